import { moneyFlow, useCase, type MoneyFlow } from '../../flow/application/index.ts';
import { postgresCostSheets } from '../../flow/institution/index.ts';
import type { OperatorRecords } from '../operator.ts';
import { casesOf } from './cases-of.ts';

const total = (lines: readonly { readonly yen: number }[]) => lines.reduce((sum, { yen }) => sum + yen, 0);

/**
 * Where the money of this operator went so far, from its cost sheets and its uses.
 *
 * @throws {LawError} `fee/institution-above-cost`
 */
export async function moneyNow({ database, config, institutions }: OperatorRecords): Promise<MoneyFlow> {
  const sheets = postgresCostSheets(database, config.operator);
  const payments = await Promise.all(
    (await institutions.all()).map(async ({ code }) => {
      const { lines, payments: paid } = await sheets.sheet(code);
      return { institution: code, actualCostYen: total(lines), paidYen: total(paid) };
    }),
  );
  return moneyFlow(await casesOf(database, useCase), payments);
}
