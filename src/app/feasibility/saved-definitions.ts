/**
 * Cohort definitions of an organization, saved, shared and forked: each step in the ledger with its write.
 */

import {
  forkOf,
  newDefinition,
  postgresDefinitionStore,
  sharedWith,
  withVersion,
  type CohortDefinition,
  type DefinitionAuthor,
  type SavedDefinition,
} from '../../flow/cohort/index.ts';
import { today } from '../../kit/clock.ts';
import type { Receipt } from '../../ledger/index.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';

/** What is saved. */
export interface DefinitionToSave {
  readonly content: CohortDefinition;
  readonly note: string;
}

const storeOf = ({ database }: Pick<Operator, 'database'>) => postgresDefinitionStore(database);

/** The number of a definition that is kept under this receipt: no other has it. */
const numberFrom = ({ clock }: Operator, { sequence }: Receipt) =>
  `C-${today(clock).slice(0, 4)}-${String(sequence).padStart(6, '0')}`;

/** Keeps a new definition in its first version, under a number of its own. */
export async function saveDefinition(
  operator: Operator,
  who: DefinitionAuthor,
  { content, note }: DefinitionToSave,
): Promise<SavedDefinition> {
  const event = { type: 'cohort/definition-saved', actor: who.person, subject: 'new-definition' } as const;
  return guarded(
    operator.ledger,
    event,
    async (receipt) => {
      const first = { content, note, savedOn: today(operator.clock) };
      const definition = newDefinition(numberFrom(operator, receipt), who, first);
      await storeOf(operator).add(receipt, definition);
      return definition;
    },
    ({ id }) => ({ definition: id }),
  );
}

/**
 * Keeps another version.
 *
 * @param basedOn the version that its author has seen last
 * @throws {ForbiddenError} `cohort/not-of-the-owner`
 * @throws {ConflictError} `cohort/newer-version`, `cohort/nothing-changed`
 * @throws {NotFoundError} `cohort/no-such-definition`
 */
export async function saveVersion(
  operator: Operator,
  who: DefinitionAuthor,
  { id, basedOn, content, note }: DefinitionToSave & { readonly id: string; readonly basedOn: number },
): Promise<SavedDefinition> {
  await storeOf(operator).find(id, who.organization);
  const event = { type: 'cohort/definition-saved', actor: who.person, subject: id } as const;
  const next = { content, note, savedOn: today(operator.clock) };
  return guarded(operator.ledger, event, (receipt) =>
    storeOf(operator).change(receipt, id, (current) => withVersion(current, who, next, basedOn)),
  );
}

/**
 * Shares a definition with exactly these organizations.
 *
 * @throws {ForbiddenError} `cohort/not-of-the-owner`
 * @throws {NotFoundError} `cohort/no-such-definition`
 */
export async function shareDefinition(
  operator: Operator,
  who: DefinitionAuthor,
  id: string,
  organizations: readonly string[],
): Promise<SavedDefinition> {
  await storeOf(operator).find(id, who.organization);
  const event = { type: 'cohort/definition-shared', actor: who.person, subject: id } as const;
  return guarded(operator.ledger, event, (receipt) =>
    storeOf(operator).change(receipt, id, (current) => sharedWith(current, who, organizations)),
  );
}

/**
 * Makes a definition of one's own organization from a version of another one.
 *
 * @throws {NotFoundError} `cohort/no-such-definition`, `cohort/no-such-version`
 */
export async function forkDefinition(
  operator: Operator,
  who: DefinitionAuthor,
  id: string,
  version: number,
): Promise<SavedDefinition> {
  const original = await storeOf(operator).find(id, who.organization);
  const event = { type: 'cohort/definition-forked', actor: who.person, subject: id } as const;
  return guarded(
    operator.ledger,
    event,
    async (receipt) => {
      const about = { id: numberFrom(operator, receipt), who, savedOn: today(operator.clock) };
      const fork = forkOf(original, version, about);
      await storeOf(operator).add(receipt, fork);
      return fork;
    },
    (fork) => ({ definition: fork.id }),
  );
}
