import type { Day } from '../../../kit/day.ts';
import { LawError } from '../../../kit/errors.ts';
import type { Receipt } from '../../../ledger/ledger.ts';

/** What a cost was for. */
export const costKinds = ['labour', 'equipment', 'software', 'communication', 'printing', 'other'] as const;

/** A cost that an institution had for providing, with the paper that shows it. */
export interface CostLine {
  readonly institution: string;
  /** Its own number in the sheet. */
  readonly number: string;
  /** `YYYY-MM` in which it arose. */
  readonly month: string;
  readonly kind: (typeof costKinds)[number];
  /** Whole yen, above 0. */
  readonly yen: number;
  /** Reference of the invoice, receipt or time sheet. */
  readonly evidence: string;
}

/** What an institution was paid for the costs of a month. */
export interface ProviderPayment {
  readonly institution: string;
  readonly number: string;
  readonly month: string;
  readonly yen: number;
  readonly paidOn: Day;
}

/** Costs and payments of an institution. */
export interface CostSheet {
  readonly lines: readonly CostLine[];
  readonly payments: readonly ProviderPayment[];
}

/** Yen that may still be paid for the documented costs of a month: never below 0 by what this module lets through. */
export function payable({ lines, payments }: CostSheet, month: string): number {
  const sum = (of: readonly { readonly month: string; readonly yen: number }[]) =>
    of.reduce((total, one) => (one.month === month ? total + one.yen : total), 0);
  return sum(lines) - sum(payments);
}

/**
 * Does nothing when the payment stays within the documented cost of its month that is not paid yet.
 *
 * @law seed: コストを超えた支払いは行わない — an institution is paid its actual cost and nothing above it
 * @throws {LawError} `institution/payment-above-cost`
 */
export function assertWithinCost(
  sheet: CostSheet,
  { month, yen }: Pick<ProviderPayment, 'month' | 'yen'>,
): void {
  const left = payable(sheet, month);
  if (yen > left) {
    throw new LawError(
      'institution/payment-above-cost',
      `of the documented cost of ${month}, ${String(left)} yen are unpaid; ${String(yen)} yen are not paid`,
      '基本方針(費用): コストを超えた支払いは行わない',
    );
  }
}

/** The cost sheets of one operator's institutions. Every implementation passes `test/conformance/institution-desk-stores.test.ts`. */
export interface CostSheets {
  /**
   * Keeps costs, all or none.
   *
   * @throws {ConflictError} `institution/cost-number-taken`
   */
  addLines(receipt: Receipt, lines: readonly CostLine[]): Promise<void>;
  /**
   * Keeps a payment that stays within the cost.
   *
   * @throws {LawError} `institution/payment-above-cost`
   * @throws {ConflictError} `institution/payment-number-taken`
   */
  pay(receipt: Receipt, payment: ProviderPayment): Promise<void>;
  /** Costs and payments of an institution, by number. */
  sheet(institution: string): Promise<CostSheet>;
}
