/** What must have happened before a hand-over, looked up in the events alone and written without the rules of the program. */

import type { CaseEvent } from '../../src/procedure/index.ts';
import { committee, inConflict } from './use-crew.ts';
import type { Beside, Walk } from './use-walk.ts';

const named = (events: readonly CaseEvent[], ...names: readonly string[]) =>
  events.filter(({ happened }) => names.includes(happened));
const since = (events: readonly CaseEvent[], name: string) =>
  events.slice(events.findLastIndex(({ happened }) => happened === name) + 1);
const personsOf = (events: readonly CaseEvent[]) => new Set(events.flatMap(({ persons }) => persons));
const areApart = (events: readonly CaseEvent[], others: ReadonlySet<string>) =>
  events.every(({ persons }) => persons.every((person) => !others.has(person)));
const areAllDifferent = (events: readonly CaseEvent[]) =>
  new Set(events.flatMap(({ persons }) => persons)).size === events.flatMap(({ persons }) => persons).length;
const ballotOf = ({ detail }: CaseEvent) => (detail as { readonly ballot?: string }).ballot;

/** Members who may not take part: of the application, of its organization, or in conflict. */
const barred = new Set([
  'sato',
  inConflict,
  ...committee.filter((member) => 'affiliation' in member).map(({ person }) => person),
]);

const office = ['commented', 'returned', 'completeness-passed', 'pre-assessed'];
const applicants = ['opened', 'draft-saved', 'submitted', 'organization-signed'];

function faultsOfDecision(
  before: readonly CaseEvent[],
  beside: ReadonlyMap<number, Beside>,
): readonly string[] {
  const decided = named(before, 'decided').at(-1);
  if (decided === undefined) return ['no decision of the committee'];
  const votes = named(since(before, 'consolidated'), 'voted');
  const [approvals, rejections] = ['for', 'against'].map((ballot) =>
    votes.filter((vote) => ballotOf(vote) === ballot),
  );
  const involved = personsOf(named(before, ...applicants, ...office));
  const deciders = [...votes, decided];
  const isHeld = deciders.every(({ sequence, persons }) => {
    const { meeting } = beside.get(sequence) ?? {};
    if (meeting?.state !== 'in-session') return false;
    const fit = meeting.data.members
      .map(({ person }) => person)
      .filter((person) => !barred.has(person) && !involved.has(person));
    const there = fit.filter((person) => meeting.data.present.includes(person));
    return (
      there.length >= 2 && there.length * 2 > fit.length && persons.some((person) => there.includes(person))
    );
  });
  return [
    ...((approvals?.length ?? 0) >= 2 && (approvals?.length ?? 0) > (rejections?.length ?? 0)
      ? []
      : ['too few approvals']),
    ...(areAllDifferent(votes) ? [] : ['somebody voted twice']),
    ...(areApart(deciders, involved) ? [] : ['somebody decided on their own matter']),
    ...(areApart(deciders, barred) ? [] : ['somebody in conflict decided']),
    ...(isHeld ? [] : ['no meeting in session with a quorum']),
  ];
}

function faultsOfContract(before: readonly CaseEvent[], on: string, until: string): readonly string[] {
  const signed = since(before, 'contract-drafted');
  const ours = named(signed, 'contract-signed-by-operator');
  const theirs = named(signed, 'contract-signed-by-recipient');
  return [
    ...(ours.length > 0 && theirs.length > 0 ? [] : ['the contract is not signed by both']),
    ...(areApart(ours, personsOf(theirs)) ? [] : ['one person signed for both']),
    ...(on <= until ? [] : ['the contract has run out']),
  ];
}

function faultsOfPayment(before: readonly CaseEvent[]): readonly string[] {
  const paid = named(since(before, 'quoted'), 'payment-confirmed');
  const others = personsOf(named(before, 'quoted', 'quote-approved', ...applicants));
  return [
    ...(paid.length > 0 ? [] : ['no payment']),
    ...(areApart(paid, others) ? [] : ['who priced or asked confirmed the payment']),
  ];
}

function faultsOfOutput(before: readonly CaseEvent[]): readonly string[] {
  const built = named(before, 'built').slice(-1);
  const passed = named(since(before, 'built'), 'output-passed');
  const deciders = personsOf(named(before, 'opinion-given', 'consolidated', 'voted', 'decided'));
  const asked = personsOf(named(before, ...applicants));
  return [
    ...(passed.length >= 2 && areAllDifferent(passed) ? [] : ['not two different people passed it']),
    ...(areApart(passed, personsOf(built)) ? [] : ['who built it passed it']),
    ...(areApart([...passed, ...built], asked) ? [] : ['who asked for it built or passed it']),
    ...(areApart([...passed, ...built], deciders) ? [] : ['who decided built or passed it']),
  ];
}

/** Fields of an amendment that change nothing of the contract. */
const apart: readonly string[] = ['title', 'members'];

/** What was not done anew after an amendment that was put into force. */
function faultsOfAmendment(before: readonly CaseEvent[]): readonly string[] {
  const lastOf = (...fields: readonly string[]) =>
    before.findLastIndex(({ happened, detail }) => {
      if (happened !== 'amended') return false;
      const changed = Object.keys((detail as { readonly changes: object }).changes);
      return changed.some((field) => (fields.length === 0 ? !apart.includes(field) : fields.includes(field)));
    });
  const last = (name: string) => before.findLastIndex(({ happened }) => happened === name);
  const agreed = Math.min(last('contract-signed-by-operator'), last('contract-signed-by-recipient'));
  return [
    ...(last('built') > last('amended') ? [] : ['it was built before an amendment']),
    ...(agreed > lastOf() ? [] : ['the contract was signed before an amendment of it']),
    ...(last('payment-confirmed') > lastOf('cohort') ? [] : ['the price is of another content']),
    ...(last('organization-signed') > lastOf('members') ? [] : ['nobody signed for the people']),
  ];
}

/** What was wrong with the way on which a use was handed over; nothing when it was not. */
export function faultsOfHandOver({ use, beside }: Walk): readonly string[] {
  const handed = use.events.find(({ happened }) => happened === 'handed-over');
  if (handed === undefined) return [];
  const before = use.events.slice(0, handed.sequence - 1);
  const suspensions = named(before, 'suspended', 'suspension-lifted').at(-1);
  return [
    ...(beside.get(handed.sequence)?.isGateClear === true
      ? []
      : ['somebody in it was not told a month ago, or had stopped']),
    ...(beside.get(handed.sequence)?.isCriteriaSigned === true
      ? []
      : ['the criteria were not signed by two people']),
    ...faultsOfDecision(before, beside),
    ...faultsOfContract(before, handed.on, use.data.content?.conditions.until ?? ''),
    ...faultsOfPayment(before),
    ...faultsOfAmendment(before),
    ...faultsOfOutput(before),
    ...(suspensions?.happened === 'suspended' ? ['it was suspended'] : []),
  ];
}
