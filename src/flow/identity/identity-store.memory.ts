import { assertReceipt } from '../../ledger/receipt.ts';
import type { SubjectId } from '../institution/index.ts';
import type { IdentityStore } from './identity-store.ts';
import { separatedMeanwhile } from './separate-subjects.ts';
import type { PersonId } from './person-id.ts';
import type { LinkReason, Separation } from './person-link.ts';

interface Pair {
  readonly left: SubjectId;
  readonly right: SubjectId;
}

const byPair = (a: Pair, b: Pair) => (`${a.left} ${a.right}` < `${b.left} ${b.right}` ? -1 : 1);

/** The outcome of 名寄せ in memory, for tests. */
export function memoryIdentityStore(): IdentityStore {
  let personOf = new Map<SubjectId, PersonId>();
  let kept: readonly LinkReason[] = [];
  const separations = new Map<string, Separation>();
  const memberships = () =>
    [...personOf]
      .map(([subject, person]) => ({ subject, person }))
      .sort((a, b) => (a.subject < b.subject ? -1 : 1));
  const within = (person: PersonId | undefined) =>
    person === undefined ? [] : memberships().filter((membership) => membership.person === person);
  const reasonsWithin = (person: PersonId | undefined) =>
    person === undefined
      ? []
      : kept.filter(({ left, right }) => personOf.get(left) === person && personOf.get(right) === person);
  return {
    replace: async (receipt, linked, reasons) => {
      assertReceipt(receipt);
      await Promise.resolve();
      const proposed = new Map(linked.map(({ subject, person }) => [subject, person]));
      for (const { left, right } of separations.values()) {
        const person = proposed.get(left);
        if (person !== undefined && person === proposed.get(right)) throw separatedMeanwhile();
      }
      personOf = proposed;
      kept = [...reasons].sort(byPair);
    },
    memberships: () => Promise.resolve(memberships()),
    subjectsWith: (subject) => Promise.resolve(within(personOf.get(subject)).map((member) => member.subject)),
    reasonsWithin: (person) => Promise.resolve(reasonsWithin(person)),
    separate: async (receipt, { left, right, ...why }, regroup) => {
      assertReceipt(receipt);
      await Promise.resolve();
      const [first, second] = left < right ? [left, right] : [right, left];
      const pair = `${first} ${second}`;
      const separation = separations.get(pair) ?? { left: first, right: second, ...why };
      const person = personOf.get(left);
      const regrouped = regroup({
        memberships: within(person),
        reasons: reasonsWithin(person),
        separations: [...new Map([...separations, [pair, separation]]).values()].sort(byPair),
      });
      separations.set(pair, separation);
      for (const { subject, person: to } of regrouped) personOf.set(subject, to);
      return regrouped;
    },
    separations: () => Promise.resolve([...separations.values()].sort(byPair)),
  };
}
