import type { Kysely } from 'kysely';
import { z } from 'zod';
import { scopeQuestionShape, type IncidentFacts } from '../../flow/supervision/index.ts';
import type { CaseWiring } from '../cases/case-wiring.ts';
import { scopeFinder } from './scope-finder.ts';

const inputShape = z.strictObject({ question: scopeQuestionShape });

/** An incident, tied to the stores that say how far it reaches: asked when its scope is looked for, and never of what cannot be counted. */
export function incidentWiring(): Omit<CaseWiring, 'kind'> {
  return {
    facts: async (tx: Kysely<unknown>, _given, { command, input }): Promise<IncidentFacts> => {
      const asked = command === 'find-scope' ? inputShape.safeParse(input) : undefined;
      return { found: asked?.success === true ? await scopeFinder(tx).find(asked.data.question) : undefined };
    },
  };
}
