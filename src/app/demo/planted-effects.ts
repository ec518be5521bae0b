/**
 * The effects that were planted in the synthetic region, looked for in a delivered package as its recipient would: with
 * the delivered tables and nothing else.
 */

import { readFile } from 'node:fs/promises';
import type { Engine } from '../../sql/engine.ts';
import { commaList, sql, type Sql } from '../../sql/sql.ts';

type Codes = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** What `truth/effects.json` says. */
interface EffectsFile {
  readonly periodontal: { readonly planted: { readonly hba1cChange: number }; readonly codes: Codes };
  readonly angina: {
    readonly planted: { readonly yearlyRisk: Readonly<Record<'drugs' | 'stent' | 'bypass', number>> };
    readonly codes: Codes;
  };
  readonly liverInjury: {
    readonly planted: { readonly risk: Readonly<Record<'A' | 'B' | 'none', number>> };
    readonly codes: Codes;
  };
}

/** An effect as planted and as found. */
export interface RecoveredEffect {
  readonly name: string;
  readonly japanese: string;
  readonly planted: number;
  readonly found: number;
  /** Standard error of what was found. */
  readonly standardError: number;
  readonly people: number;
  /** Null when too few people were delivered to judge. */
  readonly recovered: boolean | null;
}

const effectNames = {
  'periodontal/hba1c-change': '糖尿病の人の歯周治療と HbA1c の変化（差）',
  'angina/drugs': '狭心症・薬: 1 年以内の心筋梗塞・再入院',
  'angina/stent': '狭心症・ステント: 同',
  'angina/bypass': '狭心症・バイパス: 同',
  'liver-injury/A': '高血圧・薬 A: 180 日以内の肝障害',
  'liver-injury/B': '高血圧・薬 B: 同',
  'liver-injury/none': '高血圧・薬なし: 同',
} as const;
type EffectName = keyof typeof effectNames;

/** People below which an arm says nothing. */
const fewestPeople = 30;

/** All codes of a thing, of every code system: a delivered row has one of them. */
const codeList = (codes: Codes, name: string): Sql =>
  commaList(
    Object.values(codes[name] ?? {}).flatMap((code) =>
      typeof code === 'string' ? [sql`${code}`] : code.map((one) => sql`${one}`),
    ),
  );

const rowsWith = (table: 'condition' | 'drug' | 'procedure' | 'measurement', codes: Sql): Sql => {
  const from = {
    condition: sql`condition_occurrence`,
    drug: sql`drug_exposure`,
    procedure: sql`procedure_occurrence`,
    measurement: sql`measurement`,
  };
  const value = {
    condition: sql`condition_source_value`,
    drug: sql`drug_source_value`,
    procedure: sql`procedure_source_value`,
    measurement: sql`measurement_source_value`,
  };
  return sql`select * from ${from[table]} where ${value[table]} in (${codes}) or second_source_value in (${codes})`;
};

/**
 * Whether what was found is what was planted: within four standard errors, or within a quarter of it, as records of
 * institutions that may not provide are missing from the delivered data and thin an effect.
 */
function compared(
  name: EffectName,
  planted: number,
  found: number,
  standardError: number,
  people: number,
): RecoveredEffect {
  const distance = Math.abs(found - planted);
  const recovered =
    people < fewestPeople ? null : distance <= Math.max(4 * standardError, Math.abs(planted) / 4);
  return { name, japanese: effectNames[name], planted, found, standardError, people, recovered };
}

