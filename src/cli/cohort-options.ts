import { readFile } from 'node:fs/promises';
import type { Actor } from '../access/actor.ts';
import type { Role } from '../access/role.ts';
import type { Asker } from '../app/feasibility/ask-count.ts';
import { parseCohortDefinition, type CohortDefinition } from '../flow/cohort/index.ts';
import { ForbiddenError, InvalidInputError } from '../kit/errors.ts';

const askers: readonly Role[] = ['applicant', 'applicant-representative', 'office'];

/**
 * Who asks, and of which organization's budget: as the account says whose key is in hand, never as a word on the command line.
 *
 * @throws {ForbiddenError} `case/not-your-role`
 */
export function askerOf({ person, organization, roles }: Actor): Asker {
  if (!roles.some((role) => askers.includes(role))) {
    throw new ForbiddenError('case/not-your-role', 'applicants and the office ask for numbers of people');
  }
  return { person, organization };
}

/**
 * A JSON document.
 *
 * @throws {InvalidInputError} `cohort/no-json`
 */
export async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new InvalidInputError('cohort/no-json', 'there is no readable JSON document in that file', {
      cause,
    });
  }
}

/** The definition that a JSON file holds. */
export async function definitionIn(file: string): Promise<CohortDefinition> {
  return parseCohortDefinition(await jsonIn(file));
}

/**
 * A whole number from 1 on.
 *
 * @throws {InvalidInputError} `cohort/bad-number`
 */
export function positiveNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw new InvalidInputError('cohort/bad-number', 'a whole number from 1 on is needed');
  }
  return Number(text);
}
