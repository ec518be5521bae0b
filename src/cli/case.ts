import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { caseOffice } from '../app/cases/case-office.ts';
import { registeredKinds } from '../app/cases/case-registry.ts';
import { openCase } from '../app/cases/carry-on-case.ts';
import { listCases, viewCase, type CaseView } from '../app/cases/look-at-case.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { today } from '../kit/clock.ts';
import type { AnyCaseKind } from '../procedure/index.ts';
import { acting, actingCommand, giveCommand, type ActingOptions } from './acting.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand } from './home-command.ts';

interface GivingOptions extends ActingOptions {
  readonly input: string;
  readonly seen?: string;
}

/** `meguri case kinds|list|show|open|do`: any matter of the Act, by the tables of its kind. */
export function caseCommand(): Command {
  return newCommand(
    'case',
    '案件を開く・進める・見る（手続きすべてに共通）',
    'meguri case list --as sato --key sato.pem',
  )
    .addCommand(kindsCommand())
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(openCommand())
    .addCommand(doCommand());
}

function kindsCommand(): Command {
  return homeCommand('kinds', '案件の種類と、それぞれで行える操作', 'meguri case kinds').action(
    (_: unknown, command: Command) => {
      const kinds = registeredKinds.map(({ kind }) => ({
        kind: kind.name,
        series: kind.series,
        words: kind.words,
        commands: Object.entries(kind.commands).map(([name, { words, by, from }]) => ({
          name,
          words,
          by,
          from,
        })),
      }));
      printOutcome(command.optsWithGlobals(), { kinds }, () =>
        kinds.flatMap(({ kind, series, words, commands }) => [
          `${kind}  ${words.ja}（${series}-）`,
          ...commands.map(({ name, words: { ja } }) => `  ${name}  ${ja}`),
        ]),
      );
    },
  );
}

function listCommand(): Command {
  return actingCommand(
    'list',
    '案件の一覧（期限の早い順）',
    'meguri case list --as sato --key sato.pem --overdue',
  )
    .option('--kind <kind>', 'only this kind')
    .option('--overdue', 'only what is overdue today')
    .option('--all', 'also what has ended')
    .option('--limit <n>', 'at most so many', '50')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<
        ActingOptions & { kind?: string; overdue?: true; all?: true; limit: string }
      >();
      const cases = await acting(options, (operator, actor) =>
        listCases(caseOffice(operator), actor, {
          limit: Math.min(Number(options.limit) || 50, 200),
          ...(options.kind === undefined ? {} : { kinds: [options.kind] }),
          ...(options.overdue === undefined ? {} : { dueBefore: today(operator.clock) }),
          ...(options.all === undefined ? { isOpen: true } : {}),
        }),
      );
      printOutcome(options, { cases }, () =>
        cases.map(
          ({ id, kind, state, turn, dueOn, title }) =>
            `${id}  ${dueOn ?? '期限なし'}  ${wordsOf(kind, state)}  番: ${turn}  ${title}`,
        ),
      );
    });
}

function showCommand(): Command {
  return actingCommand('show', '案件を見る', 'meguri case show U-2026-000012 --as sato --key sato.pem')
    .argument('<number>', 'number of the case')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions>();
      const view = await acting(options, (operator, actor) =>
        viewCase(caseOffice(operator), actor, kindOf(id).name, id),
      );
      printOutcome(options, view, described);
    });
}

function described(view: CaseView): readonly string[] {
  const { id, title, stateWords, turn, dueOn, commands, history } = view;
  return [
    `${id}  ${title}`,
    `状態: ${stateWords.ja}  番: ${turn}  期限: ${dueOn ?? 'なし'}  版: ${String(view.version)}`,
    ...commands.map(
      ({ name, words, refusal }) =>
        `  ${refusal === undefined ? '○' : '×'} ${name}  ${words.ja}${refusal === undefined ? '' : `（${refusal.japanese}）`}`,
    ),
    ...history.map(({ on, words, account }) => `  ${on}  ${words.ja}  ${account ?? ''}`),
  ];
}

function openCommand(): Command {
  const example = 'meguri case open inquiry --as sato --key sato.pem --input inquiry.json';
  return actingCommand('open', '案件を開く', example)
    .argument('<kind>', 'kind of case; meguri case kinds lists them')
    .requiredOption('--input <json>', 'file with the input, JSON; - reads standard input')
    .action(async (kind: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<GivingOptions>();
      const input = await jsonAt(options.input);
      const outcome = await acting(options, (operator, actor) =>
        openCase(caseOffice(operator), actor, { kind, input }),
      );
      printOutcome(options, outcome, () => [`${outcome.id} を開きました（${wordsOf(kind, outcome.state)}）`]);
    });
}

function doCommand(): Command {
  const example = 'meguri case do U-2026-000012 submit --as sato --key sato.pem --input submission.json';
  return actingCommand('do', '案件を進める。署名の要る操作には、その鍵で署名する', example)
    .argument('<number>', 'number of the case')
    .argument('<command>', 'what to do; meguri case show lists what can be done')
    .option('--input <json>', 'file with the input, JSON; - reads standard input; left out: {}')
    .option('--seen <version>', 'the version that was looked at; another is a conflict')
    .action(async (id: string, name: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<GivingOptions>();
      const { name: kind } = kindOf(id);
      const given = options.input as string | undefined;
      const input = given === undefined ? {} : await jsonAt(given);
      const version = options.seen === undefined ? {} : { version: Number(options.seen) };
      const outcome = await acting(options, (operator, actor, signer) =>
        giveCommand(operator, actor, signer, { kind, id, command: name, input, ...version }),
      );
      printOutcome(options, outcome, () => [
        `${id}: ${wordsOf(kind, outcome.state)}（版 ${String(outcome.version)}）`,
      ]);
    });
}

const wordsOf = (kind: string, state: string) =>
  registeredKinds.find((each) => each.kind.name === kind)?.kind.states[state]?.words.ja ?? state;

function kindOf(id: string): AnyCaseKind {
  const series = id.split('-')[0];
  const found = registeredKinds.find(({ kind }) => kind.series === series);
  if (found === undefined) {
    throw new InvalidInputError(
      'case/bad-number',
      'a case number begins with the letters of its kind, such as U-2026-000001',
    );
  }
  return found.kind;
}

async function jsonAt(path: string): Promise<unknown> {
  try {
    return JSON.parse(path === '-' ? await text(process.stdin) : await readFile(path, 'utf8')) as unknown;
  } catch (cause) {
    throw new InvalidInputError('case/no-json', 'there is no readable JSON document in that file', { cause });
  }
}
