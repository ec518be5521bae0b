import type { Command } from 'commander';
import { readStopList } from '../app/desk-files.ts';
import { caseOffice } from '../app/cases/case-office.ts';
import { acceptStops } from '../app/desk-import.ts';
import { adoptListed } from '../app/patient/adopt-listed.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withHome, type HomeOptions } from './home-command.ts';
import { stopProofCommand, stopStatusCommand } from './stop-number.ts';
import { receiveStopCommand } from './stop-receive.ts';
import {
  stopContactCommand,
  stopReceiptCommand,
  stopDeleteCommand,
  stopListCommand,
  stopShowCommand,
  stopStepCommands,
  stopTendCommand,
} from './stop-work.ts';

interface AcceptOptions extends HomeOptions {
  readonly list: string;
}

/** `meguri stop`: requests received, each in force when it is acknowledged; worked through; told and proved by number. */
export function stopCommand(): Command {
  const example = 'meguri stop accept --list stop-requests.csv';
  const accepting = homeCommand('accept', '停止の求め（CSV）を受け付ける。受付と同時に効力を生じる', example)
    .requiredOption(
      '--list <csv>',
      'file with the columns number, institution, local_id, scope (institution | operator | all), requester (self | guardian | bereaved), channel (web | phone | mail | paper | desk), received_at (ISO 8601, UTC), moment (any text), guardian_checked (0 | 1)',
    )
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<AcceptOptions>();
      const rows = await readStopList(options.list);
      const acknowledged = await withHome(options, async (operator) => {
        // A mistyped institution would be a stop for nobody.
        for (const code of new Set(rows.map(({ institution }) => institution)))
          await operator.institutions.find(code);
        const stops = await acceptStops(operator, rows);
        await adoptListed(operator, caseOffice(operator), rows);
        return stops;
      });
      printOutcome(options, { acknowledged }, () => [
        ...acknowledged.map(({ stopId, sequence, reach }) => {
          const voided = reach.voided.length === 0 ? '' : `、無効にした提供物 ${reach.voided.join('・')}`;
          const late =
            reach.alreadyReleased.length === 0 ? '' : `、引き渡し済み ${reach.alreadyReleased.join('・')}`;
          return `${stopId} 受付（台帳 ${String(sequence)}）${voided}${late}`;
        }),
        `${String(acknowledged.length)}件を受け付けました（受付済みの番号は除く）`,
      ]);
    });
  const all = newCommand('stop', '停止の求めを受け付け、確認し、証明し、削除する', example).addCommand(
    accepting,
  );
  const others = [
    receiveStopCommand(),
    stopListCommand(),
    stopShowCommand(),
    ...stopStepCommands(),
    stopContactCommand(),
    stopReceiptCommand(),
    stopDeleteCommand(),
    stopTendCommand(),
    stopStatusCommand(),
    stopProofCommand(),
  ];
  return others.reduce((made, other) => made.addCommand(other), all);
}
