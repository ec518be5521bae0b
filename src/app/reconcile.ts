/**
 * What is done first when a home is opened: whatever a process left that died between an intent and its outcome is put
 * in order.
 */

import { hasEffect } from '../db/has-effect.ts';
import { openDuckdbEngine } from '../engines/duckdb/duckdb-engine.ts';
import type { SubjectId } from '../flow/institution/index.ts';
import { openJobFolder, parquetCompaction, type JobFolder } from '../flow/vault/index.ts';
import type { LedgerEntry, Receipt } from '../ledger/index.ts';
import { sweepInbox } from './inbox.ts';
import type { Operator } from './operator.ts';
import { eraseUnnamedNotes } from './unnamed-notes.ts';
import { removeVoidPackages } from './void-packages.ts';

/** What a crash had left behind. */
export interface Reconciliation {
  /** Intents that were open, now settled. */
  readonly settled: number;
  /** Segments that were sealed under them, now removed. */
  readonly discardedSegments: number;
  /** Objects in the inbox that had been taken in, now removed. */
  readonly removedObjects: number;
}

/** How an intent ended, and the segments that went with it. */
interface Ending {
  readonly isDone: boolean;
  readonly discarded?: number;
}

/**
 * Puts in order what a process left that died between an intent and its outcome. Where the effect is there whole, the
 * intent is settled as done; an erasure is done again; otherwise what was there in part is removed and the intent is settled
 * as failed, so that the work can be done anew. What was acknowledged is never touched. May itself be interrupted.
 */
export async function reconcile(operator: Operator): Promise<Reconciliation> {
  // Its opening sweeps the folders of jobs that died: their plaintext does not outlive the next start.
  await using job = await openJobFolder(operator.paths.root);
  const open = await operator.ledger.openIntents();
  let discardedSegments = 0;
  for (const intent of open) {
    const receipt = await operator.ledger.resume(intent.sequence);
    const { isDone, discarded = 0 } = await endingOf(operator, intent, receipt, job);
    discardedSegments += discarded;
    if (isDone) await operator.ledger.settle(receipt, 'done', { reconciled: true });
    else await operator.ledger.settle(receipt, 'failed', { code: 'process-died' });
  }
  const removedObjects = await sweepInbox(operator);
  await removeVoidPackages(operator);
  await eraseUnnamedNotes(operator);
  return { settled: open.length, discardedSegments, removedObjects };
}

async function endingOf(
  operator: Operator,
  intent: LedgerEntry,
  receipt: Receipt,
  job: JobFolder,
): Promise<Ending> {
  switch (intent.type) {
    case 'intake/object-taken-in':
      return endingOfIntake(operator, intent, receipt);
    case 'vault/subject-erased':
      return endingOfErasure(operator, intent, receipt, job);
    case 'delivery/package-built':
      return endingOfBuild(operator, intent, receipt);
    default:
      // Every other effect is one transaction: it is there whole or not at all.
      return { isDone: await hasEffect(operator.database, intent.sequence) };
  }
}

/** An intake takes several transactions; the batch is its last. */
async function endingOfIntake(
  operator: Operator,
  { sequence }: LedgerEntry,
  receipt: Receipt,
): Promise<Ending> {
  const isDone = await operator.intake.isKeptUnder(sequence);
  const discarded = isDone ? 0 : await operator.vault.discard(receipt);
  await operator.vault.reconcile(receipt);
  return { isDone, discarded };
}

/** An erasure that was begun is brought to its end: somebody was told that it would be. */
async function endingOfErasure(
  operator: Operator,
  { subject }: LedgerEntry,
  receipt: Receipt,
  jobFolder: JobFolder,
): Promise<Ending> {
  await operator.vault.reconcile(receipt);
  await using engine = await openDuckdbEngine({ spillFolder: jobFolder.path });
  await operator.vault.erase(receipt, subject as SubjectId, {
    jobFolder,
    compact: parquetCompaction(engine),
  });
  return { isDone: true };
}

/** A build takes the number first and tells its digest last; one in between is void, and its number stays taken. */
async function endingOfBuild(
  operator: Operator,
  { subject, sequence }: LedgerEntry,
  receipt: Receipt,
): Promise<Ending> {
  if (!(await hasEffect(operator.database, sequence))) return { isDone: false };
  const { state, manifestDigest } = await operator.packages.find(subject);
  if (state === 'building') await operator.packages.abandon(receipt, subject);
  return { isDone: manifestDigest !== null };
}
