/**
 * The proof that a stop took effect 停止の証明: every place with its moment, and for each the ledger entry that stands for it, with the proof that
 * the entry is in the log. Whoever has the log's public key can check it without trusting this server.
 */

import { sql, type Kysely } from 'kysely';
import { gateNumberOf, placeWords, type StopPlace } from '../../flow/institution/index.ts';
import { MeguriError } from '../../kit/errors.ts';
import { inclusionProofText, proveInclusion, type LedgerVerifierKey } from '../../ledger/index.ts';
import type { Words } from '../../procedure/index.ts';
import { stopByNumber } from './stop-by-number.ts';

/** What stands in the ledger for something that happened. */
export interface LedgerProof {
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly leafHash: string;
  /** In the form of C2SP tlog-proof: hashes and a signed checkpoint. */
  readonly proof: string;
}

/** A place, and the proof that the stop took effect there; null while it has not confirmed. */
export interface ProvenPlace {
  readonly place: StopPlace;
  readonly organization: string | null;
  readonly name: Words;
  readonly effect: Words;
  readonly at: string | null;
  /** Null as long as the entry is under no checkpoint yet: within a second of it. */
  readonly ledger: LedgerProof | null;
}

/** The whole of a request's proof. */
export interface StopProof {
  readonly case: string;
  readonly isInForce: boolean;
  readonly received: LedgerProof | null;
  readonly places: readonly ProvenPlace[];
  /** Packages that were made void by it, and those whose key was out before. */
  readonly packages: { readonly voided: number; readonly alreadyReleased: number };
}

interface EventRow {
  readonly sequence: number;
  readonly at: Date;
  readonly receipt: number;
}

/** Where a ledger is read, and under which key. */
export interface ProofParts {
  readonly db: Kysely<unknown>;
  readonly folder: string;
  readonly key: LedgerVerifierKey;
}

/**
 * The proof of the request whose receipt has this number.
 *
 * @throws {NotFoundError} `stop/no-such-number`
 * @throws {IntegrityError} when the ledger is not what was written.
 */
export async function proofByReceipt(parts: ProofParts, typed: string): Promise<StopProof> {
  const matter = await stopByNumber(parts.db, typed);
  const { id, data, state } = matter;
  const { rows } = await sql<EventRow>`
    select sequence, at, receipt_sequence as receipt from procedure.event where matter = ${id} order by sequence`.execute(
    parts.db,
  );
  const proofs = new Map<number, LedgerProof | null>();
  const proofOf = async (sequence: number) => {
    const known = proofs.get(sequence);
    if (known !== undefined) return known;
    const made = await ledgerProof(parts, sequence);
    proofs.set(sequence, made);
    return made;
  };
  const places: ProvenPlace[] = [];
  for (const { place, organization, event } of data.places) {
    const row = rows.find(({ sequence }) => sequence === event);
    const { name, effect } = placeWords[place];
    const at = row === undefined ? null : new Date(row.at).toISOString();
    const ledger = row === undefined ? null : await proofOf(row.receipt);
    places.push({ place, organization, name, effect, at, ledger });
  }
  const [opened] = rows;
  return {
    case: id,
    isInForce:
      data.inForceOn !== null && !['withdrawn', 'rejoined', 'not-accepted', 'unfound'].includes(state),
    received: opened === undefined ? null : await proofOf(opened.receipt),
    places,
    packages: await packagesReached(parts.db, gateNumberOf(matter)),
  };
}

async function ledgerProof({ folder, key }: ProofParts, sequence: number): Promise<LedgerProof | null> {
  try {
    const proof = await proveInclusion(folder, key, sequence);
    const { type, at } = proof.entry;
    return { sequence, type, at, leafHash: proof.leafHash, proof: inclusionProofText(proof) };
  } catch (error) {
    if (error instanceof MeguriError && error.code === 'ledger/no-such-entry') return null;
    throw error;
  }
}

/** Packages with anybody whom the request covers, by what became of them. */
async function packagesReached(db: Kysely<unknown>, id: string): Promise<StopProof['packages']> {
  const { rows } = await sql<StopProof['packages']>`
    select count(distinct p.id) filter (where p.state = 'void')::int as voided,
      count(distinct p.id) filter (where p.state in ('key-released', 'delivered', 'recalled'))::int as "alreadyReleased"
    from institution.stopped_subject s
      join delivery.package_member m on m.subject = s.subject
      join delivery.package p on p.id = m.package
    where s.stop_id = ${id}`.execute(db);
  return rows[0] ?? { voided: 0, alreadyReleased: 0 };
}
