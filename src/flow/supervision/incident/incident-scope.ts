import { z } from 'zod';
import { codeField, dayField } from '../../obligations/index.ts';

/** The shape of a question for the scope of an incident: a batch, a package, or everything taken in within a time. */
export const scopeQuestionShape = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('batch'), object: codeField }),
  z.strictObject({ by: z.literal('package'), package: codeField }),
  z.strictObject({ by: z.literal('period'), from: dayField, until: dayField }),
]);

/** See `scopeQuestionShape`. */
export type ScopeQuestion = z.output<typeof scopeQuestionShape>;

/** The shape of how far an incident reaches. */
export const incidentScopeShape = z.strictObject({
  people: z.int().min(0),
  institutions: z.array(codeField),
  batches: z.int().min(0),
  /** Packages that hold somebody of them, whose key is out. */
  packages: z.array(codeField),
});

/** How far an incident reaches: numbers and our own references, never who. */
export type IncidentScope = z.output<typeof incidentScopeShape>;

/** Counts what a question reaches, over the stores. Implemented by the composition root. */
export interface ScopeFinder {
  find(question: ScopeQuestion): Promise<IncidentScope>;
}
