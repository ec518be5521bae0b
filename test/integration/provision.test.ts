import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/actor.ts';
import { registerInstitution } from '../../src/app/desk-import.ts';
import { expireUploads } from '../../src/app/provision/expire-uploads.ts';
import { arrivalInInbox } from '../../src/app/stewards/arrivals.ts';
import { openedObject } from '../../src/app/stewards/opened-object.ts';
import { sha256Hex } from '../../src/kit/digest.ts';
import type { RecipientPublicKey } from '../../src/seal/index.ts';
import { askOperator } from '../../src/zones/gateway/provision-line.ts';
import { removeSpooled, sealedOnce, type SpooledObject } from '../../src/zones/gateway/sealed-once.ts';
import { send } from '../../src/zones/gateway/send.ts';
import { ApiAtWork } from '../fixtures/api-at-work.ts';
import { openCuttingLine } from '../fixtures/cutting-line.ts';

const desk = (organization: string): Actor => ({
  account: `desk-${organization}`,
  person: `desk-${organization}`,
  roles: ['institution-desk'],
  organization,
});
interface Standing {
  readonly number: string;
  readonly state: string;
  readonly offset: number;
}

let work: ApiAtWork;
let folder: string;
let port: number;
let recipient: RecipientPublicKey;
let terms: { readonly origin: string; readonly token: string };
beforeAll(async () => {
  work = await ApiAtWork.open();
  for (const code of ['2210000001', '2210000002'])
    await registerInstitution(work.operator, { code, name: code, kind: 'hospital' });
  work.actor = desk('2210000001');
  await work.app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = work.app.server.address() as AddressInfo);
  terms = { origin: `http://127.0.0.1:${String(port)}`, token: 'test' };
  const asked = { method: 'GET', path: 'provision/sealing-key' } as const;
  ({ recipient } = await askOperator<{ recipient: RecipientPublicKey }>(terms, asked));
  folder = await mkdtemp(join(tmpdir(), 'meguri provision '));
});
afterAll(async () => {
  await work[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

let made = 0;
/** An object of so many bytes that no compression and no other test shares, sealed in the spool. */
async function sealed(bytes = 300_000): Promise<SpooledObject & { readonly given: string }> {
  const given = join(folder, `given-${String((made += 1))}`);
  await mkdir(given);
  await writeFile(join(given, 'a.csv'), Buffer.concat([Buffer.from('MARKER'), randomBytes(bytes)]));
  const object = { institution: '2210000001', format: 'receipt', path: given };
  return { ...(await sealedOnce(object, recipient, join(folder, 'spool'))), given };
}

async function declared({ receipt, path }: SpooledObject): Promise<Standing> {
  const { format, objectDigest, objectBytes, sealedDigest } = receipt;
  const sealedBytes = (await readFile(path)).length;
  const json = { format, objectDigest, objectBytes, sealedDigest, sealedBytes };
  return askOperator<Standing>(terms, { method: 'POST', path: 'provision/uploads', json });
}
/** The server's own answer to a chunk, whatever it is. */
async function put(
  number: string,
  offset: number,
  bytes: Uint8Array<ArrayBuffer>,
  sha256 = sha256Hex(bytes),
) {
  const url = `${terms.origin}/api/v1/provision/uploads/${number}/chunk?offset=${String(offset)}`;
  const headers = {
    'content-type': 'application/octet-stream',
    'chunk-sha256': sha256,
    'idempotency-key': 'test-chunk-1',
  };
  const answer = await fetch(url, { method: 'PUT', headers, body: bytes });
  return {
    status: answer.status,
    ...((await answer.json()) as { type?: string; detail?: string; offset?: number }),
  };
}
const complete = (number: string) =>
  askOperator<{ ledgerSequence: number }>(terms, {
    method: 'POST',
    path: `provision/uploads/${number}/complete`,
  });

describe('provision in parts', () => {
  it('B6: arrives whole over a line that is cut in the middle of chunks, goes on from the acknowledged offset, and gives a receipt', async () => {
    const object = await sealed();
    await using line = await openCuttingLine(port, [90_000, 200_000, 201_000]);
    const offsets: number[] = [];
    const receipt = await send(object, {
      ...terms,
      origin: line.origin,
      chunkBytes: 32_768,
      wait: () => Promise.resolve(),
      progress: (done) => offsets.push(done),
    });
    expect(line.cuts()).toBe(3);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    expect(offsets.filter((offset) => offset === 0)).toHaveLength(1);
    expect(receipt.ledgerSequence).toBeGreaterThan(0);
    expect(receipt.case).toMatch(/^[A-Z]+-2026-\d{6}$/);
    const arrival = await arrivalInInbox(work.operator, receipt.sealedDigest);
    const inInbox = await readFile(join(work.operator.paths.inbox, arrival.sealedFile));
    expect(inInbox.includes('MARKER')).toBe(false);
    // The core, and nobody on the way, opens it.
    const opened = Buffer.concat(await Array.fromAsync(openedObject(work.operator, arrival)));
    expect(opened.includes('MARKER')).toBe(true);
    expect(await readdir(join(work.operator.paths.inbox, '.uploads'))).toEqual([]);
  });

  it('B6: is one object when it is completed twice, declared again or handed to the spool again', async () => {
    const object = await sealed(50_000);
    const first = await send(object, terms);
    expect(await complete(first.number)).toEqual(first);
    expect(await send(object, terms)).toEqual(first);
    const again = await sealedOnce(
      { ...object.receipt, path: object.given },
      recipient,
      join(folder, 'spool'),
    );
    expect(again.receipt).toEqual(object.receipt);
    await removeSpooled(object);
    const anew = await sealedOnce(
      { ...object.receipt, path: object.given },
      recipient,
      join(folder, 'spool'),
    );
    expect(anew.receipt.sealedDigest).not.toBe(object.receipt.sealedDigest);
  });

  it('B6: refuses a tampered, an overlapping and an early chunk with the offset that it expects, and goes on', async () => {
    const object = await sealed(50_000);
    const whole = new Uint8Array(await readFile(object.path));
    const { number } = await declared(object);
    const [head, tail] = [whole.slice(0, 10_000), whole.slice(10_000)];
    expect(await put(number, 0, head)).toMatchObject({ status: 200, offset: 10_000 });
    const tampered = tail.slice();
    tampered[5] = (tampered[5] ?? 0) ^ 1;
    expect(await put(number, 10_000, tampered, sha256Hex(tail))).toMatchObject({
      status: 400,
      type: 'provision/changed-chunk',
    });
    for (const offset of [0, 9_999, 10_001])
      expect(await put(number, offset, tail)).toMatchObject({
        status: 409,
        type: 'provision/wrong-offset',
        detail: 'the next chunk starts at 10000',
      });
    await expect(complete(number)).rejects.toMatchObject({ message: 'the next chunk starts at 10000' });
    expect(await put(number, 10_000, tail)).toMatchObject({ status: 200, offset: whole.length });
    expect((await complete(number)).ledgerSequence).toBeGreaterThan(0);
  });

  it('B6: takes no object that is not the declared one, and begins it anew', async () => {
    const object = await sealed(20_000);
    const { number } = await declared(object);
    const other = new Uint8Array(await readFile(object.path)).fill(7);
    expect(await put(number, 0, other)).toMatchObject({ status: 200 });
    await expect(complete(number)).rejects.toThrow('the object is not what was declared');
    const inbox = await readdir(work.operator.paths.inbox);
    expect(inbox).not.toContain(object.receipt.sealedFile);
    expect((await declared(object)).offset).toBe(0);
    expect((await send(object, terms)).sealedDigest).toBe(object.receipt.sealedDigest);
  });

  it('B6: is nobody’s but the institution’s own', async () => {
    const object = await sealed(20_000);
    const { number } = await declared(object);
    const bytes = new Uint8Array(await readFile(object.path));
    work.actor = desk('2210000002');
    expect(await put(number, 0, bytes)).toMatchObject({ status: 404, type: 'provision/no-such-upload' });
    await expect(complete(number)).rejects.toMatchObject({ code: 'provision/no-such-upload' });
    const look = { method: 'GET', path: `provision/uploads/${number}` } as const;
    await expect(askOperator(terms, look)).rejects.toMatchObject({ code: 'provision/no-such-upload' });
    work.actor = { ...desk('2210000001'), roles: ['applicant'] };
    expect(await put(number, 0, bytes)).toMatchObject({ status: 403, type: 'api/not-your-role' });
    work.actor = desk('2210000001');
    expect(await askOperator<Standing>(terms, look)).toMatchObject({ state: 'open', offset: 0 });
  });

  it('B6: expires with its bytes when nothing came for a week, and can be declared anew', async () => {
    const object = await sealed(20_000);
    const { number } = await declared(object);
    await put(number, 0, new Uint8Array(await readFile(object.path)).slice(0, 1000));
    const start = work.clock.now();
    work.clock.set(new Date(start.getTime() + 7 * 86_400_000));
    expect(await expireUploads(work.operator)).toBe(0);
    const next = new Uint8Array(await readFile(object.path)).slice(1000, 2000);
    expect(await put(number, 1000, next)).toMatchObject({ status: 200 });
    work.clock.set(new Date(start.getTime() + 14 * 86_400_000));
    await expireUploads(work.operator);
    expect(await askOperator(terms, { method: 'GET', path: `provision/uploads/${number}` })).toMatchObject({
      state: 'open',
      offset: 2000,
    });
    work.clock.set(new Date(start.getTime() + 15 * 86_400_000));
    expect(await expireUploads(work.operator)).toBe(1);
    expect(await readdir(join(work.operator.paths.inbox, '.uploads'))).toEqual([]);
    expect(await put(number, 1000, new Uint8Array(10))).toMatchObject({ type: 'provision/upload-ended' });
    const anew = await declared(object);
    expect([anew.number === number, anew.offset]).toEqual([false, 0]);
  });

  it('says in the API’s document that a chunk is bytes with a digest', async () => {
    const document = (await work.app.inject('/api/v1/openapi.json')).json<{
      paths: Record<string, { put?: { requestBody: unknown; parameters: { name: string }[] } }>;
    }>();
    const put = document.paths['/api/v1/provision/uploads/{number}/chunk']?.put;
    expect(put?.requestBody).toMatchObject({
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    });
    expect(put?.parameters.map(({ name }) => name)).toContain('chunk-sha256');
  });
});
