import { z } from 'zod';
import type { CaseOffice } from '../../app/cases/case-wiring.ts';
import type { Operator } from '../../app/operator.ts';
import {
  appendChunk,
  completeUpload,
  declareUpload,
  provisionParts,
  uploadStanding,
  type ProvisionParts,
} from '../../app/provision/resumable-upload.ts';
import { InvalidInputError } from '../../kit/errors.ts';
import { recipientPublicKey } from '../../seal/index.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';

/** Longest chunk. Shorter ones lose less when a line breaks. */
const mostChunkBytes = 4 * 1024 * 1024;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.int().min(0);

const declarationShape = z.strictObject({
  format: z.enum(['ssmix2', 'receipt', 'dpc', 'fhir', 'omop']),
  /** Before sealing. */
  objectDigest: digest,
  objectBytes: bytes,
  /** Of what is sent. */
  sealedDigest: digest,
  sealedBytes: bytes.min(1),
});

const standingShape = z.strictObject({
  number: z.string(),
  state: z.enum(['open', 'received', 'expired']),
  /** Where the next chunk starts. */
  offset: bytes,
  sealedBytes: bytes,
});

const receiptShape = z.strictObject({
  number: z.string(),
  institution: z.string(),
  format: z.string(),
  objectDigest: digest,
  sealedDigest: digest,
  sealedBytes: bytes,
  receivedAt: z.iso.datetime(),
  /** Where the ledger says that it was received. */
  ledgerSequence: bytes,
  /** Number of the arrival's case. */
  case: z.string(),
});

const shared = {
  tag: 'provision',
  permission: ['institution-desk', 'institution-manager'],
  params: z.strictObject({ number: z.string().regex(/^UP-[0-9a-f]{32}$/) }),
} as const;
const { tag, permission } = shared;

/** `/provision`: an institution sends what it has sealed, in parts; it sees and continues its own uploads only. */
export function provisionRoutes(office: CaseOffice, operator: Operator): readonly ApiRoute[] {
  let opened: ProvisionParts | undefined;
  // At the first call: the document is made of these routes without a home.
  const parts = () => (opened ??= provisionParts(operator, office));
  return [
    apiRoute({
      method: 'GET',
      path: '/provision/sealing-key',
      id: 'provision.sealingKey',
      summary: '提供物を封緘する公開鍵',
      tag,
      permission,
      answer: z.strictObject({ institution: z.string(), recipient: z.string() }),
      handle: ({ actor: { organization: institution } }) =>
        Promise.resolve({ institution, recipient: recipientPublicKey(operator.keys.intake) }),
    }),
    apiRoute({
      method: 'POST',
      path: '/provision/uploads',
      id: 'provision.declare',
      summary: '封緘した提供物を届け出て、送信番号を得る',
      tag,
      permission,
      body: declarationShape,
      answer: standingShape,
      status: 201,
      handle: ({ actor, body }) => declareUpload(parts(), actor, body),
    }),
    apiRoute({
      ...shared,
      method: 'GET',
      path: '/provision/uploads/:number',
      id: 'provision.standing',
      summary: 'どこまで届いたか',
      answer: standingShape,
      handle: ({ actor, params: { number } }) => uploadStanding(parts(), actor, number),
    }),
    appendRoute(parts),
    apiRoute({
      ...shared,
      method: 'POST',
      path: '/provision/uploads/:number/complete',
      id: 'provision.complete',
      summary: '全部届いたことを確かめ、受領書を得る',
      answer: receiptShape,
      handle: ({ actor, params: { number } }) => completeUpload(parts(), actor, number),
    }),
  ];
}

function appendRoute(parts: () => ProvisionParts): ApiRoute {
  return apiRoute({
    ...shared,
    method: 'PUT',
    path: '/provision/uploads/:number/chunk',
    id: 'provision.append',
    summary: '続きを送る（バイト列。順序どおり、SHA-256 を付けて）',
    query: z.strictObject({ offset: z.coerce.number().int().min(0) }),
    headers: z.object({ 'chunk-sha256': digest }),
    mostBytes: mostChunkBytes,
    answer: standingShape,
    handle: ({ actor, params: { number }, query: { offset }, headers, body }) =>
      appendChunk(parts(), actor, number, {
        offset,
        bytes: bytesOf(body),
        sha256: String(headers['chunk-sha256']),
      }),
  });
}

function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  throw new InvalidInputError('provision/empty-chunk', 'a chunk has bytes');
}
