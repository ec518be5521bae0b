import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MeguriError } from '../../kit/errors.ts';
import type { SubjectId } from '../institution/index.ts';
import type { Compaction } from './compact-parquet.ts';
import type { Segment, SegmentId, VaultStore } from './vault-store.ts';

/** A clinical segment that was rewritten without a subject. */
export interface RewrittenSegment {
  readonly old: SegmentId;
  /** Null when nobody else was in it. */
  readonly replacement: SegmentId | null;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
}

/** What an erasure did, for the record of erasure. Of a repeated one, what this run did. */
export interface ErasureEvidence {
  readonly subject: SubjectId;
  /** UTC, ISO 8601; null when the vault never had a key of this subject. */
  readonly keyDestroyedAt: string | null;
  /** Identity segments in which the subject's rows can no longer be read. */
  readonly identitySegments: number;
  readonly rewritten: readonly RewrittenSegment[];
}

/** What an erasure works with. */
export interface ErasureWork {
  readonly store: VaultStore;
  readonly subject: SubjectId;
  readonly at: Date;
  readonly folder: string;
  readonly compact: Compaction;
  /** A segment's plaintext, as a file in the job's folder. */
  unseal(segment: Segment): Promise<string>;
  /** A new segment, not yet in the store, of the records at `path`. */
  reseal(old: Segment, path: string, rows: number): Promise<Segment>;
  /** Removes a sealed file. */
  remove(digest: string): Promise<void>;
}

/** Destroys the key first, so that the identity is unreadable at once; then rewrites segment by segment. */
export async function eraseSubject(work: ErasureWork): Promise<ErasureEvidence> {
  const { store, subject, at } = work;
  const identitySegments = (await store.segments({ kind: 'identity', subject })).length;
  const destroyedAt = await store.destroySubjectKey(subject, at);
  const rewritten: RewrittenSegment[] = [];
  for (;;) {
    const [segment] = await store.segments({ kind: 'clinical', subject });
    if (segment === undefined) break;
    const done = await rewrite(work, segment);
    if (done !== undefined) rewritten.push(done);
  }
  return { subject, keyDestroyedAt: destroyedAt?.toISOString() ?? null, identitySegments, rewritten };
}

/** Undefined when another erasure replaced the segment meanwhile: its replacement comes next. */
async function rewrite(work: ErasureWork, old: Segment): Promise<RewrittenSegment | undefined> {
  const output = join(work.folder, `${old.id}.compacted.parquet`);
  let input: string | undefined;
  try {
    input = await work.unseal(old);
    const rows = await work.compact(input, output, work.subject);
    const replacement = rows === 0 ? undefined : await work.reseal(old, output, rows);
    if (!(await replaced(work, old, replacement))) return undefined;
    return { old: old.id, replacement: replacement?.id ?? null, rowsBefore: old.rows, rowsAfter: rows };
  } finally {
    if (input !== undefined) await rm(input, { force: true });
    await rm(output, { force: true });
  }
}

async function replaced(work: ErasureWork, old: Segment, replacement: Segment | undefined): Promise<boolean> {
  try {
    await work.store.replaceSegment(old.id, work.subject, replacement);
  } catch (error) {
    if (!(error instanceof MeguriError) || error.code !== 'vault/segment-gone') throw error;
    if (replacement !== undefined) await work.remove(replacement.digest);
    return false;
  }
  await work.remove(old.digest);
  return true;
}
