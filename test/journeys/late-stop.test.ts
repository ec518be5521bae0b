import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDelivery } from '../../src/app/demo/check-delivery.ts';
import { trueStops, trueSubjects } from '../../src/app/demo/demo-truth.ts';
import type { StopRow } from '../../src/app/desk-files.ts';
import { acceptStops } from '../../src/app/desk-import.ts';
import { linkEverybody } from '../../src/app/link.ts';
import { recallList } from '../../src/app/recall-list.ts';
import { checkOutput, sealReviewed } from '../../src/app/release.ts';
import { useNamed } from '../../src/app/use/cases-of.ts';
import { expireUses } from '../../src/app/use/expire-uses.ts';
import type { StopReach } from '../../src/flow/delivery/index.ts';
import type { PackageState } from '../../src/flow/delivery/register/package-record.ts';
import { subjectId, type SubjectId } from '../../src/flow/institution/index.ts';
import { day } from '../../src/kit/day.ts';
import type { Inhabitant, TruthRow } from './inhabitant.ts';
import { journeyMorning, OperatorAtWork, type RegionAtHand } from './operator-at-work.ts';

const cohort = {
  name: '傷病の記録がある人',
  inclusion: [{ kind: 'event', label: '傷病の記録がある', event: { domain: 'condition' } }],
  exclusion: [],
};
const requesters = ['self', 'guardian', 'bereaved'] as const;
type Requester = (typeof requesters)[number];

