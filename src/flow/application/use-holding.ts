import { refusal, type Refusal } from '../../procedure/index.ts';
import type { UseData, UseState } from './use-data.ts';

/** States, beside those of use itself, through which a use goes again after a hand-over: another package is made, or an amendment agreed. */
const onceMore: readonly UseState[] = [
  'approved',
  'conditional',
  'contract-draft',
  'signing',
  'invoicing',
  'payment',
  'building',
  'checking',
  'ready',
];

/** States in which a recipient may have data within the term of the contract. */
export const statesWithData: readonly UseState[] = [...onceMore, 'delivered', 'in-use'];

/** States in which the conditions of an approval are open: those with data, but for an approval without any. */
export const statesUnderConditions: readonly UseState[] = statesWithData.filter(
  (state) => state !== 'approved',
);

const nothingHeld = refusal(
  'use/nothing-handed-over',
  '引き渡された提供物がありません。',
  'nothing was handed over',
);

/**
 * Why a recipient has nothing that could be erased, or undefined. What was handed over binds until it is erased, whatever is
 * done about another package meanwhile.
 */
export function refusalWithoutData({ handOver }: Pick<UseData, 'handOver'>): Refusal | undefined {
  return handOver === undefined ? nothingHeld : undefined;
}
