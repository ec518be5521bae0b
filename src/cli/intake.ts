import type { Command } from 'commander';
import { resolve } from 'node:path';
import { handOver } from '../app/gateway-process.ts';
import { isAlreadyTaken } from '../app/stewards/earlier-rounds.ts';
import { takeIn } from '../app/take-in.ts';
import type { IntakeBatch } from '../flow/intake/index.ts';
import { newCommand, printOutcome, tell } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';

interface TakeOptions extends HomeOptions {
  readonly institution: string;
  readonly format: string;
}

/** The gate's answers as a person reads them. */
const stateWords: Readonly<Record<string, string>> = {
  eligible: '可',
  'already-taken': '受入れ済み',
  'not-notified': '通知前',
  waiting: '待機',
  stopped: '停止',
  'proxy-being-checked': '代理確認中（停止）',
  'died-before-notice': '通知前に死亡',
};

/** `meguri intake take|list`: what institutions hand over, through the gateway and the gate. */
export function intakeCommand(): Command {
  return newCommand('intake', '機関が提供したファイルを受け入れる', 'meguri intake list')
    .addCommand(takeCommand())
    .addCommand(listCommand());
}

function takeCommand(): Command {
  const example = 'meguri intake take --institution 2210012345 --format ssmix2 ./storage.tar';
  return homeCommand('take', 'ゲートウェイで封緘し、関門を通して受け入れる', example)
    .argument('<path...>', 'files, folders or .tar files; each is taken in as one object, once')
    .requiredOption('--institution <code>', 'code of the institution that provides it')
    .requiredOption('--format <format>', 'format of all of them: ssmix2 | receipt | dpc | fhir | omop')
    .action(async (paths: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<TakeOptions>();
      const { institution, format } = options;
      const batches = await withHome(options, async (operator) => {
        const provider = await operator.institutions.find(institution);
        const objects = paths.map((path) => ({ institution, format, path: resolve(path) }));
        const taken: IntakeBatch[] = [];
        for await (const object of handOver(operator, objects)) {
          const batch = await takeIn(operator, object, provider).catch((error: unknown) => {
            if (!isAlreadyTaken(error)) throw error;
            tell(
              `${object.objectDigest.slice(0, 16)} は受入れ済みで、新たに提供できるようになった人はいません`,
            );
          });
          if (batch !== undefined) taken.push(batch);
        }
        return taken;
      });
      printOutcome(options, { batches }, () => [
        ...batches.flatMap(describe),
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
      printOutcome(options, { batches }, () => batches.flatMap(describe));
    },
  );
}

function describe({
  objectDigest,
  institution,
  format,
  units,
  findings,
  gate,
  ...batch
}: IntakeBatch): string[] {
  const states = Object.entries(gate.byState).map(
    ([state, { subjects }]) => `${stateWords[state] ?? state} ${String(subjects)}人`,
  );
  return [
    `${objectDigest.slice(0, 16)}  ${institution} ${format}  ${batch.receivedOn}`,
    `  読取り ${String(units.read)}（使用 ${String(units.used)}・構造 ${String(units.structural)}・使えず ${String(units.lost)}）→ 保管 ${String(batch.admittedEvents)}件 ${String(batch.admittedSubjects)}人`,
    `  関門: ${states.join('、')}`,
    ...Object.entries(findings).map(([code, count]) => `  所見 ${code} ${String(count)}件`),
  ];
}
