import type { Operator } from './operator.ts';

/** What a crash had left behind. */
export interface Reconciliation {
  /** Intents that were open, now settled. */
  readonly settled: number;
  /** Segments that were sealed under them, now removed. */
  readonly discardedSegments: number;
}

/**
 * Puts in order what a process left that died between an intent and its outcome. Where the effect is there whole, the
 * intent is settled as done; otherwise what had been sealed is removed and it is settled as failed, so that the work can be
 * done again. What was acknowledged is never touched.
 */
export async function reconcile(operator: Operator): Promise<Reconciliation> {
  const open = await operator.ledger.openIntents();
  let discardedSegments = 0;
  for (const { sequence, type, subject } of open) {
    const receipt = await operator.ledger.resume(sequence);
    const isIntake = type === 'intake/object-taken-in';
    if (isIntake && (await operator.intake.has(subject))) {
      await operator.ledger.settle(receipt, 'done', { reconciled: true });
      continue;
    }
    // Only an intake takes several transactions; every other effect is there whole or not at all.
    if (isIntake) discardedSegments += await operator.vault.discard(receipt);
    await operator.ledger.settle(receipt, 'failed', { code: 'process-died' });
  }
  return { settled: open.length, discardedSegments };
}
