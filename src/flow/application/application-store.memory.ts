import { ConflictError, NotFoundError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/receipt.ts';
import type { Application } from './application.ts';
import type { ApplicationStore } from './application-store.ts';

/** Applications in memory, for tests. */
export function memoryApplicationStore(): ApplicationStore {
  const kept = new Map<string, Application>();
  const find = (id: string): Application => {
    const application = kept.get(id);
    if (application === undefined) {
      throw new NotFoundError('application/no-such-application', 'there is no application of this number');
    }
    return application;
  };
  return {
    submit: async (receipt, content) => {
      assertReceipt(receipt);
      await Promise.resolve();
      if (kept.has(content.id)) {
        throw new ConflictError('application/number-taken', 'this application number is in use');
      }
      kept.set(content.id, { content, decisions: [] });
    },
    change: async (receipt, id, change) => {
      assertReceipt(receipt);
      await Promise.resolve();
      const changed = change(find(id));
      kept.set(id, changed);
      return changed;
    },
    find: async (id) => Promise.resolve(find(id)),
    all: async () =>
      Promise.resolve([...kept.values()].sort((a, b) => (a.content.id < b.content.id ? -1 : 1))),
  };
}
