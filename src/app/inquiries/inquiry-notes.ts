import type { Kysely } from 'kysely';
import { postgresSealedNotes } from '../../procedure/sealed-notes.postgres.ts';
import type { SealedNotes } from '../../procedure/sealed-notes.ts';
import { deriveKey } from '../../seal/index.ts';
import type { Operator } from '../operator.ts';

/** Purposes of the notes of inquiries: whom to answer, and in what words it was asked. */
export const inquiryNotePurposes = { contact: 'inquiry-contact', words: 'inquiry-words' } as const;

/** Does `work` with the sealed notes of inquiries, under a key of their own that is gone afterwards. */
export async function withInquiryNotes<Result>(
  { keys }: Pick<Operator, 'keys'>,
  db: Kysely<unknown>,
  work: (notes: SealedNotes) => Promise<Result>,
): Promise<Result> {
  using key = deriveKey(keys.root, 'sealed-note', 'inquiry');
  return await work(postgresSealedNotes(db, key));
}
