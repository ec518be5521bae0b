import { describe, expect, it } from 'vitest';
import { day } from '../../../kit/day.ts';
import { holdsOn, retentionDue, type LegalHold, type RetainedFacts } from './retention-clock.ts';

const hold = (number: string, about: Partial<LegalHold> = {}): LegalHold => ({
  number,
  reason: 'litigation',
  placedBy: 'ito',
  placedOn: day('2026-01-01'),
  ...about,
});
const facts: RetainedFacts = {
  medicalRecords: [
    { institution: 'H1', subjects: 120, contractEndsOn: day('2026-03-31') },
    { institution: 'H2', subjects: 7, contractEndsOn: day('2027-03-31') },
    { institution: 'H3', subjects: 5, contractEndsOn: undefined },
    { institution: 'H4', subjects: 0, contractEndsOn: day('2020-03-31') },
  ],
  confirmationRecords: [
    { institution: 'H1', receivedOn: day('2023-02-28') },
    { institution: 'H1', receivedOn: day('2023-02-28') },
    { institution: 'H2', receivedOn: day('2024-02-29') },
  ],
  holds: [],
};

describe('retentionDue', () => {
  it('C11: knows what expires when: three years of a confirmation record, the end of a contract', () => {
    expect(retentionDue(facts, day('2026-04-01'))).toEqual([
      {
        kind: 'confirmation-records',
        institution: 'H1',
        reason: 'retention-over',
        dueOn: '2026-03-01',
        count: 2,
        heldBy: [],
      },
      {
        kind: 'medical-records',
        institution: 'H1',
        reason: 'contract-ended',
        dueOn: '2026-04-01',
        count: 120,
        heldBy: [],
      },
    ]);
    // The last day of the period and of the contract is still within it.
    expect(retentionDue(facts, day('2026-02-28'))).toEqual([]);
    expect(retentionDue(facts, day('2026-03-31'))).toHaveLength(1);
    expect(retentionDue(facts, day('2027-03-01')).at(-1)).toMatchObject({
      institution: 'H2',
      dueOn: '2027-03-01',
    });
  });

  it('C11: shows what a legal hold keeps, of one institution or of all, until it is lifted', () => {
    const lifted = hold('L3', { liftedBy: 'ito', liftedOn: day('2026-02-01') });
    const holds = [hold('L1', { institution: 'H1' }), hold('L2'), lifted];
    expect(holdsOn(holds, 'H1')).toEqual(['L1', 'L2']);
    expect(holdsOn(holds, 'H2')).toEqual(['L2']);
    expect(retentionDue({ ...facts, holds }, day('2026-04-01')).map(({ heldBy }) => heldBy)).toEqual([
      ['L1', 'L2'],
      ['L1', 'L2'],
    ]);
  });
});
