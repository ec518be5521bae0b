import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  memoryCostSheets,
  memoryInstitutionContracts,
  memoryOperatorProfiles,
  memoryProvisionRecords,
  postgresCostSheets,
  postgresInstitutionContracts,
  postgresOperatorProfiles,
  postgresProvisionRecords,
  subjectId,
  type CostLine,
  type InstitutionContract,
  type ProviderPayment,
  type ProvisionRecord,
} from '../../src/flow/institution/index.ts';
import { addDays, day } from '../../src/kit/day.ts';
import { sha256Hex } from '../../src/kit/digest.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const on = day('2026-10-01');
let made = 0;
const another = (name: string) => `${name}-${String((made += 1))}`;

describe.each([
  ['memory', () => memoryCostSheets()],
  ['postgres', () => postgresCostSheets(database.kysely, another('cost'))],
])('CostSheets in %s', (_name, open) => {
  const line = (number: string, yen: number, month = '2026-09'): CostLine => ({
    institution: 'H1',
    number,
    month,
    kind: 'labour',
    yen,
    evidence: '請求書 2026-09-15',
  });
  const payment = (number: string, yen: number, month = '2026-09'): ProviderPayment => ({
    institution: 'H1',
    number,
    month,
    yen,
    paidOn: on,
  });

  it('B10: pays documented cost, and refuses what is above it', async () => {
    const sheets = open();
    await sheets.addLines(await genuineReceipt(), [
      line('1', 30_000),
      line('2', 20_000),
      line('3', 1, '2026-08'),
    ]);
    const pay = async (one: ProviderPayment) => sheets.pay(await genuineReceipt(), one);
    await expect(pay(payment('P1', 50_001))).rejects.toMatchObject({
      code: 'institution/payment-above-cost',
      kind: 'not-permitted-by-law',
    });
    await pay(payment('P1', 40_000));
    await expect(pay(payment('P2', 10_001))).rejects.toMatchObject({
      code: 'institution/payment-above-cost',
    });
    await pay(payment('P2', 10_000));
    await expect(pay(payment('P3', 1))).rejects.toMatchObject({ code: 'institution/payment-above-cost' });
    const { lines, payments } = await sheets.sheet('H1');
    expect(lines).toHaveLength(3);
    expect(payments).toEqual([payment('P1', 40_000), payment('P2', 10_000)]);
    // The control: with one more documented yen, the same payment is paid.
    await sheets.addLines(await genuineReceipt(), [line('4', 1)]);
    await pay(payment('P3', 1));
  });

  it('keeps no number twice, and nothing without a receipt', async () => {
    const sheets = open();
    await sheets.addLines(await genuineReceipt(), [line('1', 10)]);
    const again = sheets.addLines(await genuineReceipt(), [line('2', 10), line('1', 10)]);
    await expect(again).rejects.toMatchObject({ code: 'institution/cost-number-taken' });
    await sheets.pay(await genuineReceipt(), payment('P', 5));
    const twice = sheets.pay(await genuineReceipt(), payment('P', 5));
    await expect(twice).rejects.toMatchObject({ code: 'institution/payment-number-taken' });
    await expect(sheets.addLines(await forgedReceipt(), [line('9', 10)])).rejects.toMatchObject({
      kind: 'integrity',
    });
    await expect(sheets.pay(await forgedReceipt(), payment('9', 1))).rejects.toMatchObject({
      kind: 'integrity',
    });
    expect((await sheets.sheet('H1')).lines.map(({ number }) => number)).toEqual(['1']);
  });
});

describe.each([
  ['memory', () => memoryInstitutionContracts()],
  ['postgres', () => postgresInstitutionContracts(database.kysely, another('contract'))],
])('InstitutionContracts in %s', (_name, open) => {
  const contract: InstitutionContract = {
    institution: 'H1',
    version: 1,
    kinds: ['receipt', 'dpc'],
    startsOn: on,
    endsOn: addDays(on, 364),
    filing: '届出第1号',
  };

  it('B11: keeps versions that follow one another, each as it was signed', async () => {
    const contracts = open();
    const keep = async (one: InstitutionContract) => contracts.keep(await genuineReceipt(), one);
    await expect(keep({ ...contract, version: 2 })).rejects.toMatchObject({
      code: 'institution/not-the-next-contract-version',
    });
    await keep(contract);
    await expect(keep(contract)).rejects.toMatchObject({ kind: 'conflict' });
    const { filing, ...unfiled } = contract;
    expect(filing).toBe('届出第1号');
    const renewal = { ...unfiled, version: 2, startsOn: addDays(on, 365), endsOn: addDays(on, 729) };
    await keep(renewal);
    expect(await contracts.of('H1')).toEqual([contract, renewal]);
    expect(await contracts.of('H2')).toEqual([]);
    const forged = contracts.keep(await forgedReceipt(), { ...contract, institution: 'H2' });
    await expect(forged).rejects.toMatchObject({ kind: 'integrity' });
  });
});