async function periodontal(
  engine: Engine,
  { planted, codes }: EffectsFile['periodontal'],
): Promise<RecoveredEffect[]> {
  const rows = await engine.rows(sql`
    with a as (
      select person_id, arg_min(value_as_number, measurement_date) as first, arg_max(value_as_number, measurement_date) as last
      from (${rowsWith('measurement', codeList(codes, 'hba1c'))}) as m
      where value_as_number is not null group by person_id having count(distinct measurement_date) > 1
    ), arms as (
      select a.*, a.person_id in (select person_id from (${rowsWith('procedure', codeList(codes, 'periodontalTreatment'))}) as p) as treated,
             a.person_id in (select person_id from (${rowsWith('condition', codeList(codes, 'caries'))}) as c) as dental
      from a where a.person_id in (select person_id from (${rowsWith('condition', codeList(codes, 'diabetes'))}) as d)
    )
    select treated, count(*), avg(last - first), var_samp(last - first) from arms where treated or dental group by treated`);
  const arm = (treated: boolean) =>
    rows
      .find((row) => row[0] === treated)
      ?.slice(1)
      .map(Number) ?? [0, NaN, NaN];
  const [treated = 0, treatedMean = NaN, treatedVariance = NaN] = arm(true);
  const [untreated = 0, untreatedMean = NaN, untreatedVariance = NaN] = arm(false);
  const standardError = Math.sqrt(treatedVariance / treated + untreatedVariance / untreated);
  return [
    compared(
      'periodontal/hba1c-change',
      planted.hba1cChange,
      treatedMean - untreatedMean,
      standardError,
      treated + untreated,
    ),
  ];
}

/** Share of the people of each arm whose outcome begins within some days of their first day with the condition. */
async function riskByArm(engine: Engine, condition: Sql, outcome: Sql, arm: Sql, days: number) {
  const rows = await engine.rows(sql`
    with first_day as (select person_id, min(condition_start_date) as on_day from (${condition}) as c group by person_id),
    outcomes as (select person_id, condition_start_date as on_day from (${outcome}) as o),
    followed as (
      select f.person_id, ${arm} as arm,
             exists (select 1 from outcomes as o where o.person_id = f.person_id
                     and o.on_day - f.on_day between 1 and ${days}) as happened
      from first_day as f
    )
    select arm, count(*), count(*) filter (where happened) from followed group by arm`);
  return new Map(
    rows.map(([name, people, events]) => [String(name), { people: Number(people), events: Number(events) }]),
  );
}

const hasCode = (table: 'drug' | 'procedure', codes: Sql): Sql =>
  sql`f.person_id in (select person_id from (${rowsWith(table, codes)}) as t)`;

function comparedRisks(
  name: 'angina' | 'liver-injury',
  planted: Readonly<Record<string, number>>,
  found: Awaited<ReturnType<typeof riskByArm>>,
) {
  return Object.entries(planted).map(([arm, risk]) => {
    const { people, events } = found.get(arm) ?? { people: 0, events: 0 };
    const share = events / people;
    return compared(
      `${name}/${arm}` as EffectName,
      risk,
      share,
      Math.sqrt((risk * (1 - risk)) / people),
      people,
    );
  });
}

/** Looks for every planted effect in the views of a delivered package. */
export async function recoverEffects(
  engine: Engine,
  effectsPath: string,
): Promise<readonly RecoveredEffect[]> {
  const {
    periodontal: teeth,
    angina,
    liverInjury,
  } = JSON.parse(await readFile(effectsPath, 'utf8')) as EffectsFile;
  const anginaArm = sql`case when ${hasCode('procedure', codeList(angina.codes, 'bypass'))} then 'bypass'
    when ${hasCode('procedure', codeList(angina.codes, 'stent'))} then 'stent' else 'drugs' end`;
  const anginaOutcome = sql`${rowsWith('condition', codeList(angina.codes, 'infarction'))} union all
    ${rowsWith('condition', codeList(angina.codes, 'unstableAngina'))}`;
  const liverArm = sql`case when ${hasCode('drug', codeList(liverInjury.codes, 'drugA'))} then 'A'
    when ${hasCode('drug', codeList(liverInjury.codes, 'drugB'))} then 'B' else 'none' end`;
  const hearts = await riskByArm(
    engine,
    rowsWith('condition', codeList(angina.codes, 'angina')),
    anginaOutcome,
    anginaArm,
    365,
  );
  const livers = await riskByArm(
    engine,
    rowsWith('condition', codeList(liverInjury.codes, 'hypertension')),
    rowsWith('condition', codeList(liverInjury.codes, 'liverInjury')),
    liverArm,
    180,
  );
  return [
    ...(await periodontal(engine, teeth)),
    ...comparedRisks('angina', angina.planted.yearlyRisk, hearts),
    ...comparedRisks('liver-injury', liverInjury.planted.risk, livers),
  ];
}
