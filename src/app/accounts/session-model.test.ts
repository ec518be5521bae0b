import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountDesk, duty, kato } from '../../../test/fixtures/account-desk.ts';
import { addDays, day } from '../../kit/day.ts';
import { closeAccount, recordDuty, restoreAccount } from './keep-accounts.ts';
import { holderOfSession } from './session-actor.ts';
import { signInByPasskey, signOut } from './sign-in.ts';

const people = ['ito', 'ueda'] as const;
type Person = (typeof people)[number];

/** A token as the model knows it: whose, of which sign-in, when it was made and seen, and whether it was ended. */
interface Known {
  readonly secret: string;
  readonly person: Person;
  readonly family: number;
  readonly madeAt: number;
  seenAt: number;
  end?: 'ended' | 'rotated';
}

const person = fc.constantFrom(...people);
const which = fc.nat({ max: 40 });
const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ step: fc.constant('sign-in' as const), person, held: fc.option(which) }),
    },
    { weight: 4, arbitrary: fc.record({ step: fc.constant('show' as const), which }) },
    { weight: 1, arbitrary: fc.record({ step: fc.constant('sign-out' as const), which }) },
    { weight: 1, arbitrary: fc.record({ step: fc.constant('suspend' as const), person }) },
    { weight: 2, arbitrary: fc.record({ step: fc.constant('restore' as const), person }) },
    {
      weight: 1,
      arbitrary: fc.record({
        step: fc.constant('train' as const),
        person,
        isValid: fc.constantFrom(true, true, false),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        step: fc.constant('wait' as const),
        minutes: fc.constantFrom(1, 2, 10, 25, 29, 30, 300),
      }),
    },
  ),
  { minLength: 5, maxLength: 40 },
);
type Path = typeof steps extends fc.Arbitrary<infer Steps> ? Steps : never;

async function walk(path: Path): Promise<number> {
  const desk = accountDesk();
  const { parts } = desk;
  const devices = new Map<Person, Awaited<ReturnType<typeof desk.passkeyOf>>>();
  for (const id of people) {
    await desk.member(id);
    devices.set(id, await desk.passkeyOf(id));
  }
  const tokens: Known[] = [];
  const suspended = new Set<Person>();
  const untrained = new Set<Person>();
  let [minute, families, shown] = [0, 0, 0];
  const alive = (token: Known) =>
    token.end === undefined && minute - token.madeAt < 720 && minute - token.seenAt < 30;
  const tokenAt = (index: number) => tokens[index % Math.max(tokens.length, 1)];

  /** Shows a token, as a request does, and lets the model follow. */
  const show = async (token: Known) => {
    const recognition = await holderOfSession(parts, token.secret);
    const mayAct = !suspended.has(token.person) && !untrained.has(token.person);
    expect('actor' in recognition).toBe(alive(token) && mayAct);
    if (token.end === 'rotated') {
      for (const other of tokens) if (other.family === token.family) other.end ??= 'ended';
    }
    if ('actor' in recognition) {
      expect(recognition.actor.person).toBe(`P-${token.person}`);
      token.seenAt = minute;
      shown += 1;
    }
    return recognition;
  };
  const signIn = async (who: Person, held: Known | undefined) => {
    const answer = await desk.answerOf(devices.get(who)!);
    const signing = signInByPasskey(parts, answer, held?.secret);
    if (suspended.has(who) || untrained.has(who)) {
      await expect(signing).rejects.toMatchObject({ kind: 'forbidden' });
      return;
    }
    const { secret } = await signing;
    const goesOn = held?.person === who && held.end === undefined;
    const family = goesOn ? held.family : (families += 1);
    if (held !== undefined) held.end ??= goesOn ? 'rotated' : 'ended';
    tokens.push({ secret, person: who, family, madeAt: minute, seenAt: minute });
  };

  for (const action of path) {
    if (action.step === 'sign-in') {
      await signIn(action.person, action.held === null ? undefined : tokenAt(action.held));
    } else if (action.step === 'show' || action.step === 'sign-out') {
      const token = tokenAt(action.which);
      if (token === undefined) continue;
      const recognition = await show(token);
      if (action.step === 'sign-out' && 'actor' in recognition) {
        await signOut(parts, recognition.actor);
        for (const other of tokens) if (other.family === token.family) other.end ??= 'ended';
      }
    } else if (action.step === 'suspend') {
      await closeAccount(parts, kato, action.person, { state: 'suspended', reason: 'leave' });
      suspended.add(action.person);
      for (const token of tokens) if (token.person === action.person) token.end ??= 'ended';
    } else if (action.step === 'restore' && suspended.delete(action.person)) {
      await restoreAccount(parts, kato, action.person, 'back');
    } else if (action.step === 'train') {
      const trainedUntil = action.isValid ? duty.trainedUntil : addDays(day('2026-10-01'), -1);
      await recordDuty(parts, kato, action.person, { ...duty, trainedUntil });
      if (action.isValid) untrained.delete(action.person);
      else untrained.add(action.person);
    } else if (action.step === 'wait') {
      minute += action.minutes;
      desk.after(action.minutes);
    }
  }
  for (const token of tokens) await show(token);
  return shown;
}

describe('holderOfSession', () => {
  it('J7, L7: knows exactly those who a model of the rules says are signed in, on any path of 400', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (path) => {
        shown += await walk(path);
      }),
      { numRuns: 400 },
    );
    expect(shown).toBeGreaterThan(300);
  });
});
