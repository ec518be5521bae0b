import { ConflictError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { DefinitionStore } from './definition-store.ts';
import { isReadableBy, notThere, type SavedDefinition } from './saved-definition.ts';

/** Definitions in memory, for tests. */
export function memoryDefinitionStore(): DefinitionStore {
  const kept = new Map<string, SavedDefinition>();
  const find = (id: string) => {
    const definition = kept.get(id);
    if (definition === undefined) throw notThere();
    return definition;
  };
  return {
    add: async (receipt, definition) => {
      assertReceipt(receipt);
      await Promise.resolve();
      if (kept.has(definition.id)) {
        throw new ConflictError('cohort/definition-number-taken', 'this number is in use');
      }
      kept.set(definition.id, definition);
    },
    change: async (receipt, id, change) => {
      assertReceipt(receipt);
      await Promise.resolve();
      const current = find(id);
      const { sharedWith, versions } = change(current);
      const added = versions.slice(current.versions.length);
      const changed = { ...current, sharedWith, versions: [...current.versions, ...added] };
      kept.set(id, changed);
      return changed;
    },
    find: async (id, organization) => {
      await Promise.resolve();
      const definition = find(id);
      if (!isReadableBy(definition, organization)) throw notThere();
      return definition;
    },
    readableBy: async (organization) =>
      Promise.resolve(
        [...kept.values()]
          .filter((definition) => isReadableBy(definition, organization))
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      ),
  };
}
