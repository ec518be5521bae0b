import type { Kysely } from 'kysely';
import { postgresSealedNotes } from '../../procedure/sealed-notes.postgres.ts';
import type { SealedNotes } from '../../procedure/sealed-notes.ts';
import { deriveKey } from '../../seal/index.ts';
import type { Operator } from '../operator.ts';

/** Purposes of the notes of stop requests. */
export const notePurposes = { receipt: 'stop-receipt', contact: 'stop-contact' } as const;

/** Does `work` with the sealed notes of stop requests, under a key of their own that is gone afterwards. */
export async function withStopNotes<Result>(
  { keys }: Pick<Operator, 'keys'>,
  db: Kysely<unknown>,
  work: (notes: SealedNotes) => Promise<Result>,
): Promise<Result> {
  using key = deriveKey(keys.root, 'sealed-note', 'stop-request');
  return await work(postgresSealedNotes(db, key));
}
