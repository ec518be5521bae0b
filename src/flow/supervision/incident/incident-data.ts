import { z } from 'zod';
import { dayField, digestField } from '../../obligations/index.ts';
import { incidentScopeShape, scopeQuestionShape } from './incident-scope.ts';

/** What an incident may be. A wrong intake and a wrong link are incidents: the one of 2022 was both. */
export const incidentKinds = [
  'leak',
  'loss',
  'damage',
  'wrong-intake',
  'wrong-link',
  'unauthorized-access',
  'near-miss',
] as const;

/** Whom an incident is told to, beside the ministers. */
export const toldParties = ['ppc', 'institutions', 'persons', 'recipients', 'consignees'] as const;

/** The shape of what the events of an incident add up to. */
export const incidentDataShape = z.strictObject({
  kind: z.enum(incidentKinds),
  isSuspected: z.boolean(),
  isMalicious: z.boolean(),
  awareOn: dayField,
  summary: z.string(),
  contained: z.strictObject({ on: dayField, text: z.string() }).optional(),
  scope: z.strictObject({ question: scopeQuestionShape, found: incidentScopeShape, on: dayField }).optional(),
  reports: z.array(
    z.strictObject({ report: z.enum(['first', 'final']), on: dayField, document: digestField }),
  ),
  told: z.array(z.strictObject({ to: z.enum(toldParties), on: dayField, document: digestField })),
  prevention: z.strictObject({ text: z.string(), evidence: digestField, on: dayField }).optional(),
  published: z
    .strictObject({
      what: z.string(),
      reach: z.string(),
      action: z.string(),
      lesson: z.string(),
      on: dayField,
    })
    .optional(),
});

/** See `incidentDataShape`. */
export type IncidentData = z.output<typeof incidentDataShape>;

/** Where an incident stands: 検知→封じ込め→範囲→速報→確報→再発防止→完了. */
export type IncidentState =
  'detected' | 'contained' | 'scoped' | 'first-reported' | 'final-reported' | 'prevented' | 'closed';
