import { assertReceipt } from '../../../ledger/receipt.ts';
import type { Catalogue } from './catalogue.ts';
import type { CatalogueStore } from './catalogue-store.ts';

/** Catalogues in memory, for tests. */
export function memoryCatalogueStore(): CatalogueStore {
  const kept: Catalogue[] = [];
  return {
    keep: async (receipt, catalogue) => {
      assertReceipt(receipt);
      await Promise.resolve();
      if (!kept.some(({ dataVersion }) => dataVersion === catalogue.dataVersion)) kept.push(catalogue);
    },
    latest: async () => Promise.resolve(kept.at(-1)),
  };
}
