import { join } from 'node:path';
import { rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/actor.ts';
import { buildRelease } from '../../src/app/build.ts';
import { commandCase, openCase } from '../../src/app/cases/carry-on-case.ts';
import { caseOffice } from '../../src/app/cases/case-office.ts';
import type { CaseOffice } from '../../src/app/cases/case-wiring.ts';
import { viewCase } from '../../src/app/cases/look-at-case.ts';
import { guarded } from '../../src/app/guarded.ts';
import { releasePackageKey, sealPackage } from '../../src/app/package-gate.ts';
import { handOverPackage } from '../../src/app/release.ts';
import { certifiedParty } from '../../src/app/supervision/consignee-register.ts';
import { subjectId, type SubjectId } from '../../src/flow/institution/index.ts';
import { handOverNote, inspectionSummary, postgresInspectionLog } from '../../src/flow/supervision/index.ts';
import { day } from '../../src/kit/day.ts';
import type { Receipt } from '../../src/ledger/index.ts';
import { writeBundles } from '../fixtures/fhir-bundles.ts';
import {
  notify,
  openStewardsOperator,
  receive,
  registerHospital,
  somebody,
  type StewardsOperator,
} from './stewards-operator.ts';

const institution = '1310000001';
const minister: Actor = { account: 'min-1', person: 'min', roles: ['minister'], organization: 'CAO' };
const [office, director, builder] = [
  somebody('sato', 'office'),
  somebody('suzuki', 'director'),
  somebody('tanaka', 'builder'),
];
const evidence = 'e'.repeat(64);
let work: StewardsOperator;
let desk: CaseOffice;
let made = 0;

beforeAll(async () => {
  work = await openStewardsOperator();
  const signed = { verifyApproval: (given: unknown) => Promise.resolve(given as string) };
  desk = { ...caseOffice(work.operator), ...signed };
  await registerHospital(work, institution, '沼津第一病院');
  await notify(work, institution, '2026-08-01', ['told']);
});
afterAll(() => work[Symbol.asyncDispose]());

const open = (actor: Actor, kind: string, input: object) => openCase(desk, actor, { kind, input });
const give = (actor: Actor, kind: string, id: string, command: string, input: object = {}) =>
  commandCase(desk, actor, { kind, id, command, input, signature: 'signed' });
const under = <Result>(type: `${string}/${string}`, act: (receipt: Receipt) => Promise<Result>) =>
  guarded(work.operator.ledger, { type, actor: 'test', subject: 'test' }, act);

/** Another load of the hospital, taken in. */
async function load() {
  const path = join(work.folder, `load ${String((made += 1))}`);
  await writeBundles(path, { told: [`2026-01-${String(made).padStart(2, '0')}`] });
  const batches = await receive(work, [{ institution, format: 'fhir', path }]);
  await rm(path, { recursive: true });
  return batches[0]?.objectDigest ?? '';
}
async function buildOne(id: string, members: readonly SubjectId[] = []) {
  await under('delivery/package-built', async (receipt) => {
    const about = { id, application: 'U-2026-000009', requester: 'kato', builder: 'tanaka' };
    await work.operator.packages.open(receipt, about);
    await work.operator.packages.finish(receipt, id, { manifestDigest: evidence, members });
  });
}
const parts = () => {
  const { database: db, config, clock } = work.operator;
  return { db, operator: config.operator, clock };
};
const seal = (id: string) => under('delivery/package-sealed', (receipt) => sealPackage(parts(), receipt, id));
const codeOf = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: unknown) => (error as { readonly code?: string }).code,
  );
const buildIt = () =>
  codeOf(buildRelease(work.operator, builder, { packageId: 'P-9', use: 'U-2026-000009' }));
const handIt = () => codeOf(handOverPackage(work.operator, builder, { packageId: 'P-2', to: 'kato' }));

describe('an order to halt', () => {
  const halting = {
    subject: '停止と是正',
    findings: [{ code: 'F1', text: '通知のない者が取り込まれた' }],
    halts: ['intake', 'build', 'release'],
    dueOn: '2026-10-31',
  };

  it('J3: stops intake, building and release at once, and they go on when it is closed', async () => {
    await load();
    await buildOne('P-1');
    await buildOne('P-2');
    // Negative control: without an order each of them gets as far as it can.
    expect(await codeOf(seal('P-1'))).toBe('done');
    expect([await buildIt(), await handIt()]).toEqual(['case/no-such-case', 'case/no-such-case']);
    const { id } = await open(minister, 'order', halting);
    expect(await codeOf(load())).toBe('supervision/intake-frozen');
    expect(await codeOf(seal('P-2'))).toBe('supervision/release-frozen');
    expect([await buildIt(), await handIt()]).toEqual([
      'supervision/build-frozen',
      'supervision/release-frozen',
    ]);
    const actions = [{ code: 'A1', finding: 'F1', text: '直す', dueOn: '2026-10-20' }];
    await give(director, 'order', id, 'plan', { actions });
    await give(office, 'order', id, 'carry-out', { code: 'A1', evidence });
    await give(minister, 'order', id, 'confirm');
    expect(await codeOf(seal('P-2'))).toBe('supervision/release-frozen');
    await give(minister, 'order', id, 'close');
    expect(await codeOf(seal('P-2'))).toBe('done');
    expect([await buildIt(), await handIt()]).toEqual(['case/no-such-case', 'case/no-such-case']);
    expect(await load()).not.toBe('');
  });

  it('J3: is undone by nothing but its own end: lifting the operator’s own halt leaves it', async () => {
    const order = await open(minister, 'order', { ...halting, halts: ['build'] });
    const own = await open(builder, 'own-freeze', { halts: ['build', 'release'], reason: '確認中' });
    await give(director, 'own-freeze', own.id, 'lift', { reason: '異常なし' });
    expect([await buildIt(), await handIt()]).toEqual(['supervision/build-frozen', 'case/no-such-case']);
    const actions = [{ code: 'A1', finding: 'F1', text: '直す', dueOn: '2026-10-20' }];
    await give(director, 'order', order.id, 'plan', { actions });
    await give(office, 'order', order.id, 'carry-out', { code: 'A1', evidence });
    for (const command of ['confirm', 'close']) await give(minister, 'order', order.id, command);
    expect(await buildIt()).toBe('case/no-such-case');
  });
});

