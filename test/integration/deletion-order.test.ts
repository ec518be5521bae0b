import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandCase, openCase } from '../../src/app/cases/carry-on-case.ts';
import { caseOffice } from '../../src/app/cases/case-office.ts';
import type { CaseOffice } from '../../src/app/cases/case-wiring.ts';
import { guarded } from '../../src/app/guarded.ts';
import { linkEverybody } from '../../src/app/link.ts';
import { certificateOf, executeDeletion } from '../../src/app/stewards/execute-deletion.ts';
import { setLegalHold } from '../../src/app/stewards/legal-hold.ts';
import { whatIsDue } from '../../src/app/stewards/retention-due.ts';
import { withGate } from '../../src/app/with-gate.ts';
import { postgresPackageRegister } from '../../src/flow/delivery/index.ts';
import { postgresInstitutionContracts } from '../../src/flow/institution/index.ts';
import { deletionOrderCase } from '../../src/flow/vault/index.ts';
import { day } from '../../src/kit/day.ts';
import { postgresCaseStore } from '../../src/procedure/case-store.postgres.ts';
import { writeBundles } from '../fixtures/fhir-bundles.ts';
import {
  notify,
  openStewardsOperator,
  receive,
  registerHospital,
  somebody,
  type StewardsOperator,
} from './stewards-operator.ts';

const [ended, going] = ['1310000001', '1310000002'];
const kind = 'deletion-order';
const [yamamoto, kato, director] = [
  somebody('yamamoto', 'steward'),
  somebody('kato', 'steward'),
  somebody('ono', 'director'),
];
let work: StewardsOperator;
let office: CaseOffice;
const order = (about: object) => openCase(office, yamamoto, { kind, input: about });
const confirm = (actor: typeof kato, id: string) =>
  commandCase(office, actor, { kind, id, command: 'confirm', input: {} });
const records = { kind: 'medical-records', institution: ended, reason: 'contract-ended' };

beforeAll(async () => {
  work = await openStewardsOperator();
  office = caseOffice(work.operator);
  for (const institution of [ended, going]) {
    await registerHospital(work, institution, `病院 ${institution}`);
    await notify(work, institution, '2026-08-01', ['a', 'b']);
    const path = join(work.folder, institution);
    await writeBundles(path, { a: ['2026-01-05'], b: ['2026-01-06'] });
    await receive(work, [{ institution, format: 'fhir', path }]);
  }
  await linkEverybody(work.operator);
  const contracts = postgresInstitutionContracts(office.db, 'demo-operator');
  const contract = { version: 1, kinds: ['electronic-record'], startsOn: day('2026-01-01') } as const;
  for (const [institution, endsOn] of [
    [ended, '2026-10-31'],
    [going, '2030-03-31'],
  ] as const) {
    const event = { type: 'institution/contract-kept', actor: 'test', subject: institution } as const;
    await guarded(work.operator.ledger, event, (receipt) =>
      contracts.keep(receipt, {
        ...contract,
        kinds: ['electronic-records'] as never,
        institution,
        endsOn: day(endsOn),
      }),
    );
  }
});
afterAll(() => work[Symbol.asyncDispose]());

