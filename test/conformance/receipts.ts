import { memoryLedger, type Receipt } from '../../src/ledger/index.ts';

const event = { type: 'test/happened', actor: 'test', subject: 'test' } as const;

/** A receipt that a ledger gave. */
export function genuineReceipt(): Promise<Receipt> {
  return memoryLedger().record(event);
}

/** What says all that a receipt says, and no ledger made: every guarded operation must refuse it. */
export async function forgedReceipt(): Promise<Receipt> {
  return { ...(await genuineReceipt()) };
}

/** A receipt whose intent has ended. */
export async function spentReceipt(): Promise<Receipt> {
  const ledger = memoryLedger();
  const receipt = await ledger.intend(event);
  await ledger.settle(receipt, 'done');
  return receipt;
}
