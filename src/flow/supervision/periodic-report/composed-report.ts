import { z } from 'zod';
import { canonicalDigest, dayField } from '../../obligations/index.ts';

/** The shape of one number of a report. */
export const figureShape = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  ja: z.string().min(1),
  en: z.string().min(1),
  value: z.int(),
  /** The query that gave the number, by name: whoever doubts it runs it again. */
  query: z.string().min(1),
});

/** A number with its words and the name of the query that it comes from. */
export type Figure = z.output<typeof figureShape>;

/** The shape of a period, both days included. */
export const periodShape = z.strictObject({ from: dayField, until: dayField });

/** See `periodShape`. */
export type Period = z.output<typeof periodShape>;

/** A figure that a report can ask for, and how it is found out. */
export interface FigureSource {
  readonly key: string;
  readonly ja: string;
  readonly en: string;
  readonly query: string;
  readonly count: (period: Period) => Promise<number>;
}

/** The figures of a period, each asked from its source, in the order of the sources. */
export async function figuresOf(
  sources: readonly FigureSource[],
  period: Period,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { key, ja, en, query, count } of sources) {
    figures.push({ key, ja, en, query, value: await count(period) });
  }
  return figures;
}

/** The digest that freezes a report: another number, word or query is another report. */
export function reportDigest(period: Period, figures: readonly Figure[]): string {
  return canonicalDigest({ period, figures });
}

/** What changed from one version to the next: by key, the two values; a missing one is null. */
export function figureChanges(before: readonly Figure[], now: readonly Figure[]) {
  const keys = [...new Set([...before, ...now].map(({ key }) => key))];
  const valueIn = (figures: readonly Figure[], key: string) =>
    figures.find((figure) => figure.key === key)?.value ?? null;
  return keys
    .map((key) => ({ key, before: valueIn(before, key), now: valueIn(now, key) }))
    .filter((change) => change.before !== change.now);
}
