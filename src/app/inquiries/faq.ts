import { sql } from 'kysely';
import {
  faqDraftShape,
  faqGapReport,
  inquiryCase,
  postgresFaqStore,
  type FaqGapReport,
  type FaqStore,
  type InquiryData,
} from '../../flow/supervision/index.ts';
import { today } from '../../kit/clock.ts';
import type { Day } from '../../kit/day.ts';
import { InvalidInputError } from '../../kit/errors.ts';
import { guarded } from '../guarded.ts';
import type { Operator, OperatorRecords } from '../operator.ts';

/** The questions and answers of a home. */
export function faqOf({ database }: Pick<OperatorRecords, 'database'>): FaqStore {
  return postgresFaqStore(database);
}

/**
 * Keeps a new version of a question and its answer; gives its number.
 *
 * @throws {InvalidInputError} `inquiry/bad-answer`, naming places and no text
 */
export async function writeFaq(operator: Operator, draft: unknown): Promise<number> {
  const read = faqDraftShape.safeParse(draft);
  if (!read.success) {
    const places = read.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new InvalidInputError(
      'inquiry/bad-answer',
      `a question and answer is not as it must be at: ${places}`,
    );
  }
  const event = { type: 'inquiry/answer-written', actor: 'office', subject: read.data.entry } as const;
  return guarded(
    operator.ledger,
    event,
    (receipt) => faqOf(operator).write(receipt, read.data, today(operator.clock)),
    (version) => ({ version }),
  );
}

/** What the list of questions does not answer, by the inquiries that came in since a day. */
export async function faqGaps(records: Pick<OperatorRecords, 'database'>, since: Day): Promise<FaqGapReport> {
  const { rows } = await sql<{ data: InquiryData }>`
    select data from procedure.matter where kind = ${inquiryCase.name} and opened_on >= ${since}::date`.execute(
    records.database,
  );
  return faqGapReport(
    rows.map(({ data }) => data),
    await faqOf(records).feedback(),
  );
}
