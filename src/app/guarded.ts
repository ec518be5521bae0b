import type { Ledger, LedgerEvent, Receipt } from '../ledger/index.ts';

/**
 * Has an effect only after its intent is durable in the ledger, and writes how it ended. When the process dies in
 * between, the intent stays open and the reconciler looks at the effect.
 */
export async function guarded<Outcome>(
  ledger: Ledger,
  event: LedgerEvent,
  effect: (receipt: Receipt) => Promise<Outcome>,
  detailOf: (outcome: Outcome) => LedgerEvent['detail'] = () => undefined,
): Promise<Outcome> {
  const receipt = await ledger.intend(event);
  let outcome: Outcome;
  try {
    outcome = await effect(receipt);
  } catch (error) {
    await ledger.settle(receipt, 'failed', { code: codeOf(error) });
    throw error;
  }
  await ledger.settle(receipt, 'done', detailOf(outcome));
  return outcome;
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unknown';
