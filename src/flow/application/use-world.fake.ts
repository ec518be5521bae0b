/** A small world for the tests of a use: its people, a committee's meeting, a tariff, and the straight way through the procedure. */

import type { Actor } from '../../access/actor.ts';
import type { Role } from '../../access/role.ts';
import { addDays, day, type Day } from '../../kit/day.ts';
import { changed, opened, type Json } from '../../procedure/index.ts';
import type { ApplicationContent } from './application-content.ts';
import { contentDigest } from './application-content.ts';
import { contractTextOf } from './contract-text.ts';
import type { MeetingData, MeetingNow } from './meeting-rules.ts';
import { preAssessed } from './pre-assessment.ts';
import { answersOf } from './question.ts';
import type { Tariff } from './tariff.ts';
import { useCase } from './use-case.ts';
import type { UseCase } from './use-command.ts';
import type { UseFacts, UseState } from './use-data.ts';

const person = (account: string, organization: string, ...roles: Role[]): Actor => ({
  account,
  person: account,
  roles,
  organization,
});

/** Everybody who has a hand in the straight way. */
export const people = {
  sato: person('sato', 'UNIV', 'applicant'),
  mori: person('mori', 'UNIV', 'applicant-representative'),
  kato: person('kato', 'OP', 'office'),
  suzuki: person('suzuki', 'OP', 'committee'),
  takahashi: person('takahashi', 'OP', 'committee'),
  ono: person('ono', 'OP', 'committee-chair'),
  kondo: person('kondo', 'OP', 'director'),
  sakai: person('sakai', 'OP', 'accountant'),
  tanaka: person('tanaka', 'OP', 'builder'),
  ito: person('ito', 'OP', 'releaser'),
  watanabe: person('watanabe', 'OP', 'releaser'),
  clock: { ...person('clock', '-', 'clock') },
} as const satisfies Readonly<Record<string, Actor>>;

/** The day on which the tests begin. */
export const firstDay: Day = day('2026-10-01');

/** SHA-256 of nothing in particular. */
export const someDigest = 'a'.repeat(64);

/** A complete application. */
export const content: ApplicationContent = {
  title: '糖尿病治療と転帰の研究',
  purpose: '糖尿病の治療と転帰の関係を明らかにする。',
  laySummary: '糖尿病の治療のちがいが、その後の健康にどのように関わるかを調べます。'.repeat(4),
  conditions: {
    purposes: ['disease-research'],
    userKind: 'academia',
    environment: 'own-offline',
    from: day('2027-01-01'),
    until: day('2028-12-31'),
    places: ['本学 解析室'],
    onward: 'none',
    publication: 'aggregate',
  },
  recipient: { name: '例示大学', agePublicKey: 'age1example', size: 'large' },
  members: [{ person: 'sato', organization: 'UNIV', duty: 'lead', trainedUntil: day('2028-03-31') }],
  cohort: { name: '成人', inclusion: [], exclusion: [] },
  variables: ['person', 'condition_occurrence'],
  profile: 'standard',
  attachments: [],
};

/** A tariff in force. */
export const tariff: Tariff = {
  from: firstDay,
  lines: [
    {
      component: 'collection',
      words: { ja: '収集', en: 'collection' },
      unit: 'thousand-people',
      unitCostYen: 20_000,
      basis: '前年度実績',
    },
    {
      component: 'anonymization',
      words: { ja: '加工', en: 'anonymization' },
      unit: 'hour',
      unitCostYen: 8_000,
      basis: '人件費',
    },
  ],
  marginPercent: 10,
  waivers: [{ code: 'public-health', words: { ja: '公衆衛生', en: 'public health' }, paidPercent: 50 }],
};

/** A meeting of the three members, all present, with this case on its agenda. */
export function meetingFor(matter: string, about: Partial<MeetingData> = {}): MeetingNow {
  const members = [
    { person: 'ono', isChair: true },
    { person: 'suzuki', isChair: false },
    { person: 'takahashi', isChair: false },
  ];
  return {
    id: 'M-2026-000001',
    state: 'in-session',
    data: {
      on: firstDay,
      place: '会議室',
      members,
      agenda: [{ matter, party: 'UNIV', people: ['sato'], digest: contentDigest(content) }],
      declarations: members.map((member) => ({ person: member.person, matters: [] })),
      present: members.map((member) => member.person),
      ...about,
    },
  };
}

const number = 'U-2026-000001';

/** What the rules look up when all is well. */
export function factsOf(given: UseCase | undefined, about: Partial<UseFacts> = {}): UseFacts {
  const data = given?.data;
  return {
    contentFaults: [],
    assessed: data?.content === undefined ? [] : preAssessed(data.content, firstDay),
    meeting: meetingFor(number),
    tariff: { id: 'T-2026-000001', tariff },
    contractText: data === undefined ? '' : contractTextOf({ use: number, operator: '例示認定事業者', data }),
    gate: 'clear',
    holdsOnPackage: [],
    holdsOnBuild: [],
    holdsOnHandOver: [],
    isFirstUse: true,
    openDuties: 0,
    ...about,
  };
}

