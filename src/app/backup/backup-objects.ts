/**
 * The files of a backup set, shared by all its backups: what is there already is not copied again, so that a backup that
 * was cut short goes on where it stopped, and the next one copies only what is new.
 *
 * A file that is ciphertext already (a segment of the vault) is kept as it is, under its own SHA-256. Any other is sealed
 * to the recipients; its name is a keyed digest of its plaintext, so that it can be found again and tells nothing, and the
 * SHA-256 of the file itself.
 */

import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../kit/durable-file.ts';
import { IntegrityError } from '../../kit/errors.ts';
import { ageOpened, ageSealed } from './age-stream.ts';

const sealedName = /^([0-9a-f]{64})\.([0-9a-f]{64})\.age$/;
const plainName = /^([0-9a-f]{64})\.sealed$/;
const readBytes = 1 << 20;

type Source = AsyncIterable<Uint8Array>;

/** A file as it was put. */
export interface PutObject {
  /** Its name in the set. */
  readonly object: string;
  /** Bytes of its plaintext. */
  readonly bytes: number;
  /** False when the set had it already. */
  readonly isNew: boolean;
}

/** How a set is written. */
export interface ObjectSeal {
  readonly recipients: readonly string[];
  /** Names plaintext without telling it. */
  readonly nameKey: Uint8Array;
}

/** The bytes of a file, which is opened when they are asked for: one that is gone is an error of the reader. */
export async function* fileSource(path: string): Source {
  yield* createReadStream(path, { highWaterMark: readBytes }) as AsyncIterable<Buffer>;
}

const keyedName = (nameKey: Uint8Array, digest: Buffer) =>
  createHmac('sha256', nameKey).update(digest).digest('hex');

/** The keyed name that content has in a set: equal for equal content. */
export async function nameOfContent(nameKey: Uint8Array, source: Source): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of source) hash.update(chunk);
  return keyedName(nameKey, hash.digest());
}

/** The keyed name within an object's name. */
export function contentOf(object: string): string | undefined {
  return sealedName.exec(object)?.[1];
}

/** The files of the set in one folder. */
export class BackupObjects {
  readonly #folder: string;
  readonly #unsynced = new Set<string>();

  constructor(folder: string) {
    this.#folder = join(folder, 'objects');
  }

