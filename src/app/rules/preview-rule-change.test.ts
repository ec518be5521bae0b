import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HomeAtWork } from '../../../test/integration/home-at-work.ts';
import { day } from '../../kit/day.ts';
import { ruleDays, workingDays, type AnyCaseKind } from '../../procedure/index.ts';
import { previewRuleChange } from './preview-rule-change.ts';

/** Of a kind, what the preview looks at. */
const kind = {
  name: 'recall-test',
  states: {
    asked: { due: ruleDays('erasure-days') },
    waiting: { due: workingDays(5) },
    ended: { final: true },
  },
} as unknown as AnyCaseKind;

let work: HomeAtWork;
beforeAll(async () => {
  work = await HomeAtWork.open();
  await work.register('H1');
  // Told on 2026-05-01.
  await work.admit('1', '2', '3');
  for (const [id, state, enteredOn] of [
    ['R-1', 'asked', '2026-05-10'],
    ['R-2', 'asked', '2026-04-01'],
    ['R-3', 'waiting', '2026-05-10'],
  ]) {
    await work.database.pool.query(
      `insert into procedure.matter values ($1, 'recall-test', 'OP', null, 't', $2, 'office', null, $3, $3, false, 1, null, '{}', 1)`,
      [id, state, enteredOn],
    );
  }
});
afterAll(() => work[Symbol.asyncDispose]());

const article = 'as proposed';

describe('previewRuleChange', () => {
  it('M6: tells whose waiting would be longer, and by how much', async () => {
    const change = { id: 'waiting-days', value: 60, from: day('2026-05-01'), article } as const;
    const preview = await previewRuleChange(work.operator, [kind], change);
    expect(preview.waitingPeople).toEqual({
      looked: 3,
      earlier: 0,
      later: 3,
      otherwise: 0,
      changed: [{ id: 'notice 2026-05-01', count: 3, before: '2026-06-02', after: '2026-07-01' }],
    });
    expect([preview.cases, preview.retained]).toEqual([undefined, undefined]);
  });

  it('M6: changes nothing for who was told before the change', async () => {
    const change = { id: 'waiting-days', value: 60, from: day('2026-05-02'), article } as const;
    expect((await previewRuleChange(work.operator, [kind], change)).waitingPeople).toMatchObject({
      looked: 0,
      later: 0,
    });
  });

  it('M6: tells which open cases would be due on another day', async () => {
    const change = { id: 'erasure-days', value: 1, from: day('2026-05-01'), article } as const;
    const { cases } = await previewRuleChange(work.operator, [kind], change);
    expect(cases).toMatchObject({ looked: 2, earlier: 1, later: 0 });
    expect(cases?.changed).toMatchObject([{ id: 'R-1', after: '2026-05-11' }]);
  });

  it('M6: tells which kept records would be kept for another time', async () => {
    await work.under('institution/stop-received', 'S1', (receipt) =>
      work.operator.gate.recordStop(receipt, work.stop('S1', '1')),
    );
    const change = {
      id: 'stop-receipt-retention-years',
      value: 5,
      from: day('2026-06-01'),
      article,
    } as const;
    const { retained } = await previewRuleChange(work.operator, [kind], change);
    expect(retained?.changed).toEqual([
      { id: 'record 2026-06-30', count: 1, before: '2029-06-30', after: '2031-06-30' },
    ]);
  });
});
