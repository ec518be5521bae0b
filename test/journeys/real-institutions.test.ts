import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkEverybody } from '../../src/app/link.ts';
import { sealReviewed } from '../../src/app/release.ts';
import { subjectId } from '../../src/flow/institution/index.ts';
import type { IntakeBatch } from '../../src/flow/intake/index.ts';
import type { ClinicalEvent } from '../../src/formats/clinical-model.ts';
import { readerFor } from '../../src/formats/index.ts';
import { filesAt } from '../../src/formats/source-files.ts';
import { sql } from '../../src/sql/sql.ts';
import { OperatorAtWork, type OpenedPackage } from './operator-at-work.ts';

const data = join(import.meta.dirname, '../../../shared/data');
const formats = ['fhir', 'omop'] as const;
type Format = (typeof formats)[number];
const institutions = { fhir: '9910000001', omop: '9910000002' } as const;
const archives = {
  fhir: join(data, 'synthea/smart-R4-share-60.tar.xz'),
  omop: join(data, 'omop/synthea27nj/Synthea27Nj_5.4.zip'),
} as const;
const unpackers = { fhir: ['tar', '-xJf', '-C'], omop: ['unzip', '-q', '-d'] } as const;
const hasArchives = Object.values(archives).every((path) => existsSync(path));
const patients = { fhir: 60, omop: 28 } as const;
/** So many living patients of each institution are told nothing. */
const untold = 2;
const cohort = {
  name: '傷病の記録がある人',
  inclusion: [{ kind: 'event', label: '傷病の記録がある', event: { domain: 'condition' } }],
  exclusion: [],
};

/** What an institution has, as it is read: the institution's own view. */
interface Source {
  readonly identities: number;
  readonly recordsOf: ReadonlyMap<string, number>;
  readonly events: readonly ClinicalEvent[];
  readonly dead: ReadonlyMap<string, string>;
  readonly told: readonly string[];
}

async function readSource(format: Format, path: string): Promise<Source> {
  const recordsOf = new Map<string, number>();
  const events: ClinicalEvent[] = [];
  const dead = new Map<string, string>();
  let identities = 0;
  for await (const batch of readerFor(format).read(filesAt(path))) {
    events.push(...batch.events);
    identities += batch.identities.length;
    for (const { subject, deathOn } of batch.identities) if (deathOn !== null) dead.set(subject, deathOn);
    for (const { subject } of [...batch.identities, ...batch.events])
      recordsOf.set(subject, (recordsOf.get(subject) ?? 0) + 1);
  }
  for (const { domain, subject, startOn } of events) if (domain === 'death') dead.set(subject, startOn);
  const living = [...recordsOf.keys()].filter((localId) => !dead.has(localId)).sort();
  return { identities, recordsOf, events, dead, told: living.slice(untold) };
}

function unpack(format: Format, folder: string): string {
  const into = join(folder, format);
  mkdirSync(into);
  const [program, flags, where] = unpackers[format];
  execFileSync(program, [flags, archives[format], where, into]);
  return into;
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0);
const countBy = (codes: Iterable<string>) => {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
};