  /** Makes the names of all files durable that were put: before a manifest may list them. */
  async sync(): Promise<void> {
    if (this.#unsynced.size === 0) return;
    for (const folder of [...this.#unsynced, this.#folder, dirname(this.#folder)]) await syncFolder(folder);
    this.#unsynced.clear();
  }

  /** Seals what `read` gives, unless the set has that content. It is read once for its name, and once more when it is new. */
  async put(read: () => Source, { nameKey, recipients }: ObjectSeal): Promise<PutObject> {
    const counted = counting(read());
    const name = await nameOfContent(nameKey, counted.source);
    const known = await this.#sealedAs(name);
    if (known !== undefined) return { object: known, bytes: counted.bytes(), isNew: false };
    return this.#write(counting(read()), recipients, () => name);
  }

  /** Seals a stream that can be read only once. */
  async putStream(source: Source, { nameKey, recipients }: ObjectSeal): Promise<PutObject> {
    const hash = createHash('sha256');
    const hashed = counting(source, (chunk) => hash.update(chunk));
    return this.#write(hashed, recipients, () => keyedName(nameKey, hash.copy().digest()));
  }

  /** Keeps a file that is named by its own SHA-256, as it is. */
  async putSealed(path: string, digest: string): Promise<PutObject> {
    const object = `${digest}.sealed`;
    if (await this.isWhole(object)) {
      await this.#touch(object);
      return { object, bytes: 0, isNew: false };
    }
    const counted = counting(fileSource(path));
    const written = await this.#writeFile(counted.source);
    if (written.digest !== digest) {
      await rm(written.path, { force: true });
      throw new IntegrityError(
        'backup/damaged-segment',
        `segment file ${digest.slice(0, 16)}… is not what was written`,
      );
    }
    await this.#publish(written.path, object);
    return { object, bytes: counted.bytes(), isNew: true };
  }

  /** Keeps bytes that are ciphertext already, under their SHA-256. */
  async putOpaque(bytes: Uint8Array): Promise<PutObject> {
    const written = await this.#writeFile(once(bytes));
    const object = `${written.digest}.sealed`;
    await this.#publish(written.path, object);
    return { object, bytes: bytes.length, isNew: true };
  }

  /**
   * The file as it lies there, checked at its end.
   *
   * @throws {IntegrityError} `backup/damaged-object`
   */
  async *stored(object: string): AsyncIterable<Uint8Array> {
    const hash = createHash('sha256');
    for await (const chunk of fileSource(this.path(object))) {
      hash.update(chunk);
      yield chunk;
    }
    if (hash.digest('hex') !== digestOf(object)) throw damaged(object);
  }

  /** The content of a file, opened when it is sealed to a recipient. */
  content(object: string, identity: string): AsyncIterable<Uint8Array> {
    const stored = this.stored(object);
    return object.endsWith('.sealed') ? stored : ageOpened(stored, identity);
  }

  /** Whether the file is there and is what was written. */
  async isWhole(object: string): Promise<boolean> {
    if (!existsSync(this.path(object))) return false;
    try {
      for await (const chunk of this.stored(object)) if (chunk.length === 0) continue;
      return true;
    } catch (error) {
      if (error instanceof IntegrityError) return false;
      throw error;
    }
  }

  /**
   * Removes every file that is not `needed` and was last written before `before`: what is younger may belong to a backup that is
   * being taken. Gives their number.
   */
  async removeAllBut(needed: ReadonlySet<string>, before: Date): Promise<number> {
    if (!existsSync(this.#folder)) return 0;
    const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true });
    let removed = 0;
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || needed.has(entry.name) || (await stat(path)).mtime >= before) continue;
      await rm(path);
      removed += 1;
    }
    return removed;
  }

  /** Where a file lies. */
  path(object: string): string {
    return join(this.#folder, object.slice(0, 2), object);
  }

  /** Marks a file as needed by a backup that is being taken, so that it is not removed before its manifest is there. */
  async #touch(object: string): Promise<void> {
    const now = new Date();
    await utimes(this.path(object), now, now);
  }

  async #sealedAs(name: string): Promise<string | undefined> {
    const folder = join(this.#folder, name.slice(0, 2));
    if (!existsSync(folder)) return undefined;
    const objects = (await readdir(folder)).filter((object) => contentOf(object) === name);
    for (const object of objects) {
      if (!(await this.isWhole(object))) continue;
      await this.#touch(object);
      return object;
    }
    return undefined;
  }

  async #write(
    { source, bytes }: Counted,
    recipients: readonly string[],
    name: () => string,
  ): Promise<PutObject> {
    const written = await this.#writeFile(ageSealed(source, recipients));
    const known = await this.#sealedAs(name());
    if (known !== undefined) {
      await rm(written.path, { force: true });
      return { object: known, bytes: bytes(), isNew: false };
    }
    const object = `${name()}.${written.digest}.age`;
    await this.#publish(written.path, object);
    return { object, bytes: bytes(), isNew: true };
  }

  async #writeFile(source: Source): Promise<{ readonly path: string; readonly digest: string }> {
    const path = join(this.#folder, 'unfinished', randomBytes(8).toString('hex'));
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    const handle = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of source) {
        hash.update(chunk);
        await handle.appendFile(chunk);
      }
      await handle.sync();
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return { path, digest: hash.digest('hex') };
  }

  async #publish(unfinished: string, object: string): Promise<void> {
    const path = this.path(object);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(unfinished, path);
    this.#unsynced.add(dirname(path));
  }
}

const digestOf = (object: string) => sealedName.exec(object)?.[2] ?? plainName.exec(object)?.[1];

const damaged = (object: string) =>
  new IntegrityError(
    'backup/damaged-object',
    `file ${object.slice(0, 16)}… of the backup is not what was written`,
  );

async function* once(bytes: Uint8Array): Source {
  await Promise.resolve();
  yield bytes;
}

interface Counted {
  readonly source: Source;
  readonly bytes: () => number;
}

function counting(source: Source, also: (chunk: Uint8Array) => void = () => undefined): Counted {
  let bytes = 0;
  async function* counted(): Source {
    for await (const chunk of source) {
      bytes += chunk.length;
      also(chunk);
      yield chunk;
    }
  }
  return { source: counted(), bytes: () => bytes };
}
