import { ConflictError, NotFoundError } from '../../kit/errors.ts';
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
    submit: (_receipt, content) => {
      if (kept.has(content.id)) {
        return Promise.reject(
          new ConflictError('application/number-taken', 'this application number is in use'),
        );
      }
      kept.set(content.id, { content, decisions: [] });
      return Promise.resolve();
    },
    change: async (_receipt, id, change) => {
      const changed = change(await Promise.resolve(find(id)));
      kept.set(id, changed);
      return changed;
    },
    find: async (id) => Promise.resolve(find(id)),
    all: async () =>
      Promise.resolve([...kept.values()].sort((a, b) => (a.content.id < b.content.id ? -1 : 1))),
  };
}
