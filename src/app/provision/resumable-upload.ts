/**
 * 提供: an institution's sealed object arrives in parts, continues after any break, and lies in the inbox when it is whole. It stays
 * sealed all the way: nothing here opens it, and what stands between the institution and this process cannot.
 *
 * @law Act Art. 20/21 — safety control on the way; Act Art. 52 — what was provided is on record on both sides
 */

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Actor } from '../../access/actor.ts';
import { writeDurably } from '../../kit/durable-file.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../../kit/errors.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import { assertUnderContract } from '../desk/keep-taking.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import { recordArrival } from '../stewards/quarantine.ts';
import { chunkStore, digestOfFile, type Chunk, type ChunkStore } from './chunk-store.ts';
import { oneAtATime, type Turns } from './one-at-a-time.ts';
import { uploadRegister, type Declaration, type Upload, type UploadRegister } from './upload-register.ts';

/** Where an upload stands. */
export interface UploadStanding {
  readonly number: string;
  readonly state: 'open' | 'received' | 'expired';
  /** Where the next chunk starts. */
  readonly offset: number;
  readonly sealedBytes: number;
}

/** What an institution keeps as its proof that the whole object has arrived. */
export interface ProvisionReceipt {
  readonly number: string;
  readonly institution: string;
  readonly format: string;
  readonly objectDigest: string;
  readonly sealedDigest: string;
  readonly sealedBytes: number;
  readonly receivedAt: string;
  readonly ledgerSequence: number;
  /** Number of the arrival's case. */
  readonly case: string;
}

/** What provision works with. */
export interface ProvisionParts {
  readonly operator: Operator;
  readonly office: CaseOffice;
  readonly chunks: ChunkStore;
  readonly uploads: UploadRegister;
  readonly turns: Turns;
}

/** Uploads of one institution that may be open at a time. */
const mostOpenUploads = 100;

/** What provision works with in an operator's home. */
export function provisionParts(operator: Operator, office: CaseOffice): ProvisionParts {
  const chunks = chunkStore(join(operator.paths.inbox, '.uploads'), operator.clock);
  return { operator, office, chunks, uploads: uploadRegister(operator.database), turns: oneAtATime() };
}

async function ownUpload({ uploads }: ProvisionParts, actor: Actor, number: string): Promise<Upload> {
  const upload = await uploads.find(actor.organization, number);
  // Another institution's upload is not told apart from none.
  if (upload === undefined) throw new NotFoundError('provision/no-such-upload', 'there is no such upload');
  return upload;
}

async function standingOf({ chunks }: ProvisionParts, upload: Upload): Promise<UploadStanding> {
  const { number, sealedBytes, end } = upload;
  const offset = end?.outcome === 'received' ? sealedBytes : await chunks.offset(number);
  return { number, state: end?.outcome ?? 'open', offset, sealedBytes };
}

/**
 * Declares what is going to be sent, and gives its number and where to begin. The same sealed object is one upload.
 *
 * @throws {NotFoundError} for an institution that is not registered
 * @throws {ForbiddenError} `institution/no-contract`, `institution/outside-contract-term`, `institution/outside-contract-scope`
 * @throws {ConflictError} `provision/too-many-open`
 */
export async function declareUpload(
  parts: ProvisionParts,
  actor: Actor,
  declaration: Declaration,
): Promise<UploadStanding> {
  const { operator, uploads } = parts;
  const { organization: institution } = actor;
  await operator.institutions.find(institution);
  await assertUnderContract(operator, { institution, format: declaration.format });
  return parts.turns(`institution ${institution}`, async () => {
    const known = await uploads.ofObject(institution, declaration.sealedDigest);
    if (known !== undefined) return standingOf(parts, known);
    if ((await uploads.open(institution)).length >= mostOpenUploads) {
      throw new ConflictError('provision/too-many-open', 'finish or leave other uploads first');
    }
    const number = `UP-${randomBytes(16).toString('hex')}`;
    const upload = { ...declaration, number, institution, declaredAt: operator.clock.now() };
    const event = {
      type: 'intake/upload-declared',
      actor: actor.account,
      subject: number,
      detail: { institution, sealed: declaration.sealedDigest, bytes: declaration.sealedBytes },
    } as const;
    await guarded(operator.ledger, event, (receipt) => uploads.declare(receipt, upload, actor.account));
    return standingOf(parts, { ...upload, end: null });
  });
}

/**
 * Where an upload of one's own stands.
 *
 * @throws {NotFoundError} `provision/no-such-upload`
 */
