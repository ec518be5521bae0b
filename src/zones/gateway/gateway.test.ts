import { createReadStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesInTar, wholeFile } from '../../formats/source-files.ts';
import { IntegrityError } from '../../kit/errors.ts';
import { openSealed, randomKey, recipientPublicKey } from '../../seal/index.ts';
import { receive } from './gateway.ts';

const folder = mkdtempSync(join(tmpdir(), 'meguri gateway '));
mkdirSync(join(folder, 'given', 'b'), { recursive: true });
writeFileSync(join(folder, 'given', 'a.txt'), 'MARKER-one');
writeFileSync(join(folder, 'given', 'b', 'c.txt'), 'MARKER-two');
const core = randomKey();
const handOver = { institution: '2212345678', format: 'receipt', path: join(folder, 'given') };
const context = { zone: 'gateway', purpose: 'intake', institution: '2212345678', format: 'receipt' };
const spool = join(folder, 'spool');

describe('receive', () => {
  it('keeps what only the core opens, file by file', async () => {
    const { sealedFile } = await receive(handOver, recipientPublicKey(core), spool);
    const opened = openSealed(createReadStream(join(spool, sealedFile)), {
      key: core,
      expectedContext: context,
    });
    const texts: string[] = [];
    for await (const file of filesInTar(opened)) {
      texts.push(`${file.path} ${Buffer.from(await wholeFile(file)).toString()}`);
    }
    expect(texts).toEqual(['a.txt MARKER-one', 'b/c.txt MARKER-two']);
  });

  it('knows the same object again by its digest', async () => {
    const first = await receive(handOver, recipientPublicKey(core), spool);
    const second = await receive(handOver, recipientPublicKey(core), spool);
    expect(second.objectDigest).toBe(first.objectDigest);
    expect(second.sealedDigest).not.toBe(first.sealedDigest);
  });

  it('leaves nothing readable in the spool', async () => {
    await receive(handOver, recipientPublicKey(core), spool);
    for (const name of readdirSync(spool))
      expect(readFileSync(join(spool, name)).includes('MARKER')).toBe(false);
  });

  it('seals for one institution and format: another context opens nothing', async () => {
    const { sealedFile } = await receive(handOver, recipientPublicKey(core), spool);
    const opened = openSealed(createReadStream(join(spool, sealedFile)), {
      key: core,
      expectedContext: { ...context, institution: '2287654321' },
    });
    await expect(Array.fromAsync(opened)).rejects.toThrow(IntegrityError);
  });
});
