import type { Receipt } from '../../ledger/ledger.ts';
import type { SubjectId } from '../institution/index.ts';

declare const segmentBrand: unique symbol;

/** Our id of a sealed segment: 32 lower-case hexadecimal digits, random. */
export type SegmentId = string & { readonly [segmentBrand]: true };

/** What a segment holds. Identities and clinical records are never in one segment, nor under one key. */
export type SegmentKind = 'identity' | 'clinical';

/** A segment that can be opened. */
export interface Segment {
  readonly id: SegmentId;
  readonly institution: string;
  readonly kind: SegmentKind;
  /** SHA-256 of the sealed file, and its name. */
  readonly digest: string;
  readonly wrappedKey: string;
  readonly rows: number;
  /** Ledger entry of the intent under which it was sealed. */
  readonly receiptSequence: number;
  /** Digest of the object whose records they are, where that is known. */
  readonly objectDigest?: string;
}

/** Which segments are meant; all when nothing is given. */
export interface SegmentFilter {
  readonly kind?: SegmentKind;
  readonly institution?: string;
  readonly subject?: SubjectId;
}

/** The key of one subject's identity records, wrapped. */
export interface SubjectKey {
  readonly subject: SubjectId;
  readonly keyId: string;
  readonly wrappedKey: string;
}

/** Where a segment that was opened is from. */
export type SegmentOrigin = Pick<
  Segment,
  'id' | 'institution' | 'digest' | 'receiptSequence' | 'objectDigest'
>;

/** What is known of what the vault holds. Every implementation passes `test/conformance/vault-store.test.ts`. */
export interface VaultStore {
  /**
   * The living keys of these subjects, by subject: the one that is there, or else the candidate, which is then kept.
   * Two callers with different candidates get the same answer.
   */
  ensureSubjectKeys(candidates: readonly SubjectKey[]): Promise<ReadonlyMap<SubjectId, SubjectKey>>;
  /** Living keys of the subjects of a segment. */
  subjectKeys(segment: SegmentId): Promise<ReadonlyMap<SubjectId, SubjectKey>>;
  /** Adds a segment and who is in it, together or not at all. */
  addSegment(segment: Segment, subjects: readonly SubjectId[]): Promise<void>;
  /** Whose records of the object with this digest can still be opened. */
  subjectsOfObject(objectDigest: string): Promise<ReadonlySet<SubjectId>>;
  /** Whose records of an institution can still be opened. */
  subjectsOfInstitution(institution: string): Promise<ReadonlySet<SubjectId>>;
  /** Segments that can be opened, in the order in which they were added. */
  segments(filter?: SegmentFilter): Promise<readonly Segment[]>;
  /** Keeps for what clinical segments were opened; an opening under the same receipt adds to it. */
  keepOpening(
    receipt: Pick<Receipt, 'sequence' | 'type' | 'subject'>,
    segments: readonly SegmentId[],
  ): Promise<void>;
  /** What was opened for a matter: of each segment where it is from, in the order of the segments, ended ones too. */
  origins(type: string, subject: string): Promise<readonly SegmentOrigin[]>;
  /**
   * Puts `replacement`, which holds everybody of `old` but `without`, in the place of `old`, whose key is destroyed; together or not at
   * all. Without a replacement, `old` ends.
   *
   * @throws {ConflictError} `vault/segment-gone` when `old` can no longer be opened.
   */
  replaceSegment(old: SegmentId, without: SubjectId, replacement?: Segment): Promise<void>;
  /**
   * Ends every living segment that was admitted under this ledger entry, destroying its key; gives what they were. A
   * segment that took another's place stays: the records of others are in it, and nowhere else.
   */
  discardSealedUnder(receiptSequence: number): Promise<readonly Segment[]>;
  /**
   * Destroys the living key of a subject, and forgets which identity segments the subject is in. Returns when the last key was
   * destroyed: `at`, or an earlier time when there was no living one; undefined when there never was one.
   */
  destroySubjectKey(subject: SubjectId, at: Date): Promise<Date | undefined>;
}