describe('deletion-order', () => {
  it('C11: is due when the contract has ended, and for nobody else', async () => {
    expect(await whatIsDue(work.operator, day('2026-10-31'))).toEqual([]);
    work.clock.set(new Date('2026-11-01T00:00:00Z'));
    expect(await whatIsDue(work.operator, day('2026-11-01'))).toMatchObject([
      { kind: 'medical-records', institution: ended, dueOn: '2026-11-01', count: 2, heldBy: [] },
    ]);
  });

  it('C11: is ordered by one person and confirmed by another, carried out copy by copy, and certified', async () => {
    const { id } = await order(records);
    await expect(executeDeletion(work.operator, office, id)).rejects.toMatchObject({
      code: 'retention/not-confirmed',
    });
    await expect(confirm(yamamoto, id)).rejects.toMatchObject({ code: 'case/separation-of-duties' });
    await expect(confirm(somebody('mori', 'builder'), id)).rejects.toMatchObject({
      code: 'case/no-such-case',
    });
    await confirm(director, id);
    const [member] = await work.operator.vault.subjectsOfInstitution(ended);
    if (member === undefined) throw new RangeError('nobody was taken in');
    const built = { type: 'delivery/package-built', actor: 'test', subject: 'P-9' } as const;
    await guarded(work.operator.ledger, built, async (receipt) => {
      const about = { id: 'P-9', application: 'U-9', requester: 'sato', builder: 'tanaka' };
      await work.operator.packages.open(receipt, about);
      await work.operator.packages.finish(receipt, 'P-9', {
        manifestDigest: 'ab'.repeat(32),
        members: [member],
      });
    });
    await expect(executeDeletion(work.operator, office, id)).rejects.toMatchObject({
      code: 'retention/package-waiting',
    });
    expect((await work.operator.vault.subjectsOfInstitution(ended)).size).toBe(2);
    const stopped = { type: 'delivery/package-voided', actor: 'test', subject: 'P-9' } as const;
    await guarded(work.operator.ledger, stopped, (receipt) =>
      withGate(work.operator.database, 'exclusive', (tx) =>
        postgresPackageRegister(tx).voidWith(receipt, [member]),
      ),
    );
    const after = await executeDeletion(work.operator, office, id);
    const gone = after.data.copies.filter(({ erasedOn }) => erasedOn !== null).map(({ copy }) => copy);
    expect(gone).toEqual(['originals', 'identity', 'link-row', 'inbox', 'job-folders', 'packages']);
    expect(await work.operator.vault.subjectsOfInstitution(ended)).toEqual(new Set());
    expect((await work.operator.vault.subjectsOfInstitution(going)).size).toBe(2);
    expect((await work.operator.identities.memberships()).length).toBe(2);
    expect(certificateOf(after)).toBeUndefined();
    const seen = { copy: 'backups', count: 3, evidence: 'ef'.repeat(32), goneOn: '2026-11-01' };
    const backups = { kind, id, command: 'record-erasure', input: seen };
    await expect(commandCase(office, yamamoto, backups)).rejects.toMatchObject({
      code: 'case/separation-of-duties',
    });
    await commandCase(office, kato, backups);
    const done = await executeDeletion(work.operator, office, id).catch((error: unknown) => error);
    expect(done).toMatchObject({ code: 'retention/not-confirmed' });
  });

  it('C11: is kept back by a legal hold, even when it was placed after the confirmation, until it is lifted', async () => {
    const about = { ...records, institution: going, reason: 'no-longer-needed' };
    const { id } = await order(about);
    await confirm(kato, id);
    await setLegalHold(work.operator, {
      number: 'L-1',
      institution: going,
      reason: 'litigation',
      placedBy: 'ono',
    });
    await expect(executeDeletion(work.operator, office, id)).rejects.toMatchObject({
      code: 'retention/legal-hold',
    });
    await expect(order(about)).rejects.toMatchObject({ code: 'retention/legal-hold' });
    expect((await work.operator.vault.subjectsOfInstitution(going)).size).toBe(2);
    await setLegalHold(work.operator, { lift: 'L-1', liftedBy: 'ono' });
    const { state } = await executeDeletion(work.operator, office, id);
    expect(state).toBe('confirmed');
    expect((await work.operator.vault.subjectsOfInstitution(going)).size).toBe(0);
  });

  it('C11: discards confirmation records whose three years are over, and says so in the certificate', async () => {
    const about = { kind: 'confirmation-records', institution: ended, reason: 'retention-over' };
    await expect(order(about)).rejects.toMatchObject({ code: 'retention/nothing-there' });
    work.clock.set(new Date('2029-10-03T00:00:00Z'));
    const { id } = await order(about);
    await confirm(director, id);
    await executeDeletion(work.operator, office, id);
    const input = { copy: 'backups', count: 0, evidence: 'ef'.repeat(32), goneOn: '2029-10-03' };
    await commandCase(office, kato, { kind, id, command: 'record-erasure', input });
    const finished = await postgresCaseStore(office.db).find(deletionOrderCase, id);
    expect(finished && certificateOf(finished)).toMatchObject({
      order: id,
      count: 1,
      orderedBy: 'yamamoto-1',
      confirmedBy: 'ono-1',
      completedOn: '2029-10-03',
    });
    const kept = await work.operator.intake.confirmationRecords();
    expect(kept.map(({ institution }) => institution)).toEqual([going]);
  });
});
