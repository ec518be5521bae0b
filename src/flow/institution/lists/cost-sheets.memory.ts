import { ConflictError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import {
  assertWithinCost,
  type CostLine,
  type CostSheet,
  type CostSheets,
  type ProviderPayment,
} from './cost-sheet.ts';

/** Cost sheets in memory, for tests. */
export function memoryCostSheets(): CostSheets {
  const lines = new Map<string, CostLine>();
  const payments = new Map<string, ProviderPayment>();
  const of = <One extends { readonly institution: string; readonly number: string }>(
    kept: ReadonlyMap<string, One>,
    institution: string,
  ) =>
    [...kept.values()]
      .filter((one) => one.institution === institution)
      .sort((a, b) => (a.number < b.number ? -1 : 1));
  const sheet = (institution: string): CostSheet => ({
    lines: of(lines, institution),
    payments: of(payments, institution),
  });
  return {
    addLines: async (receipt, given) => {
      assertReceipt(receipt);
      const keys = given.map(keyOf);
      if (new Set(keys).size < keys.length || keys.some((key) => lines.has(key))) throw costNumberTaken();
      for (const line of given) lines.set(keyOf(line), line);
      return Promise.resolve();
    },
    pay: async (receipt, payment) => {
      assertReceipt(receipt);
      if (payments.has(keyOf(payment))) throw paymentNumberTaken();
      assertWithinCost(sheet(payment.institution), payment);
      payments.set(keyOf(payment), payment);
      return Promise.resolve();
    },
    sheet: (institution) => Promise.resolve(sheet(institution)),
  };
}

const keyOf = ({ institution, number }: { readonly institution: string; readonly number: string }) =>
  `${institution}\0${number}`;
const costNumberTaken = () =>
  new ConflictError('institution/cost-number-taken', 'a cost of this number is on the sheet');
const paymentNumberTaken = () =>
  new ConflictError('institution/payment-number-taken', 'a payment of this number is on the sheet');
