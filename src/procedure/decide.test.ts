import { describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import type { Role } from '../access/role.ts';
import { day } from '../kit/day.ts';
import { changed, opened, refusalTo } from './decide.ts';
import { caseOf } from './fold.ts';
import { dataFor, historyFor, viewerOf } from './history.ts';
import { loanCase } from './loan-case.fake.ts';

const actor = (person: string, organization: string, ...roles: Role[]): Actor => ({
  account: `${person}-1`,
  person,
  roles,
  organization,
});
const moment = (who: Actor, on = '2026-11-24', isClosed = false) => ({
  actor: who,
  at: `${on}T01:00:00.000Z`,
  on: day(on),
  facts: { isClosed },
});
const yamada = actor('yamada', 'UNIV', 'applicant');
const sato = actor('sato', 'OP', 'office');
const suzuki = actor('suzuki', 'OP', 'director');
const asked = opened(loanCase, 'L-2026-000001', {
  ...moment(yamada),
  input: { thing: 'book', days: 7 },
}).matter;
const agree = (given: typeof asked, who: Actor, note = '') =>
  changed(loanCase, given, 'agree', { ...moment(who), input: { note } }).matter;
const lent = agree(agree(asked, sato), suzuki);

describe('opened', () => {
  it('begins a case of the party that asks', () => {
    expect(asked).toMatchObject({ state: 'asked', party: 'UNIV', version: 1, openedOn: '2026-11-24' });
  });

  it('lets nobody begin it who has no role for it', () => {
    const order = { ...moment(sato), input: { thing: 'book', days: 7 } };
    expect(() => opened(loanCase, 'L', order)).toThrow(
      expect.objectContaining({ code: 'case/not-your-role', japanese: 'この操作を行う権限がありません。' }),
    );
  });

  it('names the field that is wrong, and not what was entered', () => {
    const order = { ...moment(yamada), input: { thing: 'book', days: 'a secret' } };
    expect(() => opened(loanCase, 'L', order)).toThrow(/^days: invalid_type$/);
  });
});

describe('changed', () => {
  it('needs two different people, and then moves on', () => {
    const once = agree(asked, sato);
    expect(once).toMatchObject({ state: 'asked', version: 2 });
    expect(lent).toMatchObject({ state: 'lent', version: 3, data: { agreed: ['sato', 'suzuki'] } });
  });

  it.each([
    ['the same person again', { ...sato, account: 'sato-2' }, 'case/already-done-by-you'],
    ['somebody for the same person', { ...suzuki, actsFor: 'sato' }, 'case/already-done-by-you'],
    ['the applicant under another account', actor('yamada', 'OP', 'office'), 'case/separation-of-duties'],
    ['a delegate of the applicant', { ...suzuki, actsFor: 'yamada' }, 'case/separation-of-duties'],
    ['another applicant', actor('ito', 'OTHER', 'applicant'), 'case/not-your-role'],
  ])('refuses %s', (_who, who, code) => {
    expect(() => agree(agree(asked, sato), who)).toThrow(expect.objectContaining({ code }));
  });

  it('without separation by person, a second account would pass (negative control)', () => {
    const unguarded = { ...loanCase.commands['agree']!, apart: [], oncePerPerson: undefined } as never;
    const loose = { ...loanCase, commands: { ...loanCase.commands, agree: unguarded } };
    const once = agree(asked, sato);
    const second = { ...moment({ ...sato, account: 'sato-2' }), input: { note: '' } };
    expect(changed(loose, once, 'agree', second).matter.state).toBe('lent');
  });

  it('lets a party act in its own case only', () => {
    const other = actor('ito', 'OTHER', 'applicant');
    expect(refusalTo(loanCase, lent, 'give-back', moment(other))?.code).toBe('case/not-your-role');
    expect(refusalTo(loanCase, lent, 'give-back', moment(yamada))).toBeUndefined();
  });

  it('says why not now, by the state, by what was found out, and by what was entered', () => {
    expect(refusalTo(loanCase, asked, 'give-back', moment(yamada))?.code).toBe('case/not-in-this-state');
    expect(refusalTo(loanCase, lent, 'give-back', moment(yamada, '2026-11-24', true))?.code).toBe(
      'loan/closed',
    );
    expect(() => agree(asked, sato, 'book')).toThrow(expect.objectContaining({ code: 'loan/echo' }));
  });

  it('asks for a signature where the command is signed, and keeps it', () => {
    const order = { ...moment(suzuki), input: {} };
    expect(() => changed(loanCase, asked, 'refuse', order)).toThrow(
      expect.objectContaining({ code: 'case/not-signed' }),
    );
    const { event } = changed(loanCase, asked, 'refuse', { ...order, signature: { kind: 'test' } });
    expect(event.signature).toEqual({ kind: 'test' });
  });

  it('knows no command that is not in the table, whatever objects inherit', () => {
    const order = { ...moment(sato), input: {} };
    for (const name of ['burn', 'constructor', '__proto__']) {
      expect(() => changed(loanCase, asked, name, order)).toThrow(
        expect.objectContaining({ code: 'case/no-such-command' }),
      );
    }
  });
});

describe('caseOf', () => {
  it('makes the same case of its events alone', () => {
    expect(caseOf(loanCase, { id: lent.id, party: lent.party }, lent.events)).toEqual(lent);
  });

  it.each([
    ['its opening is missing', lent.events.slice(1)],
    ['an event is missing', [lent.events[0]!, lent.events[2]!]],
    ['an event is of no command', [{ ...lent.events[0]! }, { ...lent.events[1]!, happened: 'burnt' }]],
  ])('refuses a history of which %s', (_what, events) => {
    expect(() => caseOf(loanCase, { id: lent.id, party: lent.party }, events)).toThrow(
      expect.objectContaining({ code: 'case/broken-history' }),
    );
  });
});

describe('historyFor', () => {
  const refused = changed(loanCase, asked, 'refuse', { ...moment(suzuki), input: {}, signature: {} }).matter;
  const seenBy = (who: Actor) => {
    const viewer = viewerOf(loanCase, refused, who);
    return (
      viewer && { events: historyFor(loanCase, refused, viewer), data: dataFor(loanCase, refused, viewer) }
    );
  };

  it('L1: tells the operator all, the party what concerns it, and nobody else', () => {
    expect(seenBy(sato)?.events.map(({ happened }) => happened)).toEqual(['opened', 'refused']);
    expect(seenBy(sato)?.events[1]).toMatchObject({ account: 'suzuki-1', isSigned: true });
    expect(seenBy(yamada)?.events.map(({ happened, account }) => [happened, account])).toEqual([
      ['opened', undefined],
    ]);
    expect(seenBy(actor('ito', 'OTHER', 'applicant'))).toBeUndefined();
    expect(seenBy(yamada)?.data).toEqual({ thing: 'book' });
  });
});
