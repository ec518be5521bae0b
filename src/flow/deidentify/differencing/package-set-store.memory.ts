import { ConflictError, NotFoundError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { PackageSet } from './package-set.ts';
import type { PackageSetStore } from './package-set-store.ts';

/** Sets of people in memory, for tests. */
export function memoryPackageSetStore(): PackageSetStore {
  const kept = new Map<string, PackageSet>();
  const all = () => [...kept.values()].sort((a, b) => (a.package < b.package ? -1 : 1));
  return {
    add: async (receipt, set, check) => {
      assertReceipt(receipt);
      await Promise.resolve();
      check(all());
      if (kept.has(set.package)) {
        throw new ConflictError('deidentify/set-kept-already', 'the people of this package are kept already');
      }
      kept.set(set.package, set);
    },
    recordErased: async (receipt, packageId, erasedOn) => {
      assertReceipt(receipt);
      await Promise.resolve();
      const set = kept.get(packageId);
      if (set === undefined) {
        throw new NotFoundError('deidentify/no-such-set', 'the people of this package are not kept');
      }
      kept.set(packageId, { ...set, erasedOn: set.erasedOn ?? erasedOn });
    },
    all: async () => Promise.resolve(all()),
  };
}
