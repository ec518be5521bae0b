import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { IntegrityError } from '../../kit/errors.ts';
import { isRunning, processMark } from '../../kit/running-process.ts';

/** The only place where plaintext may lie: private to one job, and gone when the job ends. */
export interface JobFolder extends AsyncDisposable {
  readonly path: string;
}

/** What a job needs of its folder. */
export interface JobFolderNeeds {
  /** Room on tmpfs below which the folder is made under the home instead; 1 GiB when not given. */
  readonly bytes?: number;
}

const shared = '/dev/shm';
const tmpfsMagic = 0x01021994;
const defaultBytes = 2 ** 30;
const folderName = /^job-(\d+)-(.*)-[0-9a-f]{16}$/;

/**
 * A folder (0700) for one job: in memory (tmpfs) where there is room, else under `home`. Folders that dead processes left
 * are removed first. Pages of tmpfs may be swapped out: an operator's machine has encrypted swap or none.
 */
export async function openJobFolder(home: string, needs: JobFolderNeeds = {}): Promise<JobFolder> {
  const places = [join(home, 'jobs'), ...(await inMemory(needs.bytes ?? defaultBytes))];
  for (const place of places) {
    await ownFolder(place);
    await sweep(place);
  }
  const mark = processMark().replace(':', '-');
  const path = join(places.at(-1) ?? home, `job-${mark}-${randomBytes(8).toString('hex')}`);
  await mkdir(path, { mode: 0o700 });
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

async function inMemory(bytes: number): Promise<string[]> {
  try {
    const { type, bavail, bsize } = await statfs(shared);
    const hasRoom = type === tmpfsMagic && bavail * bsize >= bytes;
    return hasRoom ? [join(shared, `meguri-${process.getuid?.() ?? 0}`)] : [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Makes the folder, or makes sure that it is ours alone: `/dev/shm` is open to everybody. */
async function ownFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const { mode, uid } = await lstat(path);
  const isOurs = (mode & 0o170077) === 0o040000 && uid === (process.getuid?.() ?? uid);
  if (!isOurs) throw new IntegrityError('vault/job-folder-exposed', `${path} is not private to this account`);
}

async function sweep(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const match = folderName.exec(name);
    if (match === null || isRunning(`${match[1] ?? ''}:${match[2] ?? ''}`)) continue;
    await rm(join(place, name), { recursive: true, force: true });
  }
}
