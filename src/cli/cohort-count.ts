import type { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { askCount, askFeasibility, type CountAnswer } from '../app/feasibility/ask-count.ts';
import { openCountingDesk } from '../app/feasibility/counting-desk.ts';
import { feasibilityCsv } from '../app/feasibility/feasibility-csv.ts';
import { makeCatalogue } from '../app/feasibility/make-catalogue.ts';
import { makePreview } from '../app/feasibility/make-preview.ts';
import {
  priceHint,
  type CodeWords,
  type PriceHint,
  type Tariff,
  type TypicalStage,
} from '../flow/cohort/index.ts';
import { today, systemClock } from '../kit/clock.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { ruleOn } from '../law/rule-on.ts';
import { acting, actingCommand, type ActingOptions } from './acting.ts';
import { printOutcome } from './command-line.ts';
import { askerOf, definitionIn, jsonIn, positiveNumber } from './cohort-options.ts';

const figure = (value: number) => value.toLocaleString('ja-JP');

/** A count as a person reads it, with what is left of the budget. */
function countLines({ people, hidden, left }: CountAnswer): string[] {
  return [
    people === null ? (hidden?.ja ?? '') : `およそ ${figure(people)}人（丸めた人数）`,
    `この期間にあと ${figure(left.person)}件（組織では ${figure(left.organization)}件）尋ねられます`,
  ];
}

const workingDays = z.strictObject({ usual: z.number().min(0), slow: z.number().min(0) });
const priceShape = z.strictObject({
  tariff: z.strictObject({
    version: z.string(),
    components: z.array(
      z.strictObject({
        id: z.string(),
        unit: z.enum(['case', 'table', 'thousand-people', 'year']),
        yen: z.number(),
      }),
    ),
    marginRate: z.number(),
  }),
  stages: z.array(z.strictObject({ id: z.string(), workingDays })),
  tables: z.int().min(1),
  years: z.int().min(1),
});

async function hintFor(file: string, people: number | null): Promise<PriceHint> {
  const parsed = priceShape.safeParse(await jsonIn(file));
  if (!parsed.success) {
    throw new InvalidInputError('cohort/bad-tariff', parsed.error.issues[0]?.message ?? 'not a tariff');
  }
  const {
    tariff,
    stages,
    tables,
    years,
  }: { tariff: Tariff; stages: TypicalStage[]; tables: number; years: number } = parsed.data;
  const on = today(systemClock);
  const limits = {
    base: ruleOn('count-rounding-base', on).value,
    hidden: 3 * ruleOn('cell-minimum', on).value,
  };
  return priceHint(tariff, stages, { people, tables, years }, limits);
}

const hintLines = ({ yen, workingDays: days }: PriceHint) => [
  `およそ ${figure(yen.low)}円〜${figure(yen.high)}円（税抜き）、${figure(days.usual)}〜${figure(days.slow)}営業日（目安であり、見積りではありません）`,
];

/** `meguri cohort count`: about how many people a definition means. */
export function countCommand(): Command {
  const example = 'meguri cohort count diabetes.json --as sato --key sato.pem';
  return actingCommand('count', '定義にあたる人数を尋ねる（丸めた人数。少数は表示しません）', example)
    .argument('<file>', 'the definition, JSON')
    .option('--tariff <file>', 'tariff, stages, number of tables and years, JSON: adds a price and a time')
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { tariff?: string }>();
      const definition = await definitionIn(file);
      const answer = await acting(options, async (operator, actor) => {
        const asker = askerOf(actor);
        await using desk = await openCountingDesk(operator, actor.account);
        return await askCount(desk, asker, definition);
      });
      const hint = options.tariff === undefined ? undefined : await hintFor(options.tariff, answer.people);
      const outcome = { ...answer, ...(hint === undefined ? {} : { hint }) };
      printOutcome(options, outcome, () => [
        ...countLines(answer),
        ...(hint === undefined ? [] : hintLines(hint)),
      ]);
    });
}

