import type { CohortDefinition } from '../cohort-definition.ts';
import type { Words } from '../saved/change-words.ts';
import { tableLayout, type LayoutTable } from './table-layout.ts';

/** A row as it may be shown. */
export interface FeasibilityRow extends Words {
  readonly cell: string;
  /** Rounded; null is hidden, and may be nobody. */
  readonly people: number | null;
}

/** A table as it may be shown. */
export interface FeasibilityPart extends Words {
  readonly id: LayoutTable['id'] | 'steps';
  readonly rows: readonly FeasibilityRow[];
  /** Sum of the shown rows only, where a sum means something; it tells nothing about the hidden ones. */
  readonly shownTotal: number | null;
}

/** The standard answer to a feasibility question (実現性の照会への標準回答). */
export interface FeasibilityTable {
  readonly name: string;
  readonly people: number | null;
  readonly parts: readonly FeasibilityPart[];
}

/** Cell of the people who are left after the `index`-th criterion, 0 being the start. */
export function stepCell(index: number): string {
  return `step/${index}`;
}

function sumOf(rows: readonly FeasibilityRow[]): number | null {
  const shown = rows.flatMap(({ people }) => (people === null ? [] : [people]));
  return shown.length === 0 ? null : shown.reduce((sum, people) => sum + people, 0);
}

function stepRows(definition: CohortDefinition, shown: ReadonlyMap<string, number | null>): FeasibilityRow[] {
  const { name, inclusion, exclusion } = definition;
  const words: Words[] = [
    { ja: name, en: name },
    ...inclusion.map(({ label }) => ({ ja: `含める: ${label}`, en: `included: ${label}` })),
    ...exclusion.map(({ label }) => ({ ja: `除く: ${label}`, en: `excluded: ${label}` })),
  ];
  return words.map((each, index) => {
    const cell = stepCell(index);
    return { cell, ...each, people: shown.get(cell) ?? null };
  });
}

/**
 * The table from the protected answers by cell. Every row of the layout is there; one without an answer is hidden.
 *
 * @param years calendar years that the data have
 */
export function feasibilityTable(
  definition: CohortDefinition,
  shown: ReadonlyMap<string, number | null>,
  years: readonly number[],
): FeasibilityTable {
  const parts = tableLayout(years).map(({ id, ja, en, isPartition, cells }): FeasibilityPart => {
    const rows = cells.map((cell) => ({ ...cell, people: shown.get(cell.cell) ?? null }));
    return { id, ja, en, rows, shownTotal: isPartition ? sumOf(rows) : null };
  });
  const steps = { id: 'steps', ja: '条件ごとの残りの人数', en: 'people left after each criterion' } as const;
  return {
    name: definition.name,
    people: shown.get('') ?? null,
    parts: [{ ...steps, rows: stepRows(definition, shown), shownTotal: null }, ...parts],
  };
}
