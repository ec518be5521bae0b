import { createReadStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { writeDurably } from '../../kit/durable-file.ts';
import { ConflictError, IntegrityError, InvalidInputError } from '../../kit/errors.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { assertReceipt, type Receipt } from '../../ledger/index.ts';
import { approvalsNeededOn, refusalToLetGo } from '../review/index.ts';
import { readApprovals } from './approvals-file.ts';
import { approvalsName, manifestName, manifestSchema } from './manifest.ts';
import { filePaths, packageFile, type PackageFile } from './package-files.ts';
import { packFolder, unpackInto } from './pack-folder.ts';

/** A recipient's key pair: the identity is secret, the recipient is what the operator is told. */
export interface RecipientKey {
  readonly identity: string;
  readonly recipient: string;
}

/** A new age key pair (X25519). A real recipient makes it on its own machine. */
export async function newRecipientKey(): Promise<RecipientKey> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Throws unless the package is the one of the receipt and two people released it. */
async function assertReleased(folder: string, receipt: Receipt): Promise<void> {
  assertReceipt(receipt);
  const text = await readFile(join(folder, manifestName), 'utf8');
  const digest = sha256Hex(text);
  if (receipt.subject !== digest) {
    throw new ConflictError('delivery/receipt-of-another', 'the receipt is about another package');
  }
  const { builtAt } = manifestSchema.parse(JSON.parse(text));
  const refusal = refusalToLetGo((await readApprovals(folder)) ?? [], digest, approvalsNeededOn(builtAt));
  if (refusal !== undefined) throw new ConflictError(`delivery/${refusal}`, 'the package is not released');
  await assertUnchanged(folder);
}

/** Throws unless what is there is what the manifest lists, byte for byte: what was approved is what leaves. */
async function assertUnchanged(folder: string): Promise<void> {
  const { files } = manifestSchema.parse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')));
  const listed = new Set([...files.map(({ path }) => path), manifestName, approvalsName]);
  const present = await filePaths(folder);
  const measured = new Map<string, PackageFile>();
  for (const path of present) measured.set(path, await packageFile(folder, path));
  const isChanged =
    present.some((path) => !listed.has(path)) ||
    files.some(({ path, sha256 }) => measured.get(path)?.sha256 !== sha256);
  if (isChanged)
    throw new IntegrityError('delivery/changed-after-review', 'the package is not what was approved');
}

/** Whether a text is an age public key that can be sealed to. */
export function isRecipientKey(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    // The library tells what is wrong by throwing; the answer here is only whether.
    return false;
  }
}

/**
 * Seals a released package to its recipients: a tar stream in age encryption, in constant memory. The file appears at
 * `outPath` when it is whole.
 *
 * @param receipt of the ledger's intent whose subject is the package's digest
 * @law Act Art. 20, 21 — only to the recipient, and protected on the way
 * @throws {ConflictError} `delivery/receipt-of-another`, `delivery/too-few-approvals`, `delivery/bad-signature`
 * @throws {IntegrityError} `ledger/forged-receipt`, `delivery/changed-after-review`
 * @throws {InvalidInputError} `delivery/bad-recipient`
 */
export async function sealToRecipient(
  folder: string,
  recipients: readonly string[],
  outPath: string,
  receipt: Receipt,
): Promise<PackageFile> {
  await assertReleased(folder, receipt);
  const encrypter = new Encrypter();
  if (recipients.length === 0) throw new InvalidInputError('delivery/bad-recipient', 'there is no recipient');
  try {
    recipients.forEach((recipient) => encrypter.addRecipient(recipient));
  } catch (cause) {
    throw new InvalidInputError('delivery/bad-recipient', 'a recipient is no age public key', { cause });
  }
  const sealed = await encrypter.encrypt(webStream(packFolder(folder)));
  await writeDurably(outPath, sealed as AsyncIterable<Uint8Array>);
  return packageFile('', outPath);
}

/**
 * Opens a sealed package into `folder`.
 *
 * @throws {IntegrityError} `delivery/cannot-open` when no identity fits or the file was changed.
 */
export async function openSealed(path: string, identities: readonly string[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  try {
    const decrypter = new Decrypter();
    identities.forEach((identity) => decrypter.addIdentity(identity));
    const bytes = webStream(createReadStream(path) as AsyncIterable<Uint8Array>);
    await unpackInto(await decrypter.decrypt(bytes), folder);
  } catch (cause) {
    if (cause instanceof IntegrityError) throw cause;
    throw new IntegrityError('delivery/cannot-open', 'the file cannot be opened with this identity', {
      cause,
    });
  }
}

/** Chunks as a web stream, pulled one at a time. */
function webStream(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** The identities in a text: one a line, `#` begins a remark. */
export function identitiesIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
