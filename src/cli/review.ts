import type { Command } from 'commander';
import type { Actor } from '../access/actor.ts';
import { caseOffice } from '../app/cases/case-office.ts';
import { commandCase } from '../app/cases/carry-on-case.ts';
import { listCases, viewCase, type CaseView } from '../app/cases/look-at-case.ts';
import type { Operator } from '../app/operator.ts';
import { openLinkReviews, sampleLinks } from '../app/stewards/open-link-reviews.ts';
import { readForCase, type ShownIdentity } from '../app/stewards/read-for-case.ts';
import type { LinkReviewData } from '../flow/identity/index.ts';
import type { SubjectId } from '../flow/institution/index.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { acting, actingCommand, type ActingOptions } from './acting.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { estimateCommand } from './review-estimate.ts';

const kind = 'link-review';
const verdicts = ['same', 'different', 'unclear'];
/** The command that a verdict is given by, in each state. */
const commandIn: Readonly<Record<string, string>> = {
  reading: 'read',
  'third-reading': 'read-third',
  escalated: 'settle',
};

/** `meguri review open|sample|next|show|decide|reverse|estimate`: 名寄せ判定, two people for each doubtful pair. */
export function reviewCommand(): Command {
  return newCommand('review', '名寄せの疑わしい組を二人で判定する', 'meguri review next')
    .addCommand(openCommand())
    .addCommand(sampleCommand())
    .addCommand(nextCommand())
    .addCommand(showCommand())
    .addCommand(decideCommand())
    .addCommand(reverseCommand())
    .addCommand(estimateCommand());
}

const dataOf = (view: CaseView) => view.data as unknown as LinkReviewData;

function openCommand(): Command {
  return actingCommand(
    'open',
    '直近の名寄せで疑わしかった組の判定を始める',
    'meguri review open --as sato --key sato.pem',
  )
    .option('--limit <n>', 'only the likeliest so many')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { limit?: string }>();
      const limit = options.limit === undefined ? Infinity : Number(options.limit);
      const cases = await acting(options, (operator) => openLinkReviews(caseOffice(operator), limit));
      printOutcome(options, { cases }, () => [`判定待ち ${String(cases.length)}組`, ...cases]);
    });
}

function sampleCommand(): Command {
  const example = 'meguri review sample --size 50 --seed 2026-10 --as sato --key sato.pem';
  return actingCommand('sample', '同一人とした組から無作為に抜き取り、判定に回す', example)
    .requiredOption('--size <n>', 'how many')
    .requiredOption('--seed <text>', 'the same seed draws the same pairs')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { size: string; seed: string }>();
      const sample = { size: Number(options.size), seed: options.seed };
      const cases = await acting(options, (operator, actor) =>
        sampleLinks(caseOffice(operator), actor, sample),
      );
      printOutcome(options, { cases }, () => cases);
    });
}

/** The first open review, by due day, in which this person has not given a verdict. */
async function nextFor(operator: Operator, actor: Actor): Promise<CaseView | undefined> {
  const office = caseOffice(operator);
  const rows = await listCases(office, actor, { kinds: [kind], isOpen: true, limit: 200 });
  for (const { id } of rows) {
    const view = await viewCase(office, actor, kind, id);
    const name = commandIn[view.state];
    const offered = view.commands.find((command) => command.name === name);
    if (offered !== undefined && offered.refusal === undefined) return view;
  }
  return undefined;
}

function nextCommand(): Command {
  return actingCommand(
    'next',
    '自分が判定できる次の組を見る',
    'meguri review next --as sato --key sato.pem',
  ).action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<ActingOptions>();
    const view = await acting(options, nextFor);
    printOutcome(options, { case: view ?? null }, () =>
      view === undefined ? ['判定できる組はありません'] : described(view),
    );
  });
}

/** The evidence as a waterfall, in bits; no value of the records. */
function described(view: CaseView): readonly string[] {
  const { explanation, probability, origin } = dataOf(view);
  const bits = (value: number) => `${value >= 0 ? '+' : ''}${value.toFixed(1)}`.padStart(7);
  return [
    `${view.id}  ${view.stateWords.ja}  期限 ${view.dueOn ?? 'なし'}  一致確率 ${(probability * 100).toFixed(1)}%  ${origin === 'linked' ? '抜取り確認' : '疑わしい組'}`,
    `${bits(explanation.priorBits)}  比べる前（任意の二件が同一人である対数オッズ）`,
    ...explanation.parts.map(
      ({ comparison, level, bits: weight }) => `${bits(weight)}  ${comparison}: ${level}`,
    ),
    `${bits(explanation.adjustmentBits)}  値の珍しさ・家族の似かたによる補正`,
    `${bits(explanation.logOddsBits)}  合計（対数オッズ、ビット）`,
  ];
}

function showCommand(): Command {
  const example = 'meguri review show LR-2026-000001 --rows --as sato --key sato.pem';
  return actingCommand('show', '組の根拠を見る。--rows は個人情報を開き、閲覧を台帳に記録する', example)
    .argument('<number>', 'number of the case')
    .option('--rows', 'show who the two are; that you have seen them is recorded first')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { rows?: true }>();
      const shown = await acting(options, async (operator, actor) => {
        const view = await viewCase(caseOffice(operator), actor, kind, id);
        const { left, right } = dataOf(view);
        const rows: (readonly ShownIdentity[])[] = [];
        for (const subject of options.rows === true ? [left, right] : [])
          rows.push(await readForCase(operator, actor, id, subject as SubjectId));
        return { case: view, rows };
      });
      printOutcome(options, shown, () => [
        ...described(shown.case),
        ...shown.rows.flatMap((records, index) => [
          index === 0 ? '左の患者' : '右の患者',
          ...records.map((record) => `  ${lineOf(record)}`),
        ]),
      ]);
    });
}

const lineOf = (record: ShownIdentity) =>
  Object.values(record)
    .filter((value) => value !== null)
    .join('  ');

function decideCommand(): Command {
  const example = 'meguri review decide LR-2026-000001 --verdict same --as sato --key sato.pem';
  return actingCommand('decide', '判定する（ほかの判定者の結果は決まるまで見えない）', example)
    .argument('<number>', 'number of the case')
    .requiredOption('--verdict <verdict>', verdicts.join(' | '))
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { verdict: string }>();
      if (!verdicts.includes(options.verdict))
        throw new InvalidInputError('review/bad-verdict', `a verdict is one of ${verdicts.join(', ')}`);
      const outcome = await acting(options, async (operator, actor) => {
        const office = caseOffice(operator);
        const { state } = await viewCase(office, actor, kind, id);
        const name = commandIn[state] ?? 'read';
        return commandCase(office, actor, { kind, id, command: name, input: { verdict: options.verdict } });
      });
      printOutcome(options, outcome, () => [`${id}: ${outcome.state}`]);
    });
}

function reverseCommand(): Command {
  const example = 'meguri review reverse LR-2026-000001 --reason new-evidence --as sato --key sato.pem';
  return actingCommand('reverse', '判定を理由を付して取り消す', example)
    .argument('<number>', 'number of the case')
    .requiredOption('--reason <code>', 'why: small letters and hyphens (it stays on record)')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { reason: string }>();
      const input = { reason: options.reason };
      const outcome = await acting(options, (operator, actor) =>
        commandCase(caseOffice(operator), actor, { kind, id, command: 'reverse', input }),
      );
      printOutcome(options, outcome, () => [`${id}: ${outcome.state}`]);
    });
}
