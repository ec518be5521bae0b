import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHome } from '../../src/app/home.ts';
import { openOperator, openRecords } from '../../src/app/operator.ts';
import { stationStatuses } from '../../src/app/station-statuses.ts';
import { stations } from '../../src/flow/stations.ts';
import type { Receipt } from '../../src/ledger/index.ts';

describe('an operator’s home', () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'meguri operator '));
    await createHome(home, { operator: 'OP-1' });
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  it('is worked in by one process at a time, and read by others meanwhile', async () => {
    await using operator = await openOperator(home);
    await expect(openOperator(home)).rejects.toMatchObject({ code: 'ledger/in-use' });
    await using records = await openRecords(home);
    expect((await stationStatuses(records)).map(({ station }) => station)).toEqual(
      stations.map(({ id }) => id),
    );
    expect(operator.config.operator).toBe('OP-1');
  });

  it('cannot be written by who has no ledger: there is no receipt', async () => {
    await using records = await openRecords(home);
    const forged = { sequence: 0, type: 'x/y', subject: 's', leafHash: '' } as unknown as Receipt;
    const recording = records.institutions.record(forged, { code: '1', name: 'x', kind: 'clinic' });
    await expect(recording).rejects.toMatchObject({ code: 'ledger/forged-receipt' });
    expect(await records.institutions.all()).toEqual([]);
  });

  it('is not there where none was made', async () => {
    await expect(openRecords(join(home, 'nowhere'))).rejects.toMatchObject({ code: 'home/none-here' });
  });
});
