import { LawError } from '../../kit/errors.ts';
import type { UseCase } from './use-command.ts';

/** What an institution was paid, beside what providing cost it. */
export interface InstitutionPayment {
  readonly institution: string;
  readonly actualCostYen: number;
  readonly paidYen: number;
}

/** Who gave how much to whom, in total. */
export interface MoneyFlow {
  /** To patients: nothing, ever. */
  readonly patientsYen: 0;
  readonly institutions: { readonly actualCostYen: number; readonly paidYen: number };
  readonly users: {
    readonly costYen: number;
    readonly marginYen: number;
    readonly waivedYen: number;
    readonly paidYen: number;
  };
}

/**
 * Where the money went: patients nothing, institutions at most their cost, users cost and margin.
 *
 * @law 基本方針 — 金銭の提供は想定していない; コストを超えた支払いは行わない; 情報収集加工コストを基本に適度のマージン
 * @throws {LawError} `fee/institution-above-cost`
 */
export function moneyFlow(uses: readonly UseCase[], institutions: readonly InstitutionPayment[]): MoneyFlow {
  if (institutions.some(({ actualCostYen, paidYen }) => paidYen > actualCostYen)) {
    throw new LawError(
      'fee/institution-above-cost',
      'an institution was paid more than providing cost it',
      'Basic Policy 基本方針',
    );
  }
  const prices = uses.flatMap(({ data: { quote, payment, paidBefore = [] } }) =>
    quote === undefined || payment === undefined ? paidBefore : [...paidBefore, { quote, yen: payment.yen }],
  );
  const sum = <Item>(items: readonly Item[], of: (item: Item) => number) =>
    items.reduce((total, item) => total + of(item), 0);
  return {
    patientsYen: 0,
    institutions: {
      actualCostYen: sum(institutions, ({ actualCostYen }) => actualCostYen),
      paidYen: sum(institutions, ({ paidYen }) => paidYen),
    },
    users: {
      costYen: sum(prices, ({ quote }) => quote.costYen),
      marginYen: sum(prices, ({ quote }) => quote.marginYen),
      waivedYen: sum(prices, ({ quote }) => quote.waivedYen),
      paidYen: sum(prices, ({ yen }) => yen),
    },
  };
}
