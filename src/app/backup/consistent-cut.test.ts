/**
 * Database and ledger copied while others write: the moment of the copy must be one that a crash could have left. Copies that
 * are taken naively, one after the other, must be seen to break this, or the test could not see it.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HomeAtWork } from '../../../test/integration/home-at-work.ts';
import { beginSnapshot } from './database-snapshot.ts';
import { consistentCut, unseenOutcomes, type LedgerPlace } from './consistent-cut.ts';
import { keysFolder, ledgerVerifier } from './home-keys.ts';
import { cutLedger, type LedgerCut } from './ledger-copy.ts';
import { takeBackup } from './take-backup.ts';

let work: HomeAtWork;
let place: LedgerPlace;
beforeAll(async () => {
  work = await HomeAtWork.open();
  const { paths } = work.operator;
  place = { folder: paths.ledger, key: await ledgerVerifier(keysFolder(paths), 'OP') };
});
afterAll(() => work[Symbol.asyncDispose]());

const writers = 4;

/** Runs `look` again and again while institutions are registered; gives all that it found. */
async function whileWriting<Found>(
  name: string,
  rounds: number,
  look: () => Promise<Found>,
): Promise<Found[]> {
  let isOver = false;
  const write = async (writer: number) => {
    for (let n = 0; !isOver; n += 1) await work.register(`${name}-${writer}-${n}`);
  };
  const writing = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  const found: Found[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await look());
  isOver = true;
  await writing;
  return found;
}

async function withClient<Result>(use: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await work.database.pool.connect();
  try {
    return await use(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Effects in the snapshot whose intent the cut does not hold. */
async function unintended(client: pg.PoolClient, cut: LedgerCut): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from institution.institution where receipt_sequence >= $1',
    [cut.size],
  );
  return rows[0]?.count ?? 0;
}

describe('consistentCut', () => {
  it('M8: has every effect that the ledger calls done, and no effect that the ledger does not know', async () => {
    const found = await whileWriting('cut', 12, () =>
      withClient(async (client) => {
        const cut = await consistentCut(client, place);
        await sleep(5);
        return { lost: await unseenOutcomes(client, place, cut, 0), extra: await unintended(client, cut) };
      }),
    );
    for (const { lost, extra } of found) expect([lost, extra]).toEqual([[], 0]);
  });

  it('would lose acknowledged effects were the ledger simply copied later', async () => {
    const found = await whileWriting('later', 6, () =>
      withClient(async (client) => {
        await beginSnapshot(client);
        await sleep(30);
        return (await unseenOutcomes(client, place, await cutLedger(place.folder, place.key), 0)).length;
      }),
    );
    expect(Math.max(...found)).toBeGreaterThan(0);
  });

  it('would have effects without an entry were the ledger simply copied first', async () => {
    const found = await whileWriting('first', 6, () =>
      withClient(async (client) => {
        const cut = await cutLedger(place.folder, place.key);
        await sleep(30);
        await beginSnapshot(client);
        return unintended(client, cut);
      }),
    );
    expect(Math.max(...found)).toBeGreaterThan(0);
  });
});

describe('takeBackup', () => {
  it('takes another moment when a segment was replaced while it was copied', async () => {
    await work.admit('1', '2');
    const backup = await takeBackup({
      ...work.request,
      afterCut: async (attempt) => {
        if (attempt === 1) await work.erase('1');
      },
    });
    // The segment that took the place of the first is in it, or the second patient would be lost.
    expect(backup).toMatchObject({ attempts: 2, segments: 2 });
  });
});