describe.skipIf(!hasArchives)('two institutions with records that nobody here made, beside a region', () => {
  const unpacked = mkdtempSync(join(tmpdir(), 'meguri real '));
  const sources = {} as Record<Format, Source>;
  let work: OperatorAtWork;
  let batches: ReadonlyMap<Format, IntakeBatch>;
  let opened: OpenedPackage;

  const named = (format: Format, localId: string) =>
    subjectId(work.operator.keys.subject, institutions[format], localId);
  const toldSubjects = () => formats.flatMap((format) => sources[format].told.map((id) => named(format, id)));

  beforeAll(async () => {
    work = await OperatorAtWork.open();
    const region = await work.foundRegion(500, 'journey');
    const objects = formats.map((format) => ({
      institution: institutions[format],
      format,
      path: unpack(format, unpacked),
    }));
    for (const { institution, format, path } of objects) {
      const source = await readSource(format, path);
      sources[format] = source;
      // Both desks wrote to some who had died; one of them does not even know it, but its records do.
      const known = format === 'fhir' ? [] : [...source.dead];
      await work.notify(institution, '2026-08-01', [...source.told, ...source.dead.keys()], known);
    }
    await work.receiveRegion(region);
    const received = await work.receive(objects);
    batches = new Map(received.map((batch) => [batch.format as Format, batch]));
    await linkEverybody(work.operator);
    const { packageId } = await work.build(await work.applyAndApprove({ cohort }));
    await work.review(packageId);
    await sealReviewed(work.operator, packageId);
    const { sealedPath } = await work.handOver(packageId);
    opened = await work.open(sealedPath ?? '');
  });
  afterAll(async () => {
    await opened[Symbol.asyncDispose]();
    await work[Symbol.asyncDispose]();
    await rm(unpacked, { recursive: true, force: true });
  });

  it.each(formats)('loses nothing of %s in silence', (format) => {
    const { units, findings, gate } = batches.get(format) as IntakeBatch;
    const { recordsOf, dead, told, events, identities } = sources[format];
    expect(recordsOf.size).toBe(patients[format]);
    expect(units.read).toBe(units.used + units.structural + units.lost);
    expect(sum(Object.values(findings))).toBeGreaterThanOrEqual(units.lost);
    const recordsOfThose = (localIds: Iterable<string>) =>
      sum([...localIds].map((id) => recordsOf.get(id) ?? 0));
    expect(gate.byState).toEqual({
      eligible: { subjects: told.length, records: recordsOfThose(told) },
      'died-before-notice': { subjects: dead.size, records: recordsOfThose(dead.keys()) },
      'not-notified': {
        subjects: untold,
        records: events.length + identities - recordsOfThose([...told, ...dead.keys()]),
      },
    });
  });

  it.each(formats)(
    'has every patient of %s in the vault who was told, and nobody else of them',
    async (format) => {
      const { recordsOf, told } = sources[format];
      const clinical = new Set(
        sources[format].events.map(({ subject }) => subject).filter((localId) => told.includes(localId)),
      );
      for (const localId of recordsOf.keys()) {
        const segments = await work.operator.vault.segments({ subject: named(format, localId) });
        const kinds = new Set(segments.map(({ kind }) => kind));
        expect(kinds.has('identity')).toBe(told.includes(localId));
        expect(kinds.has('clinical')).toBe(clinical.has(localId));
      }
    },
  );

  it('links nobody of theirs to anybody else', async () => {
    const memberships = await work.operator.identities.memberships();
    const personOf = new Map(memberships.map(({ subject, person }) => [subject, person]));
    const sizes = countBy(memberships.map(({ person }) => person));
    const people = toldSubjects().map((subject) => personOf.get(subject));
    expect(people.map((person) => sizes.get(person ?? ''))).toEqual(people.map(() => 1));
    // The region's own people are linked, so that this could have failed.
    expect(Math.max(...sizes.values())).toBeGreaterThan(2);
  });

  it('verifies in the recipient’s hands', () => {
    expect(opened.verification.checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(opened.verification.holds).toBe(true);
  });

  it('delivers every person of theirs with a condition, with no area', async () => {
    const people = new Set(
      formats.flatMap((format) =>
        sources[format].events
          .filter(({ domain, subject }) => domain === 'condition' && sources[format].told.includes(subject))
          .map(({ subject }) => named(format, subject)),
      ),
    );
    const rows = await opened.engine.rows(sql`
      select area, count(*) from person
      where person_id in (select person_id from measurement where source_vocabulary = 'loinc')
         or person_id in (select person_id from condition_occurrence where source_vocabulary = 'snomed')
      group by all`);
    expect(rows.map(([area, count]) => [area, Number(count)])).toEqual([['unknown', people.size]]);
  });

  it('delivers all their measurements of a code that is not rare, and none of a code that is', async () => {
    const source = formats.flatMap((format) => {
      const { events, told } = sources[format];
      const ill = new Set(
        events.filter(({ domain }) => domain === 'condition').map(({ subject }) => subject),
      );
      return events
        .filter(({ domain, vocabulary }) => domain === 'measurement' && vocabulary === 'loinc')
        .filter(({ subject }) => told.includes(subject) && ill.has(subject))
        .map(({ code, subject }) => ({ code: code ?? '', person: `${format}/${subject}` }));
    });
    const people = new Map(
      [...Map.groupBy(source, ({ code }) => code)].map(([code, events]) => [
        code,
        new Set(events.map(({ person }) => person)).size,
      ]),
    );
    const rows = await opened.engine.rows(sql`
      select measurement_source_value, count(*) from measurement where source_vocabulary = 'loinc' group by all`);
    const delivered = new Map(rows.map(([code, count]) => [String(code), Number(count)]));
    const counts = countBy(source.map(({ code }) => code));
    expect(delivered.size).toBeGreaterThan(20);
    expect([...delivered]).toEqual([...delivered.keys()].map((code) => [code, counts.get(code)]));
    // The people of a rare code are fewer than those of every code that was delivered.
    const rare = [...people].filter(([code]) => !delivered.has(code)).map(([, size]) => size);
    expect(Math.max(...rare)).toBeLessThan(
      Math.min(...[...delivered.keys()].map((code) => people.get(code) ?? 0)),
    );
  });
});
