import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { useForTests } from '../use-on-record.fake.ts';
import { useRegister } from './use-register.ts';

const facts = { use: useForTests(), erasedCopies: [] as string[] };
const desk = caseDesk(useRegister, facts);
const [applicant, office] = [who('yamada', 'applicant', 'UNIV'), who('sato', 'office')];
const place = { what: 'place', code: 'R1', description: '解析室' };
const device = { what: 'device', code: 'D1', place: 'R1', serial: 'SN-1' };
const copy = { what: 'copy', code: 'C1', device: 'D1', digest: 'a'.repeat(64) };
const handler = { what: 'handler', code: 'H1', role: '解析者', training: '2027-03-31' };
const empty = desk.open(office, { use: 'U-2026-000001' });
const filled = desk.act(
  desk.act(empty, 'propose', applicant, { add: [place, device, copy, handler] }),
  'approve',
  office,
);

describe('useRegister', () => {
  it('I2: lists handlers, places, devices and copies, once the operator approved the change', () => {
    const proposed = desk.act(empty, 'propose', applicant, { add: [place] });
    expect(proposed.data.entries).toEqual([]);
    expect(filled.data.entries.map(({ code }) => code)).toEqual(['R1', 'D1', 'C1', 'H1']);
  });

  it('I2: keeps what it was when a change is declined', () => {
    const proposed = desk.act(filled, 'propose', applicant, { remove: ['H1'] });
    expect(desk.act(proposed, 'decline', office, { reason: '後任がいません' }).data.entries).toHaveLength(4);
  });

  it.each([
    [
      'a device on no place',
      { add: [{ ...device, code: 'D2', place: 'R9' }] },
      'use-register/stands-nowhere',
    ],
    ['a code that is taken', { add: [place] }, 'use-register/code-twice'],
    ['a place under a device', { remove: ['R1'] }, 'use-register/stands-nowhere'],
    ['a copy that would just vanish', { remove: ['C1'] }, 'use-register/copy-not-erased'],
  ])('refuses %s', (_what, change, code) => {
    expect(refusalCode(() => desk.act(filled, 'propose', applicant, change))).toBe(code);
  });

  it('strikes a copy and closes only after the erasure was confirmed', () => {
    const strike = (erasedCopies: string[]) =>
      desk.act(filled, 'strike-copy', office, { code: 'C1' }, '2028-05-01', { ...facts, erasedCopies });
    expect(refusalCode(() => strike([]))).toBe('use-register/copy-not-erased');
    expect(refusalCode(() => desk.act(filled, 'close', office))).toBe('use-register/copies-left');
    expect(desk.act(strike(['C1']), 'close', office).state).toBe('closed');
  });
});
