import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releasePackageKey, sealPackage } from '../../src/app/package-gate.ts';
import { acceptStop } from '../../src/app/stop-service.ts';
import { hasEffect } from '../../src/db/has-effect.ts';
import { postgresPackageRegister } from '../../src/flow/delivery/register/package-register.postgres.ts';
import {
  postgresGateRegister,
  subjectId,
  type StopRequest,
  type SubjectId,
} from '../../src/flow/institution/index.ts';
import { settableClock } from '../../src/kit/clock.ts';
import { day } from '../../src/kit/day.ts';
import { memoryLedger, type LedgerEntry, type Receipt } from '../../src/ledger/index.ts';
import { testDatabase, type TestDatabase } from './database.ts';

const operator = 'OP';
const clock = settableClock(new Date('2026-06-30T03:00:00Z'));
let database: TestDatabase;
let receipt: Receipt;
beforeAll(async () => {
  database = await testDatabase();
  receipt = await memoryLedger().record({ type: 'test/happened', actor: 'test', subject: 'test' });
});
afterAll(() => database.close());

const patient = (localId: string, institution = 'H1') => subjectId(Buffer.alloc(32, 1), institution, localId);
const gate = () => postgresGateRegister(database.kysely, operator);
const parts = () => ({ db: database.kysely, operator, clock });

/** A stop service with its own ledger, for a world in which these are the same person. */
const service = (...same: SubjectId[]) => {
  const ledger = memoryLedger();
  const linkedSubjects = (_tx: Kysely<unknown>, of: SubjectId) =>
    Promise.resolve(same.includes(of) ? same.filter((one) => one !== of) : []);
  const entries = async () => {
    const found: LedgerEntry[] = [];
    for await (const entry of ledger.entries()) found.push(entry);
    return found;
  };
  return { stopParts: { db: database.kysely, ledger, operator, actor: 'desk', linkedSubjects }, entries };
};
const stop = (id: string, subject: SubjectId, about: Partial<StopRequest> = {}): StopRequest => ({
  id,
  subject,
  alsoCovers: [],
  institution: 'H1',
  requester: 'self',
  scope: 'institution',
  channel: 'phone',
  receivedOn: day('2026-06-30'),
  state: 'requested',
  ...about,
});

async function sealedPackage(id: string, ...members: SubjectId[]): Promise<void> {
  await gate().recordNotices(
    receipt,
    members.map((subject) => ({
      subject,
      institution: 'H1',
      operator,
      version: 'v1',
      noticedOn: day('2026-05-01'),
    })),
  );
  const register = postgresPackageRegister(database.kysely);
  await register.open(receipt, { id, application: 'A1', requester: 'yamada', builder: 'sato' });
  await register.finish(receipt, id, { manifestDigest: 'cd'.repeat(32), members });
  expect((await sealPackage(parts(), receipt, id)).record.state).toBe('sealed');
}

