import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  memoryInstitutionDirectory,
  postgresInstitutionDirectory,
  type Institution,
  type InstitutionDirectory,
} from '../../src/flow/institution/index.ts';
import { memoryLedger, type Receipt } from '../../src/ledger/index.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';

let database: TestDatabase;
let receipt: Receipt;
beforeAll(async () => {
  database = await testDatabase();
  receipt = await memoryLedger().record({ type: 'test/happened', actor: 'test', subject: 'test' });
});
afterAll(() => database.close());

const hospital: Institution = { code: '1312345678', name: 'めぐり総合病院', kind: 'hospital' };
const clinic: Institution = { code: '1310000001', name: '山田医院', kind: 'clinic' };

describe.each<[string, () => InstitutionDirectory]>([
  ['memory', memoryInstitutionDirectory],
  ['postgres', () => postgresInstitutionDirectory(database.kysely)],
])('InstitutionDirectory in %s', (_name, open) => {
  it('keeps institutions by code, and the last word about each', async () => {
    const directory = open();
    await directory.record(receipt, hospital);
    await directory.record(receipt, clinic);
    await directory.record(receipt, { ...clinic, name: '山田クリニック' });
    expect(await directory.all()).toEqual([{ ...clinic, name: '山田クリニック' }, hospital]);
    expect(await directory.find(hospital.code)).toEqual(hospital);
  });

  it('knows no other', async () => {
    await expect(open().find('none')).rejects.toMatchObject({ code: 'institution/no-such-institution' });
  });

  it('does nothing without a receipt of the ledger', async () => {
    const forged = { sequence: 1, type: 'a/b', subject: 'x', leafHash: '' } as unknown as Receipt;
    const record = open().record(forged, { ...clinic, code: 'forged' });
    await expect(record).rejects.toMatchObject({ kind: 'integrity' });
  });
});
