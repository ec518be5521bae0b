import { describe, expect, it } from 'vitest';
import { day } from '../../../kit/day.ts';
import { seededRandom } from '../../../kit/random.ts';
import { personToken, sketchOf, type PersonSketch } from '../../cohort/index.ts';
import { differencingFindings, remediesFor } from './differencing.ts';
import { othersToLeaveOut } from './leave-out.ts';
import { chainOf, packageBuckets, type PackageSet } from './package-set.ts';

const k = 10;
const secret = Buffer.alloc(32, 8);
const tokens = Array.from({ length: 20_000 }, (_, index) => personToken(secret, `p${index}`));
const sketch = (people: Iterable<number>) =>
  sketchOf(
    [...people].map((person) => tokens[person] ?? 0),
    packageBuckets,
  );
const upTo = (end: number, start = 0) => Array.from({ length: end - start }, (_, index) => start + index);
let made = 0;
const set = (of: PersonSketch, about: Partial<PackageSet> = {}): PackageSet => ({
  package: `P-${(made += 1)}`,
  recipient: '研究所',
  sketch: of,
  pseudonyms: `${made}`,
  erasedOn: null,
  ...about,
});
const kinds = (candidate: PackageSet, earlier: PackageSet[], minimum = k) =>
  differencingFindings(candidate, earlier, minimum).map(({ kind }) => kind);

describe('D11: differencingFindings', () => {
  const first = set(sketch(upTo(500)));

  it.each<[string, PackageSet, string[]]>([
    ['allows the same people again', set(sketch(upTo(500))), []],
    ['refuses one person less', set(sketch(upTo(499))), ['differs-by-few']],
    ['refuses nine people more', set(sketch(upTo(509))), ['differs-by-few']],
    ['refuses five more and four less', set(sketch(upTo(505, 4))), ['differs-by-few']],
    ['allows twenty people less', set(sketch(upTo(480))), []],
    [
      'refuses the numbers and shifts of the earlier one for other people',
      set(sketch(upTo(480)), { pseudonyms: first.pseudonyms }),
      ['shares-pseudonyms'],
    ],
    [
      'allows the same package again, numbers, shifts and all',
      set(sketch(upTo(500)), { pseudonyms: first.pseudonyms }),
      [],
    ],
  ])('D11: %s', (_what, candidate, expected) => {
    expect(kinds(candidate, [first])).toEqual(expected);
  });

  it('D11: allows one person less once every holder has certified erasure, with new numbers and shifts only', () => {
    const erased = { ...first, erasedOn: day('2026-10-01') };
    expect(kinds(set(sketch(upTo(499))), [erased])).toEqual([]);
    const reused = set(sketch(upTo(499)), { pseudonyms: first.pseudonyms });
    expect(kinds(reused, [erased])).toEqual(['shares-pseudonyms']);
    const [finding] = differencingFindings(reused, [erased], k);
    expect(finding && remediesFor(finding)).toEqual(['new-delivery-key']);
  });

  it('D11: refuses what completes two earlier packages but for one person', () => {
    const [one, other] = [set(sketch(upTo(300))), set(sketch(upTo(700, 300)))];
    expect(kinds(set(sketch(upTo(699))), [one, other])).toEqual(['completes-two']);
    expect(kinds(set(sketch(upTo(301, 0))), [set(sketch(upTo(800))), set(sketch(upTo(800, 300)))])).toEqual([
      'completes-two',
    ]);
    expect(kinds(set(sketch(upTo(700))), [one, other])).toEqual([]);
  });

  it('does not find a package beside itself', () => {
    expect(kinds(first, [first])).toEqual([]);
  });
});

describe('chainOf', () => {
  it('D11: is everybody who can lay packages side by side through onward provision', () => {
    const onward = [
      { from: 'A', to: 'B' },
      { from: 'B', to: 'C' },
      { from: 'X', to: 'Y' },
    ];
    expect(chainOf('C', onward)).toEqual(new Set(['C', 'B', 'A']));
    expect(chainOf('Z', onward)).toEqual(new Set(['Z']));
  });
});

