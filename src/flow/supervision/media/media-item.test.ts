import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { rowOf } from '../../../procedure/case-row.ts';
import { mediaItem } from './media-item.ts';

const desk = caseDesk(mediaItem, undefined);
const [one, other, director] = [who('ito', 'steward'), who('mori', 'steward'), who('suzuki', 'director')];
const medium = {
  kind: 'removable-medium',
  serial: 'USB-9',
  content: 'keys',
  purpose: 'IC-2026-000001',
  returnBy: '2026-12-11',
};
const proposed = desk.open(one, medium);
const out = desk.act(proposed, 'permit', other);
const destroyed = { how: 'destroyed', method: '細断', evidence: 'a'.repeat(64) };

describe('mediaItem', () => {
  it('L11: needs a second person to go out and a second person to see its end', () => {
    expect(refusalCode(() => desk.act(proposed, 'permit', { ...one, account: 'ito-2' }))).toBe(
      'case/separation-of-duties',
    );
    const ending = desk.act(out, 'report-ended', one, destroyed);
    expect(refusalCode(() => desk.act(ending, 'witness', one))).toBe('case/separation-of-duties');
    expect(desk.act(ending, 'witness', other)).toMatchObject({
      state: 'ended',
      data: { ending: { how: 'destroyed' } },
    });
  });

  it('L11: comes up on the day by which it must be back', () => {
    expect(rowOf(mediaItem, out)).toMatchObject({ turn: 'steward', dueOn: '2026-12-11' });
  });

  it('L11: a lost one becomes an incident', () => {
    const lost = desk.act(out, 'report-lost', one);
    expect(rowOf(mediaItem, lost)).toMatchObject({ turn: 'director', dueOn: '2026-12-01' });
    expect(desk.act(lost, 'take-up', director, { incident: 'IC-2026-000002' }).state).toBe('lost-reported');
  });

  it('counts the sheets of a print', () => {
    const print = { ...medium, kind: 'print', serial: 'PR-1' };
    expect(refusalCode(() => desk.open(one, print))).toBe('media/sheets');
    expect(desk.open(one, { ...print, sheets: 4 }).data.sheets).toBe(4);
  });
});
