import { assertReceipt } from '../../../ledger/receipt.ts';
import { noticeDigest, type NoticeText } from '../notice-text/compose-notice.ts';
import type { NoticeTexts } from './notice-texts.ts';

/** Texts of notices in memory, for tests. */
export function memoryNoticeTexts(): NoticeTexts {
  const kept = new Map<string, NoticeText>();
  return {
    keep: async (receipt, text) => {
      assertReceipt(receipt);
      const digest = noticeDigest(text);
      if (!kept.has(digest)) kept.set(digest, structuredClone(text));
      return Promise.resolve(digest);
    },
    find: (digest) => Promise.resolve(kept.get(digest)),
  };
}