/** What is done and by whom, with what. */
export interface Deed {
  readonly command: string;
  readonly by: Actor;
  readonly input?: unknown;
  readonly on?: Day;
  readonly facts?: Partial<UseFacts>;
}

/** The case after a deed; signed where that is asked. */
export function after(given: UseCase, { command, by, input = {}, on = firstDay, facts }: Deed): UseCase {
  const signature: Json = { kind: 'test' };
  const moment = { actor: by, at: `${on}T00:00:00.000Z`, on, facts: factsOf(given, facts) };
  return changed(useCase, given, command, { ...moment, input, signature }).matter;
}

/** A new draft with these answers. */
export function draft(answers: Readonly<Record<string, Json>> = answersOf(content)): UseCase {
  const moment = {
    actor: people.sato,
    at: `${firstDay}T00:00:00.000Z`,
    on: firstDay,
    facts: factsOf(undefined),
  };
  return opened(useCase, number, { ...moment, input: { answers } }).matter;
}

const built = { package: 'P-001', manifest: someDigest };

/** The straight way, deed by deed; each with the state it leads to. */
export const straightWay: readonly (readonly [
  UseState,
  Omit<Deed, 'input'> & { readonly input?: unknown },
])[] = [
  ['draft', { command: 'sign-for-members', by: people.mori }],
  ['completeness', { command: 'submit', by: people.sato }],
  ['assessment', { command: 'pass-completeness', by: people.kato }],
  ['opinions', { command: 'pre-assess', by: people.kato }],
  ['opinions', { command: 'give-opinion', by: people.suzuki, input: { view: 'for', text: '妥当' } }],
  ['opinions', { command: 'give-opinion', by: people.takahashi, input: { view: 'for', text: '妥当' } }],
  ['voting', { command: 'consolidate', by: people.ono, input: { summary: '承認が相当', conditions: [] } }],
  ['voting', { command: 'vote', by: people.suzuki, input: { ballot: 'for', rationale: '公益性がある' } }],
  ['voting', { command: 'vote', by: people.takahashi, input: { ballot: 'for', rationale: '公益性がある' } }],
  ['voting', { command: 'vote', by: people.ono, input: { ballot: 'for', rationale: '公益性がある' } }],
  ['approved', { command: 'decide', by: people.ono }],
  [
    'approved',
    { command: 'quote', by: people.kato, input: { quantities: [{ component: 'collection', quantity: 5 }] } },
  ],
  ['approved', { command: 'approve-quote', by: people.kondo }],
  ['contract-draft', { command: 'draft-contract', by: people.kato }],
  ['signing', { command: 'sign-as-operator', by: people.kondo }],
  ['invoicing', { command: 'sign-as-recipient', by: people.mori }],
  ['payment', { command: 'invoice', by: people.sakai, input: { number: 'INV-1', days: 30 } }],
  [
    'building',
    { command: 'confirm-payment', by: people.sakai, input: { yen: 110_000, receivedOn: firstDay } },
  ],
  ['checking', { command: 'record-build', by: people.tanaka, input: built }],
  ['checking', { command: 'pass-output', by: people.ito, input: { package: 'P-001' } }],
  ['ready', { command: 'pass-output', by: people.watanabe, input: { package: 'P-001' } }],
  ['delivered', { command: 'hand-over', by: people.kato, input: { package: 'P-001', to: 'sato' } }],
  ['in-use', { command: 'confirm-receipt', by: people.sato, input: { manifest: someDigest } }],
  ['expired', { command: 'expire', by: people.clock, on: day('2029-01-01') }],
  [
    'erasure-reported',
    {
      command: 'report-erasure',
      by: people.sato,
      on: day('2029-01-10'),
      input: { on: day('2029-01-09'), copies: 2, evidence: someDigest },
    },
  ],
  ['erased', { command: 'certify-erasure', by: people.kondo, on: day('2029-01-12') }],
  ['closed', { command: 'close', by: people.kato, on: day('2029-01-20') }],
];

/** The case after the straight way's deeds up to, and without, this command; the whole way without one. */
export function walkedTo(command?: string, given: UseCase = draft()): UseCase {
  let use = given;
  for (const [, deed] of straightWay) {
    if (deed.command === command) return use;
    use = after(use, { ...deed, input: inputOf(deed, use) });
  }
  return use;
}

/** What a deed is given with: a contract's digest is known only once there is one. */
export function inputOf({ command, input }: Deed, given: UseCase): unknown {
  return command.startsWith('sign-as-') ? { contract: given.data.contract?.digest } : (input ?? {});
}

/** `on` and so many days. */
export const later = (days: number): Day => addDays(firstDay, days);
