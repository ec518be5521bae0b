import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/actor.ts';
import type { CaseOffice } from '../../src/app/cases/case-wiring.ts';
import { viewCase } from '../../src/app/cases/look-at-case.ts';
import { handOver } from '../../src/app/gateway-process.ts';
import { commandScanner, type MalwareScanner } from '../../src/app/stewards/malware-scanner.ts';
import { caseOffice } from '../../src/app/cases/case-office.ts';
import {
  inspect,
  quarantine,
  recordArrival,
  release,
  sendBack,
  type ArrivedObject,
} from '../../src/app/stewards/quarantine.ts';
import { takeIn } from '../../src/app/take-in.ts';
import { postgresQuarantineStore, rejectFile } from '../../src/flow/intake/index.ts';
import { writeBundles } from '../fixtures/fhir-bundles.ts';
import {
  notify,
  openStewardsOperator,
  registerHospital,
  somebody,
  type StewardsOperator,
} from './stewards-operator.ts';

const institution = '1310000001';
const provider = { code: institution, name: '沼津第一病院' };
let work: StewardsOperator;
let office: CaseOffice;
let made = 0;
const steward = somebody('yamamoto', 'steward');
const desk: Actor = {
  account: 'desk',
  person: 'desk',
  roles: ['institution-desk'],
  organization: institution,
};
const clean: MalwareScanner = commandScanner(['sh', '-c', 'cat > /dev/null']);
const parts = (scanner?: MalwareScanner) => ({ operator: work.operator, office, scanner });
const viewOf = (id: string, actor = steward) => viewCase(office, actor, 'intake-batch', id);

/** Hands bundles over; the object waits in the inbox, its case is open. */
async function arrived(conditions: Readonly<Record<string, readonly string[]>>) {
  made += 1;
  const path = join(work.folder, `object ${String(made)}`);
  await writeBundles(path, conditions);
  await writeFile(join(path, 'zz-broken.json'), '{"resourceType":');
  const [object] = (await Array.fromAsync(
    handOver(work.operator, [{ institution, format: 'fhir', path }]),
  )) as ArrivedObject[];
  if (object === undefined) throw new RangeError('nothing arrived');
  return { object, id: await recordArrival(parts(), object) };
}
const inInbox = async ({ sealedFile }: ArrivedObject) =>
  (await readdir(work.operator.paths.inbox)).includes(sealedFile);

beforeAll(async () => {
  work = await openStewardsOperator();
  office = caseOffice(work.operator);
  await registerHospital(work, institution, provider.name);
  await notify(work, institution, '2026-08-01', ['told', 'stopped']);
});
afterAll(() => work[Symbol.asyncDispose]());

