import type { Kysely } from 'kysely';
import {
  agendaItemOf,
  itemOf,
  meetingCase,
  peopleOf,
  reconsiderationCase,
  recusalOf,
  useCase,
  type AmendmentFacts,
  type MeetingFacts,
  type ReconsiderationFacts,
  type UseCase,
  type UseState,
} from '../../flow/application/index.ts';
import { postgresPackageRegister } from '../../flow/delivery/index.ts';
import type { Case } from '../../procedure/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { CaseEffect, CaseWiring } from '../cases/case-wiring.ts';
import type { Operator } from '../operator.ts';
import { assertNotFrozen } from '../supervision/assert-not-frozen.ts';
import { casesOf } from './cases-of.ts';
import { useFacts } from './use-facts.ts';

type Wiring = Omit<CaseWiring, 'kind'>;

/** The package leaves in the very transaction in which the case says so, inside the gate. */
async function deliver({ tx, receipt, event }: CaseEffect): Promise<void> {
  const { package: id } = event.detail as { readonly package: string };
  await assertNotFrozen(tx, 'release');
  await postgresPackageRegister(tx).deliver(receipt, id);
}

/** How a use is tied to an operator's home. */
export function useWiring(operator: Operator): Wiring {
  return {
    facts: (tx, given, asked) => useFacts(operator, tx, given as UseCase | undefined, asked),
    effects: { 'hand-over': deliver },
    gate: { 'hand-over': 'exclusive' },
  };
}

const numberIn = (input: unknown, field: string): string | undefined => {
  const value = (input as Readonly<Record<string, unknown>> | null | undefined)?.[field];
  return typeof value === 'string' ? value : undefined;
};

/** How a meeting is tied to the cases that wait for it. */
export function meetingWiring(): Wiring {
  return {
    facts: async (tx, _given, { command, input }): Promise<MeetingFacts> => {
      const matter = command === 'add-matter' ? numberIn(input, 'matter') : undefined;
      const use = matter === undefined ? undefined : await postgresCaseStore(tx).find(useCase, matter);
      const item = use && agendaItemOf(use);
      return { waiting: item === undefined ? [] : [item] };
    },
  };
}

/** The use that a child is about: at its opening by what was entered, later by its own data. */
async function useOf(
  tx: Kysely<unknown>,
  given: Case | undefined,
  input: unknown,
): Promise<UseCase | undefined> {
  const id = numberIn(given?.data ?? input, 'use');
  return id === undefined ? undefined : postgresCaseStore(tx).find(useCase, id);
}

const amendable: readonly UseState[] = [
  'approved',
  'conditional',
  'building',
  'checking',
  'ready',
  'delivered',
  'in-use',
  'expired',
];

/** Members of the committee who took no part in the decision on a use. */
async function recusedFrom(tx: Kysely<unknown>, { id, data }: UseCase): Promise<readonly string[]> {
  const meeting =
    data.meeting === undefined ? undefined : await postgresCaseStore(tx).find(meetingCase, data.meeting);
  const item = meeting && itemOf(meeting.data, id);
  if (meeting === undefined || item === undefined) return [];
  return meeting.data.members
    .map(({ person }) => person)
    .filter((person) => recusalOf(meeting.data, item, person) !== undefined);
}

/** How an amendment is tied to its use. */
export function amendmentWiring(): Wiring {
  return {
    facts: async (tx, given, { input }): Promise<AmendmentFacts> => {
      const use = await useOf(tx, given, input);
      if (use?.data.content === undefined) return {};
      const barred = [...peopleOf(use), ...(await recusedFrom(tx, use))];
      const isAmendable = amendable.includes(use.state) && use.data.suspended === undefined;
      return { use: { party: use.party, isAmendable, content: use.data.content, barred } };
    },
  };
}

/** How a reconsideration is tied to its use. */
export function reconsiderationWiring(): Wiring {
  return {
    facts: async (tx, given, { input }): Promise<ReconsiderationFacts> => {
      const use = await useOf(tx, given, input);
      if (use === undefined) return {};
      const earlier = await casesOf(tx, reconsiderationCase, { parent: use.id });
      const deciders = use.events
        .filter(({ happened }) => happened === 'consolidated' || happened === 'decided')
        .flatMap(({ persons }) => persons);
      return {
        use: {
          party: use.party,
          isRejected: use.state === 'rejected',
          wasReconsidered: earlier.some(({ id }) => id !== given?.id),
          barred: [...deciders, ...peopleOf(use), ...(await recusedFrom(tx, use))],
        },
      };
    },
  };
}
