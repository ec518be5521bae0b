/**
 * How a stop request stands, and the proof that it took effect, for whoever holds the receipt: without an account. The number goes in
 * the body, never in the address, so that it stands in no log. Numbers are long and random, and how long an answer takes tells
 * nothing; how often an address may ask is limited where requests come in.
 *
 * @law Act Art. 31/53 — the written receipt; 基本方針 — transparency towards the person
 */

import { z } from 'zod';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Operator } from '../../app/operator.ts';
import { statusByReceipt } from '../../app/patient/stop-by-number.ts';
import { proofByReceipt } from '../../app/patient/stop-proof.ts';
import { parseVerifierKey } from '../../ledger/index.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { dayText, wordsShape } from './case-shapes.ts';

const numberShape = z.strictObject({ number: z.string().min(1).max(64) });
const easyWordsShape = z.strictObject({ ja: z.string(), easy: z.string(), en: z.string() });

const statusShape = z
  .strictObject({
    isInForce: z.boolean(),
    institution: z.string(),
    steps: z.array(
      z.strictObject({
        id: z.enum(['received', 'identity', 'institution', 'operator', 'deletion', 'completed', 'ended']),
        words: easyWordsShape,
        doneOn: dayText.nullable(),
      }),
    ),
    copies: z.array(z.strictObject({ copy: z.string(), name: wordsShape, erasedOn: dayText.nullable() })),
    returnAskedOn: dayText.nullable(),
  })
  .meta({ id: 'StopStatus' });

const ledgerProofShape = z
  .strictObject({
    sequence: z.int().min(0),
    type: z.string(),
    at: z.string(),
    leafHash: z.string(),
    /** C2SP tlog-proof: to be checked with the log's public key, without this server. */
    proof: z.string(),
  })
  .meta({ id: 'LedgerProof' });

const proofShape = z
  .strictObject({
    case: z.string(),
    isInForce: z.boolean(),
    received: ledgerProofShape.nullable(),
    places: z.array(
      z.strictObject({
        place: z.string(),
        organization: z.string().nullable(),
        name: wordsShape,
        effect: wordsShape,
        at: z.string().nullable(),
        ledger: ledgerProofShape.nullable(),
      }),
    ),
    packages: z.strictObject({ voided: z.int().min(0), alreadyReleased: z.int().min(0) }),
    /** The log's public key, in the form of a C2SP verifier key. */
    verifierKey: z.string(),
  })
  .meta({ id: 'StopProof' });

/** Routes for whoever holds the receipt of a stop request. */
export function stopStatusRoutes(operator: Operator): readonly ApiRoute[] {
  const shared = { method: 'POST', tag: 'stop-status', permission: 'anybody', body: numberShape } as const;
  return [
    apiRoute({
      ...shared,
      path: '/stop-status',
      id: 'stopStatus',
      summary: '受付番号で、停止の求めの進み具合を見る（段階と日付だけ）',
      answer: statusShape,
      handle: ({ body }) => statusByReceipt(operator.database, body.number),
    }),
    apiRoute({
      ...shared,
      path: '/stop-status/proof',
      id: 'stopProof',
      summary: '受付番号で、停止が効いたすべての場所とその証明を見る',
      answer: proofShape,
      handle: async ({ body }) => {
        const { database: db, paths } = operator;
        const verifierKey = (await readFile(join(paths.ledger, 'verifier-key'), 'utf8')).trim();
        const key = parseVerifierKey(verifierKey);
        const proof = await proofByReceipt({ db, folder: paths.ledger, key }, body.number);
        return { ...proof, verifierKey };
      },
    }),
  ];
}
