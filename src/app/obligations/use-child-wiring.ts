import type { Kysely } from 'kysely';
import type { UseFacts } from '../../flow/obligations/index.ts';
import type { Case } from '../../procedure/index.ts';
import type { CaseWiring } from '../cases/case-wiring.ts';
import { useOnRecord } from './holders.ts';

/** A field of a case's data, or of what was entered to open it, when it is text. */
export function fieldOf(given: Case | undefined, input: unknown, field: string): string | undefined {
  const about = (given?.data ?? input) as Readonly<Record<string, unknown>> | null | undefined;
  const value = about?.[field];
  return typeof value === 'string' ? value : undefined;
}

/** The facts of the use that a case is about. */
export async function factsOfUse(
  db: Kysely<unknown>,
  given: Case | undefined,
  input: unknown,
): Promise<UseFacts> {
  const id = fieldOf(given, input, 'use');
  return { use: id === undefined ? undefined : await useOnRecord(db, id) };
}

/** How reports, results, audits and checks before publication are tied to the use that they are about. */
export function useChildWiring(): Omit<CaseWiring, 'kind'> {
  return { facts: (tx, given, { input }) => factsOfUse(tx, given, input) };
}
