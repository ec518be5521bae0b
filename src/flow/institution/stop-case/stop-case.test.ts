import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { anybody, clockActor, type Actor } from '../../../access/actor.ts';
import { day } from '../../../kit/day.ts';
import { caseOf, dataFor, viewerOf, type Case } from '../../../procedure/index.ts';
import { deletionCopies } from './deletion-copy.ts';
import { receiptDigest, receiptNumberOf } from './receipt-number.ts';
import { stopCase } from './stop-case.ts';
import type { StopCaseState, StopData, StopFacts } from './stop-data.ts';
import { gatePlaces } from './stop-place.ts';

const number = receiptNumberOf(new Uint8Array(12).fill(7));
const facts: StopFacts = { institutions: [], consignees: ['C1'], otherOperators: [] };
const desk = caseDesk(stopCase, facts, '2026-12-01');
const subject = 'ab'.repeat(16);
const asked = {
  institution: 'H1',
  subject,
  requester: 'self',
  channel: 'phone',
  receiptDigest: receiptDigest(number),
};
const inquiry = who('mori', 'inquiry-desk');
const steward = who('sato', 'steward');
const second = who('ito', 'steward');
type Matter = Case<StopData, StopCaseState>;

const inForce = (about = {}) =>
  desk.act(desk.open(inquiry, { ...asked, ...about }), 'put-in-force', clockActor);
function confirmed(given: Matter): Matter {
  const places = given.data.places.filter(({ confirmedOn }) => confirmedOn === null);
  return places.reduce((matter, { place, organization }) => {
    const actor = gatePlaces.some((name) => name === place) ? clockActor : steward;
    return desk.act(matter, 'confirm-place', actor, { place, organization });
  }, given);
}
const note = '0'.repeat(32);

describe('stopCase', () => {
  it('A6: takes requests by desk, paper, phone, e-mail and web into one queue under one series of numbers', () => {
    const numbers = (['desk', 'paper', 'phone', 'email', 'web'] as const).map(
      (channel) => desk.open(inquiry, { ...asked, channel }).id,
    );
    expect(numbers.every((id) => /^S-2026-\d{6}$/.test(id))).toBe(true);
    expect(new Set(numbers).size).toBe(5);
  });

  it('A5: is received from anybody on the web, without an account, but for no other channel', () => {
    expect(desk.open(anybody, { ...asked, channel: 'web' }).state).toBe('received');
    expect(refusalCode(() => desk.open(anybody, { ...asked, channel: 'desk' }))).toBe('stop/web-only');
    expect(
      refusalCode(() => desk.open(anybody, { ...asked, channel: 'web', identity: 'card-at-desk' })),
    ).toBe('stop/web-only');
  });

  it('B4: is taken at the desk of the institution itself, and at no other institution’s', () => {
    expect(
      desk.open(who('abe', 'institution-desk', 'H1'), { ...asked, channel: 'desk', identity: 'card-at-desk' })
        .party,
    ).toBe('H1');
    expect(refusalCode(() => desk.open(who('abe', 'institution-desk', 'H2'), asked))).toBe(
      'case/not-your-role',
    );
  });

  it('goes through places, then ends when each has confirmed', () => {
    const matter = inForce();
    expect(matter.data.inForceOn).toBe('2026-12-01');
    expect(matter.data.places.map(({ place }) => place)).toEqual([
      'institution',
      'intake',
      'linkage',
      'count',
      'draw',
      'packages',
      'consignee',
    ]);
    const done = confirmed(matter);
    expect([done.state, done.data.completedOn]).toEqual(['completed', '2026-12-01']);
  });

  it('A14: reaches the institutions at which the person is known when it is for more than one', () => {
    const here = desk.open(inquiry, asked, '2026-12-01', { ...facts, institutions: ['H1', 'H2'] });
    const all = desk.open(inquiry, { ...asked, scope: 'all' }, '2026-12-01', {
      ...facts,
      institutions: ['H1', 'H2'],
      otherOperators: ['OP2'],
    });
    const told = ({ data }: Matter) => data.places.flatMap(({ organization }) => organization ?? []);
    expect(told(here)).toEqual(['H1', 'C1']);
    expect(told(all)).toEqual(['H1', 'H2', 'C1', 'OP2']);
  });

  it('lets nobody but the gate confirm what the gate holds, nor a desk speak for another', () => {
    const matter = inForce();
    const desk1 = who('abe', 'institution-desk', 'H1');
    expect(refusalCode(() => desk.act(matter, 'confirm-place', steward, { place: 'draw' }))).toBe(
      'stop/gate-confirms-itself',
    );
    expect(
      refusalCode(() => desk.act(matter, 'confirm-place', desk1, { place: 'consignee', organization: 'C1' })),
    ).toBe('stop/other-place');
    const once = desk.act(matter, 'confirm-place', desk1, { place: 'institution', organization: 'H1' });
    expect(
      refusalCode(() => desk.act(once, 'confirm-place', desk1, { place: 'institution', organization: 'H1' })),
    ).toBe('stop/place-confirmed');
    expect(
      refusalCode(() =>
        desk.act(matter, 'confirm-place', steward, { place: 'consignee', organization: 'C9' }),
      ),
    ).toBe('stop/no-such-place');
  });

  it('waits, received, while it is not known whose request it is, and is in force when it is', () => {
    const matter = desk.open(inquiry, { ...asked, subject: null });
    expect(refusalCode(() => desk.act(matter, 'put-in-force', clockActor))).toBe('stop/whose');
    expect(desk.act(matter, 'identify-patient', inquiry, { subject })).toMatchObject({
      state: 'in-force',
      data: { subject, inForceOn: '2026-12-01' },
    });
  });

  it('ends when there is no such patient, by the office, and never once it is in force', () => {
    const matter = desk.open(inquiry, { ...asked, subject: null });
    const office = who('endo', 'office');
    const input = { reason: 'no-such-patient' };
    expect(desk.act(matter, 'end-unfound', office, input).state).toBe('unfound');
    expect(desk.act(matter, 'withdraw', inquiry).state).toBe('withdrawn');
    expect(refusalCode(() => desk.act(inForce(), 'end-unfound', office, input))).toBe(
      'case/not-in-this-state',
    );
  });

  it('A18: keeps of a check of identity only the way in which it was made', () => {
    const matter = desk.act(inForce(), 'check-identity', inquiry, { means: 'card-at-desk' });
    expect(matter.data.identity).toEqual({
      means: 'card-at-desk',
      evidence: null,
      checkedOn: '2026-12-01',
    });
    expect(
      refusalCode(() =>
        desk.act(inForce(), 'check-identity', inquiry, { means: 'card-at-desk', documentNumber: 'x' }),
      ),
    ).toBe('case/bad-input');
  });
});