describe.each([
  ['memory', () => memoryOperatorProfiles()],
  ['postgres', () => postgresOperatorProfiles(database.kysely, another('profile'))],
])('OperatorProfiles in %s', (_name, open) => {
  it('tells how the operator was named on a day', async () => {
    const profiles = open();
    const old = {
      validFrom: day('2026-01-01'),
      name: '旧社名',
      address: '東京都',
      representative: '代表 甲',
    };
    const current = { ...old, validFrom: day('2026-06-01'), name: '新社名' };
    await profiles.keep(await genuineReceipt(), old);
    await profiles.keep(await genuineReceipt(), current);
    expect(await profiles.on(day('2025-12-31'))).toBeUndefined();
    expect(await profiles.on(day('2026-05-31'))).toEqual(old);
    expect(await profiles.on(on)).toEqual(current);
    await expect(profiles.keep(await genuineReceipt(), old)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(profiles.keep(await forgedReceipt(), old)).rejects.toMatchObject({ kind: 'integrity' });
  });
});

describe.each([
  ['memory', () => memoryProvisionRecords()],
  ['postgres', () => postgresProvisionRecords(database.kysely, another('provision'))],
])('ProvisionRecords in %s', (_name, open) => {
  const party = { code: 'H1', name: '例示病院', address: null, representative: null };
  const record = (providedOn = on, institution = 'H1'): ProvisionRecord => ({
    objectDigest: sha256Hex(another('object')),
    round: 1,
    providedOn,
    institution: { ...party, code: institution },
    operator: { ...party, code: 'OP' },
    dataItems: ['identity', 'condition'],
    format: 'fhir',
    records: 4,
    subjects: [subjectId(Buffer.alloc(32, 1), institution, '1')],
    ledgerSequence: 7,
  });

  it('B7: keeps each provision once, until the day that the law says', async () => {
    const records = open();
    const [first, later, elsewhere] = [record(), record(addDays(on, 3)), record(on, 'H2')];
    for (const one of [later, elsewhere, first]) await records.keep(await genuineReceipt(), one);
    expect(await records.find({ institution: 'H1' })).toEqual([
      { ...first, keepUntil: '2029-10-01' },
      { ...later, keepUntil: '2029-10-04' },
    ]);
    expect(await records.find({ from: addDays(on, 1) })).toMatchObject([{ providedOn: later.providedOn }]);
    expect(await records.find({ institution: 'H1', to: on })).toHaveLength(1);
    await expect(records.keep(await genuineReceipt(), first)).rejects.toMatchObject({
      code: 'institution/provision-recorded-before',
    });
    await expect(records.keep(await forgedReceipt(), record())).rejects.toMatchObject({ kind: 'integrity' });
  });
});

describe('the tables of the desk', () => {
  it.each(['contract', 'cost_line', 'provider_payment', 'stop_export', 'operator_profile', 'ledger_import'])(
    'refuse a change of %s',
    async (table) => {
      await expect(database.pool.query(`delete from institution.${table}`)).rejects.toThrow(/immutable/);
    },
  );

  it('B7: refuse to change a provision record, and to delete it before its day', async () => {
    const change = database.pool.query(`update institution.provision_record set keep_until = '2020-01-01'`);
    await expect(change).rejects.toThrow(/immutable/);
    await expect(database.pool.query('delete from institution.provision_record')).rejects.toThrow(
      /kept until/,
    );
    await database.pool.query(`insert into institution.provision_record
      values ('OP', 'd', 1, 'H1', '2020-01-01', '2023-01-01', '{}', '{}', 0)`);
    const old = await database.pool.query(`delete from institution.provision_record where operator = 'OP'`);
    expect(old.rowCount).toBe(1);
  });
});
