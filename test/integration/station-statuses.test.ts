import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../src/app/cases/carry-on-case.ts';
import { stationStatuses } from '../../src/app/station-statuses.ts';
import { ApiAtWork } from '../fixtures/api-at-work.ts';
import { who } from '../fixtures/case-desk.ts';

let at: ApiAtWork;
beforeAll(async () => {
  at = await ApiAtWork.open();
});
afterAll(async () => at[Symbol.asyncDispose]());

const supervision = async () =>
  (await stationStatuses(at.operator)).find(({ station }) => station === 'supervision');

describe('stationStatuses', () => {
  it('has a figure of every station, and nobody waits in an empty home', async () => {
    const statuses = await stationStatuses(at.operator);
    expect(statuses.filter(({ counts }) => counts.length === 0)).toEqual([]);
    expect(statuses.flatMap(({ waiting }) => waiting)).toEqual([]);
  });

  it('counts what is open, and tells whose turn it is once it is late', async () => {
    const input = { audience: 'public', channel: 'phone', topic: 'notice', contactNote: 'a'.repeat(32) };
    await openCase(at.office, who('mori', 'inquiry-desk'), { kind: 'inquiry', input });
    expect((await supervision())?.counts.map(({ value }) => value)).toEqual([1]);
    expect((await supervision())?.waiting).toEqual([]);
    at.clock.set(new Date('2027-01-31T01:00:00Z'));
    expect((await supervision())?.waiting.map(({ count }) => count)).toEqual([1]);
  });
});
