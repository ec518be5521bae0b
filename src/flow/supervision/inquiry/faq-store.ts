import type { Day } from '../../../kit/day.ts';
import type { Receipt } from '../../../ledger/index.ts';
import type { FaqDraft, FaqEntry } from './faq-entry.ts';

/** Whether a version helped those who said so. */
export interface FaqFeedback {
  readonly entry: string;
  readonly version: number;
  readonly helped: number;
  readonly didNot: number;
}

/** Where questions and answers are kept. Every implementation passes `test/conformance/faq-store.test.ts`. */
export interface FaqStore {
  /** Keeps a new version of an entry, and gives its number. Older versions stay as they are. */
  write(receipt: Receipt, draft: FaqDraft, on: Day): Promise<number>;
  /** Every entry in its newest version, by name. */
  newest(): Promise<readonly FaqEntry[]>;
  /** All versions of an entry, oldest first. */
  versions(entry: string): Promise<readonly FaqEntry[]>;
  /**
   * Counts that a version helped somebody, or did not. Nobody is asked who they are.
   *
   * @throws {NotFoundError} `inquiry/no-such-answer`
   */
  giveFeedback(entry: string, version: number, helped: boolean, on: Day): Promise<void>;
  /** What was said of the newest versions, by name. */
  feedback(): Promise<readonly FaqFeedback[]>;
}
