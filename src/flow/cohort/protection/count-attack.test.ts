import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kit/random.ts';
import { countBuckets, personToken, sketchOf } from './person-sketch.ts';
import { protectedCount, type CountProtection, type Reference } from './protect-count.ts';

const protection: CountProtection = { minimum: 10, base: 10, secret: Buffer.alloc(32, 9) };
const tokens = Array.from({ length: 4000 }, (_, index) => personToken(protection.secret, `p${index}`));
const peopleUpTo = (end: number, start = 0) => Array.from({ length: end - start }, (_, i) => start + i);

type Ask = (people: Iterable<number>) => number | null;

/** A desk that answers as the real one does. Each negative control leaves one guard out. */
function desk(without?: 'low-effect' | 'rounding' | 'everything'): Ask {
  const earlier = new Map<number, Reference[]>();
  return (people) => {
    const sketch = sketchOf(
      [...people].map((person) => tokens[person] ?? 0),
      countBuckets,
    );
    if (without === 'everything') return sketch.people;
    const kept = without === 'low-effect' ? new Map<number, Reference[]>() : earlier;
    const base = without === 'rounding' ? 1 : protection.base;
    const { shown } = protectedCount(sketch, kept, { ...protection, base });
    const alike = earlier.get(sketch.people);
    if (alike === undefined) earlier.set(sketch.people, [{ sketch, shown }]);
    else alike.push({ sketch, shown });
    return shown;
  };
}

/** Whether the answers about a group, and about it without a victim, tell the victim's part in it: how often, of 400. */
function victimsTold(ask: Ask): number {
  const random = seededRandom('victims');
  let told = 0;
  for (let victim = 0; victim < 400; victim += 1) {
    // The victim is a member every second time; the attacker does not know when.
    const others = peopleUpTo(3600, 400).filter(() => random.chance(0.05));
    const all = victim % 2 === 0 ? [...others, victim] : others;
    const withIt = ask(all);
    const without = ask(all.filter((person) => person !== victim));
    if (withIt !== without) told += 1;
  }
  return told;
}

/** Steps at which an answer changed while one more person at a time was left out, down to 30 people. */
function stepsSeen(ask: Ask): number {
  let before = ask(peopleUpTo(2030));
  let seen = 0;
  for (let size = 2029; size >= 30; size -= 1) {
    const now = ask(peopleUpTo(size));
    if (now !== before) seen += 1;
    before = now;
  }
  return seen;
}

describe('E10: a simulated attacker', () => {
  it('E10: learns nobody’s part from 800 questions with and without one person', () => {
    expect(victimsTold(desk())).toBe(0);
  });

  it.each(['low-effect', 'everything'] as const)(
    'learns it when %s is left out (negative control)',
    (guard) => {
      // Rounding alone hides a person only as long as the same side of a multiple is drawn.
      expect(victimsTold(desk(guard))).toBeGreaterThan(40);
    },
  );

  it('E10: sees no step in 2,000 nested questions that each leave out one person more', () => {
    expect(stepsSeen(desk())).toBe(0);
  });

  it('sees hundreds of them without the guard (negative control)', () => {
    expect(stepsSeen(desk('low-effect'))).toBeGreaterThan(400);
    expect(stepsSeen(desk('everything'))).toBe(2000);
  });

  it('E10: gets the same answer however often it asks, so that an average is no better than one answer', () => {
    const ask = desk();
    const answers = new Set(peopleUpTo(500).map(() => ask(peopleUpTo(137))));
    expect(answers.size).toBe(1);
    expect([130, 140]).toContain([...answers][0]);
  });

  /** Of 2,000 questions that each change a few people of an earlier one: how often fewer than ten change the answer. */
  function smallChangesSeen(ask: Ask): number {
    const random = seededRandom('overlapping');
    const asked: { people: Set<number>; shown: number | null }[] = [];
    let seen = 0;
    for (let index = 0; index < 2000; index += 1) {
      const from = asked.length === 0 || random.chance(0.1) ? undefined : random.pick(asked.slice(-20));
      const people = new Set(from?.people ?? peopleUpTo(300 + random.below(100)));
      for (let changes = random.below(14); changes > 0; changes -= 1) {
        const person = random.below(600);
        if (!people.delete(person)) people.add(person);
      }
      const shown = ask(people);
      if (from && from.shown !== shown && from.people.symmetricDifference(people).size < 10) seen += 1;
      asked.push({ people, shown });
    }
    return seen;
  }

  it('E10: sees no change of fewer than ten people in 2,000 overlapping questions', () => {
    expect(smallChangesSeen(desk())).toBe(0);
    expect(smallChangesSeen(desk('low-effect'))).toBeGreaterThan(300);
  });
});

/** The best known attack: averages a fixed group's weight over different auxiliary groups. Its estimate of 37 people. */
function averagedEstimate(questions: number, seed: string, ask = desk()): number {
  const random = seededRandom(seed);
  const group = peopleUpTo(37);
  const differences: number[] = [];
  for (let pair = 0; pair < questions / 2; pair += 1) {
    const others = peopleUpTo(4000, 37).filter(() => random.chance(0.1));
    differences.push((ask([...others, ...group]) ?? 0) - (ask(others) ?? 0));
  }
  return differences.reduce((sum, each) => sum + each, 0) / differences.length;
}

describe('E10: the query budget', () => {
  const errors = (questions: number, runs: number) =>
    peopleUpTo(runs).map((run) => Math.abs(averagedEstimate(questions, `run ${run}`) - 37));
  const within = (all: readonly number[]) => all.filter((error) => error < 0.5).length / all.length;

  it('E10: ends the averaging over auxiliary groups while it is mostly wrong', () => {
    expect(within(errors(60, 24))).toBeLessThan(0.5);
  });

  it('is what ends it: with twenty times the questions it is mostly right (negative control)', () => {
    expect(within(errors(1200, 3))).toBeGreaterThan(0.6);
  });
});
