import { NotFoundError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/receipt.ts';
import type { SubjectId } from '../institution/index.ts';
import type { IdentityStore, LinkageAside } from './identity-store.ts';
import {
  contradictsSeparation,
  isContradicted,
  joinedByReview,
  separatedMeanwhile,
  type PersonEvidence,
} from './separate-subjects.ts';
import type { PersonId } from './person-id.ts';
import type { LinkReason, Membership, Reversal, Separation } from './person-link.ts';

interface Pair {
  readonly left: SubjectId;
  readonly right: SubjectId;
}

const byPair = (a: Pair, b: Pair) => (`${a.left} ${a.right}` < `${b.left} ${b.right}` ? -1 : 1);
const bySubject = (a: Membership, b: Membership) => (a.subject < b.subject ? -1 : 1);

/** Findings about pairs, the smaller subject on the left; the first word about a pair stays. */
class Findings {
  readonly #kept = new Map<string, Separation>();

  all(): Separation[] {
    return [...this.#kept.values()].sort(byPair);
  }

  /** All of them and `finding`, were it kept. */
  with(finding: Separation): Separation[] {
    return [...this.#kept.values(), this.#kept.get(keyOf(finding)) ?? ordered(finding)].sort(byPair);
  }

  keep(finding: Separation): void {
    if (!this.#kept.has(keyOf(finding))) this.#kept.set(keyOf(finding), ordered(finding));
  }

  take(pair: Pair): Separation | undefined {
    const found = this.#kept.get(keyOf(pair));
    this.#kept.delete(keyOf(pair));
    return found;
  }
}

const ordered = <Found extends Pair>(found: Found): Found =>
  found.left < found.right ? found : { ...found, left: found.right, right: found.left };
const keyOf = (pair: Pair) => `${ordered(pair).left} ${ordered(pair).right}`;

/** The outcome of 名寄せ in memory, for tests. */
export function memoryIdentityStore(): IdentityStore {
  return new MemoryIdentities();
}

class MemoryIdentities implements IdentityStore {
  #personOf = new Map<SubjectId, PersonId>();
  #reasons: readonly LinkReason[] = [];
  #aside: LinkageAside = { doubtful: [], quality: undefined };
  readonly #separations = new Findings();
  readonly #joinings = new Findings();
  readonly #reversals: Reversal[] = [];

  async replace(...[receipt, linked, reasons, aside]: Parameters<IdentityStore['replace']>): Promise<void> {
    assertReceipt(receipt);
    await Promise.resolve();
    const proposed = new Map(linked.map(({ subject, person }) => [subject, person]));
    for (const { left, right } of this.#separations.all()) {
      const person = proposed.get(left);
      if (person !== undefined && person === proposed.get(right)) throw separatedMeanwhile();
    }
    this.#personOf = proposed;
    this.#reasons = [...reasons].sort(byPair);
    this.#aside = aside ?? { doubtful: [], quality: undefined };
  }

  memberships(): Promise<readonly Membership[]> {
    return Promise.resolve(this.#memberships());
  }

  subjectsWith(subject: SubjectId): Promise<readonly SubjectId[]> {
    return Promise.resolve(this.#within(this.#personOf.get(subject)).map((member) => member.subject));
  }

  reasonsWithin(person: PersonId): Promise<readonly LinkReason[]> {
    return Promise.resolve(this.#reasonsWithin(person));
  }

  doubtful(): ReturnType<IdentityStore['doubtful']> {
    const likeliestFirst = [...this.#aside.doubtful]
      .sort(byPair)
      .sort((a, b) => b.probability - a.probability);
    return Promise.resolve(likeliestFirst);
  }

  linkedPairs(): ReturnType<IdentityStore['linkedPairs']> {
    return Promise.resolve(
      this.#reasons.map(({ left, right, probability }) => ({ left, right, probability })),
    );
  }

  evidenceBetween(left: SubjectId, right: SubjectId): ReturnType<IdentityStore['evidenceBetween']> {
    const isIt = (pair: Pair) => keyOf(pair) === keyOf({ left, right });
    const doubtful = this.#aside.doubtful.find(isIt);
    const linked = this.#reasons.find(isIt);
    const { probability = 0, explanation } = doubtful ?? linked ?? {};
    const origin = doubtful === undefined ? 'linked' : 'doubtful';
    return Promise.resolve(explanation === undefined ? undefined : { origin, probability, explanation });
  }

  quality(): ReturnType<IdentityStore['quality']> {
    return Promise.resolve(this.#aside.quality);
  }

  async join(...[receipt, joining]: Parameters<IdentityStore['join']>): Promise<void> {
    assertReceipt(receipt);
    await Promise.resolve();
    if (isContradicted(this.#joinings.with(joining), this.#separations.all())) throw contradictsSeparation();
    this.#joinings.keep(joining);
  }

  joinings(): Promise<readonly Separation[]> {
    return Promise.resolve(this.#joinings.all());
  }

  async separate(
    ...[receipt, separation, regroup]: Parameters<IdentityStore['separate']>
  ): Promise<readonly Membership[]> {
    assertReceipt(receipt);
    await Promise.resolve();
    if (isContradicted(this.#joinings.all(), [separation])) throw joinedByReview();
    const evidence = this.#evidenceAbout(separation.left);
    const regrouped = regroup({ ...evidence, separations: this.#separations.with(separation) });
    this.#separations.keep(separation);
    return this.#moved(regrouped);
  }

  separations(): Promise<readonly Separation[]> {
    return Promise.resolve(this.#separations.all());
  }

  async reverse(
    ...[receipt, order, regroup]: Parameters<IdentityStore['reverse']>
  ): Promise<readonly Membership[]> {
    assertReceipt(receipt);
    await Promise.resolve();
    const { finding, reversedBy, reason: reversalReason } = order;
    const taken = (finding === 'joining' ? this.#joinings : this.#separations).take(order);
    if (taken === undefined)
      throw new NotFoundError('identity/no-such-finding', `there is no such ${finding}`);
    this.#reversals.push({ ...taken, finding, reversedBy, reversalReason });
    return finding === 'joining' ? this.#moved(regroup(this.#evidenceAbout(taken.left))) : [];
  }

  reversals(): Promise<readonly Reversal[]> {
    return Promise.resolve([...this.#reversals]);
  }

  #memberships(): Membership[] {
    return [...this.#personOf].map(([subject, person]) => ({ subject, person })).sort(bySubject);
  }

  #within(person: PersonId | undefined): Membership[] {
    return person === undefined
      ? []
      : this.#memberships().filter((membership) => membership.person === person);
  }

  #reasonsWithin(person: PersonId | undefined): LinkReason[] {
    if (person === undefined) return [];
    const isIn = (subject: SubjectId) => this.#personOf.get(subject) === person;
    return this.#reasons.filter(({ left, right }) => isIn(left) && isIn(right));
  }

  #evidenceAbout(subject: SubjectId): PersonEvidence {
    const person = this.#personOf.get(subject);
    return {
      memberships: this.#within(person),
      reasons: this.#reasonsWithin(person),
      separations: this.#separations.all(),
      joinings: this.#joinings.all(),
    };
  }

  #moved(regrouped: readonly Membership[]): readonly Membership[] {
    for (const { subject, person } of regrouped) this.#personOf.set(subject, person);
    return regrouped;
  }
}
