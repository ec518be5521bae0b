import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseDesk, who } from '../../../../test/fixtures/case-desk.ts';
import { anybody, clockActor, type Actor } from '../../../access/actor.ts';
import { MeguriError } from '../../../kit/errors.ts';
import { caseOf, type Case } from '../../../procedure/index.ts';
import { deletionCopies } from './deletion-copy.ts';
import { receiptDigest } from './receipt-number.ts';
import { requesters, type Requester } from './requester.ts';
import { stopCase } from './stop-case.ts';
import type { StopCaseState, StopData, StopFacts } from './stop-data.ts';
import { gatePlaces, stopPlaces } from './stop-place.ts';

/** Any command, by anybody, in any order: what holds must hold of every case that can be. */
const facts: StopFacts = { institutions: [], consignees: ['C1'], otherOperators: ['OP2'] };
const desk = caseDesk(stopCase, facts, '2026-12-01');
const number = '00000-00000-00000-00101';
const people: readonly Actor[] = [
  anybody,
  clockActor,
  who('mori', 'inquiry-desk'),
  who('sato', 'steward'),
  { ...who('sato', 'steward'), account: 'sato-2' },
  who('ito', 'steward'),
  { ...who('ito', 'steward'), actsFor: 'sato' },
  who('endo', 'office'),
  who('oda', 'director'),
  who('abe', 'institution-desk', 'H1'),
  who('abe', 'institution-desk', 'H2'),
];
const goneBackups = { copy: 'backups', count: 1, evidence: 'ef'.repeat(32), goneOn: '2026-12-01' };
const inputs: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'identify-patient': fc.constant({ subject: 'ab'.repeat(16) }),
  'confirm-place': fc.record({
    place: fc.constantFrom(...stopPlaces),
    organization: fc.constantFrom(null, 'H1', 'C1', 'OP2'),
  }),
  'check-identity': fc.constant({ means: 'relation-document-seen', evidence: 'F-12' }),
  'refuse-standing': fc.constant({ reason: 'no-relation' }),
  'issue-receipt': fc.constant({ number, documentDigest: 'cd'.repeat(32), note: '0'.repeat(32) }),
  'ask-deletion': fc.constant({ number }),
  'ask-return': fc.constant({ number }),
  'end-unfound': fc.constant({ reason: 'no-such-patient' }),
  'send-back': fc.constant({ reason: 'other-person' }),
  'record-erasure': fc.oneof(
    fc.record({ copy: fc.constantFrom(...deletionCopies), count: fc.nat(9) }),
    fc.constant(goneBackups),
  ),
};
type Deed = readonly [name: string, actor: Actor, input: unknown];
const endings = ['withdraw', 'rejoin', 'refuse-standing', 'end-unfound'];
const anything = (names: readonly string[]): fc.Arbitrary<Deed> =>
  fc
    .constantFrom(...names)
    .chain((name) =>
      fc.tuple(fc.constant(name), fc.constantFrom(...people), inputs[name] ?? fc.constant({})),
    );
const commands = Object.keys(stopCase.commands);
/** What leads on when it is done in turn: without it a random walk ends before it has got far. */
const useful: readonly Deed[] = [
  ['put-in-force', clockActor, {}],
  ['identify-patient', who('mori', 'inquiry-desk'), { subject: 'ab'.repeat(16) }],
  ...gatePlaces.map((place): Deed => ['confirm-place', clockActor, { place }]),
  ...[
    ['institution', 'H1'],
    ['consignee', 'C1'],
    ['other-operator', 'OP2'],
  ].map(([place, organization]): Deed => ['confirm-place', who('sato', 'steward'), { place, organization }]),
  ['check-identity', who('mori', 'inquiry-desk'), { means: 'relation-document-seen', evidence: 'F-12' }],
  ['ask-deletion', who('mori', 'inquiry-desk'), {}],
  ['order-deletion', who('sato', 'steward'), {}],
  ['approve-deletion', who('ito', 'steward'), {}],
  ...deletionCopies.map((copy): Deed => ['record-erasure', clockActor, { copy, count: 1 }]),
  ['record-erasure', who('ito', 'steward'), goneBackups],
];
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(...useful) },
  { weight: 39, arbitrary: anything(commands.filter((name) => !endings.includes(name))) },
  { weight: 1, arbitrary: anything(endings) },
  { weight: 1, arbitrary: fc.constant<Deed>(['rejoin', who('mori', 'inquiry-desk'), {}]) },
);
const opening = (requester: Requester, subject: string | null) => ({
  institution: 'H1',
  subject,
  requester,
  relation: requester === 'self' ? null : 'parent',
  ground: requester === 'guardian' ? 'under-age' : null,
  channel: 'phone',
  receiptDigest: receiptDigest(number),
});

type Matter = Case<StopData, StopCaseState>;
const ended: readonly StopCaseState[] = ['withdrawn', 'rejoined', 'not-accepted', 'unfound'];

function assertHolds(matter: Matter): void {
  const { state, data, events } = matter;
  expect(caseOf(stopCase, matter, events)).toEqual(matter);
  expect(stopCase.data.parse(data)).toEqual(data);
  // Once in force it stays so until it has ended.
  expect(data.inForceOn !== null).toBe(
    state !== 'received' && !(ended.includes(state) && data.inForceOn === null),
  );
  if (data.requester === 'self') expect(state).not.toBe('not-accepted');
  if (state === 'completed') expect(data.places.every(({ confirmedOn }) => confirmedOn !== null)).toBe(true);
  if (['withdrawn', 'rejoined'].includes(state) && data.inForceOn !== null) {
    expect(data.identity).not.toBeNull();
  }
  if (state === 'unfound') expect([data.subject, data.inForceOn]).toContain(null);
  if (data.deletion?.copies.some(({ erasedOn }) => erasedOn !== null)) {
    const peopleOf = (happened: string) =>
      events.findLast((event) => event.happened === happened)?.persons ?? [];
    const [orderers, approvers] = [peopleOf('deletion-ordered'), peopleOf('deletion-approved')];
    expect(approvers).not.toEqual([]);
    expect(orderers.filter((person) => approvers.includes(person))).toEqual([]);
    expect(data.identity).not.toBeNull();
    for (const { detail, role, persons } of events.filter(({ happened }) => happened === 'copy-erased')) {
      expect(role).toBe((detail as { copy: string }).copy === 'backups' ? 'steward' : 'clock');
      expect(orderers.filter((person) => persons.includes(person))).toEqual([]);
    }
  }
}

describe('stopCase, whatever is done by whomever', () => {
  it('A5, A13, A15: stays in force until it has ended, ends for nobody in their own name by refusal, erases on two people’s word only', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...requesters),
        fc.constantFrom(null, 'ab'.repeat(16)),
        fc.array(deed, { minLength: 20, maxLength: 200, size: 'max' }),
        (requester, subject, deeds) => {
          let matter: Matter = desk.open(people[2]!, opening(requester, subject));
          for (const [name, actor, input] of deeds) {
            try {
              matter = desk.act(matter, name, actor, input);
            } catch (error) {
              if (!(error instanceof MeguriError) || error.kind === 'integrity') throw error;
              continue;
            }
            assertHolds(matter);
            reached.add(matter.state);
          }
        },
      ),
      { numRuns: 400, seed: 20261123 },
    );
    // The walk has been far enough for the properties to mean something.
    expect([...reached].sort()).toEqual(
      expect.arrayContaining([
        'completed',
        'deleting',
        'deletion-approval',
        'in-force',
        'not-accepted',
        'rejoined',
        'withdrawn',
      ]),
    );
  });
});