describe('an incident in a real home', () => {
  it('J9: counts whom a batch, a package and a time reach, and which packages are out', async () => {
    const object = await load();
    const told = { kind: 'wrong-intake', awareOn: '2026-10-01', summary: '誤った取込み' };
    const { id } = await open(office, 'incident', told);
    await give(office, 'incident', id, 'contain', { text: '止めた' });
    const found = async (question: object) => {
      await give(office, 'incident', id, 'find-scope', { question });
      const { data } = await viewCase(desk, office, 'incident', id);
      return (data['scope'] as { readonly found: unknown }).found;
    };
    const one = { people: 1, institutions: [institution], batches: 1, packages: [] };
    expect(await found({ by: 'batch', object })).toEqual(one);
    expect(await found({ by: 'batch', object: 'f'.repeat(64) })).toEqual({
      people: 0,
      institutions: [],
      batches: 0,
      packages: [],
    });
    await buildOne('P-3', [subjectId(work.operator.keys.subject, institution, 'told')]);
    await seal('P-3');
    for (const person of ['ito', 'watanabe'])
      await under('delivery/released', (receipt) =>
        work.operator.packages.release(receipt, 'P-3', person, 2),
      );
    expect(await found({ by: 'batch', object })).toEqual(one);
    await under('delivery/key-released', (receipt) => releasePackageKey(parts(), receipt, 'P-3'));
    expect(await found({ by: 'batch', object })).toEqual({ ...one, packages: ['P-3'] });
    expect(await found({ by: 'package', package: 'P-3' })).toMatchObject({ people: 1, packages: ['P-3'] });
    const period = { by: 'period', from: '2026-10-01', until: '2026-10-01' };
    expect(await found(period)).toMatchObject({ people: 1, institutions: [institution] });
    expect(await found({ ...period, from: '2026-09-01', until: '2026-09-30' })).toMatchObject({ people: 0 });
  });
});

describe('an inspection in a real home', () => {
  it('J11: logs what an inspector looks at, and only that, for both sides', async () => {
    const { id } = await open(minister, 'inspection', {
      inspectors: ['min-1'],
      from: '2026-10-01',
      until: '2026-10-02',
      scope: '受入れの記録',
    });
    const message = await open(office, 'minister-message', { subject: '照会', text: '確認します' });
    await viewCase(desk, minister, 'minister-message', message.id);
    const log = () => postgresInspectionLog(work.operator.database).of(id);
    expect(await log()).toEqual([]);
    await give(director, 'inspection', id, 'admit');
    await viewCase(desk, office, 'minister-message', message.id);
    await viewCase(desk, { ...minister, account: 'min-2' }, 'minister-message', message.id);
    expect(await log()).toEqual([]);
    await viewCase(desk, minister, 'minister-message', message.id);
    expect(await log()).toMatchObject([{ account: 'min-1', reference: message.id }]);
    await give(minister, 'inspection', id, 'end');
    const { data } = await viewCase(desk, office, 'inspection', id);
    expect(data).toMatchObject({ viewed: 1, summary: inspectionSummary(await log()).digest });
  });
});

describe('a consignee in a real home', () => {
  const today = day('2026-10-01');
  const ask = () => certifiedParty(work.operator.database, { code: 'CS-1', scope: 'storage', on: today });

  it('J6: is handed something only while it is certified for that, today', async () => {
    expect(await codeOf(ask())).toBe('consignee/not-registered');
    const { id } = await open(office, 'consignee', {
      code: 'CS-1',
      certificationNumber: 'N-1',
      scopes: ['storage'],
      validFrom: '2026-04-01',
      validUntil: '2027-03-31',
      evidence,
    });
    expect(await codeOf(ask())).toBe('consignee/not-certified');
    await give(director, 'consignee', id, 'confirm');
    expect(handOverNote(await ask(), evidence, today)).toMatchObject({ to: 'CS-1', scope: 'storage' });
    await give(office, 'consignee', id, 'suspend', { reason: '確認中' });
    expect(await codeOf(ask())).toBe('consignee/not-certified');
  });

  it('J8: another operator is asked and given only while it is on the ministers’ list', async () => {
    const asked = {
      counterpart: 'OP-2',
      direction: 'giving',
      necessity: '地域の欠測を補う',
      items: [{ item: 'condition', neededFor: '対象の特定' }],
      until: '2027-03-31',
    };
    expect(await codeOf(open(office, 'operator-exchange', asked))).toBe('exchange/not-a-certified-operator');
    const list = [{ code: 'OP-2', validFrom: '2026-04-01', validUntil: '2027-03-31' }];
    await writeFile(join(work.operator.paths.root, 'certified-operators.json'), JSON.stringify(list));
    expect(await codeOf(open(office, 'operator-exchange', asked))).toBe('done');
  });
});
