import {
  inspectionSummary,
  postgresInspectionLog,
  type InspectionFacts,
} from '../../flow/supervision/index.ts';
import type { CaseWiring } from '../cases/case-wiring.ts';

/** An inspection, tied to the log of what its inspectors looked at. */
export function inspectionWiring(): Omit<CaseWiring, 'kind'> {
  return {
    facts: async (tx, given): Promise<InspectionFacts> => {
      const seen = given === undefined ? [] : await postgresInspectionLog(tx).of(given.id);
      const { views, digest } = inspectionSummary(seen);
      return { viewed: views, summary: digest };
    },
  };
}