export async function uploadStanding(
  parts: ProvisionParts,
  actor: Actor,
  number: string,
): Promise<UploadStanding> {
  return standingOf(parts, await ownUpload(parts, actor, number));
}

/**
 * Keeps the next chunk; when this returns it is on disk.
 *
 * @throws {NotFoundError} `provision/no-such-upload`
 * @throws {ConflictError} `provision/wrong-offset` with the offset that is expected, `provision/upload-ended`
 * @throws {InvalidInputError} `provision/changed-chunk`, `provision/too-many-bytes`, `provision/empty-chunk`
 */
export function appendChunk(
  parts: ProvisionParts,
  actor: Actor,
  number: string,
  chunk: Chunk,
): Promise<UploadStanding> {
  return parts.turns(number, async () => {
    const upload = await ownUpload(parts, actor, number);
    if (upload.end !== null) throw new ConflictError('provision/upload-ended', 'this upload has ended');
    await parts.chunks.append(number, chunk, upload.sealedBytes);
    return standingOf(parts, upload);
  });
}

/**
 * Takes the whole object into the inbox and opens the case of its arrival. Asked for again, it gives the same receipt.
 *
 * @throws {NotFoundError} `provision/no-such-upload`
 * @throws {ConflictError} `provision/not-all-there`, `provision/upload-ended`
 * @throws {InvalidInputError} `provision/other-object` when the bytes are not what was declared: they are sent again from the start.
 */
export function completeUpload(
  parts: ProvisionParts,
  actor: Actor,
  number: string,
): Promise<ProvisionReceipt> {
  return parts.turns(number, async () => {
    const upload = await ownUpload(parts, actor, number);
    if (upload.end?.outcome === 'expired') {
      throw new ConflictError('provision/upload-ended', 'this upload has expired');
    }
    if (upload.end === null) await receive(parts, actor, upload);
    return receiptOf(parts, await ownUpload(parts, actor, number));
  });
}

async function receive(parts: ProvisionParts, { account }: Actor, upload: Upload): Promise<void> {
  const { operator, chunks, uploads } = parts;
  const { number, institution, objectDigest, sealedDigest, sealedBytes } = upload;
  const offset = await chunks.offset(number);
  if (offset !== sealedBytes) {
    throw new ConflictError('provision/not-all-there', `the next chunk starts at ${String(offset)}`);
  }
  const event = {
    type: 'intake/object-received',
    actor: account,
    subject: objectDigest,
    detail: { upload: number, institution, sealed: sealedDigest, bytes: sealedBytes },
  } as const;
  await guarded(operator.ledger, event, async (receipt) => {
    await moveIntoInbox(parts, upload);
    await uploads.end(receipt, number, 'received', operator.clock.now());
  });
  await chunks.remove(number);
}

const sealedFileOf = ({ institution, format, objectDigest }: Upload): string =>
  `${institution}-${format}-${objectDigest.slice(0, 16)}.sealed`;

/** Leaves in the inbox what the gateway leaves there: the object, then its receipt. One that was interrupted goes on where it was. */
async function moveIntoInbox({ operator, chunks }: ProvisionParts, upload: Upload): Promise<void> {
  const { number, institution, format, objectDigest, objectBytes, sealedDigest } = upload;
  const sealedFile = sealedFileOf(upload);
  const path = join(operator.paths.inbox, sealedFile);
  const arrived = await chunks.digest(number);
  if (arrived === sealedDigest) {
    await chunks.moveTo(number, path);
  } else if (arrived !== undefined || (await digestOfFile(path)) !== sealedDigest) {
    await chunks.remove(number);
    throw new InvalidInputError('provision/other-object', 'the object is not what was declared');
  }
  const receipt = { institution, format, objectDigest, objectBytes, sealedDigest, sealedFile };
  await writeDurably(`${path}.receipt.json`, `${JSON.stringify(receipt)}\n`);
}

async function receiptOf({ operator, office }: ProvisionParts, upload: Upload): Promise<ProvisionReceipt> {
  const { number, institution, format, objectDigest, sealedDigest, sealedBytes, end } = upload;
  if (end === null) throw new ConflictError('provision/not-all-there', 'this upload is still open');
  const object = { institution, format, objectDigest, sealedDigest, sealedFile: sealedFileOf(upload) };
  return {
    ...{ number, institution, format, objectDigest, sealedDigest, sealedBytes },
    receivedAt: end.at.toISOString(),
    ledgerSequence: end.ledgerSequence,
    case: await recordArrival({ operator, office, scanner: undefined }, object),
  };
}
