import { describe, expect, it } from 'vitest';
import { caseDesk, who } from '../../../../test/fixtures/case-desk.ts';
import { clockActor } from '../../../access/actor.ts';
import { day } from '../../../kit/day.ts';
import { patientStatements } from './patient-words.ts';
import { receiptDigest } from './receipt-number.ts';
import { stopCase } from './stop-case.ts';
import type { StopFacts } from './stop-data.ts';
import { receiptKeptUntil, stopReceipt, stopReceiptDigest } from './stop-receipt.ts';
import { stopRelayCase } from './stop-relay.ts';
import { stopStatus } from './stop-status.ts';

const facts: StopFacts = { institutions: [], consignees: [], otherOperators: [] };
const desk = caseDesk(stopCase, facts, '2026-12-01');
const mori = who('mori', 'inquiry-desk');
const number = '00000-00000-00000-00101';
const asked = {
  institution: 'H1',
  subject: 'ab'.repeat(16),
  requester: 'guardian',
  relation: 'parent',
  ground: 'under-age',
  channel: 'paper',
  receiptDigest: receiptDigest(number),
};
const open = (about = {}) => desk.act(desk.open(mori, { ...asked, ...about }), 'put-in-force', clockActor);
const issuer = { institution: { code: 'H1', name: 'みどり市立病院' }, operator: '一般財団法人こだま' };
const receiptOf = (about = {}) => stopReceipt(open(about), { number, issuedOn: day('2026-12-01'), issuer });
const linesOf = (about = {}) => receiptOf(about).lines.map(({ ja }) => ja);

describe('stopReceipt', () => {
  it('A10: states number, day, who asked with which relation, what was asked, and what happens next', () => {
    expect(receiptOf()).toMatchObject({
      number,
      case: 'S-2026-000001',
      receivedOn: '2026-12-01',
      requester: { ja: '保護者等' },
      relation: { ja: '父母' },
    });
    expect(linesOf()[0]).toBe('この医療機関等からの医療情報の提供の停止');
    expect(linesOf()[1]).toContain('2026-12-01から停止しています');
    expect(linesOf({ asksDeletion: true }).join('')).toContain('提供済みの情報の削除も承りました');
  });

  it('A10: is kept for the years of the rule, counted by the calendar', () => {
    expect(receiptOf().keepUntil).toBe('2029-12-01');
    expect(receiptKeptUntil(day('2028-02-29'))).toBe('2031-02-28');
  });

  it('A10: does not say that a stop is in force when it is not known yet whose request it is', () => {
    const received = desk.open(mori, { ...asked, subject: null });
    const lines = stopReceipt(received, { number, issuedOn: day('2026-12-01'), issuer }).lines;
    expect(lines.map(({ ja }) => ja).join('')).not.toContain('停止しています');
  });

  it('has a digest that changes with anything on the paper', () => {
    expect(stopReceiptDigest(receiptOf())).not.toBe(
      stopReceiptDigest({ ...receiptOf(), issuedOn: day('2026-12-02') }),
    );
  });

  it('A17: says on paper that stopping does not affect treatment, and never speaks of consent', () => {
    expect(linesOf()).toContain('停止しても、治療への影響はありません。');
    expect(JSON.stringify(receiptOf())).not.toMatch(/同意|consent/i);
  });
});

describe('stopStatus', () => {
  it('A11: tells steps with their days, and nothing that says whose request it is', () => {
    const status = stopStatus(open());
    expect(status.steps.map(({ id, doneOn }) => [id, doneOn])).toEqual([
      ['received', '2026-12-01'],
      ['operator', '2026-12-01'],
      ['institution', null],
      ['identity', null],
      ['completed', null],
    ]);
    expect(JSON.stringify(status)).not.toContain(asked.subject);
    expect(status.isInForce).toBe(true);
  });

  it('A11, A20: says each step in plain Japanese, in easy Japanese without kanji, and in English', () => {
    for (const { words } of stopStatus(open({ asksDeletion: true })).steps) {
      expect(words.easy).not.toMatch(/\p{Script=Han}/u);
      expect(words.en).toMatch(/^[a-z ]+/);
    }
  });

  it('A15: shows each copy as it is erased', () => {
    let matter = open({
      asksDeletion: true,
      requester: 'self',
      relation: null,
      ground: null,
      identity: 'card-at-desk',
    });
    for (const { place } of matter.data.places.filter(({ organization }) => organization === null)) {
      matter = desk.act(matter, 'confirm-place', clockActor, { place });
    }
    matter = desk.act(matter, 'confirm-place', who('sato', 'steward'), {
      place: 'institution',
      organization: 'H1',
    });
    matter = desk.act(matter, 'order-deletion', who('sato', 'steward'));
    matter = desk.act(matter, 'approve-deletion', who('ito', 'steward'));
    matter = desk.act(matter, 'record-erasure', clockActor, { copy: 'identity', count: 1 }, '2026-12-03');
    const { copies, steps } = stopStatus(matter);
    expect(copies.filter(({ erasedOn }) => erasedOn !== null)).toMatchObject([
      { copy: 'identity', erasedOn: '2026-12-03' },
    ]);
    expect(steps.find(({ id }) => id === 'deletion')?.doneOn).toBeNull();
  });

  it('A13: says that a request has ended, and that nothing is stopped any more', () => {
    const known = desk.act(open(), 'check-identity', mori, {
      means: 'relation-document-seen',
      evidence: 'F-12',
    });
    const status = stopStatus(desk.act(known, 'withdraw', mori, {}, '2026-12-24'));
    expect(status.isInForce).toBe(false);
    expect(status.steps.at(-1)).toMatchObject({ id: 'ended', doneOn: '2026-12-24' });
  });
});

describe('patientStatements', () => {
  it('A17, A20: gives every screen the statements of the notice itself, in three wordings', () => {
    const [first] = patientStatements(day('2026-12-01'));
    expect(first).toMatchObject({
      id: 'no-effect-on-treatment',
      ja: '提供を停止しても、治療への影響はありません。',
      easy: '情報を出すのをやめても、治療は変わりません。',
      en: 'Stopping does not affect your treatment.',
    });
    expect(JSON.stringify(patientStatements(day('2026-12-01')))).not.toMatch(/[{}]{2}|同意|\{[a-zA-Z]+\}/);
  });
});

describe('stopRelayCase', () => {
  it('A16: is confirmed by the organization that it is for, and by no other', () => {
    const relays = caseDesk(stopRelayCase, undefined, '2026-12-01');
    const relay = relays.open(clockActor, { stop: 'S-2026-000001', place: 'consignee', organization: 'C1' });
    expect(() => relays.act(relay, 'confirm', who('kato', 'consignee', 'C2'))).toThrow(
      expect.objectContaining({ code: 'case/not-your-role' }),
    );
    const told = relays.act(relay, 'confirm', who('kato', 'consignee', 'C1'), {}, '2026-12-02');
    expect([told.state, told.data.confirmedOn, told.parent]).toEqual([
      'confirmed',
      '2026-12-02',
      'S-2026-000001',
    ]);
  });
});
