import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { statusByReceipt } from '../app/patient/stop-by-number.ts';
import { proofByReceipt, type ProvenPlace, type StopProof } from '../app/patient/stop-proof.ts';
import type { StopStatus } from '../flow/institution/index.ts';
import { parseVerifierKey } from '../ledger/index.ts';
import { printOutcome } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

/** `meguri stop status NUMBER`: how a request stands, for whoever holds the receipt. */
export function stopStatusCommand(): Command {
  const example = 'meguri stop status K7Q2M-0A1B2-C3D4E-F5G6H';
  return homeCommand('status', '受付番号で、停止の求めのいまの状態を見る', example)
    .argument('<number>', 'number on the receipt')
    .action(async (number: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const status = await withRecords(options, ({ database }) => statusByReceipt(database, number));
      printOutcome(options, status, statusLines);
    });
}

function statusLines({ isInForce, institution, steps, copies }: StopStatus): readonly string[] {
  return [
    isInForce ? `停止しています（医療機関等 ${institution}）` : '停止していません',
    ...steps.map(({ words, doneOn }) => `  ${doneOn ?? '―――'}  ${words.ja}`),
    ...(copies.length === 0 ? [] : ['削除の進み']),
    ...copies.map(({ name, erasedOn }) => `  ${erasedOn ?? '―――'}  ${name.ja}`),
  ];
}

/** `meguri stop proof NUMBER`: every place at which the stop took effect, with the proof of the ledger. */
export function stopProofCommand(): Command {
  const example = 'meguri stop proof K7Q2M-0A1B2-C3D4E-F5G6H --json';
  return homeCommand('proof', '受付番号で、停止が効いたすべての場所とその証明を見る', example)
    .argument('<number>', 'number on the receipt')
    .action(async (number: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const proof = await withRecords(options, async ({ database, paths }) => {
        const verifier = await readFile(join(paths.ledger, 'verifier-key'), 'utf8');
        const key = parseVerifierKey(verifier.trim());
        return proofByReceipt({ db: database, folder: paths.ledger, key }, number);
      });
      printOutcome(options, proof, proofLines);
    });
}

function proofLines({ case: id, isInForce, places, packages }: StopProof): readonly string[] {
  return [
    `${id}  ${isInForce ? '停止しています' : '停止していません'}`,
    ...places.map(placeLine),
    `無効にした提供物 ${String(packages.voided)}件、引き渡し済み ${String(packages.alreadyReleased)}件`,
    '証明の本体（包含証明と署名付きチェックポイント）は --json で出力します。',
  ];
}

function placeLine({ name, organization, at, effect, ledger }: ProvenPlace): string {
  const whose = organization === null ? '' : ` ${organization}`;
  const entry = ledger === null ? '' : `（台帳 ${String(ledger.sequence)}）`;
  return at === null ? `  確認待ち  ${name.ja}${whose}` : `  ${at}  ${name.ja}${whose}: ${effect.ja}${entry}`;
}
