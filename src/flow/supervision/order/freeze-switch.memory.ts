import { assertReceipt } from '../../../ledger/index.ts';
import type { Freeze } from './frozen-by.ts';
import type { FreezeSwitch } from './freeze-switch.ts';

/** A freeze switch in memory, for tests. */
export function memoryFreezeSwitch(): FreezeSwitch {
  const inForce = new Map<string, Freeze>();
  return {
    freeze: async (receipt, cause, activities, on) => {
      assertReceipt(receipt);
      await Promise.resolve();
      const before = inForce.get(cause);
      const all = [...new Set([...(before?.activities ?? []), ...activities])].sort();
      inForce.set(cause, { cause, activities: all, since: before?.since ?? on });
    },
    lift: async (receipt, cause) => {
      assertReceipt(receipt);
      await Promise.resolve();
      inForce.delete(cause);
    },
    inForce: () =>
      Promise.resolve([...inForce.values()].sort((one, other) => (one.cause < other.cause ? -1 : 1))),
  };
}
