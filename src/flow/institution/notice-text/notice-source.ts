/** What an operator writes: its own words for a version of the notice, before the fixed statements and the items are put in. */

import { z } from 'zod';
import { domains, type Domain } from '../../../formats/clinical-model.ts';
import { parseDay, type Day } from '../../../kit/day.ts';
import { InvalidInputError } from '../../../kit/errors.ts';
import type { NoticeBlock } from './notice-block.ts';
import { statutoryItems, type StatutoryItem } from './statutory-item.ts';

const line = z.string().min(1).max(500);
const words = z.strictObject({ standard: line, easy: line, english: line });
const lines = z.array(line).min(1).max(12);
const plannedStart = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed === undefined) context.addIssue({ code: 'custom', message: 'a day is written YYYY-MM-DD' });
  return parsed ?? z.NEVER;
});
const itemIds = statutoryItems.map(({ id }) => id) as [StatutoryItem, ...StatutoryItem[]];

const block = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    face: z.enum(['front', 'back']),
    heading: words.optional(),
    states: z.array(z.enum(itemIds)),
    wording: z.strictObject({ standard: lines, easy: lines, english: lines }),
    isList: z.literal(true).optional(),
  })
  .transform((parsed) => parsed as NoticeBlock);

const sourceShape = z.strictObject({
  /** Name of the version, as it stands in the register of notices. */
  version: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/),
  operator: z.strictObject({
    code: z.string().regex(/^[A-Za-z0-9-]+$/),
    name: z.string().min(1),
    reading: z.string().min(1),
    english: z.string().min(1),
  }),
  plannedStartOn: plannedStart,
  /** Kinds of records that are provided; all when left out. */
  provided: z
    .array(z.enum(domains as [Domain, ...Domain[]]))
    .min(1)
    .optional(),
  title: words,
  blocks: z.array(block).max(40),
});

/** An operator's words for a version. */
export type NoticeSource = z.output<typeof sourceShape>;

/**
 * The source that a JSON value is.
 *
 * @throws {InvalidInputError} `notice-text/bad-source` with the places that cannot be read, never what stands there.
 */
export function parseNoticeSource(value: unknown): NoticeSource {
  const outcome = sourceShape.safeParse(value);
  if (outcome.success) return outcome.data;
  const places = [...new Set(outcome.error.issues.map(({ path }) => path.join('.') || 'the whole'))];
  throw new InvalidInputError(
    'notice-text/bad-source',
    `the source of a notice cannot be read at ${places.slice(0, 8).join(', ')}`,
  );
}
