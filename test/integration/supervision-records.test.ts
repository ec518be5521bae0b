import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalToAct } from '../../src/access/account.ts';
import type { Role } from '../../src/access/role.ts';
import { createAccount } from '../../src/app/accounts/keep-accounts.ts';
import { accountParts, caseOffice } from '../../src/app/cases/case-office.ts';
import { commandCase, openCase } from '../../src/app/cases/carry-on-case.ts';
import type { CaseOffice } from '../../src/app/cases/case-wiring.ts';
import { viewCase } from '../../src/app/cases/look-at-case.ts';
import { figureSources } from '../../src/app/supervision/figure-sources.ts';
import { figuresOf } from '../../src/flow/supervision/index.ts';
import { day } from '../../src/kit/day.ts';
import {
  notify,
  openStewardsOperator,
  registerHospital,
  somebody,
  type StewardsOperator,
} from './stewards-operator.ts';

let work: StewardsOperator;
let office: CaseOffice;
beforeAll(async () => {
  work = await openStewardsOperator();
  office = caseOffice(work.operator);
  await registerHospital(work, '1310000001', '沼津第一病院');
  await notify(work, '1310000001', '2026-08-01', ['a', 'b']);
});
afterAll(() => work[Symbol.asyncDispose]());

const keeper = somebody('kato', 'administrator');
const clerk = somebody('sato', 'office');
const on = day('2026-10-01');
const document = 'b'.repeat(64);

describe('the file of a person at work, in a real home', () => {
  const account = async (id: string) => {
    const found = await accountParts(work.operator).stores.accounts.find(id);
    return found === undefined ? 'none' : refusalToAct(found, on);
  };
  const hire = async (id: string, by: typeof keeper, roles: readonly Role[] = ['releaser']) => {
    const about = { id, person: id, name: id, organization: 'demo-operator', roles };
    const byWhom = roles.includes('administrator') ? 'home' : keeper;
    await createAccount(accountParts(work.operator), byWhom, about);
    const input = {
      person: id,
      organization: '-',
      work: '出力点検',
      appointedFrom: '2026-10-01',
      appointedUntil: '2028-09-30',
      disqualificationChecked: document,
    };
    const file = await openCase(office, by, { kind: 'staff-duty', input });
    const steps = [
      ['swear', { document }],
      ['train', { course: '初任者研修', on: '2026-10-01' }],
    ] as const;
    const states = [await account(id)];
    for (const [command, given] of steps) {
      await commandCase(office, by, { kind: 'staff-duty', id: file.id, command, input: given });
      states.push(await account(id));
    }
    return { id: file.id, states };
  };

  it('J7: gives access with appointment, oath and training, and takes it away at once when the person leaves', async () => {
    const { id, states } = await hire('ito', keeper);
    expect(states).toEqual(['oath-missing', 'training-out-of-date', undefined]);
    await commandCase(office, clerk, { kind: 'staff-duty', id, command: 'leave', input: {} });
    expect(await account('ito')).toBe('appointment-missing');
  });

  it('J7: gives no access by the hand of who may not keep the account', async () => {
    expect((await hire('ueda', clerk)).states).toEqual(Array(3).fill('appointment-missing'));
    expect((await hire('abe', keeper, ['administrator'])).states).toEqual(
      Array(3).fill('appointment-missing'),
    );
  });
});

describe('a periodic report in a real home', () => {
  const period = { from: day('2026-08-01'), until: day('2026-08-31') };

  it('J4: is composed from the stores, each figure with the query that gave it', async () => {
    const { id } = await openCase(office, clerk, { kind: 'periodic-report', input: period });
    const { data } = await viewCase(office, clerk, 'periodic-report', id);
    const figures = await figuresOf(figureSources(work.operator.database), period);
    expect(data['versions']).toMatchObject([{ version: 1, figures }]);
    const byKey = new Map(figures.map(({ key, value }) => [key, value]));
    expect([byKey.get('notices'), byKey.get('incidents'), byKey.get('batches-taken-in')]).toEqual([2, 0, 0]);
    expect(figures.every(({ query }) => query.includes(': '))).toBe(true);
  });

  it('J4: is not composed again while no number has changed', async () => {
    const { id } = await openCase(office, clerk, {
      kind: 'periodic-report',
      input: { ...period, from: '2026-08-02' },
    });
    const again = { kind: 'periodic-report', id, command: 'recompose', input: { reason: '訂正' } };
    await expect(commandCase(office, clerk, again)).rejects.toMatchObject({
      code: 'periodic-report/nothing-changed',
    });
  });

  it('counts events of cases by the day on which they happened', async () => {
    const told = { kind: 'near-miss', awareOn: '2026-10-01', summary: '宛先の確認漏れ' };
    await openCase(office, clerk, { kind: 'incident', input: told });
    const count = async (from: string, until: string) => {
      const figures = await figuresOf(figureSources(work.operator.database), {
        from: day(from),
        until: day(until),
      });
      return figures.find(({ key }) => key === 'incidents')?.value;
    };
    expect(await count('2026-10-01', '2026-10-01')).toBe(1);
    expect(await count('2026-09-01', '2026-09-30')).toBe(0);
  });
});
