/**
 * The tables of a package, shaped as OMOP CDM 5.4 where that has a place; released codes stand in `*_source_value`,
 * concept ids are 0 where nothing is mapped.
 *
 * @see OMOP Common Data Model 5.4
 */

import type { Domain } from '../../formats/clinical-model.ts';
import { id, sql, type Sql } from '../../sql/sql.ts';

/** Type of a column as Frictionless Table Schema names it. */
export type FieldType = 'integer' | 'number' | 'string' | 'date';

/** A column of a delivered table. */
export interface DeliveredColumn {
  readonly name: string;
  readonly type: FieldType;
  readonly select: Sql;
  readonly japanese: string;
  readonly english: string;
}

/** A delivered table. */
export interface DeliveredTable {
  readonly name: string;
  readonly japanese: string;
  /** The domain that it is of, or the persons. */
  readonly from: Domain | 'person';
  readonly columns: readonly DeliveredColumn[];
}

const column = (
  name: string,
  type: FieldType,
  select: Sql | string,
  japanese: string,
  english: string,
): DeliveredColumn => ({
  name,
  type,
  select: typeof select === 'string' ? id(select) : select,
  japanese,
  english,
});

/** Running number in the order of the released rows; the package builder puts it there. */
const rowNumber = id('__number');

const person = column(
  'person_id',
  'integer',
  'person',
  'この提供だけの人の番号',
  'number of the person in this delivery',
);
const visit = column('visit_occurrence_id', 'integer', 'visit', '受診の番号', 'number of the visit');
const unmapped = (name: string) =>
  column(name, 'integer', sql`0`, '標準概念（0は対応なし）', 'standard concept; 0 is unmapped');
const occurrence = (name: string) => column(name, 'integer', rowNumber, '行の番号', 'number of the row');
const source = (name: string) => column(name, 'string', 'code', '提供するコード', 'released code');
const vocabulary = column(
  'source_vocabulary',
  'string',
  'vocabulary',
  'コードの体系',
  'code system of the code',
);
const second = [
  column(
    'second_source_value',
    'string',
    'second_code',
    '同じ事柄の第二のコード',
    'second code of the same thing',
  ),
  column('second_source_vocabulary', 'string', 'second_vocabulary', '第二のコードの体系', 'its code system'),
];
const qualifier = column(
  'qualifier_source_value',
  'string',
  'qualifier',
  '修飾（疑い・主病名など）',
  'what changes the meaning',
);
const day = (name: string, select: string, japanese: string, english: string) =>
  column(name, 'date', select, `${japanese}（ずらした日付）`, `${english} (shifted)`);
const time = (name: string) =>
  column(
    name,
    'string',
    'start_time',
    '時刻（プロファイルで残す場合だけ）',
    'time of day, only if the profile keeps it',
  );
const amount = (name: string, japanese: string, english: string) =>
  column(name, 'number', 'quantity', japanese, english);
const unit = column('unit_source_value', 'string', 'unit', '単位', 'unit');
const valueNumber = column(
  'value_as_number',
  'number',
  'value_number',
  '数値（極端な値は丸めた）',
  'number, extremes bounded',
);
const valueText = column('value_source_value', 'string', 'value_text', '区分値', 'categorical value');

const coded = (prefix: string) => [
  unmapped(`${prefix}_concept_id`),
  source(`${prefix}_source_value`),
  vocabulary,
  ...second,
];

/** Every table of a package, persons first. */
export const deliveredTables: readonly DeliveredTable[] = [
  {
    name: 'person',
    japanese: '人',
    from: 'person',
    columns: [
      person,
      column(
        'gender_concept_id',
        'integer',
        sql`case sex when 'M' then 8507 when 'F' then 8532 else 0 end`,
        '性別の標準概念',
        'standard concept of sex',
      ),
      column(
        'gender_source_value',
        'string',
        'sex',
        '性別（M・F・O、*は不開示）',
        'sex (M, F, O; * is not told)',
      ),
      column(
        'age_band',
        'string',
        'age_band',
        '最初の記録の日の年齢階級',
        'age band on the day of the first record',
      ),
      column('area', 'string', 'area', '居住地の区域', 'area of residence'),
    ],
  },
  {
    name: 'visit_occurrence',
    japanese: '受診',
    from: 'visit',
    columns: [
      column(
        'visit_occurrence_id',
        'integer',
        sql`coalesce(visit, -${rowNumber})`,
        '受診の番号（負は元の記録に受診の区別がない）',
        'number of the visit; negative where the source tells no visits apart',
      ),
      person,
      ...coded('visit').slice(0, 2),
      day('visit_start_date', 'start_on', '開始日', 'first day'),
      time('visit_start_time'),
      day('visit_end_date', 'end_on', '終了日', 'last day'),
      qualifier,
    ],
  },
  {
    name: 'condition_occurrence',
    japanese: '傷病',
    from: 'condition',
    columns: [
      occurrence('condition_occurrence_id'),
      person,
      visit,
      ...coded('condition'),
      day('condition_start_date', 'start_on', '開始日', 'first day'),
      day('condition_end_date', 'end_on', '終了日', 'last day'),
      qualifier,
    ],
  },
  {
    name: 'drug_exposure',
    japanese: '医薬品',
    from: 'drug',
    columns: [
      occurrence('drug_exposure_id'),
      person,
      visit,
      ...coded('drug'),
      day('drug_exposure_start_date', 'start_on', '開始日', 'first day'),
      day('drug_exposure_end_date', 'end_on', '終了日', 'last day'),
      amount('quantity', '量', 'amount'),
      column('days_supply', 'integer', 'days', '日数', 'days of supply'),
      unit,
      qualifier,
    ],
  },
  {
    name: 'procedure_occurrence',
    japanese: '診療行為',
    from: 'procedure',
    columns: [
      occurrence('procedure_occurrence_id'),
      person,
      visit,
      ...coded('procedure'),
      day('procedure_date', 'start_on', '実施日', 'day'),
      day('procedure_end_date', 'end_on', '終了日', 'last day'),
      amount('quantity', '回数', 'count'),
      qualifier,
    ],
  },
  ...(['measurement', 'observation'] as const).map((name): DeliveredTable => ({
    name,
    japanese: name === 'measurement' ? '検査' : '観察',
    from: name,
    columns: [
      occurrence(`${name}_id`),
      person,
      visit,
      ...coded(name),
      day(`${name}_date`, 'start_on', '実施日', 'day'),
      time(`${name}_time`),
      valueNumber,
      valueText,
      unit,
      qualifier,
    ],
  })),
  {
    name: 'death',
    japanese: '死亡',
    from: 'death',
    columns: [
      person,
      day('death_date', 'start_on', '死亡日', 'day of death'),
      column(
        'death_year',
        'integer',
        sql`cast(value_number as integer)`,
        '死亡年（年だけを示す場合）',
        'year of death, when only that is told',
      ),
      unmapped('cause_concept_id'),
      source('cause_source_value'),
      column('cause_source_vocabulary', 'string', 'vocabulary', 'コードの体系', 'code system of the cause'),
    ],
  },
];

/** Names of the tables that may be asked for. */
export const deliveredTableNames: readonly string[] = deliveredTables.map(({ name }) => name);
