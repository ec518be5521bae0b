import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { registeredKinds } from '../app/cases/case-registry.ts';
import { previewRuleChange, type RuleChangePreview } from '../app/rules/preview-rule-change.ts';
import { day } from '../kit/day.ts';
import { today, systemClock } from '../kit/clock.ts';
import { InvalidInputError } from '../kit/errors.ts';
import type { RuleChange, RulePreview } from '../law/rule-preview.ts';
import { ruleTable } from '../law/rule-table.ts';
import { certaintyMarks, type Rule, type RuleId } from '../law/rule.ts';
import { newCommand, printOutcome, type CommonOptions } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

const ids = new Set<string>(ruleTable.map(({ id }) => id));
const isRuleId = (id: string): id is RuleId => ids.has(id);

const changeShape = z.strictObject({
  id: z.string().refine(isRuleId),
  value: z.union([z.number(), z.string(), z.array(z.string())]),
  from: z.string(),
  article: z.string().min(1),
});

const lineOf = ({ id, value, unit, from, until, article, certainty, isDesignChoice, japanese }: Rule) => {
  const shown = Array.isArray(value) ? value.join('・') : String(value);
  return `${id} = ${shown} ${unit}  ${from}〜${until ?? ''}  ${article} ${certaintyMarks[certainty]}${isDesignChoice ? '（当方の定め）' : ''}\n    ${japanese}`;
};

/** `meguri rules list|on|preview`: the numbers of the law with the days on which they are in force. */
export function rulesCommand(): Command {
  return newCommand('rules', '法令の数値の表を見る・変更の影響を試算する', 'meguri rules on 2026-10-01')
    .addCommand(listCommand())
    .addCommand(onCommand())
    .addCommand(previewCommand());
}

function printRules(options: CommonOptions, rules: readonly Rule[]): void {
  printOutcome(options, { rules }, () => rules.map(lineOf));
}

function listCommand(): Command {
  return homeCommand('list', '全ての行（過去のものも）', 'meguri rules list').action(
    (_: unknown, command: Command) => printRules(command.optsWithGlobals<CommonOptions>(), ruleTable),
  );
}

function onCommand(): Command {
  return homeCommand('on', 'ある日に効力のある行', 'meguri rules on 2026-10-01')
    .argument('[day]', 'YYYY-MM-DD; today when not given')
    .action((text: string | undefined, _: unknown, command: Command) => {
      const on = text === undefined ? today(systemClock) : day(text);
      const rules = ruleTable.filter(({ from, until }) => from <= on && (until === undefined || on <= until));
      printRules(command.optsWithGlobals<CommonOptions>(), rules);
    });
}

function previewCommand(): Command {
  const example = 'meguri rules preview --change longer-wait.json';
  return homeCommand(
    'preview',
    '提案された行で、何件の期限・待機・保存期間が変わるかを試算する（何も書き込まない）',
    example,
  )
    .requiredOption(
      '--change <json>',
      '{"id": "waiting-days", "value": 60, "from": "2027-04-01", "article": "…"}',
    )
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { change: string }>();
      const change = await changeIn(options.change);
      const kinds = registeredKinds.map(({ kind }) => kind);
      const preview = await withRecords(options, (records) => previewRuleChange(records, kinds, change));
      printOutcome(options, preview, described);
    });
}

async function changeIn(path: string): Promise<RuleChange> {
  let read: z.output<typeof changeShape>;
  try {
    read = changeShape.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new InvalidInputError('law/bad-change', 'a change is JSON with id, value, from and article', {
      cause,
    });
  }
  return { ...read, from: day(read.from) } as RuleChange;
}

function described({ change, present, cases, waitingPeople, retained }: RuleChangePreview): string[] {
  const parts = [
    ['期限が変わる案件', cases],
    ['提供できる日が変わる人', waitingPeople],
    ['保存の末日が変わる記録', retained],
  ] as const;
  return [
    `${change.id}: ${String(present.value)} → ${String(change.value)}（${change.from}から）`,
    ...parts.flatMap(([title, preview]) => (preview === undefined ? [] : partOf(title, preview))),
    ...(parts.every(([, preview]) => preview === undefined)
      ? ['この数値で日が決まる案件・人・記録はありません']
      : []),
  ];
}

function partOf(title: string, { looked, earlier, later, otherwise, changed }: RulePreview): string[] {
  const count = (value: number) => value.toLocaleString('ja-JP');
  return [
    `${title}: ${count(earlier + later + otherwise)}件（早まる ${count(earlier)}、遅くなる ${count(later)}）／調べた ${count(looked)}件`,
    ...changed.map(
      ({ id, count: of, before, after }) =>
        `    ${id}（${count(of)}件）: ${before ?? 'なし'} → ${after ?? 'なし'}`,
    ),
  ];
}
