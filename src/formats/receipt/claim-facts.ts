import type { Day } from '../../kit/day.ts';
import type { ClaimMonth } from './receipt-date.ts';

/** What the records of one claim have in common. */
export interface ClaimFacts {
  readonly subject: string;
  /** Month and number of the claim: the institution's key of its visit. */
  readonly visit: string;
  readonly month: ClaimMonth;
  /** Where a disease begins that does not say: the claim's start of treatment, or the first of its month. */
  readonly startOn: Day;
}
