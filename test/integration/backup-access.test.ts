import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/actor.ts';
import { restoreHome } from '../../src/app/backup/restore-home.ts';
import { takeBackup } from '../../src/app/backup/take-backup.ts';
import { closeAccount, createAccount, withdrawRole } from '../../src/app/accounts/keep-accounts.ts';
import { commandCase, openCase } from '../../src/app/cases/carry-on-case.ts';
import { accountParts, caseOffice } from '../../src/app/cases/case-office.ts';
import { openOperator } from '../../src/app/operator.ts';
import { assertNotFrozenBy, postgresFreezeSwitch } from '../../src/flow/supervision/index.ts';
import { HomeAtWork } from './home-at-work.ts';

let work: HomeAtWork;
const administrator: Actor = {
  account: 'admin',
  person: 'admin',
  roles: ['administrator'],
  organization: 'OP',
};
const director: Actor = { account: 'kondo', person: 'kondo', roles: ['director'], organization: 'OP' };
beforeAll(async () => {
  work = await HomeAtWork.open();
  for (const id of ['ito', 'abe', 'mori', 'ono']) {
    const about = { id, person: id, name: id, organization: 'OP', roles: ['steward'] as const };
    await createAccount(accountParts(work.operator), administrator, about);
  }
});
afterAll(() => work[Symbol.asyncDispose]());

const survivingLedger = async (name: string) => {
  await work.operator.ledger.checkpoint();
  const ledger = join(work.folder, name);
  await cp(work.operator.paths.ledger, ledger, { recursive: true });
  return ledger;
};
const reopened = ({ home, databaseUrl }: { home: string; databaseUrl: string }) =>
  openOperator(home, { databaseUrl });

describe('M8: what was closed or halted after a backup', () => {
  it('M8: closes again, after a restore, the accounts that were closed meanwhile, and no others', async () => {
    await takeBackup(work.request);
    const parts = accountParts(work.operator);
    await closeAccount(parts, administrator, 'ito', { state: 'suspended', reason: 'left' });
    await closeAccount(parts, administrator, 'abe', { state: 'ended', reason: 'left' });
    const request = await work.restore('accounts');
    const outcome = await restoreHome({ ...request, laterLedger: await survivingLedger('ledger 1') });
    // All was done again: nothing is missing, and nothing is halted.
    expect(outcome).toMatchObject({ ok: true, isComplete: true, frozenBy: null, replay: { lost: [] } });
    await using restored = await reopened(request);
    const states = (await accountParts(restored).stores.accounts.all()).map(({ id, state }) => [id, state]);
    expect(Object.fromEntries(states)).toEqual({
      abe: 'ended',
      ito: 'suspended',
      mori: 'active',
      ono: 'active',
    });
    expect(await postgresFreezeSwitch(restored.database).inForce()).toEqual([]);
  });

  it('M8: keeps an account waiting whose role was withdrawn, and halts the home that lost a halt', async () => {
    await takeBackup(work.request);
    await withdrawRole(accountParts(work.operator), administrator, 'mori', 'steward');
    const halting = { kind: 'own-freeze', input: { halts: ['release'], reason: '疑い' } };
    const lost = await openCase(caseOffice(work.operator), director, halting);
    const request = await work.restore('halted');
    const outcome = await restoreHome({ ...request, laterLedger: await survivingLedger('ledger 2') });
    expect(outcome).toMatchObject({ ok: true, isComplete: false });
    expect(outcome.frozenBy).not.toBe(lost.id);
    await using restored = await reopened(request);
    expect(await accountParts(restored).stores.accounts.find('mori')).toMatchObject({ state: 'suspended' });
    const frozen = await postgresFreezeSwitch(restored.database).inForce();
    for (const activity of ['intake', 'build', 'release'] as const)
      expect(() => assertNotFrozenBy(frozen, activity)).toThrow();
    const id = String(outcome.frozenBy);
    const lift = { kind: 'own-freeze', id, command: 'lift', input: { reason: '確認した' } };
    await commandCase(caseOffice(restored), director, lift);
    expect(await postgresFreezeSwitch(restored.database).inForce()).toEqual([]);
  });

  it('M8: halts a home of which nobody can say what is missing', async () => {
    await takeBackup(work.request);
    const request = await work.restore('unknown');
    const { frozenBy } = await restoreHome(request);
    await using restored = await reopened(request);
    expect(await postgresFreezeSwitch(restored.database).inForce()).toMatchObject([
      // The halt that the backup itself holds stays beside it.
      { activities: ['release'] },
      { cause: frozenBy, activities: ['build', 'intake', 'release'] },
    ]);
  });
});