/** `meguri cohort feasibility`: the standard table of a definition. */
export function feasibilityCommand(): Command {
  const example = 'meguri cohort feasibility diabetes.json --as sato --key sato.pem --csv feasibility.csv';
  return actingCommand('feasibility', '実現性の照会に、標準の表で答える', example)
    .argument('<file>', 'the definition, JSON')
    .option('--csv <file>', 'where to write the table for a spreadsheet')
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { csv?: string }>();
      const definition = await definitionIn(file);
      const answer = await acting(options, async (operator, actor) => {
        const asker = askerOf(actor);
        await using desk = await openCountingDesk(operator, actor.account);
        return await askFeasibility(desk, asker, definition);
      });
      const minimum = ruleOn('cell-minimum', today(systemClock)).value;
      if (options.csv !== undefined) await writeFile(options.csv, feasibilityCsv(answer.table, minimum));
      printOutcome(options, answer, () => [
        ...countLines(answer),
        ...answer.table.parts.flatMap(({ ja, rows }) => {
          const shown = rows.filter(({ people }) => people !== null);
          const lines = shown.map((row) => `  ${row.ja}: ${figure(row.people ?? 0)}人`);
          return [`${ja}（表示できる区分 ${figure(shown.length)} / ${figure(rows.length)}）`, ...lines];
        }),
      ]);
    });
}

const wordsShape = z.array(
  z.strictObject({ vocabulary: z.string(), code: z.string(), ja: z.string(), en: z.string() }),
);

async function wordsIn(file: string | undefined): Promise<CodeWords> {
  const parsed = wordsShape.safeParse(file === undefined ? [] : await jsonIn(file));
  if (!parsed.success)
    throw new InvalidInputError('cohort/bad-words', 'not a list of codes with their names');
  const byVocabulary = Map.groupBy(parsed.data, ({ vocabulary }) => vocabulary);
  return new Map(
    [...byVocabulary].map(([vocabulary, rows]) => [
      vocabulary,
      new Map(rows.map(({ code, ja, en }) => [code.replaceAll('.', ''), { ja, en }])),
    ]),
  );
}

/** `meguri cohort catalogue`: makes the catalogue of what there is. */
export function catalogueCommand(): Command {
  return actingCommand(
    'catalogue',
    'カタログ（データの種類・年・コードと丸めた人数）を作る',
    'meguri cohort catalogue --as kato --key kato.pem',
  )
    .option('--words <file>', 'names of codes, JSON: [{"vocabulary","code","ja","en"}, …]')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { words?: string }>();
      const words = await wordsIn(options.words);
      const catalogue = await acting(options, (operator, actor) =>
        makeCatalogue(operator, actor.account, words),
      );
      printOutcome(options, catalogue, () => [
        `カタログを作りました（${catalogue.madeOn}、コード ${figure(catalogue.variables.length)}件）`,
        ...catalogue.datasets.map(
          ({ ja, people }) =>
            `  ${ja}: ${people === null ? '表示できる人数がありません' : `${figure(people)}人`}`,
        ),
      ]);
    });
}

/** `meguri cohort preview`: made-up data to write programs against. */
export function previewCommand(): Command {
  const example = 'meguri cohort preview --out preview --as kato --key kato.pem';
  return actingCommand(
    'preview',
    'お試し用の合成データ（提供と同じ列。実在の人の記録は含まない）を作る',
    example,
  )
    .requiredOption('--out <folder>', 'folder to write into; new or empty')
    .option('--people <count>', 'how many made-up people', '200')
    .option('--seed <text>', 'any text; the same seed gives the same rows', '1')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<
        ActingOptions & { out: string; people: string; seed: string }
      >();
      const order = {
        people: positiveNumber(options.people),
        seed: options.seed,
        folder: resolve(options.out),
      };
      const set = await acting(options, (operator, actor) => makePreview(operator, actor.account, order));
      printOutcome(options, set, () => [
        `${set.folder} に合成データを作りました`,
        ...set.files.map(({ name, rows }) => `  ${name}: ${figure(rows)}行`),
      ]);
    });
}
