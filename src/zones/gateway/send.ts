/**
 * Sends sealed objects to the operator over the network: in parts, each with its digest, going on after any break from where the
 * operator says that it stands.
 *
 * @law Act Art. 20/21 — safety control on the way: sealed before it leaves
 */

import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { sha256Hex } from '../../kit/digest.ts';
import { EngineError, IntegrityError } from '../../kit/errors.ts';
import { noProgress, type Progress } from '../../kit/progress.ts';
import { askOperator, brokenLine, type LineTerms } from './provision-line.ts';
import type { SpooledObject } from './sealed-once.ts';

/** What the operator gives when the whole object has arrived; the institution keeps it. */
export interface OperatorReceipt {
  readonly number: string;
  readonly institution: string;
  readonly format: string;
  readonly objectDigest: string;
  readonly sealedDigest: string;
  readonly sealedBytes: number;
  readonly receivedAt: string;
  readonly ledgerSequence: number;
  readonly case: string;
}

/** How an object is sent. */
export interface SendTerms extends LineTerms {
  readonly chunkBytes?: number;
  /** Breaks without any progress in between, after which sending is given up. */
  readonly mostBreaks?: number;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  /** Told the bytes that have arrived, of all. */
  readonly progress?: Progress;
}

interface Standing {
  readonly number: string;
  readonly offset: number;
  readonly sealedBytes: number;
}

const oneMebibyte = 1024 * 1024;
const firstPauseMs = 1000;
const longestPauseMs = 60_000;

const isPassing = (error: unknown): boolean => error instanceof EngineError && error.code === brokenLine;

/**
 * Sends an object, however often the line breaks, and gives the operator's receipt for exactly these bytes.
 *
 * @throws {EngineError} `gateway/line-broken` when it broke again and again without progress; sending again goes on from there.
 * @throws {IntegrityError} `gateway/other-receipt`
 * @throws The operator's own refusals.
 */
export async function send(object: SpooledObject, terms: SendTerms): Promise<OperatorReceipt> {
  const { mostBreaks = 30, wait = (ms: number) => sleep(ms) } = terms;
  let breaks = 0;
  let furthest = -1;
  for (;;) {
    try {
      const standing = await declare(object, terms);
      if (standing.offset > furthest) breaks = 0;
      furthest = Math.max(furthest, standing.offset);
      await sendFrom(object, standing, terms);
      return await complete(object, standing, terms);
    } catch (error) {
      breaks += 1;
      if (!isPassing(error) || breaks > mostBreaks) throw error;
      await wait(Math.min(longestPauseMs, firstPauseMs * 2 ** (breaks - 1)));
    }
  }
}

/** The same object is the same upload: declared again, the operator says where it stands. */
async function declare({ receipt, path }: SpooledObject, terms: SendTerms): Promise<Standing> {
  const { format, objectDigest, objectBytes, sealedDigest } = receipt;
  await using file = await open(path, 'r');
  const { size: sealedBytes } = await file.stat();
  const json = { format, objectDigest, objectBytes, sealedDigest, sealedBytes };
  return await askOperator<Standing>(terms, { method: 'POST', path: 'provision/uploads', json });
}

async function sendFrom(
  { path }: SpooledObject,
  { number, offset: start, sealedBytes }: Standing,
  terms: SendTerms,
): Promise<void> {
  const { chunkBytes = oneMebibyte, progress = noProgress } = terms;
  await using file = await open(path, 'r');
  let offset = start;
  progress(offset, sealedBytes);
  while (offset < sealedBytes) {
    const room = new Uint8Array(Math.min(chunkBytes, sealedBytes - offset));
    const { bytesRead } = await file.read(room, 0, room.byteLength, offset);
    const bytes = room.subarray(0, bytesRead);
    const standing = await askOperator<Standing>(terms, {
      method: 'PUT',
      path: `provision/uploads/${number}/chunk?offset=${String(offset)}`,
      bytes,
      headers: { 'chunk-sha256': sha256Hex(bytes) },
    });
    offset = standing.offset;
    progress(offset, sealedBytes);
  }
}

async function complete(
  { receipt: { sealedDigest } }: SpooledObject,
  { number }: Standing,
  terms: SendTerms,
): Promise<OperatorReceipt> {
  const path = `provision/uploads/${number}/complete`;
  const receipt = await askOperator<OperatorReceipt>(terms, { method: 'POST', path });
  if (receipt.sealedDigest === sealedDigest) return receipt;
  throw new IntegrityError('gateway/other-receipt', 'the operator’s receipt is for another object');
}