describe('D11: differencing over many packages', () => {
  const random = seededRandom('differencing');
  const base = sketch(upTo(5000));
  /** A set with `between` people between it and `from`; some are added, some are taken away. */
  const changed = (from: PersonSketch, between: number) => {
    const people = new Set<number>();
    while (people.size < between) people.add(random.below(10_000));
    const sums = from.sums.slice();
    for (const person of people) {
      const token = tokens[person] ?? 0;
      const at = 2 * (token % packageBuckets);
      sums[at] = (sums[at] ?? 0) ^ Math.floor(token / 2 ** 32);
      sums[at + 1] = (sums[at + 1] ?? 0) ^ (token % 2 ** 32);
    }
    return { people: from.people, sums };
  };

  it('D11: blocks all of 10,000 random packages with 1 to 9 people between them and an earlier one', () => {
    const earlier = [set(base)];
    let blocked = 0;
    for (let index = 0; index < 10_000; index += 1) {
      const candidate = set(changed(base, 1 + random.below(k - 1)));
      if (differencingFindings(candidate, earlier, k).length > 0) blocked += 1;
    }
    expect(blocked).toBe(10_000);
  });

  it('blocks none of them without the limit (negative control)', () => {
    const candidates = upTo(200).map(() => set(changed(base, 1 + random.below(k - 1))));
    expect(candidates.flatMap((candidate) => kinds(candidate, [set(base)], 1))).toEqual([]);
  });

  it('D11: flags all of 2,000 packages that complete two others, of one recipient or of colluding ones', () => {
    const [one, other] = [sketch(upTo(2000)), sketch(upTo(5000, 2000))];
    const earlier = [set(one, { recipient: 'A' }), set(other, { recipient: 'B' })];
    let flagged = 0;
    for (let index = 0; index < 2000; index += 1) {
      const candidate = set(changed(base, 1 + random.below(k - 1)));
      if (kinds(candidate, earlier).includes('completes-two')) flagged += 1;
    }
    expect(flagged).toBe(2000);
  });

  it('D11: wrongly blocks at most 2 % of a realistic series of 200 packages', () => {
    // Each recipient asks for cohorts of its own of a region that grows, and again half a year later.
    const held: { set: PackageSet; people: Set<number> }[] = [];
    let wrong = 0;
    for (let release = 0; release < 200; release += 1) {
      const recipient = `R-${release % 12}`;
      const [age, disease] = [random.below(5), random.below(40)];
      const inRegion = 8000 + release * 40;
      const people = new Set(
        upTo(inRegion).filter((person) => person % 5 >= age && (person * 7) % 40 <= disease),
      );
      const candidate = set(sketch(people), { recipient });
      const own = held.filter((one) => one.set.recipient === recipient);
      const findings = differencingFindings(
        candidate,
        own.map((one) => one.set),
        k,
      );
      const betweenOf = (names: readonly string[]) =>
        own
          .filter((one) => names.includes(one.set.package))
          .reduce((rest, one) => rest.symmetricDifference(one.people), people).size;
      if (findings.some(({ packages }) => betweenOf(packages) >= k)) wrong += 1;
      if (findings.length === 0) held.push({ set: candidate, people });
    }
    expect(held.length).toBeGreaterThan(150);
    expect(wrong / 200).toBeLessThanOrEqual(0.02);
  });
});

describe('othersToLeaveOut', () => {
  const people = upTo(1000).map((index) => `p${index}`);

  it('D11: leaves who stopped no more likely than one in ten among those who are missing, whoever guesses', () => {
    const random = seededRandom('guess');
    let guessed = 0;
    const few = people.slice(0, 60);
    for (let run = 0; run < 1000; run += 1) {
      const stopped = random.pick(few);
      const left = few.filter((person) => person !== stopped);
      const about = { minimum: k, secret, packageId: `P-${run}` };
      const missing = [stopped, ...othersToLeaveOut(left, 1, about)];
      expect(missing).toHaveLength(k);
      // The attacker matched every row of both packages, and picks one of the missing.
      if (random.pick([...missing].sort()) === stopped) guessed += 1;
    }
    expect(guessed / 1000).toBeLessThan(1 / k + 0.03);
  });

  it('is passed by the check, which one person less alone is not (negative control)', () => {
    const number = (person: string) => Number(person.slice(1));
    const left = people.slice(1);
    const others = new Set(othersToLeaveOut(left, 1, { minimum: k, secret, packageId: 'P-2' }));
    const without = left.filter((person) => !others.has(person));
    const earlier = [set(sketch(people.map(number)))];
    expect(kinds(set(sketch(without.map(number))), earlier)).toEqual([]);
    expect(kinds(set(sketch(left.map(number))), earlier)).toEqual(['differs-by-few']);
  });

  it('does not empty a small package for it', () => {
    const about = { minimum: k, secret, packageId: 'P-3' };
    expect(() => othersToLeaveOut(people.slice(0, 15), 1, about)).toThrow('too many');
  });
});