describe('acceptStop', () => {
  it('voids every package with the person before it returns, and writes both ends into the ledger', async () => {
    await sealedPackage('P1', patient('1'), patient('2'));
    const { stopParts, entries } = service();
    const { reach, sequence } = await acceptStop(stopParts, stop('S1', patient('1')));
    expect(reach).toEqual({ voided: ['P1'], alreadyReleased: [] });
    expect(await entries()).toMatchObject([
      { sequence, type: 'institution/stop-received', phase: 'intent', subject: 'S1' },
      { phase: 'done', intent: sequence, detail: { voided: 1, alreadyReleased: 0 } },
    ]);
    await expect(releasePackageKey(parts(), receipt, 'P1')).rejects.toMatchObject({
      code: 'delivery/not-in-this-state',
    });
  });

  it('reaches what holds the person only under the id of another institution', async () => {
    await sealedPackage('P2', patient('3', 'H2'));
    const { stopParts } = service(patient('3'), patient('3', 'H2'));
    const { reach } = await acceptStop(stopParts, stop('S2', patient('3')));
    expect(reach.voided).toEqual(['P2']);
    const decisions = await gate().decisionsFor([patient('3'), patient('3', 'H2')], day('2026-06-30'));
    expect([...decisions.values()].map(({ state }) => state)).toEqual(['stopped', 'stopped']);
  });

  it('reaches the person still when the link that showed it is gone before the seal', async () => {
    const [here, there] = [patient('10'), patient('10', 'H2')];
    const notice = { institution: 'H2', operator, version: 'v1', noticedOn: day('2026-05-01') };
    await gate().recordNotices(receipt, [{ ...notice, subject: there }]);
    const register = postgresPackageRegister(database.kysely);
    await register.open(receipt, { id: 'P10', application: 'A1', requester: 'yamada', builder: 'sato' });
    // The package is being built and has no members yet; then its people are drawn, and the first subject is erased.
    const { stopParts } = service(here, there);
    await acceptStop(stopParts, stop('S10', here));
    await register.finish(receipt, 'P10', { manifestDigest: 'cd'.repeat(32), members: [there] });
    expect((await sealPackage(parts(), receipt, 'P10')).record.state).toBe('void');
  });

  it.each(['institution', 'operator', 'all'] as const)(
    'stops the person everywhere for scope %s',
    async (scope) => {
      const [here, there] = [patient(`4${scope}`), patient(`4${scope}`, 'H2')];
      const { stopParts } = service(here, there);
      await acceptStop(stopParts, stop(`S3-${scope}`, here, { scope }));
      const decisions = await gate().decisionsFor([there], day('2026-06-30'));
      expect(decisions.get(there)?.state).toBe('stopped');
      const kept = (await gate().stops('H1')).find(({ id }) => id === `S3-${scope}`);
      expect(kept?.alsoCovers).toEqual([there]);
    },
  );

  it('leaves nothing behind when it fails, and says so in the ledger', async () => {
    await sealedPackage('P4', patient('5'));
    const { stopParts, entries } = service();
    const failing = { ...stopParts, linkedSubjects: () => Promise.reject(new RangeError('no links')) };
    await expect(acceptStop(failing, stop('S4', patient('5')))).rejects.toThrow('no links');
    expect((await postgresPackageRegister(database.kysely).find('P4')).state).toBe('sealed');
    expect((await gate().decisionsFor([patient('5')], day('2026-06-30'))).get(patient('5'))?.state).toBe(
      'eligible',
    );
    expect(await entries()).toMatchObject([{ phase: 'intent' }, { phase: 'failed' }]);
  });
});

describe('sealPackage', () => {
  it('voids a package with somebody who stopped at another institution after the people were drawn', async () => {
    const [here, there] = [patient('7'), patient('7', 'H2')];
    const notice = { institution: 'H2', operator, version: 'v1', noticedOn: day('2026-05-01') };
    await gate().recordNotices(receipt, [{ ...notice, subject: there }]);
    const register = postgresPackageRegister(database.kysely);
    await register.open(receipt, { id: 'P7', application: 'A1', requester: 'yamada', builder: 'sato' });
    // When the stop came nobody knew that the two are one person.
    const { stopParts } = service();
    expect((await acceptStop(stopParts, stop('S7', here))).reach.voided).toEqual([]);
    await register.finish(receipt, 'P7', { manifestDigest: 'cd'.repeat(32), members: [there] });
    await database.pool.query(
      'insert into identity.membership (subject, person, receipt_sequence) values ($1, $3, 0), ($2, $3, 0)',
      [here, there, 'e'.repeat(32)],
    );
    expect((await sealPackage(parts(), receipt, 'P7')).record.state).toBe('void');
  });

  it('voids a package one of whose members has not waited long enough', async () => {
    const fresh = patient('6');
    const notice = { institution: 'H1', operator, version: 'v1', noticedOn: day('2026-06-29') };
    await gate().recordNotices(receipt, [{ ...notice, subject: fresh }]);
    const register = postgresPackageRegister(database.kysely);
    await register.open(receipt, { id: 'P5', application: 'A1', requester: 'yamada', builder: 'sato' });
    await register.finish(receipt, 'P5', { manifestDigest: 'cd'.repeat(32), members: [fresh] });
    expect(await sealPackage(parts(), receipt, 'P5')).toMatchObject({
      record: { state: 'void' },
      ineligible: 1,
    });
  });
});

describe('hasEffect', () => {
  it('tells a stop that was committed from one that was not', async () => {
    const { stopParts } = service();
    const ledger = memoryLedger();
    const filler = { type: 'test/happened', actor: 'test', subject: 'test' } as const;
    for (let count = 0; count < 90; count += 1) await ledger.record(filler);
    const { sequence } = await acceptStop({ ...stopParts, ledger }, stop('S8', patient('8')));
    expect(await hasEffect(database.kysely, sequence)).toBe(true);
    const failing = {
      ...stopParts,
      ledger,
      linkedSubjects: () => Promise.reject(new RangeError('no links')),
    };
    await expect(acceptStop(failing, stop('S9', patient('9')))).rejects.toThrow('no links');
    // Intent and outcome of the first, then the intent of the second.
    expect(await hasEffect(database.kysely, sequence + 2)).toBe(false);
  });
});
