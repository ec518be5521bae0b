import { assertReceipt } from '../../../ledger/receipt.ts';
import { notTheNextVersion } from './contract-version.ts';
import type { InstitutionContract, InstitutionContracts } from './institution-contract.ts';

/** Contracts in memory, for tests. */
export function memoryInstitutionContracts(): InstitutionContracts {
  const kept: InstitutionContract[] = [];
  const of = (institution: string) => kept.filter((contract) => contract.institution === institution);
  return {
    keep: async (receipt, contract) => {
      assertReceipt(receipt);
      if (contract.version !== of(contract.institution).length + 1) throw notTheNextVersion();
      kept.push(contract);
      return Promise.resolve();
    },
    of: (institution) => Promise.resolve(of(institution)),
  };
}
