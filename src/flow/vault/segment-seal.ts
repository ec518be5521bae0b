import { randomBytes } from 'node:crypto';
import {
  deriveKey,
  openSealed,
  randomKey,
  sealStream,
  unwrapKey,
  wrapKey,
  type ByteSource,
  type SealContext,
  type SealingKey,
} from '../../seal/index.ts';
import type { SegmentFiles } from './segment-files.ts';
import type { Segment, SegmentId, SegmentKind } from './vault-store.ts';

/** A segment that is to be. */
export interface SegmentDraft {
  readonly institution: string;
  readonly kind: SegmentKind;
  readonly rows: number;
  readonly receiptSequence: number;
  readonly objectDigest?: string;
}

const contextOf = ({ id, institution, kind }: Pick<Segment, 'id' | 'institution' | 'kind'>): SealContext => ({
  zone: 'core',
  institution,
  object: id,
  purpose: `vault-${kind}`,
});

/** The key that wraps the keys of an institution's segments: identities and clinical records have different ones. */
const institutionKey = (root: SealingKey, { kind, institution }: Pick<Segment, 'institution' | 'kind'>) =>
  deriveKey(root, `vault-${kind}`, institution);

/** Seals `source` as a new segment and writes its file; its row is written afterwards, by the caller. */
export async function sealSegment(
  root: SealingKey,
  files: SegmentFiles,
  draft: SegmentDraft,
  source: ByteSource,
): Promise<Segment> {
  const id = randomBytes(16).toString('hex') as SegmentId;
  const context = contextOf({ ...draft, id });
  using wrapping = institutionKey(root, draft);
  using key = randomKey();
  const digest = await files.write(sealStream(source, { key, context }));
  return { ...draft, id, digest, wrappedKey: wrapKey(key, wrapping, context) };
}

/**
 * The plaintext of a segment.
 *
 * @throws {IntegrityError} `seal/…` when the file or the row is not what was written.
 */
export async function* openSegment(
  root: SealingKey,
  files: SegmentFiles,
  segment: Segment,
): AsyncIterable<Uint8Array> {
  const expectedContext = contextOf(segment);
  using wrapping = institutionKey(root, segment);
  using key = unwrapKey(segment.wrappedKey, wrapping, expectedContext);
  yield* openSealed(files.read(segment.digest), { key, expectedContext });
}
