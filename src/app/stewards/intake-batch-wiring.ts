import {
  postgresIntakeStore,
  postgresQuarantineStore,
  type IntakeBatchFacts,
} from '../../flow/intake/index.ts';
import type { CaseWiring } from '../cases/case-wiring.ts';

/** How batches are tied to what is on record of their arrival. */
export function intakeBatchWiring(): Omit<CaseWiring, 'kind'> {
  return {
    facts: async (tx, given): Promise<IntakeBatchFacts> => {
      const data = given?.data as
        { readonly sealedDigest: string; readonly objectDigest: string } | undefined;
      if (data === undefined) return { arrival: undefined, inspection: undefined, batch: undefined };
      const quarantine = postgresQuarantineStore(tx);
      const batches = await postgresIntakeStore(tx).batchesOf(data.objectDigest);
      return {
        arrival: await quarantine.arrival(data.sealedDigest),
        inspection: await quarantine.inspection(data.sealedDigest),
        batch: batches.find(({ sealedDigest }) => sealedDigest === data.sealedDigest),
      };
    },
  };
}
