import { describe, expect, it } from 'vitest';
import { clinicalEvent, identityRecord } from '../../../formats/batch-builder.ts';
import type { ReadBatch } from '../../../formats/clinical-model.ts';
import { day } from '../../../kit/day.ts';
import { countQuality } from './data-quality.ts';
import { freshnessOf } from './freshness.ts';
import { issueDelta } from './issue-delta.ts';

const place = { file: 'a.csv', position: 1 };
const event = (parts: Partial<Parameters<typeof clinicalEvent>[0]>) =>
  clinicalEvent({ domain: 'condition', subject: 'p1', startOn: day('2026-01-05'), place, ...parts });

describe('countQuality', () => {
  it('C3: counts conformance, completeness and plausibility, each as so many of so many', () => {
    const batch: ReadBatch = {
      identities: [
        identityRecord({ subject: 'p1', place, birthOn: day('1990-01-01'), sex: 'F' }),
        identityRecord({ subject: 'p2', place }),
      ],
      events: [
        event({ code: 'I10', vocabulary: 'icd10' }),
        event({ code: 'X1', vocabulary: 'local', startOn: day('2027-01-01') }),
        event({ endOn: day('2025-12-31') }),
        event({ domain: 'measurement', code: '3A01', vocabulary: 'jlac10', startOn: day('1989-12-31') }),
        event({ domain: 'visit', code: 'outpatient', vocabulary: 'local', subject: 'p2' }),
      ],
      findings: [],
      units: { read: 7, used: 5, structural: 1, lost: 1 },
    };
    const count = countQuality(day('2026-10-01'));
    count.add(batch);
    expect(count.quality()).toEqual({
      conformance: { usableUnits: { good: 5, of: 6 }, standardCodes: { good: 2, of: 3 } },
      completeness: {
        codedEvents: { good: 3, of: 4 },
        measuredValues: { good: 0, of: 1 },
        birthDates: { good: 1, of: 2 },
        sexes: { good: 1, of: 2 },
      },
      plausibility: {
        notInTheFuture: { good: 4, of: 5 },
        endsAfterStart: { good: 0, of: 1 },
        afterBirth: { good: 3, of: 4 },
      },
      firstEventOn: '1989-12-31',
      lastEventOn: '2026-01-05',
    });
  });
});

describe('issueDelta', () => {
  it('C4: tells the new, the resolved and the persisting issues between two loads', () => {
    expect(issueDelta({ 'a/gone': 3, 'a/stays': 1 }, { 'a/stays': 2, 'a/new': 1, 'a/none': 0 })).toEqual([
      { code: 'a/gone', before: 3, after: 0, change: 'resolved' },
      { code: 'a/new', before: 0, after: 1, change: 'new' },
      { code: 'a/stays', before: 1, after: 2, change: 'persisting' },
    ]);
  });
});

describe('freshnessOf', () => {
  it('C5: says until when the checked data go, when they were checked, and whether data came since', () => {
    const january = {
      receivedOn: day('2026-02-01'),
      lastEventOn: day('2026-01-31'),
      checkedOn: day('2026-02-02'),
    };
    const march = { receivedOn: day('2026-03-10'), lastEventOn: day('2026-03-09'), checkedOn: null };
    expect(freshnessOf([january, march], day('2026-03-20'))).toEqual({
      checkedOn: '2026-02-02',
      checkedUntil: '2026-01-31',
      dataUntil: '2026-03-09',
      loadsSinceCheck: 1,
      ageDays: 10,
    });
    expect(freshnessOf([january], day('2026-03-20'))).toMatchObject({ loadsSinceCheck: 0 });
    expect(freshnessOf([], day('2026-03-20'))).toMatchObject({ checkedOn: null, ageDays: null });
  });
});
