import type { Receipt } from '../../../ledger/index.ts';
import type { NoticeText } from '../notice-text/compose-notice.ts';

/** Where the texts of notices are kept, each by its digest, for good. Every implementation passes `test/conformance/notice-texts.test.ts`. */
export interface NoticeTexts {
  /** Keeps a text and gives its digest; one that is kept already stays as it is. */
  keep(receipt: Receipt, text: NoticeText): Promise<string>;
  /**
   * The text of this digest, or undefined.
   *
   * @throws {IntegrityError} `notice-text/changed` when what is kept no longer has the digest.
   */
  find(digest: string): Promise<NoticeText | undefined>;
}
