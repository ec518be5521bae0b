import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { day } from '../../../kit/day.ts';
import { rowOf } from '../../../procedure/case-row.ts';
import { alarmsOn } from '../alarm.ts';
import { canonicalDigest } from '../canonical-digest.ts';
import { useForTests } from '../use-on-record.fake.ts';
import { erasureCertificate, erasureProgress } from './erasure-certificate.ts';
import { erasure } from './erasure.ts';

const facts = { use: useForTests(), copies: ['P-0001', 'C1'] };
const desk = caseDesk(erasure, facts, '2028-04-03');
const [applicant, office] = [who('yamada', 'applicant', 'UNIV'), who('sato', 'office')];
const asked = desk.open(who('clock', 'clock', '-'), { use: 'U-2026-000001', reason: 'use-ended' });
const proof = (code: string, about: object = {}) => ({
  code,
  erasedOn: '2028-04-02',
  method: 'crypto-erasure',
  evidence: 'd'.repeat(64),
  ...about,
});
const prove = (given: typeof asked, code: string) => desk.act(given, 'prove-copy', applicant, proof(code));
const proven = prove(prove(asked, 'P-0001'), 'C1');

describe('erasure', () => {
  it('I4: is due so many days after the end of the use, however late it was asked for', () => {
    expect(rowOf(erasure, asked)).toMatchObject({ turn: 'applicant', dueOn: '2028-04-30' });
  });

  it('I4: goes copy by copy, each with its evidence, and tells which are left', () => {
    expect(erasureProgress(asked.data)).toEqual({ copies: 2, proven: 0, left: ['P-0001', 'C1'] });
    expect(erasureProgress(prove(asked, 'C1').data)).toEqual({ copies: 2, proven: 1, left: ['P-0001'] });
    expect(proven.state).toBe('proven');
  });

  it('I4: is confirmed by the operator, and then has a certificate with a digest of its own', () => {
    expect(refusalCode(() => erasureCertificate(proven))).toBe('erasure/not-confirmed');
    const certified = desk.act(proven, 'confirm', office, {}, '2028-04-10');
    const { digest, ...content } = erasureCertificate(certified);
    expect(content).toMatchObject({
      party: 'UNIV',
      confirmedOn: '2028-04-10',
      copies: [{ code: 'P-0001' }, { code: 'C1' }],
    });
    expect(digest).toBe(canonicalDigest(content));
  });

  it('comes back when a proof does not hold or another copy turns up', () => {
    const back = desk.act(proven, 'reject-proof', office, { code: 'C1', reason: '機器が異なる' });
    expect(back).toMatchObject({ state: 'asked', data: { rejections: 1 } });
    expect(erasureProgress(desk.act(proven, 'add-copy', applicant, { code: 'C2' }).data).left).toEqual([
      'C2',
    ]);
  });

  it.each([
    ['a copy that is not listed', proof('C9'), 'erasure/no-such-copy'],
    ['a day that has not come', proof('C1', { erasedOn: '2029-01-01' }), 'erasure/not-yet'],
    ['a method that can be undone', proof('C1', { method: 'deleted' }), 'case/bad-input'],
  ])('refuses a proof of %s', (_what, input, code) => {
    expect(refusalCode(() => desk.act(asked, 'prove-copy', applicant, input))).toBe(code);
  });

  it('I4: raises the alarm the day after it was due, not on it', () => {
    const alarms = (on: string) => alarmsOn([rowOf(erasure, asked)], day(on));
    expect(alarms('2028-04-30')).toEqual([]);
    expect(alarms('2028-05-01')).toMatchObject([{ turn: 'applicant', party: 'UNIV', lateWorkingDays: 1 }]);
  });

  it('is not asked for where nothing is on record', () => {
    const asking = () =>
      desk.open(office, { use: 'U', reason: 'recall' }, '2028-04-03', { ...facts, copies: [] });
    expect(refusalCode(asking)).toBe('erasure/nothing-to-erase');
  });
});