describe('intake-batch', () => {
  it('C1: nothing of an arrival can be used before a steward has released it', async () => {
    const { object, id } = await arrived({ told: ['2026-01-05'] });
    const early = () => takeIn(work.operator, object, provider);
    await expect(early()).rejects.toMatchObject({ code: 'intake/in-quarantine' });
    await quarantine(parts(clean), id, object);
    await expect(early()).rejects.toMatchObject({ code: 'intake/in-quarantine' });
    expect(await inspect(parts(clean), id, object)).toMatchObject({ state: 'inspected' });
    await expect(early()).rejects.toMatchObject({ code: 'intake/in-quarantine' });
    expect(await work.operator.vault.subjectsOfObject(object.objectDigest)).toEqual(new Set());
    const outcome = await release(parts(clean), steward, id, object);
    expect(outcome).toMatchObject({ state: 'completed', batch: { admittedSubjects: 1 } });
    expect(await inInbox(object)).toBe(false);
    expect((await viewOf(id)).data).toMatchObject({ isIntact: true, scanner: 'sh', scan: 'clean' });
  });

  it('C1: what is infected goes back unread, and a scanner that fails lets nothing through', async () => {
    const { object, id } = await arrived({ told: ['2026-01-06'] });
    const failing = quarantine(parts(commandScanner(['sh', '-c', 'exit 2'])), id, object);
    await expect(failing).rejects.toMatchObject({ code: 'intake/scanner-failed' });
    expect(await viewOf(id)).toMatchObject({ state: 'received' });
    expect(await inInbox(object)).toBe(true);
    const finding = commandScanner(['sh', '-c', '! grep -q Condition']);
    expect(await quarantine(parts(finding), id, object)).toMatchObject({ state: 'returned' });
    expect((await viewOf(id)).data).toMatchObject({ scan: 'infected', reason: 'malware-found' });
    expect(await inInbox(object)).toBe(false);
  });

  it('C1: bytes that are not those of the gateway’s receipt go back', async () => {
    const { object, id } = await arrived({ told: ['2026-01-07'] });
    await writeFile(join(work.operator.paths.inbox, object.sealedFile), 'other bytes');
    expect(await quarantine(parts(clean), id, object)).toMatchObject({ state: 'returned' });
    expect((await viewOf(id)).data).toMatchObject({ isIntact: false, reason: 'bytes-changed' });
  });

  it('C1: says that it was not scanned when no scanner is configured, and is then released only on purpose', async () => {
    const { object, id } = await arrived({ told: ['2026-01-08'] });
    await quarantine(parts(), id, object);
    await inspect(parts(), id, object);
    expect((await viewOf(id)).data).toMatchObject({ scanner: null, scan: 'not-scanned' });
    await expect(release(parts(), steward, id, object)).rejects.toMatchObject({ code: 'intake/not-scanned' });
    const outcome = await release(parts(), steward, id, object, { withoutScan: true });
    expect(outcome).toMatchObject({ state: 'completed' });
  });

  it('C2: sends back a reject file with places and codes, and no value or name of a file', async () => {
    const { object, id } = await arrived({ told: ['2026-01-09'], untold: ['2026-01-09'] });
    await quarantine(parts(clean), id, object);
    await inspect(parts(clean), id, object);
    const rejected = await postgresQuarantineStore(work.operator.database).rejected(object.sealedDigest);
    const file = rejectFile(rejected);
    expect(file).toBe('file_number,position,field,code,severity\r\n3,1,,fhir/not-json,lost\r\n');
    expect((await viewOf(id, desk)).data).toMatchObject({ inspection: { rejected: 1, lost: 1 } });
    expect(JSON.stringify(await viewOf(id, desk))).not.toMatch(/told|broken|scanner/);
    const back = await sendBack(parts(clean), steward, id, { object, reason: 'too-many-rejects' });
    expect(back).toMatchObject({ state: 'returned' });
    expect(await inInbox(object)).toBe(false);
  });

  it('C8, C9: reports who was left out by reason and number, never who, and ends with the confirmation record', async () => {
    const { object, id } = await arrived({
      ...{ told: ['2026-02-01'], stopped: ['2026-02-01'] },
      ...{ x: ['2026-02-01', '2026-02-02'], y: ['2026-02-01', '2026-02-02'] },
    });
    await quarantine(parts(clean), id, object);
    await inspect(parts(clean), id, object);
    await release(parts(clean), steward, id, object);
    const { data, state } = await viewOf(id);
    expect(state).toBe('completed');
    expect(data).toMatchObject({
      taken: {
        round: 1,
        subjects: 2,
        events: 2,
        suppressed: { 'not-notified': { subjects: 2, records: 6 } },
      },
    });
    expect(await work.operator.intake.batchesOf(object.objectDigest)).toMatchObject([
      { admittedSubjects: 2 },
    ]);
    // Two of three steps again, as after a crash: nothing is taken in twice.
    await expect(release(parts(clean), steward, id, object)).rejects.toMatchObject({
      code: 'case/not-in-this-state',
    });
  });

  it('C8: sends back an arrival in which nobody may be taken in', async () => {
    const { object, id } = await arrived({ untold: ['2026-03-01'] });
    await quarantine(parts(clean), id, object);
    await inspect(parts(clean), id, object);
    const outcome = await release(parts(clean), steward, id, object);
    expect(outcome).toMatchObject({ state: 'returned', batch: { admittedSubjects: 0 } });
    expect((await viewOf(id)).data).toMatchObject({ reason: 'nobody-eligible', taken: null });
  });
});
