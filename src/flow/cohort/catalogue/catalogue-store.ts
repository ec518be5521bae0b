import type { Receipt } from '../../../ledger/ledger.ts';
import type { Catalogue } from './catalogue.ts';

/** Where catalogues are kept. Every implementation passes `test/conformance/catalogue-store.test.ts`. */
export interface CatalogueStore {
  /** Keeps a catalogue. One of the same data is there already or not; the first stays. */
  keep(receipt: Receipt, catalogue: Catalogue): Promise<void>;
  /** The one that was kept last, or undefined before the first. */
  latest(): Promise<Catalogue | undefined>;
}
