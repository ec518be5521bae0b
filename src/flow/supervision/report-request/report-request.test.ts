import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { rowOf } from '../../../procedure/case-row.ts';
import { dataFor, viewerOf } from '../../../procedure/index.ts';
import { reportRequest } from './report-request.ts';

const desk = caseDesk(reportRequest, undefined);
const [minister, office, director] = [
  who('m', 'minister', 'MHLW'),
  who('sato', 'office'),
  who('suzuki', 'director'),
];
const asked = desk.open(minister, {
  subject: '取込みの状況',
  questions: ['件数を示せ'],
  dueOn: '2026-12-15',
});
const document = 'a'.repeat(64);
const drafted = desk.act(asked, 'draft', office, { document, summary: '件数は次のとおり' });
const sent = desk.act(desk.act(drafted, 'approve', director), 'send', office);

describe('reportRequest', () => {
  it('J2: is drafted, approved by the director, sent, questioned and answered until it is accepted', () => {
    const questioned = desk.act(sent, 'question', minister, { text: '内訳は', dueOn: '2026-12-22' });
    expect(rowOf(reportRequest, questioned)).toMatchObject({ turn: 'office', dueOn: '2026-12-22' });
    const again = desk.act(questioned, 'draft', office, { document: 'b'.repeat(64), summary: '内訳' });
    const answered = desk.act(desk.act(again, 'approve', director), 'send', office);
    const accepted = desk.act(answered, 'accept', minister);
    expect(accepted).toMatchObject({
      state: 'accepted',
      data: { sent: [{ document }, { document: 'b'.repeat(64) }] },
    });
  });

  it('J2: runs by the day that the minister set, until it is sent', () => {
    expect(rowOf(reportRequest, asked).dueOn).toBe('2026-12-15');
    expect(rowOf(reportRequest, drafted).dueOn).toBe('2026-12-15');
    expect(rowOf(reportRequest, sent)).toMatchObject({ turn: 'minister' });
    expect(rowOf(reportRequest, sent).dueOn).toBeUndefined();
  });

  it('J2: is not sent before the director approved, nor approved by who drafted', () => {
    expect(refusalCode(() => desk.act(drafted, 'send', office))).toBe('case/not-in-this-state');
    const both = { ...who('sato', 'director'), account: 'sato-2' };
    expect(refusalCode(() => desk.act(drafted, 'approve', both))).toBe('case/separation-of-duties');
  });

  it('shows the ministers what was sent, not the draft', () => {
    const seenBy = (actor: typeof minister) => {
      const viewer = viewerOf(reportRequest, drafted, actor);
      return viewer && dataFor(reportRequest, drafted, viewer);
    };
    expect(seenBy(minister)).not.toHaveProperty('draft');
    expect(seenBy(office)).toHaveProperty('draft');
  });

  it('is entered by the office with the letter only', () => {
    const input = { subject: 's', questions: ['q'], dueOn: '2026-12-15' };
    expect(refusalCode(() => desk.open(office, input))).toBe('supervision/letter-needed');
    expect(desk.open(office, { ...input, letter: document }).state).toBe('received');
    expect(refusalCode(() => desk.open(minister, { ...input, dueOn: '2026-11-01' }))).toBe(
      'report-request/due-is-past',
    );
  });
});
