import { describe, expect, it } from 'vitest';
import { day } from '../../../kit/day.ts';
import { subjectId } from '../subject-id.ts';
import { noticeDaysKey, planLedger, type ReadRow } from './ledger-plan.ts';

const patient = (localId: string) => subjectId(Buffer.alloc(32, 1), 'H1', localId);
const notice = (row: number, localId: string, noticedOn: string, version = '1'): ReadRow => ({
  row,
  item: {
    kind: 'notice',
    notice: { subject: patient(localId), version, noticedOn: day(noticedOn), givenTo: 'self' },
  },
});
const stop = (row: number, id: string, localId: string): ReadRow => ({
  row,
  item: {
    kind: 'stop',
    stop: {
      id,
      subject: patient(localId),
      requester: 'self',
      scope: 'institution',
      channel: 'paper',
      receivedOn: day('2024-04-01'),
    },
  },
});
const onRecord = {
  noticeDays: new Map([[noticeDaysKey(patient('1'), '1'), [day('2024-04-01')]]]),
  stops: new Map([['S1', patient('1')]]),
};

describe('planLedger', () => {
  it('M7: tells new notices from those on record, and from those that contradict it or each other', () => {
    const rows = [
      notice(2, '1', '2024-04-01'),
      notice(3, '1', '2024-05-01'),
      notice(4, '1', '2024-05-01', '2'),
      notice(5, '2', '2024-04-01'),
      notice(6, '2', '2024-04-01'),
      notice(7, '2', '2024-04-02'),
      { row: 8, rejected: 'not-a-day' } as const,
    ];
    expect(planLedger(rows, onRecord)).toEqual([
      { row: 2, outcome: 'same' },
      { row: 3, outcome: 'conflicting', reason: 'another-day-on-record' },
      { row: 4, outcome: 'new' },
      { row: 5, outcome: 'new' },
      { row: 6, outcome: 'same' },
      { row: 7, outcome: 'conflicting', reason: 'another-day-in-file' },
      { row: 8, outcome: 'rejected', reason: 'not-a-day' },
    ]);
  });

  it('M7: lets no number stand for two patients', () => {
    const rows = [
      stop(2, 'S1', '1'),
      stop(3, 'S1', '2'),
      stop(4, 'S2', '2'),
      stop(5, 'S2', '3'),
      stop(6, 'S2', '2'),
    ];
    expect(planLedger(rows, onRecord).map(({ outcome }) => outcome)).toEqual([
      'same',
      'conflicting',
      'new',
      'conflicting',
      'same',
    ]);
  });
});
