import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiAtWork } from '../../../test/fixtures/api-at-work.ts';
import type { Actor } from '../../access/actor.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { registerInstitution } from '../desk-import.ts';
import { arrivalInInbox } from '../stewards/arrivals.ts';
import {
  appendChunk,
  completeUpload,
  declareUpload,
  provisionParts,
  uploadStanding,
  type ProvisionParts,
} from './resumable-upload.ts';

const desk: Actor = { account: 'd', person: 'd', roles: ['institution-desk'], organization: '2210000001' };
let work: ApiAtWork;
let parts: ProvisionParts;
beforeAll(async () => {
  work = await ApiAtWork.open();
  await registerInstitution(work.operator, { code: desk.organization, name: 'a', kind: 'hospital' });
  parts = provisionParts(work.operator, work.office);
});
afterAll(() => work[Symbol.asyncDispose]());

const declarationOf = (bytes: Uint8Array) => ({
  format: 'receipt' as const,
  objectDigest: sha256Hex(`object of ${sha256Hex(bytes)}`),
  objectBytes: 10,
  sealedDigest: sha256Hex(bytes),
  sealedBytes: bytes.length,
});

describe('completeUpload', () => {
  it('B6: goes on where it died between the inbox and the record, and is received once', async () => {
    const bytes = Buffer.from('sealed bytes');
    const { number } = await declareUpload(parts, desk, declarationOf(bytes));
    await appendChunk(parts, desk, number, { offset: 0, bytes, sha256: sha256Hex(bytes) });
    const dying: ProvisionParts = {
      ...parts,
      uploads: { ...parts.uploads, end: () => Promise.reject(new Error('died')) },
    };
    await expect(completeUpload(dying, desk, number)).rejects.toThrow('died');
    expect((await uploadStanding(parts, desk, number)).state).toBe('open');
    const receipt = await completeUpload(parts, desk, number);
    expect(await completeUpload(parts, desk, number)).toEqual(receipt);
    expect((await arrivalInInbox(work.operator, sha256Hex(bytes))).objectDigest).toBe(receipt.objectDigest);
    expect(await readdir(`${work.operator.paths.inbox}/.uploads`)).toEqual([]);
  });

  it('B6: is one object when it is completed by two at the same moment', async () => {
    const bytes = Buffer.from('other sealed bytes');
    const declare = () => declareUpload(parts, desk, declarationOf(bytes));
    const [{ number }, second] = await Promise.all([declare(), declare()]);
    expect(second.number).toBe(number);
    const chunk = { offset: 0, bytes, sha256: sha256Hex(bytes) };
    const appended = await Promise.allSettled([1, 2].map(() => appendChunk(parts, desk, number, chunk)));
    expect(appended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [one, other] = await Promise.all([1, 2].map(() => completeUpload(parts, desk, number)));
    expect(one).toEqual(other);
  });
});

describe('declareUpload', () => {
  it('B6: takes nothing from an institution that is not registered, or has no contract where one is required', async () => {
    const declaration = declarationOf(Buffer.from('x'));
    const stranger = { ...desk, organization: '2219999999' };
    await expect(declareUpload(parts, stranger, declaration)).rejects.toMatchObject({ kind: 'not-found' });
    const strict = { ...work.operator, config: { ...work.operator.config, contractsRequired: true } };
    const refused = declareUpload(provisionParts(strict, work.office), desk, declaration);
    await expect(refused).rejects.toMatchObject({ code: 'institution/no-contract' });
  });
});