describe('the receipt', () => {
  const issue = { number, documentDigest: 'cd'.repeat(32), note };

  it('A10: is issued once, to whoever knows the number, and the event keeps no number', () => {
    const matter = desk.act(inForce(), 'issue-receipt', anybody, issue);
    expect(matter.data.receipt).toMatchObject({
      issuedOn: '2026-12-01',
      documentDigest: issue.documentDigest,
    });
    expect(JSON.stringify(matter.events)).not.toContain(number);
    expect(refusalCode(() => desk.act(matter, 'issue-receipt', anybody, issue))).toBe('stop/receipt-issued');
    expect(refusalCode(() => desk.act(inForce(), 'issue-receipt', anybody, { ...issue, number: 'x' }))).toBe(
      'stop/other-number',
    );
  });
});

describe('deletion', () => {
  const seenGone = { evidence: 'ef'.repeat(32), goneOn: '2026-12-01' };
  const waiting = () =>
    desk.act(confirmed(inForce({ asksDeletion: true })), 'check-identity', inquiry, { means: 'called-back' });

  it('A15: waits for the identity, is ordered by one person, approved by another, and told copy by copy', () => {
    const unchecked = confirmed(inForce({ asksDeletion: true }));
    expect(unchecked.state).toBe('deletion-waiting');
    expect(refusalCode(() => desk.act(unchecked, 'order-deletion', steward))).toBe('stop/identity-first');
    const ordered = desk.act(waiting(), 'order-deletion', steward);
    expect(refusalCode(() => desk.act(ordered, 'approve-deletion', steward))).toBe(
      'case/separation-of-duties',
    );
    const sameWithOtherAccount = { ...steward, account: 'sato-2' };
    expect(refusalCode(() => desk.act(ordered, 'approve-deletion', sameWithOtherAccount))).toBe(
      'case/separation-of-duties',
    );
    let matter = desk.act(ordered, 'approve-deletion', second);
    for (const [index, copy] of deletionCopies.entries()) {
      expect(matter.state).toBe('deleting');
      const isSeen = copy === 'backups';
      const said = { copy, count: index, ...(isSeen ? seenGone : {}) };
      matter = desk.act(matter, 'record-erasure', isSeen ? second : clockActor, said);
      expect(matter.data.deletion?.copies.filter(({ erasedOn }) => erasedOn !== null)).toHaveLength(
        index + 1,
      );
    }
    expect([matter.state, matter.data.completedOn]).toEqual(['completed', '2026-12-01']);
    expect(
      refusalCode(() =>
        desk.act(desk.act(ordered, 'approve-deletion', second), 'record-erasure', clockActor, {
          copy: 'x',
          count: 0,
        }),
      ),
    ).toBe('case/bad-input');
  });

  it('A15: is not told done by a person, but for the backups, shown by another than who ordered it', () => {
    const ordered = desk.act(waiting(), 'order-deletion', steward);
    const deleting = desk.act(ordered, 'approve-deletion', second, {}, '2026-12-02');
    const code = (actor: Actor, copy: string, about: object, on = '2026-12-03') =>
      refusalCode(() => desk.act(deleting, 'record-erasure', actor, { copy, count: 0, ...about }, on));
    for (const copy of deletionCopies.filter((one) => one !== 'backups')) {
      expect(code(second, copy, { ...seenGone, goneOn: '2026-12-03' })).toBe('deletion/by-program-only');
    }
    const backups = (actor: Actor, about: object) => code(actor, 'backups', about);
    expect(backups(clockActor, {})).toBe('deletion/by-person-only');
    expect(backups(second, {})).toBe('deletion/evidence-missing');
    expect(backups(second, { evidence: seenGone.evidence })).toBe('deletion/evidence-missing');
    expect(backups(second, { ...seenGone, goneOn: '2026-12-01' })).toBe('deletion/other-day');
    expect(backups(second, { ...seenGone, goneOn: '2026-12-04' })).toBe('deletion/other-day');
    expect(backups(steward, { ...seenGone, goneOn: '2026-12-03' })).toBe('case/separation-of-duties');
    expect(backups(second, { ...seenGone, goneOn: '2026-12-03' })).toBe('not refused');
  });

  it('A15: can be asked for later, by whoever holds the number', () => {
    const done = confirmed(inForce());
    expect(refusalCode(() => desk.act(done, 'ask-deletion', anybody, { number: 'x' }))).toBe(
      'stop/other-number',
    );
    const asking = desk.act(done, 'ask-deletion', anybody, { number });
    expect([asking.state, asking.data.completedOn]).toEqual(['deletion-waiting', null]);
  });

  it('is sent back by the second person when it is for another person', () => {
    const ordered = desk.act(waiting(), 'order-deletion', steward);
    expect(desk.act(ordered, 'send-back', second, { reason: 'other-person' }).state).toBe('deletion-waiting');
  });
});

