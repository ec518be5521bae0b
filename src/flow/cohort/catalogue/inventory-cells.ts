import { domains, type Domain } from '../../../formats/clinical-model.ts';
import type { Engine } from '../../../sql/engine.ts';
import type { Relation } from '../../../sql/relation.ts';
import { call, commaList, join, sql } from '../../../sql/sql.ts';
import type { CountedCell } from '../protection/answer-cells.ts';
import { sketchCells } from '../protection/sketch-cells.ts';
import type { CountableTables } from '../feasibility/count-cells.ts';

type Identified = Relation<'medical-information'>;

/** Cell of the people with records of a domain, in a year or at all. */
export function datasetCell(domain: Domain, year?: number): string {
  return year === undefined ? `dataset|${domain}` : `dataset|${domain}|${year}`;
}

/** A code as a catalogue names it. */
export interface CodedVariable {
  readonly domain: Domain;
  readonly vocabulary: string;
  readonly code: string;
}

/** The variable that a cell is about as a whole; undefined for a cell of a year, and for other cells. */
export function variableOfCell(cell: string): CodedVariable | undefined {
  const [what, domain, vocabulary, code, year] = cell.split('|');
  const known = domains.find((one) => one === domain);
  if (what !== 'variable' || known === undefined || year !== undefined) return undefined;
  return { domain: known, vocabulary: vocabulary ?? '', code: code ?? '' };
}

/** Vocabularies that only their institution understands: their codes are nobody else's to read. */
const ownVocabularies = ['local', 'omop'];

/**
 * In which cells of the inventory each person is.
 *
 * @shape person, cell: ``, `dataset|drug`, `dataset|drug|2024`, `variable|condition|icd10|E119`, `variable|condition|icd10|E119|2024`
 */
function inventoryCells(event: Identified): Identified {
  const year = sql`cast(extract(year from e.start_on) as varchar)`;
  const coded = (code: 'code' | 'second_code', vocabulary: 'vocabulary' | 'second_vocabulary') => {
    const column = { code: sql`e.code`, second_code: sql`e.second_code` }[code];
    const of = { vocabulary: sql`e.vocabulary`, second_vocabulary: sql`e.second_vocabulary` }[vocabulary];
    const own = commaList(ownVocabularies.map((each) => sql`${each}`));
    return sql`select e.person as person, concat('variable|', e.domain, '|', ${of}, '|', replace(${column}, '.', '')) as cell,
      ${year} as year from (${event.select}) as e
      where e.start_on is not null and ${column} is not null and ${of} not in (${own}) and position('|' in ${column}) = 0`;
  };
  const dated = join(
    [
      coded('code', 'vocabulary'),
      coded('second_code', 'second_vocabulary'),
      sql`select e.person as person, concat('dataset|', e.domain) as cell, ${year} as year
        from (${event.select}) as e where e.start_on is not null`,
    ],
    ' union all ',
  );
  return {
    informationClass: 'medical-information',
    grain: [],
    columns: ['person', 'cell'],
    select: sql`
      select person, cell from (${dated}) as d union all
      select person, concat(cell, '|', year) as cell from (${dated}) as d union all
      select person, '' as cell from (${event.select}) as e where e.start_on is not null`,
  };
}

/**
 * Who is in each cell of the inventory, exactly, the total first and each whole before its years; cells of fewer than `enough`
 * people are left out, for nothing could be shown of them.
 */
export async function countInventory(
  engine: Engine,
  { event, tokens }: Pick<CountableTables, 'event' | 'tokens'>,
  enough: number,
): Promise<CountedCell[]> {
  const all = await engine.store('__inventory_cell', {
    ...inventoryCells(event),
    select: sql`
      select distinct c.person as person, c.cell as cell from (${inventoryCells(event).select}) as c
      join (${tokens.select}) as t on t.person = c.person`,
  });
  const people = call('countDistinct', sql`person`);
  const frequent: Identified = {
    ...all,
    select: sql`select person, cell from (${all.select}) as a where cell in (
      select cell from (${all.select}) as a group by cell having ${people} >= ${enough})`,
  };
  const sketches = await sketchCells(engine, frequent, tokens);
  await engine.drop('__inventory_cell');
  const cells = [...sketches].map(([cell, sketch]) => ({ cell, sketch }));
  return cells.sort((a, b) => (a.cell < b.cell ? -1 : 1));
}
