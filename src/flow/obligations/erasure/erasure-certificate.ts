import type { Day } from '../../../kit/day.ts';
import { ConflictError } from '../../../kit/errors.ts';
import type { Case } from '../../../procedure/index.ts';
import { canonicalDigest } from '../canonical-digest.ts';
import type { ErasureData, ErasureState } from './erasure.ts';

/** How far an erasure is, copy by copy. */
export interface ErasureProgress {
  readonly copies: number;
  readonly proven: number;
  readonly left: readonly string[];
}

/** See `ErasureProgress`. */
export function erasureProgress({ copies }: Pick<ErasureData, 'copies'>): ErasureProgress {
  const left = copies.filter(({ proof }) => proof === undefined).map(({ code }) => code);
  return { copies: copies.length, proven: copies.length - left.length, left };
}

/** A certificate of erasure 消去確認書, as a value that a page or a document is made of. */
export interface ErasureCertificate {
  readonly title: '匿名加工医療情報 消去確認書';
  readonly case: string;
  readonly use: string;
  readonly party: string;
  readonly confirmedOn: Day;
  readonly confirmedBy: string;
  readonly copies: readonly {
    readonly code: string;
    readonly erasedOn: Day;
    readonly method: string;
    readonly evidence: string;
  }[];
  /** SHA-256 of all the rest: what the ledger holds. */
  readonly digest: string;
}

/**
 * The certificate of an erasure that was confirmed.
 *
 * @law Act Art. 19/20 — 消去 with evidence (S16)
 * @throws {ConflictError} `erasure/not-confirmed`
 */
export function erasureCertificate(given: Case<ErasureData, ErasureState>): ErasureCertificate {
  const { id, party, state, data } = given;
  if (state !== 'certified' || data.confirmed === undefined) {
    throw new ConflictError('erasure/not-confirmed', 'there is no certificate before the operator confirmed');
  }
  const copies = data.copies.flatMap(({ code, proof }) => (proof === undefined ? [] : [{ code, ...proof }]));
  const content = {
    title: '匿名加工医療情報 消去確認書' as const,
    case: id,
    use: data.use,
    party,
    confirmedOn: data.confirmed.on,
    confirmedBy: data.confirmed.by,
    copies,
  };
  return { ...content, digest: canonicalDigest(content) };
}
