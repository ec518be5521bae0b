import {
  isContradicted,
  postgresIdentityStore,
  separateSubjects,
  type LinkReviewData,
  type LinkReviewFacts,
  type PersonEvidence,
} from '../../flow/identity/index.ts';
import { parseSubjectId, type SubjectId } from '../../flow/institution/index.ts';
import type { CaseEffect, CaseWiring } from '../cases/case-wiring.ts';
import type { Operator } from '../operator.ts';

const subjectsOf = (about: unknown): readonly [SubjectId, SubjectId] | undefined => {
  if (typeof about !== 'object' || about === null || !('left' in about) || !('right' in about))
    return undefined;
  const [left, right] = [parseSubjectId(String(about.left)), parseSubjectId(String(about.right))];
  return left === undefined || right === undefined ? undefined : [left, right];
};

const gather: NonNullable<CaseWiring['facts']> = async (tx, given, { input }): Promise<LinkReviewFacts> => {
  const identities = postgresIdentityStore(tx);
  const pair = subjectsOf(given?.data ?? input);
  if (pair === undefined) return { pair: undefined, contradicts: () => false };
  const [left, right] = pair;
  const evidence = given === undefined ? await identities.evidenceBetween(left, right) : undefined;
  const [joinings, separations] = [await identities.joinings(), await identities.separations()];
  const isThis = (other: { readonly left: SubjectId; readonly right: SubjectId }) =>
    [left, right].includes(other.left) && [left, right].includes(other.right);
  const reversals = (await identities.reversals()).filter(isThis).length;
  const finding = { left, right, decidedBy: '-', reason: '-' };
  return {
    pair: evidence && {
      occasion: 1 + reversals,
      probability: evidence.probability,
      explanation: {
        ...evidence.explanation,
        parts: evidence.explanation.parts.map((part) => ({ ...part })),
      },
    },
    contradicts: (verdict) => {
      if (verdict === 'same') return isContradicted([...joinings, finding], separations);
      return verdict === 'different' && isContradicted(joinings, [finding]);
    },
  };
};

/** What was decided goes into the identity store, in the same transaction. */
function keepFinding(personKey: Uint8Array) {
  return async ({ tx, receipt, matter, event }: CaseEffect): Promise<void> => {
    if (event.to !== 'decided') return;
    const { left, right, outcome } = matter.data as LinkReviewData;
    const finding = {
      left: left as SubjectId,
      right: right as SubjectId,
      decidedBy: matter.id,
      reason: 'reviewed',
    };
    const identities = postgresIdentityStore(tx);
    if (outcome === 'same') await identities.join(receipt, finding);
    else if (outcome === 'different') await identities.separate(receipt, finding, regroup(personKey));
  };
}

function takeFindingBack(personKey: Uint8Array) {
  return async ({ tx, receipt, matter, actor }: CaseEffect): Promise<void> => {
    const { left, right, outcome, reversalReason } = matter.data as LinkReviewData;
    const order = {
      left: left as SubjectId,
      right: right as SubjectId,
      finding: outcome === 'same' ? 'joining' : 'separation',
      reversedBy: actor.account,
      reason: reversalReason ?? '-',
    } as const;
    await postgresIdentityStore(tx).reverse(receipt, order, regroup(personKey));
  };
}

const regroup = (personKey: Uint8Array) => (evidence: PersonEvidence) =>
  separateSubjects(evidence, personKey);

/** How reviews of links are tied to the identity store. */
export function linkReviewWiring({ keys }: Pick<Operator, 'keys'>): Omit<CaseWiring, 'kind'> {
  const keep = keepFinding(keys.person);
  return {
    facts: gather,
    effects: { read: keep, 'read-third': keep, settle: keep, reverse: takeFindingBack(keys.person) },
  };
}
