import { z } from 'zod';
import { domains, type Domain, type Vocabulary } from '../../formats/clinical-model.ts';
import { parseDay, type Day } from '../../kit/day.ts';
import { InvalidInputError } from '../../kit/errors.ts';

const day = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed === undefined) {
    context.addIssue({ code: 'custom', message: 'a day is written YYYY-MM-DD' });
    return z.NEVER;
  }
  return parsed;
});

const wholeDays = z.int().min(0);

/** A measured value; what is larger no laboratory writes, and no engine compares as a whole number. */
const measured = z.number().min(-1e15).max(1e15);

/** Codes by vocabulary; each stands for every code that begins with it. */
const codeList = z.strictObject({
  vocabulary: z
    .string()
    .min(1)
    .transform((name) => name as Vocabulary),
  prefixes: z.array(z.string().min(1)).min(1),
});

const eventPattern = z.strictObject({
  domain: z.enum(domains as readonly [Domain, ...Domain[]]),
  /** Any of these, as first or second code; any code when left out. */
  codes: z.array(codeList).min(1).optional(),
  from: day.optional(),
  to: day.optional(),
  /** Qualifiers whose events do not count, such as `suspected`. */
  without: z.array(z.string()).optional(),
  valueAtLeast: measured.optional(),
  valueAtMost: measured.optional(),
  /** Units in which the value is written; a value in another unit does not count. */
  units: z.array(z.string().min(1)).min(1).optional(),
  /** Categorical values, such as `+`. */
  texts: z.array(z.string().min(1)).min(1).optional(),
});

/** Which events are meant (事象の型). */
export type EventPattern = z.infer<typeof eventPattern>;

const label = z.string().min(1);

/** Days from the index date, negative before it; both ends count. */
const window = z.strictObject({ fromDays: z.int(), toDays: z.int() });

const criterion = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('demographic'),
    label,
    sex: z
      .array(z.enum(['M', 'F', 'O']))
      .min(1)
      .optional(),
    /** Completed years on `ageOn`; on the index date when no day is given. */
    ageAtLeast: wholeDays.optional(),
    ageAtMost: wholeDays.optional(),
    ageOn: day.optional(),
    /** Beginnings of the municipality code of residence: `22` is a prefecture. */
    areas: z
      .array(z.string().regex(/^\d{2,5}$/))
      .min(1)
      .optional(),
  }),
  z.strictObject({
    kind: z.literal('event'),
    label,
    event: eventPattern,
    /** Days of at least so many different days. */
    atLeast: z.int().min(1).optional(),
    window: window.optional(),
  }),
  z.strictObject({
    /** Visits (入院・外来): of these kinds, of this length, so many of them. */
    kind: z.literal('visit'),
    label,
    kinds: z
      .array(z.enum(['inpatient', 'outpatient', 'emergency', 'home', 'checkup']))
      .min(1)
      .optional(),
    /** Days of one visit, its first and its last both counted; what has no last day is of no length. */
    daysAtLeast: z.int().min(1).optional(),
    daysAtMost: z.int().min(1).optional(),
    atLeast: z.int().min(1).optional(),
    window: window.optional(),
  }),
  z.strictObject({
    /** So many days of supply in all (投与日数の合計); a supply of unknown length adds nothing. */
    kind: z.literal('supply'),
    label,
    event: eventPattern,
    daysAtLeast: z.int().min(1),
    window: window.optional(),
  }),
  z.strictObject({
    kind: z.literal('sequence'),
    label,
    first: eventPattern,
    then: eventPattern,
    /** Days from the first to the next, both ends count; 0 is the same day. */
    minimumDays: wholeDays.optional(),
    maximumDays: wholeDays,
  }),
  z.strictObject({
    /** No such event in the days before the index date, on which it may be. */
    kind: z.literal('washout'),
    label,
    event: eventPattern,
    days: z.int().min(1),
  }),
  z.strictObject({
    /** Some record at least so many days before and after the index date. */
    kind: z.literal('observed'),
    label,
    beforeDays: wholeDays,
    afterDays: wholeDays,
  }),
]);

/** One criterion (基準). */
export type Criterion = z.infer<typeof criterion>;

/** Shape of a cohort definition as it comes over the wire. */
export const cohortDefinitionShape = z.strictObject({
  name: label,
  /** The first such event of a person is the index date; without it, the person's first record of any kind. */
  index: eventPattern.optional(),
  inclusion: z.array(criterion),
  exclusion: z.array(criterion).default([]),
});

/** Who is wanted (コホート定義): medical and dental records alike, in the words of their codes. */
export type CohortDefinition = z.infer<typeof cohortDefinitionShape>;

/**
 * The definition that a JSON value holds.
 *
 * @throws {InvalidInputError} `cohort/bad-definition`, naming the field.
 */
export function parseCohortDefinition(value: unknown): CohortDefinition {
  const parsed = cohortDefinitionShape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InvalidInputError(
    'cohort/bad-definition',
    `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a cohort definition'}`,
  );
}
