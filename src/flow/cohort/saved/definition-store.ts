import type { Receipt } from '../../../ledger/ledger.ts';
import type { SavedDefinition } from './saved-definition.ts';

/** Where definitions are kept. Every implementation passes `test/conformance/definition-store.test.ts`. */
export interface DefinitionStore {
  /**
   * Keeps a new definition.
   *
   * @throws {ConflictError} `cohort/definition-number-taken`
   */
  add(receipt: Receipt, definition: SavedDefinition): Promise<void>;
  /**
   * Locks the definition and keeps what `change` makes of it. Versions that are there stay as they are, whatever `change`
   * says of them. What it throws comes out as it is, with nothing written.
   *
   * @throws {NotFoundError} `cohort/no-such-definition`
   */
  change(
    receipt: Receipt,
    id: string,
    change: (current: SavedDefinition) => SavedDefinition,
  ): Promise<SavedDefinition>;
  /** @throws {NotFoundError} `cohort/no-such-definition` when there is none that `organization` may read. */
  find(id: string, organization: string): Promise<SavedDefinition>;
  /** All that `organization` may read, by number. */
  readableBy(organization: string): Promise<readonly SavedDefinition[]>;
}
