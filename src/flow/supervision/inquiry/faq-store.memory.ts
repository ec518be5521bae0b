import { NotFoundError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/index.ts';
import type { FaqEntry } from './faq-entry.ts';
import type { FaqStore } from './faq-store.ts';

/** Questions and answers in memory, for tests. */
export function memoryFaqStore(): FaqStore {
  const kept = new Map<string, FaqEntry[]>();
  const given: { readonly entry: string; readonly version: number; readonly helped: boolean }[] = [];
  const newest = () =>
    [...kept.values()]
      .flatMap((versions) => versions.at(-1) ?? [])
      .sort((one, other) => (one.entry < other.entry ? -1 : 1));
  return {
    write: async (receipt, draft, on) => {
      assertReceipt(receipt);
      await Promise.resolve();
      const versions = kept.get(draft.entry) ?? [];
      const version = versions.length + 1;
      kept.set(draft.entry, [...versions, { ...draft, version, writtenOn: on }]);
      return version;
    },
    newest: () => Promise.resolve(newest()),
    versions: (entry) => Promise.resolve(kept.get(entry) ?? []),
    giveFeedback: async (entry, version, helped) => {
      await Promise.resolve();
      if (kept.get(entry)?.[version - 1] === undefined) {
        throw new NotFoundError('inquiry/no-such-answer', 'there is no such answer');
      }
      given.push({ entry, version, helped });
    },
    feedback: () =>
      Promise.resolve(
        newest().map(({ entry, version }) => {
          const own = given.filter((one) => one.entry === entry && one.version === version);
          const helped = own.filter((one) => one.helped).length;
          return { entry, version, helped, didNot: own.length - helped };
        }),
      ),
  };
}
