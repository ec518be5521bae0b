import { describe, expect, it } from 'vitest';
import type { Membership, PersonId } from '../flow/identity/index.ts';
import type { Decision, GateState, SubjectId } from '../flow/institution/index.ts';
import { usableSubjects } from './draw.ts';

const member = (subject: string, person: string): Membership => ({
  subject: subject as SubjectId,
  person: person as PersonId,
});
const memberships = [
  member('a1', 'a'),
  member('a2', 'a'),
  member('b1', 'b'),
  member('b2', 'b'),
  member('c1', 'c'),
];
const decided = (states: Readonly<Record<string, GateState>>) =>
  new Map<SubjectId, Decision>(
    Object.entries(states).map(([subject, state]) => [subject as SubjectId, { state, reason: 'no-notice' }]),
  );
const all = { a1: 'eligible', a2: 'eligible', b1: 'eligible', b2: 'eligible', c1: 'eligible' } as const;
const usable = (states: Readonly<Record<string, GateState>>, reach: 'person' | 'institution') =>
  Object.fromEntries(usableSubjects(memberships, decided(states), reach));

describe('usableSubjects', () => {
  it('are those whom the gate lets through', () => {
    expect(usable({ ...all, b1: 'waiting', c1: 'not-notified' }, 'person')).toEqual({
      a: ['a1', 'a2'],
      b: ['b2'],
    });
  });

  it.each(['stopped', 'proxy-being-checked'] as const)(
    'leave out the whole person of whom one is %s',
    (state) => {
      expect(usable({ ...all, a1: state }, 'person')).toEqual({ b: ['b1', 'b2'], c: ['c1'] });
    },
  );

  it('leave out one institution only where the rule says so', () => {
    expect(usable({ ...all, a1: 'stopped' }, 'institution')).toEqual({
      a: ['a2'],
      b: ['b1', 'b2'],
      c: ['c1'],
    });
  });

  it('leave out whom the gate has no answer for: it fails closed', () => {
    expect(usable({ a1: 'eligible' }, 'person')).toEqual({ a: ['a1'] });
  });
});
