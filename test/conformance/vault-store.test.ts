import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kysely } from 'kysely';
import type { SubjectId } from '../../src/flow/institution/index.ts';
import {
  memoryVaultStore,
  postgresVaultStore,
  type Segment,
  type SegmentId,
  type SegmentKind,
  type VaultTables,
} from '../../src/flow/vault/index.ts';
import { sha256Hex } from '../../src/kit/digest.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let count = 0;
/** Ids that no other test of this file uses: the PostgreSQL store is shared. */
const fresh = (text: string) => sha256Hex(`${text} ${(count += 1)}`).slice(0, 32);
const subjectNamed = (text: string) => fresh(text) as SubjectId;
const segmentOf = (institution: string, kind: SegmentKind): Segment => {
  const id = fresh('segment') as SegmentId;
  return { id, institution, kind, digest: sha256Hex(id), wrappedKey: `w-${id}`, rows: 3, receiptSequence: 7 };
};
const keyOf = (subject: SubjectId, keyId: string) => ({ subject, keyId, wrappedKey: `wrapped-${keyId}` });

describe.each([
  ['memoryVaultStore', () => memoryVaultStore()],
  ['postgresVaultStore', () => postgresVaultStore(database.kysely as Kysely<VaultTables>)],
])('%s', (_name, open) => {
  it('gives segments in the order in which they came, by kind, institution and subject', async () => {
    const store = open();
    const [h1, h2] = [fresh('h'), fresh('h')];
    const [taro, hana] = [subjectNamed('taro'), subjectNamed('hana')];
    const [a, b, c] = [segmentOf(h1, 'identity'), segmentOf(h1, 'clinical'), segmentOf(h2, 'clinical')];
    await store.addSegment(a, [taro, hana, taro]);
    await store.addSegment(b, [taro]);
    await store.addSegment(c, [hana]);
    expect(await store.segments({ institution: h1 })).toEqual([a, b]);
    expect(await store.segments({ institution: h1, kind: 'clinical' })).toEqual([b]);
    expect(await store.segments({ subject: hana })).toEqual([a, c]);
    expect((await store.segments()).slice(-3)).toEqual([a, b, c]);
    expect(await store.segments({ subject: subjectNamed('nobody') })).toEqual([]);
  });

  it('keeps the first key of a subject, whoever brings another', async () => {
    const store = open();
    const [taro, hana] = [subjectNamed('taro'), subjectNamed('hana')];
    await store.ensureSubjectKeys([keyOf(taro, 'k1')]);
    const keys = await store.ensureSubjectKeys([keyOf(taro, 'k2'), keyOf(hana, 'k3')]);
    expect(keys).toEqual(
      new Map([
        [taro, keyOf(taro, 'k1')],
        [hana, keyOf(hana, 'k3')],
      ]),
    );
    expect(await store.ensureSubjectKeys([])).toEqual(new Map());
  });

  it('gives the keys of the subjects of a segment only', async () => {
    const store = open();
    const [taro, hana] = [subjectNamed('taro'), subjectNamed('hana')];
    await store.ensureSubjectKeys([keyOf(taro, 'k1'), keyOf(hana, 'k2')]);
    const segment = segmentOf(fresh('h'), 'identity');
    await store.addSegment(segment, [taro]);
    expect(await store.subjectKeys(segment.id)).toEqual(new Map([[taro, keyOf(taro, 'k1')]]));
  });

  it('destroys a key once, says when, and lets the subject have a new one', async () => {
    const store = open();
    const taro = subjectNamed('taro');
    const [first, later] = [new Date('2026-04-01T00:00:00Z'), new Date('2026-05-01T00:00:00Z')];
    const [identity, clinical] = [segmentOf(fresh('h'), 'identity'), segmentOf(fresh('h'), 'clinical')];
    await store.ensureSubjectKeys([keyOf(taro, 'k1')]);
    await store.addSegment(identity, [taro]);
    await store.addSegment(clinical, [taro]);
    expect(await store.destroySubjectKey(taro, first)).toEqual(first);
    expect(await store.destroySubjectKey(taro, later)).toEqual(first);
    expect(await store.subjectKeys(identity.id)).toEqual(new Map());
    expect(await store.segments({ subject: taro })).toEqual([clinical]);
    expect(await store.ensureSubjectKeys([keyOf(taro, 'k2')])).toEqual(new Map([[taro, keyOf(taro, 'k2')]]));
    expect(await store.destroySubjectKey(subjectNamed('nobody'), first)).toBeUndefined();
  });

  it('knows whose records of an object are still here', async () => {
    const store = open();
    const [taro, hana] = [subjectNamed('taro'), subjectNamed('hana')];
    const objectDigest = sha256Hex(fresh('object'));
    const [identity, clinical, replacement] = (['identity', 'clinical', 'clinical'] as const).map((kind) => ({
      ...segmentOf('h', kind),
      objectDigest,
    })) as [Segment, Segment, Segment];
    await store.addSegment(identity, [taro, hana]);
    await store.addSegment(clinical, [taro, hana]);
    expect(await store.subjectsOfObject(objectDigest)).toEqual(new Set([taro, hana]));
    await store.ensureSubjectKeys([keyOf(taro, 'k1')]);
    await store.destroySubjectKey(taro, new Date());
    expect(await store.subjectsOfObject(objectDigest)).toEqual(new Set([taro, hana]));
    await store.replaceSegment(clinical.id, taro, replacement);
    expect(await store.subjectsOfObject(objectDigest)).toEqual(new Set([hana]));
    expect(await store.subjectsOfObject(sha256Hex(fresh('other')))).toEqual(new Set());
    const institution = fresh('h');
    await store.addSegment(segmentOf(institution, 'clinical'), [hana]);
    expect(await store.subjectsOfInstitution(institution)).toEqual(new Set([hana]));
    expect(await store.subjectsOfInstitution(fresh('other'))).toEqual(new Set());
  });

  it('C12: knows from where what was opened for a matter is, also when it has ended since', async () => {
    const store = open();
    const [institution, matter] = [fresh('h'), fresh('package')];
    const objectDigest = sha256Hex(fresh('object'));
    const [one, other, later] = [
      { ...segmentOf(institution, 'clinical'), objectDigest },
      segmentOf(institution, 'clinical'),
      segmentOf(institution, 'clinical'),
    ];
    for (const segment of [one, other, later]) await store.addSegment(segment, [subjectNamed('taro')]);
    const receipt = { sequence: 900_000 + count, type: 'delivery/package-built', subject: matter };
    await store.keepOpening(receipt, [one.id]);
    await store.keepOpening(receipt, [other.id]);
    await store.replaceSegment(one.id, subjectNamed('taro'));
    const originOf = ({ id, institution: code, digest, receiptSequence }: Segment) => ({
      ...{ id, institution: code, digest, receiptSequence },
    });
    expect(await store.origins('delivery/package-built', matter)).toEqual([
      { ...originOf(one), objectDigest },
      originOf(other),
    ]);
    expect(await store.origins('delivery/package-built', fresh('package'))).toEqual([]);
    expect(await store.origins('cohort/counted', matter)).toEqual([]);
  });

  it('replaces a segment by one without the subject, once', async () => {
    const store = open();
    const institution = fresh('h');
    const [taro, hana] = [subjectNamed('taro'), subjectNamed('hana')];
    const [old, replacement] = [segmentOf(institution, 'clinical'), segmentOf(institution, 'clinical')];
    await store.addSegment(old, [taro, hana]);
    await store.replaceSegment(old.id, taro, replacement);
    expect(await store.segments({ subject: taro })).toEqual([]);
    expect(await store.segments({ subject: hana })).toEqual([replacement]);
    expect(await store.segments({ institution })).toEqual([replacement]);
    await expect(
      store.replaceSegment(old.id, hana, segmentOf(institution, 'clinical')),
    ).rejects.toMatchObject({
      code: 'vault/segment-gone',
    });
    await store.replaceSegment(replacement.id, hana);
    expect(await store.segments({ institution })).toEqual([]);
  });

  it('ends what was sealed under an intent that will not come to its end, and nothing else', async () => {
    const store = open();
    const institution = fresh('d');
    const [taro, hana] = [subjectNamed('taro'), subjectNamed('hana')];
    const [halfway, whole] = [segmentOf(institution, 'clinical'), segmentOf(institution, 'clinical')];
    await store.addSegment({ ...halfway, receiptSequence: 9_000_001 }, [taro]);
    await store.addSegment({ ...whole, receiptSequence: 9_000_002 }, [hana]);
    const discarded = await store.discardSealedUnder(9_000_001);
    expect(discarded.map(({ id }) => id)).toEqual([halfway.id]);
    expect((await store.segments({ institution })).map(({ id }) => id)).toEqual([whole.id]);
    expect(await store.discardSealedUnder(9_000_001)).toEqual([]);
  });

  it('never discards a segment that took the place of another: it holds what nothing else holds', async () => {
    const store = open();
    const institution = fresh('h');
    const [taro, hana] = [subjectNamed('taro'), subjectNamed('hana')];
    const old = segmentOf(institution, 'clinical');
    const sequence = 1_000_000 + (count += 1);
    const replacement = { ...segmentOf(institution, 'clinical'), receiptSequence: sequence };
    await store.addSegment(old, [taro, hana]);
    await store.replaceSegment(old.id, taro, replacement);
    expect(await store.discardSealedUnder(sequence)).toEqual([]);
    expect(await store.segments({ subject: hana })).toEqual([replacement]);
  });
});
