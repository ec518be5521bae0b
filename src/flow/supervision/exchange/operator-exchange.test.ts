import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { day } from '../../../kit/day.ts';
import { operatorExchange, type ExchangeFacts } from './operator-exchange.ts';

const facts: ExchangeFacts = { isCertifiedOperator: true, freezes: [] };
const desk = caseDesk(operatorExchange, facts);
const [office, director, steward, theirs] = [
  who('sato', 'office'),
  who('suzuki', 'director'),
  who('ito', 'steward'),
  who('ono', 'other-operator', 'OP2'),
];
const input = {
  counterpart: 'OP2',
  direction: 'giving',
  necessity: '同一人の二地域の記録がそろわなければ作成できない',
  items: [
    { item: 'condition', neededFor: '対象者の定義' },
    { item: 'measurement', neededFor: '転帰' },
  ],
  until: '2027-03-31',
};
const asked = desk.open(theirs, input);
const contracted = desk.act(
  desk.act(asked, 'agree', director, { items: ['condition'] }),
  'contract',
  office,
  { digest: 'c'.repeat(64), until: '2027-03-31' },
);
const record = { people: 120, digest: 'd'.repeat(64) };
const given = desk.act(contracted, 'give', steward, record);

describe('operatorExchange', () => {
  it('J8: gives no item that was not shown to be necessary, and may give fewer', () => {
    expect(contracted.data.items.map(({ item }) => item)).toEqual(['condition']);
    expect(refusalCode(() => desk.act(asked, 'agree', director, { items: ['note'] }))).toBe(
      'exchange/beyond-necessity',
    );
    expect(refusalCode(() => desk.open(theirs, { ...input, items: [{ item: 'note', neededFor: '' }] }))).toBe(
      'case/bad-input',
    );
  });

  it('J8: has the records of both sides, and ends only when they agree', () => {
    const differing = desk.act(given, 'take', theirs, { ...record, people: 119 });
    expect(differing.state).toBe('differing');
    expect(refusalCode(() => desk.act(differing, 'complete', office))).toBe('case/not-in-this-state');
    const matched = desk.act(differing, 'take', theirs, record);
    expect(desk.act(matched, 'complete', office).state).toBe('completed');
  });

  it.each<[string, Partial<ExchangeFacts>, string]>([
    [
      'to one that is no certified operator',
      { isCertifiedOperator: false },
      'exchange/not-a-certified-operator',
    ],
    [
      'while release is stopped',
      { freezes: [{ cause: 'OR-1', activities: ['release'], since: day('2026-12-01') }] },
      'supervision/release-frozen',
    ],
  ])('J8: gives nothing %s', (_what, other, code) => {
    expect(
      refusalCode(() => desk.act(contracted, 'give', steward, record, '2026-12-05', { ...facts, ...other })),
    ).toBe(code);
  });

  it('J8: has each record made by the side that gave or took, whichever way the data go', () => {
    const other = who('mori', 'steward');
    expect(refusalCode(() => desk.act(contracted, 'give', theirs, record))).toBe('exchange/not-your-side');
    expect(refusalCode(() => desk.act(given, 'take', other, record))).toBe('exchange/not-your-side');

    const coming = desk.act(
      desk.act(desk.open(office, { ...input, direction: 'receiving' }), 'agree', director, {
        items: ['condition'],
      }),
      'contract',
      office,
      { digest: 'c'.repeat(64), until: '2027-03-31' },
    );
    expect(refusalCode(() => desk.act(coming, 'give', steward, record))).toBe('exchange/not-your-side');
    const sent = desk.act(coming, 'give', theirs, record);
    const another = who('endo', 'other-operator', 'OP2');
    expect(refusalCode(() => desk.act(sent, 'take', another, record))).toBe('exchange/not-your-side');
    expect(desk.act(sent, 'take', other, record).state).toBe('matched');
  });

  it('gives nothing after the contract', () => {
    expect(refusalCode(() => desk.act(contracted, 'give', steward, record, '2027-04-01'))).toBe(
      'exchange/contract-ended',
    );
  });

  it('is nothing for a third operator', () => {
    expect(refusalCode(() => desk.act(given, 'take', who('x', 'other-operator', 'OP3'), record))).toBe(
      'case/not-your-role',
    );
  });
});
