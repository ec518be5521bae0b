import type { Command } from 'commander';
import { Listr, type DefaultRenderer, type ListrTaskWrapper, type SimpleRenderer } from 'listr2';
import { resolve } from 'node:path';
import { demoStations, runDemo, type DemoOutcome } from '../app/demo/run-demo.ts';
import type { DemoState, DemoStation } from '../app/demo/demo-state.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome, tell, type CommonOptions } from './command-line.ts';
import { serveHome } from './serve.ts';

interface DemoCommandOptions extends CommonOptions {
  readonly people: string;
  readonly seed: string;
  readonly home: string;
  readonly port: string;
  readonly serve: boolean;
}

type Task = ListrTaskWrapper<unknown, typeof DefaultRenderer, typeof SimpleRenderer>;

/** `meguri demo`: a synthetic region's files become a delivered, anonymized data set. */
export function demoCommand(): Command {
  return newCommand(
    'demo',
    '合成した地域の情報が、封緘された匿名加工医療情報になるまでを実行する',
    'meguri demo --people 2000 --no-serve',
  )
    .option('--people <n>', 'how many people live in the region; at least 500', '5000')
    .option('--seed <seed>', 'any text; the same seed gives the same package', 'meguri')
    .option('--home <dir>', 'the folder in which the demonstration is kept', './meguri-home')
    .option('--port <n>', 'TCP port of the portal on 127.0.0.1', '8460')
    .option('--no-serve', 'end after the checks, without serving the portal')
    .action(async (options: DemoCommandOptions) => {
      const outcome = await runDemo(
        { home: resolve(options.home), people: peopleOf(options.people), seed: options.seed },
        options.json === true || !process.stderr.isTTY ? runInLines : runWithSpinner,
      );
      printOutcome(options, outcome, describe);
      if (!holds(outcome)) process.exitCode = 70;
      if (options.serve) await serveHome(resolve(options.home), { port: Number(options.port) });
    });
}

function peopleOf(text: string): number {
  const people = Number(text);
  if (!Number.isSafeInteger(people) || people < 500) {
    throw new InvalidInputError('demo/too-few-people', 'a region has at least 500 people');
  }
  return people;
}

const position = (station: DemoStation) =>
  `[${String(demoStations.indexOf(station) + 1)}/${String(demoStations.length)}]`;

async function runInLines(station: DemoStation, state: DemoState): Promise<void> {
  tell(`${position(station)} ${station.title} …`);
  tell(`      ${await station.run(state, () => undefined)}`);
}

async function runWithSpinner(station: DemoStation, state: DemoState): Promise<void> {
  const title = `${position(station)} ${station.title}`;
  const task = {
    title,
    task: async (_: unknown, task: Task) => {
      const startedAt = performance.now();
      task.output = await station.run(state, (line) => {
        task.output = line;
      });
      task.title = `${title}（${((performance.now() - startedAt) / 1000).toFixed(1)} 秒）`;
    },
    rendererOptions: { persistentOutput: true },
  };
  await new Listr([task], { rendererOptions: { collapseErrors: false }, fallbackRenderer: 'simple' }).run();
}

/** Whether every check came out as it must. */
function holds({ checks }: DemoOutcome): boolean {
  return (
    checks.stoppedPersonsInPackage === 0 &&
    checks.unnotifiedPersonsInPackage === 0 &&
    checks.directIdentifiersInPackage === 0 &&
    checks.intervalsPreserved &&
    checks.plantedEffectsRecovered &&
    checks.ledgerVerified
  );
}

const mark = (isGood: boolean) => (isGood ? '✓' : '✗');

function describe(outcome: DemoOutcome): readonly string[] {
  const { checks, release } = outcome;
  return [
    '',
    '提供されたデータと合成地域の真値を突き合わせた検査',
    `  ${mark(checks.stoppedPersonsInPackage === 0)} 停止を求めた人が含まれていない（${String(checks.stoppedPersonsInPackage)}人、真値から認識できた ${String(checks.recognizedPersons)}人中）`,
    `  ${mark(checks.unnotifiedPersonsInPackage === 0)} 通知から一か月に満たない人の記録がない（${String(checks.unnotifiedPersonsInPackage)}人）`,
    `  ${mark(checks.directIdentifiersInPackage === 0)} 氏名・番号・患者IDがない（${String(checks.directIdentifiersInPackage)}件）`,
    `  ${mark(checks.intervalsPreserved)} 日付の間隔が保たれている`,
    `  ${mark(checks.plantedEffectsRecovered)} 植え込んだ効果が再現できる`,
    ...checks.effects.map(({ japanese, planted, found, recovered, people }) =>
      recovered === null
        ? `      － ${japanese}: 人数が少なく判定しない（${String(people)}人）`
        : `      ${mark(recovered)} ${japanese}: 設定 ${planted.toFixed(3)}、推定 ${found.toFixed(3)}（${String(people)}人）`,
    ),
    `  ${mark(checks.ledgerVerified)} 台帳が検証できる`,
    '',
    `提供物: ${outcome.package}（${release.persons.toLocaleString('ja-JP')}人、k=${String(release.k)}、最大リスク ${(release.maxRisk * 100).toFixed(1)} %）`,
    `確かめるには: meguri deliver verify ${outcome.package} --identity <利活用者の鍵>`,
    `${String(outcome.seconds)} 秒`,
  ];
}
