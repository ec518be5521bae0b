import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { closure, closureStores } from './closure.ts';

const facts = { isSuccessorCertified: true };
const desk = caseDesk(closure, facts);
const [director, steward, auditor] = [
  who('suzuki', 'director'),
  who('ito', 'steward'),
  who('kato', 'auditor'),
];
const announced = desk.open(director, { reason: 'succession', successor: 'OP2', endsOn: '2027-03-31' });
const plan = closureStores.map((store) => ({ store, how: store === 'vault-keys' ? 'erase' : 'move' }));
const planned = desk.act(announced, 'plan', director, { plan });
const prove = (given: typeof planned, store: string) =>
  desk.act(given, 'prove-store', steward, { store, evidence: 'a'.repeat(64), items: 7 });
const carriedOut = closureStores.reduce(prove, planned);

describe('closure', () => {
  it('J10: is over when every store was moved or erased with proof, and somebody else verified each', () => {
    expect(carriedOut.state).toBe('carried-out');
    const verified = closureStores.reduce(
      (given, store) => desk.act(given, 'verify-store', auditor, { store }),
      carriedOut,
    );
    expect(verified.state).toBe('verified');
    expect(desk.act(verified, 'close', director, { filing: 'FI-2027-000001' }).state).toBe('closed');
  });

  it('J10: leaves no store out and keeps nothing that may not be kept', () => {
    const planning = (with_: unknown) =>
      refusalCode(() => desk.act(announced, 'plan', director, { plan: with_ }));
    expect(planning(plan.slice(1))).toBe('closure/store-left-out');
    expect(planning(plan.map((one) => ({ ...one, how: 'keep-by-law' })))).toBe('closure/may-not-be-kept');
    expect(
      refusalCode(() =>
        desk.act(announced, 'prove-store', steward, { store: 'ledger', evidence: 'a'.repeat(64), items: 1 }),
      ),
    ).toBe('closure/not-planned');
  });

  it('J10: moves nothing to one that is not certified, neither at first nor later', () => {
    const not = { isSuccessorCertified: false };
    const input = { reason: 'succession', successor: 'OP2', endsOn: '2027-03-31' };
    expect(refusalCode(() => desk.open(director, input, '2026-12-01', not))).toBe(
      'closure/successor-not-certified',
    );
    const later = () =>
      desk.act(
        planned,
        'prove-store',
        steward,
        { store: 'ledger', evidence: 'a'.repeat(64), items: 1 },
        '2026-12-02',
        not,
      );
    expect(refusalCode(later)).toBe('closure/successor-not-certified');
  });

  it('has no way back once a store is gone', () => {
    expect(desk.act(planned, 'withdraw', director, { reason: '取りやめ' }).state).toBe('withdrawn');
    expect(
      refusalCode(() => desk.act(prove(planned, 'vault-keys'), 'withdraw', director, { reason: 'r' })),
    ).toBe('closure/under-way');
  });
});
