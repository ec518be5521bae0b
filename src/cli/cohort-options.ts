import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { parseCohortDefinition, type CohortDefinition } from '../flow/cohort/index.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { homeCommand, type HomeOptions } from './home-command.ts';

/** Who works with definitions and counts. */
export interface AskerOptions extends HomeOptions {
  readonly person: string;
  readonly organization: string;
}

/** A command of somebody of an organization. */
export function askerCommand(name: string, summary: string, example: string): Command {
  return homeCommand(name, summary, example)
    .requiredOption('--person <account>', 'who asks')
    .requiredOption('--organization <name>', 'for which organization; its budget is used');
}

/** Who asks, without the other options. */
export function askerOf({ person, organization }: AskerOptions): { person: string; organization: string } {
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