describe('a stop by the person, a guardian or the bereaved', () => {
  let work: OperatorAtWork;
  let region: RegionAtHand;
  let application: string;
  let inhabitants: Inhabitant[];
  const stops: StopRow[] = [];
  const leaving: SubjectId[] = [];

  const truth = (name: string): TruthRow[] =>
    parse(readFileSync(join(region.folder, 'truth', `${name}.csv`), 'utf8'), { columns: true });

  /** Living people whom the gate lets through at two institutions or more. */
  function eligibleInhabitants(): Inhabitant[] {
    const expected = new Map(
      truth('gate').map((row) => [`${row.institution} ${row.local_id}`, row.expected]),
    );
    const about = new Map(truth('people').map((row) => [row.person, row]));
    return [...Map.groupBy(truth('subjects'), ({ person }) => person)].flatMap(([person, rows]) => {
      const isEligible = rows.every(
        (row) => expected.get(`${row.institution} ${row.local_id}`) === 'eligible',
      );
      const { born_on, died_on } = about.get(person) ?? { born_on: '', died_on: '' };
      if (!isEligible || rows.length < 2 || died_on !== '') return [];
      const patients = rows.map(({ institution, local_id: localId }) => ({
        institution,
        localId,
        subject: subjectId(work.operator.keys.subject, institution, localId),
      }));
      return [{ person, patients, isChild: born_on > '2010-10-01' }];
    });
  }

  /** The next inhabitant for whom such a requester may speak, and who fits. The bereaved's has died the day before. */
  async function nextFor(requester: Requester, fits: (one: Inhabitant) => boolean): Promise<Inhabitant> {
    const at = inhabitants.findIndex((one) => one.isChild === (requester === 'guardian') && fits(one));
    const [chosen] = inhabitants.splice(at, at < 0 ? 0 : 1);
    if (chosen === undefined) throw new RangeError('the region has too few people for this journey');
    if (requester === 'bereaved') {
      for (const { institution, localId } of chosen.patients) {
        await work.notify(institution, '2026-08-01', [], [[localId, '2026-09-30']]);
      }
      // Who died after being told stays eligible until somebody asks.
      const subjects = chosen.patients.map(({ subject }) => subject);
      const decisions = await work.operator.gate.decisionsFor(subjects, day('2026-10-01'));
      expect(new Set([...decisions.values()].map(({ state }) => state))).toEqual(new Set(['eligible']));
    }
    return chosen;
  }

  function rowOf(requester: Requester, patient: Inhabitant['patients'][0], scope: StopRow['scope']): StopRow {
    return {
      number: `L-${String(stops.length + 1)}`,
      institution: patient.institution,
      local_id: patient.localId,
      scope,
      requester,
      channel: 'phone',
      received_at: work.clock.now(),
      moment: 'early',
      guardian_checked: false,
    };
  }

  /** One person of each kind asks, at one institution only; first the requester whose turn it is. */
  async function ask(fits: (one: Inhabitant) => boolean, turn = 0) {
    const reaches: (StopReach | undefined)[] = [];
    const asked: Inhabitant[] = [];
    for (const index of [0, 1, 2]) {
      const requester = requesters[(turn + index) % 3] ?? 'self';
      const one = await nextFor(requester, fits);
      const row = rowOf(requester, one.patients[0] as Inhabitant['patients'][0], 'institution');
      stops.push(row);
      asked.push(one);
      const [acknowledged] = await acceptStops(work.operator, [row]);
      reaches.push(acknowledged?.reach);
    }
    return { reaches, asked };
  }

  /** Who is linked wholly, so that a stop at one institution can be known to be theirs at the others. */
  async function linkedWholly(): Promise<(one: Inhabitant) => boolean> {
    const memberships = await work.operator.identities.memberships();
    const personOf = new Map(memberships.map(({ subject, person }) => [subject, person]));
    const people = ({ patients }: Inhabitant) =>
      patients.map(({ subject }) => personOf.get(subject) ?? subject);
    return (one) => new Set(people(one)).size === 1;
  }
  const leave = (people: readonly Inhabitant[]) => {
    leaving.push(...people.flatMap(({ patients }) => patients.map(({ subject }) => subject)));
  };

  const membersOf = async (packageId: string) => new Set(await work.operator.packages.members(packageId));
  const stateOf = async (packageId: string) => (await work.operator.packages.find(packageId)).state;
  const isSealedToRecipient = (packageId: string) =>
    existsSync(join(work.operator.paths.packages, packageId, `${packageId}.tar.age`));

  /** A new package, with nobody in it who has left; and who of the others is in it wholly. */
  /** Another recipient has nothing yet that a package could be laid beside. */
  const forAnother = (recipient: string) => work.applyAndApprove({ cohort }, recipient);

  async function buildNext(use = application) {
    const { packageId } = await work.build(use);
    const members = await membersOf(packageId);
    expect(leaving.filter((subject) => members.has(subject))).toEqual([]);
    const isLinked = await linkedWholly();
    const isIn = (one: Inhabitant) =>
      isLinked(one) && one.patients.every(({ subject }) => members.has(subject));
    return { packageId, isIn };
  }

  beforeAll(async () => {
    work = await OperatorAtWork.open();
    region = await work.foundRegion(500, 'late stop');
    inhabitants = eligibleInhabitants();
  });
  afterAll(() => work[Symbol.asyncDispose]());

  it('before the intake leaves nothing of the person in the vault', async () => {
    for (const requester of requesters) {
      const one = await nextFor(requester, () => true);
      // Nothing is linked yet, so the desk passes on a request for each institution.
      const rows = one.patients.map((patient, index) => ({
        ...rowOf(requester, patient, 'operator'),
        number: `E-${one.person}-${String(index)}`,
      }));
      await acceptStops(work.operator, rows);
      stops.push(...rows);
      leave([one]);
    }
    const batches = await work.receiveRegion(region);
    expect(batches.length).toBeGreaterThan(5);
    for (const subject of leaving) expect(await work.operator.vault.segments({ subject })).toEqual([]);
  });

  it('between intake and link, and after the link, keeps the person’s records at every institution out of what is built', async () => {
    const { asked: beforeLink } = await ask(() => true);
    await linkEverybody(work.operator);
    const isLinked = await linkedWholly();
    const { asked: afterLink } = await ask(isLinked);
    const stopped = [...beforeLink.filter(isLinked), ...afterLink];
    expect(stopped.length).toBeGreaterThan(afterLink.length);
    for (const { subject } of stopped.flatMap(({ patients }) => patients)) {
      expect(await work.operator.vault.segments({ subject })).not.toEqual([]);
    }
    leave(stopped);
    application = await work.applyAndApprove({ cohort });
  });

  const points: [
    point: string,
    reached: PackageState,
    refusal: string,
    go: (packageId: string) => Promise<void>,
  ][] = [
    ['the build', 'built', 'release/not-approved', () => Promise.resolve()],
    ['the review', 'built', 'use/package-void', (packageId) => work.review(packageId)],
    [
      'the seal',
      'sealed',
      'use/package-void',
      async (packageId) => {
        await work.review(packageId);
        await sealReviewed(work.operator, packageId);
      },
    ],
    [
      'the release by two',
      'released',
      'use/package-void',
      async (packageId) => {
        await work.review(packageId);
        await sealReviewed(work.operator, packageId);
        await work.releaseByTwo(packageId);
      },
    ],
  ];
  it.each(points)(
    'after %s voids the package, which goes no further',
    async (point, reached, refusal, go) => {
      const { packageId, isIn } = await buildNext();
      await go(packageId);
      expect(await stateOf(packageId)).toBe(reached);
      const { reaches, asked } = await ask(
        isIn,
        points.findIndex(([name]) => name === point),
      );
      leave(asked);
      const [first, ...later] = reaches;
      expect(first).toEqual({ voided: [packageId], alreadyReleased: [] });
      for (const reach of later) expect(reach?.voided).toEqual([]);
      if (point === 'the build') {
        await expect(checkOutput(work.operator, work.desk.hands.ito, packageId)).rejects.toMatchObject({
          code: 'use/package-void',
        });
      } else expect((await sealReviewed(work.operator, packageId)).state).toBe('void');
      await expect(work.handOver(packageId)).rejects.toMatchObject({ code: refusal });
      expect(await stateOf(packageId)).toBe('void');
      expect(isSealedToRecipient(packageId)).toBe(false);
    },
  );

  it('after the key is recorded as too late for the package, which is to be recalled', async () => {
    const { packageId, isIn } = await buildNext();
    await work.review(packageId);
    await sealReviewed(work.operator, packageId);
    expect((await work.handOver(packageId)).state).toBe('delivered');
    expect(await recallList(work.operator)).toEqual([]);
    const { reaches, asked } = await ask(isIn);
    leave(asked);
    expect(reaches).toEqual(reaches.map(() => ({ voided: [], alreadyReleased: [packageId] })));
    expect(await stateOf(packageId)).toBe('delivered');
    const [recall] = await recallList(work.operator);
    expect(recall).toMatchObject({ packageId, application });
    expect(recall?.ineligible).toBeGreaterThanOrEqual(requesters.length * 2);
  });

  it('after the key, while the hand-over was interrupted, recalls what has not left the house', async () => {
    const { packageId, isIn } = await buildNext(await forAnother('乙研究所'));
    await work.review(packageId);
    await sealReviewed(work.operator, packageId);
    await work.releaseByTwo(packageId);
    await work.letKeyOut(packageId);
    expect(await stateOf(packageId)).toBe('key-released');
    leave((await ask(isIn)).asked);
    expect((await work.handOver(packageId)).state).toBe('recalled');
    expect(isSealedToRecipient(packageId)).toBe(false);
  });

  it('lets a fresh build without all of them go through, as its bytes show', async () => {
    const { packageId } = await buildNext(await forAnother('丙研究所'));
    await work.review(packageId);
    await sealReviewed(work.operator, packageId);
    const { sealedPath } = await work.handOver(packageId);
    await using opened = await work.open(sealedPath ?? '');
    expect(opened.verification.holds).toBe(true);
    const known = await trueSubjects(work.operator, region.folder);
    const reached = await trueStops(work.operator, stops, known);
    const found = await checkDelivery(opened.engine, opened.folder, region.folder, reached);
    expect(found).toMatchObject({ stoppedPersonsInPackage: 0, unnotifiedPersonsInPackage: 0 });
    expect(found.recognizedPersons).toBeGreaterThan(50);
  });

  it('ends with the term: what was handed over is to be erased from the day after', async () => {
    expect(await expireUses(work.operator)).toBe(0);
    work.clock.set(new Date('2028-04-01T00:00:00Z'));
    expect(await expireUses(work.operator)).toBe(2);
    expect((await useNamed(work.operator.database, application)).state).toBe('expired');
    work.clock.set(journeyMorning);
  });

  it('does not matter for those who died before they were told: they never become eligible', async () => {
    const dead = truth('gate')
      .filter(({ expected }) => expected === 'died-before-notice')
      .map(({ institution, local_id }) => ({
        institution,
        localId: local_id,
        subject: subjectId(work.operator.keys.subject, institution, local_id),
      }));
    expect(dead.length).toBeGreaterThan(0);
    for (const { institution, localId } of dead) await work.notify(institution, '2026-10-01', [localId], []);
    for (const on of ['2026-10-01', '2027-10-01', '2036-10-01']) {
      const decisions = await work.operator.gate.decisionsFor(
        dead.map(({ subject }) => subject),
        day(on),
      );
      expect(new Set([...decisions.values()].map(({ state }) => state))).toEqual(
        new Set(['died-before-notice']),
      );
    }
    for (const { subject } of dead) expect(await work.operator.vault.segments({ subject })).toEqual([]);
  });
});
