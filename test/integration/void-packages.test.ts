import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releasePackageKey, sealPackage } from '../../src/app/package-gate.ts';
import { eraseCopies } from '../../src/app/patient/erase-copies.ts';
import { removeVoidPackages } from '../../src/app/void-packages.ts';
import { settableClock } from '../../src/kit/clock.ts';
import { HomeAtWork } from './home-at-work.ts';

let home: HomeAtWork;
beforeAll(async () => {
  home = await HomeAtWork.open();
  await home.register('H1');
  await home.admit('1', '2');
});
afterAll(() => home[Symbol.asyncDispose]());

const clock = settableClock(new Date('2026-07-01T03:00:00Z'));
const under = <Result>(id: string, work: Parameters<typeof home.under<Result>>[2]) =>
  home.under('test/packaged', id, work);
const folderOf = (id: string) => join(home.operator.paths.packages, id);

/** A package whose key is out, and which lies sealed to its recipient as after a crash. */
async function keyReleased(id: string, localId: string): Promise<void> {
  const { packages } = home.operator;
  const parts = { db: home.database.kysely, operator: 'OP', clock };
  await under(id, async (receipt) => {
    await packages.open(receipt, { id, application: 'A1', requester: 'yamada', builder: 'tanaka' });
    await packages.finish(receipt, id, { manifestDigest: 'cd'.repeat(32), members: [home.subject(localId)] });
    await sealPackage(parts, receipt, id);
    for (const person of ['ito', 'watanabe']) await packages.release(receipt, id, person, 2);
    expect((await releasePackageKey(parts, receipt, id)).record.state).toBe('key-released');
  });
  await mkdir(join(folderOf(id), 'content'), { recursive: true });
  await writeFile(join(folderOf(id), `${id}.tar.age`), 'sealed');
}
const erased = (localId: string) =>
  eraseCopies(home.operator, {
    subjects: [home.subject(localId)],
    institutions: [],
    open: new Set(['packages']),
  });

describe('a package whose hand-over was interrupted', () => {
  it('A15, A16: waits as long as it may still be handed over, and is removed when it is recalled', async () => {
    await keyReleased('P-1', '1');
    expect(await erased('1')).toEqual([]);
    expect(existsSync(folderOf('P-1'))).toBe(true);
    await under('P-1', (receipt) => home.operator.packages.recall(receipt, 'P-1'));
    expect(await erased('1')).toEqual([{ copy: 'packages', count: 1 }]);
    expect(existsSync(folderOf('P-1'))).toBe(false);
  });

  it('is no longer one once it was handed over: recalled later, it is kept as what the recipient has', async () => {
    await keyReleased('P-2', '2');
    const { pool } = home.database;
    await pool.query(
      `insert into procedure.matter (id, kind, party, title, state, turn, opened_on, entered_on, is_final, version, data, receipt_sequence)
       values ('U-2026-000900', 'use', 'UNIV', '-', 'in-use', 'nobody', '2026-07-01', '2026-07-01', false, 1, '{}', 0)`,
    );
    await pool.query(
      `insert into procedure.event (matter, sequence, happened, at, happened_on, account, persons, role, state_after, audience, detail, receipt_sequence)
       values ('U-2026-000900', 1, 'handed-over', now(), '2026-07-01', 'kato', '{kato}', 'office', 'in-use', 'party', '{"package":"P-2","to":"sato"}', 0)`,
    );
    await under('P-2', (receipt) => home.operator.packages.deliver(receipt, 'P-2'));
    await under('P-2', (receipt) => home.operator.packages.recall(receipt, 'P-2'));
    await removeVoidPackages(home.operator);
    expect(existsSync(folderOf('P-2'))).toBe(true);
    expect(await erased('2')).toEqual([{ copy: 'packages', count: 0 }]);
  });
});
