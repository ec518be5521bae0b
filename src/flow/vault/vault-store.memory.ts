import { ConflictError } from '../../kit/errors.ts';
import type { SubjectId } from '../institution/index.ts';
import type { Segment, SegmentFilter, SegmentId, SubjectKey, VaultStore } from './vault-store.ts';

interface KeptSegment extends Segment {
  readonly subjects: Set<SubjectId>;
}

/** The segments that are meant, without their subjects. */
const among = (
  segments: Iterable<KeptSegment>,
  { kind, institution, subject }: SegmentFilter = {},
): Segment[] =>
  [...segments]
    .filter((segment) => kind === undefined || segment.kind === kind)
    .filter((segment) => institution === undefined || segment.institution === institution)
    .filter((segment) => subject === undefined || segment.subjects.has(subject))
    .map(({ subjects: _subjects, ...segment }) => segment);

const subjectsIn = (
  segments: Iterable<KeptSegment>,
  isMeant: (segment: Segment) => boolean,
): ReadonlySet<SubjectId> =>
  new Set([...segments].flatMap((each) => (isMeant(each) ? [...each.subjects] : [])));

/** What was opened for what; segments are remembered as they were then. */
function openingsOf(
  segments: ReadonlyMap<SegmentId, KeptSegment>,
): Pick<VaultStore, 'keepOpening' | 'origins'> {
  const opened: { type: string; subject: string; segment: KeptSegment }[] = [];
  return {
    keepOpening: ({ type, subject }, ids) => {
      for (const id of ids) {
        const segment = segments.get(id);
        if (segment !== undefined) opened.push({ type, subject, segment });
      }
      return Promise.resolve();
    },
    origins: (type, subject) => {
      const found = opened.filter((one) => one.type === type && one.subject === subject);
      const distinct = new Map(found.map(({ segment }) => [segment.id, segment]));
      return Promise.resolve(
        [...distinct.values()].map(({ id, institution, digest, receiptSequence, objectDigest }) => ({
          ...{ id, institution, digest, receiptSequence },
          ...(objectDigest === undefined ? {} : { objectDigest }),
        })),
      );
    },
  };
}

/** A vault store that is gone with the process: for tests. */
export function memoryVaultStore(): VaultStore {
  const segments = new Map<SegmentId, KeptSegment>();
  const keys = new Map<SubjectId, SubjectKey>();
  const destroyed = new Map<SubjectId, Date>();
  const replacements = new Set<SegmentId>();
  const living = (subjects: Iterable<SubjectId>) => {
    const found = new Map<SubjectId, SubjectKey>();
    for (const subject of subjects) {
      const key = keys.get(subject);
      if (key !== undefined) found.set(subject, key);
    }
    return found;
  };
  return {
    ensureSubjectKeys: (candidates) => {
      for (const key of candidates) if (!keys.has(key.subject)) keys.set(key.subject, key);
      return Promise.resolve(living(candidates.map(({ subject }) => subject)));
    },
    subjectKeys: (segment) => Promise.resolve(living(segments.get(segment)?.subjects ?? [])),
    addSegment: (segment, subjects) => {
      segments.set(segment.id, { ...segment, subjects: new Set(subjects) });
      return Promise.resolve();
    },
    subjectsOfObject: (digest) =>
      Promise.resolve(subjectsIn(segments.values(), ({ objectDigest }) => objectDigest === digest)),
    subjectsOfInstitution: (code) =>
      Promise.resolve(subjectsIn(segments.values(), ({ institution }) => institution === code)),
    ...openingsOf(segments),
    segments: (filter) => Promise.resolve(among(segments.values(), filter)),
    discardSealedUnder: (receiptSequence) => {
      const discarded = [...segments.values()].filter(
        ({ id, receiptSequence: sequence }) => sequence === receiptSequence && !replacements.has(id),
      );
      for (const { id } of discarded) segments.delete(id);
      return Promise.resolve(discarded.map(({ subjects: _subjects, ...segment }) => segment));
    },
    replaceSegment: async (old, without, replacement) => {
      const kept = segments.get(old);
      if (kept === undefined) {
        throw new ConflictError('vault/segment-gone', 'this segment can no longer be opened');
      }
      segments.delete(old);
      const subjects = new Set([...kept.subjects].filter((subject) => subject !== without));
      if (replacement !== undefined) {
        segments.set(replacement.id, { ...replacement, subjects });
        replacements.add(replacement.id);
      }
      return Promise.resolve();
    },
    destroySubjectKey: (subject, at) => {
      if (keys.delete(subject)) destroyed.set(subject, at);
      for (const segment of segments.values()) {
        if (segment.kind === 'identity') segment.subjects.delete(subject);
      }
      return Promise.resolve(destroyed.get(subject));
    },
  };
}