describe('return', () => {
  it('A13: is asked for with the number, done when it is known who asks, and leaves the history as it was', () => {
    const done = confirmed(inForce());
    const asking = desk.act(done, 'ask-return', anybody, { number });
    expect(refusalCode(() => desk.act(asking, 'rejoin', inquiry))).toBe('stop/identity-first');
    const known = desk.act(asking, 'check-identity', inquiry, { means: 'card-at-desk' });
    const back = desk.act(known, 'rejoin', inquiry, {}, '2027-02-01');
    expect([back.state, back.data.endedOn]).toEqual(['rejoined', '2027-02-01']);
    expect(back.events.slice(0, done.events.length)).toEqual(done.events);
    expect(
      desk.act(desk.act(inForce(), 'check-identity', inquiry, { means: 'card-at-desk' }), 'withdraw', inquiry)
        .state,
    ).toBe('withdrawn');
  });
});

describe('what others see', () => {
  it('shows the receipt and its notes to the operator only, and nothing to whoever has not signed in', () => {
    const matter = desk.act(inForce(), 'issue-receipt', anybody, {
      number,
      documentDigest: 'cd'.repeat(32),
      note,
    });
    const seen = dataFor(stopCase, matter, viewerOf(stopCase, matter, who('abe', 'institution-desk', 'H1'))!);
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['receipt']));
    expect(viewerOf(stopCase, matter, anybody)).toBeUndefined();
    expect(viewerOf(stopCase, matter, who('abe', 'institution-desk', 'H2'))).toBeUndefined();
  });

  it('is what its events add up to', () => {
    const matter = confirmed(inForce());
    expect(caseOf(stopCase, matter, matter.events)).toEqual(matter);
    expect(stopCase.data.parse(JSON.parse(JSON.stringify(matter.data)))).toEqual(matter.data);
    expect(day('2026-12-01')).toBe(matter.openedOn);
  });
});
