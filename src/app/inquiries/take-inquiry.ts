import type { Actor } from '../../access/actor.ts';
import { inquiryCase, type InquiryData } from '../../flow/supervision/index.ts';
import { today } from '../../kit/clock.ts';
import { NotFoundError } from '../../kit/errors.ts';
import type { Receipt } from '../../ledger/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import { openCase, type CaseOutcome } from '../cases/carry-on-case.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import { inquiryNotePurposes, withInquiryNotes } from './inquiry-notes.ts';

/** An inquiry as it comes in, with whoever asks. */
export interface IncomingInquiry extends Pick<InquiryData, 'audience' | 'channel' | 'topic'> {
  /** Whom to answer; kept under seal. */
  readonly contact?: string;
  /** In what words it was asked; kept under seal. */
  readonly words?: string;
}

/**
 * Takes an inquiry in: what tells who asks goes into sealed notes, the rest becomes a case. When the case is refused, the notes are
 * erased again.
 *
 * @throws {ConflictError} `inquiry/web-only`, `inquiry/no-contact` and other refusals of the case
 */
export async function takeInquiry(
  operator: Operator,
  office: CaseOffice,
  actor: Actor,
  { contact, words, ...about }: IncomingInquiry,
): Promise<CaseOutcome> {
  const event = { type: 'inquiry/notes-kept', actor: actor.account, subject: inquiryCase.name } as const;
  const keep = async (receipt: Receipt) =>
    withInquiryNotes(operator, operator.database, async (notes) => ({
      contactNote:
        contact === undefined ? null : await notes.keep(receipt, inquiryNotePurposes.contact, contact),
      wordsNote: words === undefined ? null : await notes.keep(receipt, inquiryNotePurposes.words, words),
    }));
  const kept = await guarded(operator.ledger, event, keep);
  try {
    return await openCase(office, actor, { kind: inquiryCase.name, input: { ...about, ...kept } });
  } catch (error) {
    await eraseNotes(operator, actor, kept);
    throw error;
  }
}

async function eraseNotes(
  operator: Operator,
  actor: Actor,
  { contactNote, wordsNote }: Pick<InquiryData, 'contactNote' | 'wordsNote'>,
): Promise<void> {
  const event = { type: 'inquiry/notes-erased', actor: actor.account, subject: inquiryCase.name } as const;
  await guarded(operator.ledger, event, (receipt) =>
    withInquiryNotes(operator, operator.database, async (notes) => {
      const on = today(operator.clock);
      const { contact, words } = inquiryNotePurposes;
      if (contactNote !== null) await notes.erase(receipt, contactNote, { purpose: contact, on });
      if (wordsNote !== null) await notes.erase(receipt, wordsNote, { purpose: words, on });
    }),
  );
}

/**
 * Whom to answer, and in what words it was asked; the ledger says who read it before it is read.
 *
 * @throws {NotFoundError} `inquiry/no-such-inquiry`; `case/no-such-note` when the inquiry was closed
 */
export async function readInquiryNotes(
  operator: Operator,
  actor: Actor,
  id: string,
): Promise<{ readonly contact: string | null; readonly words: string | null }> {
  const given = await postgresCaseStore(operator.database).find(inquiryCase, id);
  if (given === undefined) throw new NotFoundError('inquiry/no-such-inquiry', 'there is no such inquiry');
  const { contactNote, wordsNote } = given.data;
  const event = { type: 'inquiry/notes-read', actor: actor.account, subject: id } as const;
  return guarded(operator.ledger, event, (receipt) =>
    withInquiryNotes(operator, operator.database, async (notes) => ({
      contact:
        contactNote === null ? null : await notes.read(receipt, contactNote, inquiryNotePurposes.contact),
      words: wordsNote === null ? null : await notes.read(receipt, wordsNote, inquiryNotePurposes.words),
    })),
  );
}
