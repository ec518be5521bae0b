import type { Command } from 'commander';
import { resolve } from 'node:path';
import { caseOffice } from '../app/cases/case-office.ts';
import { handOver } from '../app/gateway-process.ts';
import type { Operator } from '../app/operator.ts';
import { configuredScanner } from '../app/stewards/malware-scanner.ts';
import {
  coreActor,
  inspect,
  quarantine,
  recordArrival,
  release,
  type ArrivedObject,
} from '../app/stewards/quarantine.ts';
import type { IntakeBatch } from '../flow/intake/index.ts';
import { newCommand, printOutcome, tell } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';
import { describeBatch } from './intake-batch-text.ts';
import { qualityCommand } from './intake-quality.ts';
import { rejectCommand, releaseCommand, showCommand, waitingCommand } from './intake-cases.ts';

interface TakeOptions extends HomeOptions {
  readonly institution: string;
  readonly format: string;
  readonly hold?: true;
}

/** `meguri intake take|list|quality|waiting|show|release|reject`: what institutions hand over, through quarantine and the gate. */
export function intakeCommand(): Command {
  return newCommand('intake', '機関が提供したファイルを受け入れる', 'meguri intake list')
    .addCommand(takeCommand())
    .addCommand(listCommand())
    .addCommand(qualityCommand())
    .addCommand(waitingCommand())
    .addCommand(showCommand())
    .addCommand(releaseCommand())
    .addCommand(rejectCommand());
}

/** What became of one arrival. */
interface Taken {
  readonly case: string;
  readonly state: string;
  readonly batch?: IntakeBatch;
}

/** Carries an arrival through all steps, or into quarantine only. */
async function carry(operator: Operator, object: ArrivedObject, hold: boolean): Promise<Taken> {
  const parts = { operator, office: caseOffice(operator), scanner: configuredScanner() };
  const id = await recordArrival(parts, object);
  const { state } = await quarantine(parts, id, object);
  if (state === 'returned') tell(`${id} は差し戻しました（バイト列の不一致、又はマルウェアの検出）`);
  if (state === 'returned' || hold) return { case: id, state };
  await inspect(parts, id, object);
  const actor = coreActor(operator.config.operator);
  const outcome = await release(parts, actor, id, object, { withoutScan: parts.scanner === undefined });
  if (outcome.batch === undefined)
    tell(`${object.objectDigest.slice(0, 16)} は受入れ済みで、新たに提供できるようになった人はいません`);
  return {
    case: id,
    state: outcome.state,
    ...(outcome.batch === undefined ? {} : { batch: outcome.batch }),
  };
}

function takeCommand(): Command {
  const example = 'meguri intake take --institution 2210012345 --format ssmix2 ./storage.tar';
  return homeCommand('take', 'ゲートウェイで封緘し、検疫と関門を通して受け入れる', example)
    .argument('<path...>', 'files, folders or .tar files; each is taken in as one object, once per person')
    .requiredOption('--institution <code>', 'code of the institution that provides it')
    .requiredOption('--format <format>', 'format of all of them: ssmix2 | receipt | dpc | fhir | omop')
    .option('--hold', 'leave it in quarantine for a steward: meguri intake release')
    .action(async (paths: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<TakeOptions>();
      const { institution, format } = options;
      if (configuredScanner() === undefined)
        tell('マルウェア検査は未設定です（MEGURI_SCANNER）。検査なしで受け入れます');
      const taken = await withHome(options, async (operator) => {
        await operator.institutions.find(institution);
        const objects = paths.map((path) => ({ institution, format, path: resolve(path) }));
        const outcomes: Taken[] = [];
        for await (const object of handOver(operator, objects))
          outcomes.push(await carry(operator, object as ArrivedObject, options.hold === true));
        return outcomes;
      });
      const batches = taken.flatMap(({ batch }) => (batch === undefined ? [] : [batch]));
      const cases = taken.map(({ case: id, state }) => ({ case: id, state }));
      printOutcome(options, { batches, cases }, () => [
        ...cases.map(({ case: id, state }) => `${id}  ${state}`),
        ...batches.flatMap(describeBatch),
        ...(batches.some(({ admittedSubjects }) => admittedSubjects === 0)
          ? [
              '関門を通る人がいないものは受け入れていません。通知の登録、又は一か月の経過の後に、もう一度受け入れてください',
            ]
          : []),
      ]);
    });
}

function listCommand(): Command {
  return homeCommand('list', '受け入れたものの一覧', 'meguri intake list --json').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const batches = await withRecords(options, (operator) => operator.intake.all());
      printOutcome(options, { batches }, () => batches.flatMap(describeBatch));
    },
  );
}
