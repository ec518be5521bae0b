import { createReadStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../kit/clock.ts';
import { IntegrityError, NotFoundError } from '../../kit/errors.ts';
import { assertReceipt, type Receipt } from '../../ledger/index.ts';
import type { KeyCustody, SealingKey } from '../../seal/index.ts';
import type { SubjectId } from '../institution/index.ts';
import type { Compaction } from './compact-parquet.ts';
import { eraseSubject, type ErasureEvidence } from './erasure.ts';
import { identityRow, identityRows, openIdentityRow, type SubjectIdentity } from './identity-rows.ts';
import type { JobFolder } from './job-folder.ts';
import { SegmentFiles } from './segment-files.ts';
import { openSegment, sealSegment } from './segment-seal.ts';
import { SubjectKeys } from './subject-keys.ts';
import type { Segment, SegmentFilter, SegmentId, SegmentOrigin, VaultStore } from './vault-store.ts';

/** What a vault is made of. */
export interface VaultParts {
  /** Where the sealed files are. */
  readonly folder: string;
  readonly store: VaultStore;
  readonly custody: KeyCustody;
  readonly clock: Clock;
}

/** Clinical records that passed the gate, as a Parquet file in a job's folder. */
export interface ClinicalFile {
  readonly parquetPath: string;
  readonly subjects: readonly SubjectId[];
  readonly rows: number;
  /** Digest of the object that they came in. */
  readonly objectDigest?: string;
}

/** Which identities are meant; all when nothing is given. */
export interface IdentityFilter {
  readonly institution?: string;
  readonly subjects?: ReadonlySet<SubjectId>;
}

/** What an erasure needs: where plaintext may lie for a moment, and how records are rewritten. */
export interface ErasureMeans {
  readonly jobFolder: JobFolder;
  readonly compact: Compaction;
}

/** What stands on disk beside what the store knows. */
export interface VaultFindings {
  readonly segments: number;
  /** Segments whose file is not there, or is not what was written. */
  readonly damaged: readonly SegmentId[];
  /** Files that belong to no segment: of a process that died before it wrote the row. */
  readonly orphans: readonly string[];
}

const damaged = (of: string) => new IntegrityError('vault/no-subject-key', `${of} has no key`);

/**
 * Where identified records rest 保管: sealed, identities and clinical records under different keys, each subject's identity under a
 * key of its own. Every operation that seals, opens or destroys takes a receipt and asserts it first.
 *
 * @law Act Art. 20/21 — safety control of 医療情報等
 */
export class Vault {
  readonly #parts: VaultParts;
  readonly #files: SegmentFiles;

  /** The vault on these parts. */
  constructor(parts: VaultParts) {
    this.#parts = parts;
    this.#files = new SegmentFiles(parts.folder);
  }

  /** Seals who the subjects of one institution are; returns the segment, or undefined when there is nobody. */
  async admitIdentities(
    receipt: Receipt,
    institution: string,
    rows: readonly SubjectIdentity[],
    objectDigest?: string,
  ): Promise<SegmentId | undefined> {
    assertReceipt(receipt);
    if (rows.length === 0) return undefined;
    using root = await this.#parts.custody.rootKey();
    const subjects = rows.map(({ subject }) => subject);
    using keys = await SubjectKeys.ensure(root, this.#parts.store, subjects);
    const plaintext = rows.values().map((row) => {
      const key = keys.get(row.subject);
      if (key === undefined) throw damaged('a subject');
      return identityRow(row, key);
    });
    const draft = {
      institution,
      kind: 'identity',
      rows: rows.length,
      receiptSequence: receipt.sequence,
      ...(objectDigest === undefined ? {} : { objectDigest }),
    } as const;
    return await this.#add(await sealSegment(root, this.#files, draft, plaintext), subjects);
  }

  /** Seals clinical records of one institution; the Parquet file is the caller's to remove, with its job's folder. */
  async admitClinical(receipt: Receipt, institution: string, file: ClinicalFile): Promise<SegmentId> {
    assertReceipt(receipt);
    using root = await this.#parts.custody.rootKey();
    const draft = {
      institution,
      kind: 'clinical',
      rows: file.rows,
      receiptSequence: receipt.sequence,
      ...(file.objectDigest === undefined ? {} : { objectDigest: file.objectDigest }),
    } as const;
    const segment = await sealSegment(root, this.#files, draft, createReadStream(file.parquetPath));
    return await this.#add(segment, file.subjects);
  }

  /** What the vault holds, without opening anything. */
  segments(filter?: SegmentFilter): Promise<readonly Segment[]> {
    return this.#parts.store.segments(filter);
  }

  /** Whose records of an object are here: who was erased since is not among them. */
  subjectsOfObject(objectDigest: string): Promise<ReadonlySet<SubjectId>> {
    return this.#parts.store.subjectsOfObject(objectDigest);
  }

  /** From where the clinical records are that were opened under receipts of this type about this matter. */
  origins(type: string, subject: string): Promise<readonly SegmentOrigin[]> {
    return this.#parts.store.origins(type, subject);
  }

  /** Whose records of an institution are here. */
  subjectsOfInstitution(institution: string): Promise<ReadonlySet<SubjectId>> {
    return this.#parts.store.subjectsOfInstitution(institution);
  }

  /** Who the subjects are. Those whose key was destroyed do not come: nobody can read them any more. */
  openIdentities(receipt: Receipt, filter: IdentityFilter = {}): AsyncIterable<SubjectIdentity> {
    assertReceipt(receipt);
    return this.#identities(receipt, filter);
  }

  async *#identities(
    receipt: Receipt,
    { institution, subjects }: IdentityFilter,
  ): AsyncIterable<SubjectIdentity> {
    using root = await this.#parts.custody.rootKey();
    const [only] = subjects?.size === 1 ? subjects : [];
    const filter = {
      kind: 'identity',
      ...(institution === undefined ? {} : { institution }),
      ...(only === undefined ? {} : { subject: only }),
    } as const;
    for (const segment of await this.#parts.store.segments(filter)) {
      assertReceipt(receipt);
      using keys = SubjectKeys.from(root, await this.#parts.store.subjectKeys(segment.id));
      for await (const row of identityRows(openSegment(root, this.#files, segment))) {
        const key = subjects === undefined || subjects.has(row.subject) ? keys.get(row.subject) : undefined;
        // A subject who was erased and came again has another key: the older rows stay unreadable.
        if (key?.id === row.keyId) yield openIdentityRow(row, key);
      }
    }
  }

  /**
   * Clinical segments as Parquet files in the job's folder, in the order asked for.
   *
   * @throws {NotFoundError} `vault/no-such-segment`
   */
  async openClinical(
    receipt: Receipt,
    ids: readonly SegmentId[],
    jobFolder: JobFolder,
  ): Promise<readonly string[]> {
    assertReceipt(receipt);
    using root = await this.#parts.custody.rootKey();
    const segments = await this.#parts.store.segments({ kind: 'clinical' });
    const byId = new Map(segments.map((segment) => [segment.id, segment]));
    const paths: string[] = [];
    for (const id of ids) {
      const segment = byId.get(id);
      if (segment === undefined)
        throw new NotFoundError('vault/no-such-segment', `no clinical segment ${id}`);
      paths.push(await this.#unseal(root, segment, jobFolder));
    }
    await this.#parts.store.keepOpening(receipt, ids);
    return paths;
  }

  /**
   * Destroys the key of a subject's identity records, and rewrites every clinical segment without the subject. May be repeated until it
   * ends well: what was done stays done.
   *
   * @law Act Art. 19/20 — erasure of what is no longer needed; A31/53 in practice, after a stop request
   */
  async erase(receipt: Receipt, subject: SubjectId, means: ErasureMeans): Promise<ErasureEvidence> {
    assertReceipt(receipt);
    const { store, clock, custody } = this.#parts;
    using root = await custody.rootKey();
    return await eraseSubject({
      store,
      subject,
      compact: means.compact,
      at: clock.now(),
      folder: means.jobFolder.path,
      unseal: (segment) => this.#unseal(root, segment, means.jobFolder),
      reseal: ({ institution, objectDigest }, path, rows) => {
        const origin = objectDigest === undefined ? {} : { objectDigest };
        const draft = {
          institution,
          kind: 'clinical',
          rows,
          receiptSequence: receipt.sequence,
          ...origin,
        } as const;
        return sealSegment(root, this.#files, draft, createReadStream(path));
      },
      remove: (digest) => this.#files.remove(digest),
    });
  }

  /** Compares the files with the store, byte for byte; it needs no key and changes nothing. */
  async verify(): Promise<VaultFindings> {
    const segments = await this.#parts.store.segments();
    const known = new Set(segments.map(({ digest }) => digest));
    const bad: SegmentId[] = [];
    for (const { id, digest } of segments) {
      if ((await this.#files.digestNow(digest)) !== digest) bad.push(id);
    }
    const orphans = (await this.#files.all()).filter((digest) => !known.has(digest));
    return { segments: segments.length, damaged: bad, orphans };
  }

  /**
   * Removes what was sealed under this receipt's intent, which will not come to its end: after a crash, and when an
   * intake fails halfway. Gives the number of segments.
   */
  async discard(receipt: Receipt): Promise<number> {
    assertReceipt(receipt);
    const discarded = await this.#parts.store.discardSealedUnder(receipt.sequence);
    for (const { digest } of discarded) await this.#files.remove(digest);
    return discarded.length;
  }

  /** After a crash, before anybody else writes: removes what belongs to no segment, and says what is damaged. */
  async reconcile(receipt: Receipt): Promise<VaultFindings> {
    assertReceipt(receipt);
    const findings = await this.verify();
    await this.#files.removeUnfinished();
    for (const digest of findings.orphans) await this.#files.remove(digest);
    return findings;
  }

  /** Segment file first, row after: a crash between leaves a file that nobody can open, and `reconcile` removes it. */
  async #add(segment: Segment, subjects: readonly SubjectId[]): Promise<SegmentId> {
    await this.#parts.store.addSegment(segment, subjects);
    return segment.id;
  }

  async #unseal(root: SealingKey, segment: Segment, jobFolder: JobFolder): Promise<string> {
    const path = join(jobFolder.path, `${segment.id}.parquet`);
    try {
      await writeFile(path, openSegment(root, this.#files, segment), { mode: 0o600 });
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return path;
  }
}
