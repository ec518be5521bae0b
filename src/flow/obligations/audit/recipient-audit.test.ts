import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { rowOf } from '../../../procedure/case-row.ts';
import { useForTests } from '../use-on-record.fake.ts';
import { recipientAudit } from './recipient-audit.ts';

const desk = caseDesk(recipientAudit, { use: useForTests() });
const [auditor, recipient] = [who('kato', 'auditor'), who('yamada', 'applicant-representative', 'UNIV')];
const planned = desk.open(auditor, { use: 'U-2026-000001', plannedOn: '2027-02-01', scope: '保管場所' });
const finding = (code: string, dueOn: string) => ({
  code,
  severity: 'major',
  text: '施錠されていない',
  dueOn,
});
const held = desk.act(planned, 'hold', auditor, {
  findings: [finding('F1', '2027-03-01'), finding('F2', '2027-02-15')],
});

describe('recipientAudit', () => {
  it('I7: follows every finding up to its end, the earliest due first', () => {
    expect(rowOf(recipientAudit, held)).toMatchObject({
      turn: 'applicant-representative',
      dueOn: '2027-02-15',
    });
    const answer = { text: '錠を付けた', evidence: 'e'.repeat(64) };
    let audit = desk.act(held, 'answer', recipient, { code: 'F2', ...answer });
    audit = desk.act(audit, 'close-finding', auditor, { code: 'F2' });
    expect(rowOf(recipientAudit, audit)).toMatchObject({ state: 'follow-up', dueOn: '2027-03-01' });
    audit = desk.act(audit, 'answer', recipient, { code: 'F1', ...answer });
    expect(desk.act(audit, 'close-finding', auditor, { code: 'F1' }).state).toBe('closed');
  });

  it('I7: closes no finding that was not answered, and none by the recipient', () => {
    expect(refusalCode(() => desk.act(held, 'close-finding', auditor, { code: 'F1' }))).toBe(
      'recipient-audit/not-answered',
    );
    expect(refusalCode(() => desk.act(held, 'close-finding', recipient, { code: 'F1' }))).toBe(
      'case/not-your-role',
    );
  });

  it('ends at once when nothing was found', () => {
    expect(desk.act(planned, 'hold', auditor, { findings: [] }).state).toBe('closed');
  });
});
