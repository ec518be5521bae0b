import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createRootKeyFile, fileKeyCustody } from './file-key-custody.ts';
import { bytesOfKey, derivedSecret, deriveKey, keyFromBytes, randomKey } from './sealing-key.ts';
import { unwrapKey, wrapKey } from './wrapped-key.ts';

const context = { purpose: 'segment', object: 's1' };

describe('deriveKey', () => {
  const parent = keyFromBytes(Buffer.alloc(32, 7));

  it('gives the same key for the same purpose, and another for any other', () => {
    const ids = [
      deriveKey(parent, 'identity', 'h1'),
      deriveKey(parent, 'identity', 'h1'),
      deriveKey(parent, 'identity', 'h2'),
      deriveKey(parent, 'clinical', 'h1'),
      deriveKey(parent, 'identity'),
      deriveKey(parent, 'identityh1'),
    ].map(({ id }) => id);
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(5);
  });

  it('never gives the bytes that derivedSecret hands out', () => {
    expect(derivedSecret(parent, 'x').equals(bytesOfKey(deriveKey(parent, 'x')))).toBe(false);
  });
});

describe('SealingKey', () => {
  it('shows its id and never its bytes', () => {
    const key = keyFromBytes(Buffer.alloc(32, 0xab));
    for (const shown of [inspect(key), JSON.stringify(key), String(Object.entries(key))]) {
      expect(shown).toContain(key.id);
      expect(shown).not.toMatch(/abab|q6ur/);
    }
  });

  it('is overwritten and unusable once it is disposed of', () => {
    const bytes = Buffer.alloc(32, 1);
    const key = keyFromBytes(bytes);
    key[Symbol.dispose]();
    expect(bytes.equals(Buffer.alloc(32))).toBe(true);
    expect(() => wrapKey(key, randomKey(), context)).toThrow(/disposed/);
    expect(() => deriveKey(key, 'x')).toThrow(/disposed/);
  });

  it('cannot be made of an object that looks like one', () => {
    const key = randomKey();
    expect(() => wrapKey({ ...key }, key, context)).toThrow(/disposed/);
  });
});

describe('unwrapKey', () => {
  const [key, wrapping] = [randomKey(), randomKey()];
  const wrapped = wrapKey(key, wrapping, context);

  it('gives back the key', () => {
    expect(unwrapKey(wrapped, wrapping, context).id).toBe(key.id);
  });

  it('refuses another wrapping key, another context, and any changed byte', () => {
    expect(() => unwrapKey(wrapped, key, context)).toThrow(/cannot be unwrapped/);
    expect(() => unwrapKey(wrapped, wrapping, { ...context, object: 's2' })).toThrow(/cannot be unwrapped/);
    expect(() => unwrapKey('', wrapping, context)).toThrow(/cannot be unwrapped/);
    const bytes = Buffer.from(wrapped, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(() => unwrapKey(changed.toString('base64url'), wrapping, context)).toThrow(
        /cannot be unwrapped/,
      );
    }
  });
});

describe('fileKeyCustody', () => {
  it('keeps a root key that its owner alone may read, and never replaces it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'meguri key '));
    const path = join(folder, 'root.key');
    const custody = fileKeyCustody(path);
    await expect(custody.rootKey()).rejects.toMatchObject({ code: 'seal/no-root-key' });
    await createRootKeyFile(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await custody.rootKey()).id).toBe((await custody.rootKey()).id);
    await expect(createRootKeyFile(path)).rejects.toMatchObject({ code: 'seal/root-key-exists' });
    await chmod(path, 0o640);
    await expect(custody.rootKey()).rejects.toMatchObject({ code: 'seal/root-key-exposed' });
    await chmod(path, 0o600);
    await writeFile(path, 'short');
    await expect(custody.rootKey()).rejects.toMatchObject({ code: 'seal/bad-root-key' });
    await rm(folder, { recursive: true });
  });
});
