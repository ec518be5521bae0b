import { assertReceipt } from '../../../ledger/receipt.ts';
import { blockDigest, type KeptBlock, type NoticeBlocks } from './notice-blocks.ts';

/** Institutions' blocks in memory, for tests. */
export function memoryNoticeBlocks(): NoticeBlocks {
  const kept = new Map<string, readonly KeptBlock[]>();
  const of = (institution: string) => kept.get(institution) ?? [];
  return {
    keep: async (receipt, institution, block, keptOn) => {
      assertReceipt(receipt);
      const digest = blockDigest(block);
      const last = of(institution).at(-1);
      if (last?.digest === digest) return Promise.resolve(last);
      const next = { version: of(institution).length + 1, digest, block: structuredClone(block), keptOn };
      kept.set(institution, [...of(institution), next]);
      return Promise.resolve(next);
    },
    current: (institution) => Promise.resolve(of(institution).at(-1)),
    history: (institution) => Promise.resolve(of(institution)),
  };
}
