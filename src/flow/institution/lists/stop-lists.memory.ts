import { assertReceipt } from '../../../ledger/receipt.ts';
import { isStopping, type StopRequest } from '../stop-request.ts';
import type { SubjectId } from '../subject-id.ts';
import {
  alreadyReflected,
  noSuchExport,
  type MembersOf,
  type StopExport,
  type StopLists,
} from './stop-lists.ts';
import type { StopToTell } from './stop-to-tell.ts';

/** What the lists in memory are made from. */
export interface StopListSources {
  readonly membersOf: MembersOf;
  /** All requests, wherever they came in. */
  readonly requests: () => Promise<readonly StopRequest[]>;
}

/** Lists of stops in memory, for tests. */
export function memoryStopLists({ membersOf, requests }: StopListSources): StopLists {
  const kept = new Map<number, StopExport & { readonly reflectedOn?: StopExport['exportedOn'] }>();
  const stopOf = (subject: SubjectId, all: readonly StopRequest[]): StopToTell | undefined => {
    const about = all.filter((stop) => stop.subject === subject || stop.alsoCovers.includes(subject));
    const stopping = about.filter(isStopping);
    const days = (stopping.length > 0 ? stopping : about).map(
      ({ receivedOn, withdrawnOn }) => withdrawnOn ?? receivedOn,
    );
    const changedOn = stopping.length > 0 ? days.sort()[0] : days.sort().at(-1);
    if (changedOn === undefined) return undefined;
    const isStopped = stopping.length > 0;
    const told = [...kept.values()].filter(({ told }) =>
      told.some((one) => one.subject === subject && one.isStopped),
    );
    if (!isStopped && told.length === 0) return undefined;
    const current = [...kept.values()].filter(
      (one) =>
        one.exportedOn >= changedOn &&
        one.told.some((item) => item.subject === subject && item.isStopped === isStopped),
    );
    const isReflected = current.some(({ reflectedOn }) => reflectedOn !== undefined);
    const progress = isReflected ? 'reflected' : current.length > 0 ? 'told' : 'untold';
    return { subject, isStopped, changedOn, progress };
  };
  return {
    stopsOf: async (institution) => {
      const all = await requests();
      const members = [...new Set(await membersOf(institution))].sort();
      return members.flatMap((subject) => stopOf(subject, all) ?? []);
    },
    keep: async (receipt, exported) => {
      assertReceipt(receipt);
      kept.set(exported.number, exported);
      return Promise.resolve();
    },
    confirm: async (receipt, { number, on }) => {
      assertReceipt(receipt);
      const exported = kept.get(number);
      if (exported === undefined) throw noSuchExport();
      if (exported.reflectedOn !== undefined) throw alreadyReflected();
      kept.set(number, { ...exported, reflectedOn: on });
      return Promise.resolve();
    },
    exports: (institution) =>
      Promise.resolve(
        [...kept.values()]
          .filter((one) => one.institution === institution)
          .sort((a, b) => b.number - a.number)
          .map(({ told, ...one }) => ({ ...one, stopped: told.filter(({ isStopped }) => isStopped).length })),
      ),
  };
}
