import { NotFoundError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/receipt.ts';
import type { InstitutionDirectory } from './institution-directory.ts';
import type { Institution } from './institution.ts';

/** Institutions in memory, for tests. */
export function memoryInstitutionDirectory(): InstitutionDirectory {
  const kept = new Map<string, Institution>();
  return {
    record: async (receipt, institution) => {
      assertReceipt(receipt);
      kept.set(institution.code, institution);
      return Promise.resolve();
    },
    find: async (code) => {
      const institution = kept.get(code);
      if (institution === undefined) {
        throw new NotFoundError('institution/no-such-institution', 'there is no institution of this code');
      }
      return Promise.resolve(institution);
    },
    all: () => Promise.resolve([...kept.values()].sort((a, b) => (a.code < b.code ? -1 : 1))),
  };
}
