import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, findingCodes, imbalance, readEverything } from '../../../test/fixtures/read-everything.ts';
import { medicalClaim, record, ukeFile } from '../../../test/fixtures/receipt-lines.ts';
import { filesAt } from '../source-files.ts';
import { receiptReader } from './receipt-reader.ts';

const read = (lines: readonly string[], chunkBytes?: number) =>
  readEverything(receiptReader, filesOf({ 'a.UKE': ukeFile(lines) }, chunkBytes));
const header = 'IR,1,12,1,0000000,,,202111,00,05012345678';
const place = (position: number) => ({ file: 'a.UKE', position });

describe('receiptReader', () => {
  it('reads who the patient is from RE, HO and SN', async () => {
    const { identities, units } = await read([
      header,
      medicalClaim(),
      'HO,  130012,６４４,７,1,276',
      'SN,1,01,,,,02',
    ]);
    expect(identities).toEqual([
      {
        subject: '00697',
        name: '試験 太郎',
        kana: 'シケンタロウ',
        birthOn: '1991-11-21',
        sex: 'M',
        postcode: null,
        address: null,
        phone: null,
        insurerNumber: '130012',
        insuredSymbol: '６４４',
        insuredNumber: '７',
        insuredBranch: '02',
        deathOn: null,
        observedOn: '2021-10-31',
        place: place(2),
      },
    ]);
    expect(units).toEqual({ read: 5, used: 3, structural: 2, lost: 0 });
  });

  it('reads the same from 和暦 receipts as from Gregorian ones', async () => {
    const [old, now] = await Promise.all([
      read([medicalClaim({ 3: '50310', 6: '4031121' }), 'SY,2500013,4310501,1']),
      read([medicalClaim(), 'SY,2500013,20190501,1']),
    ]);
    expect({ ...old, findings: old.findings.length }).toEqual({ ...now, findings: now.findings.length });
  });

  it('reads diseases with outcome and with what changes their meaning', async () => {
    const { events } = await read([
      medicalClaim(),
      'SY,4659007,20211001,1,80020001,,,',
      'SY,2500013,20211002,2,,,01,',
      'SY,5559001,20211003,3,,,,',
      'SY,0000999,20211004,1,00018002,未コードの病名,01,',
    ]);
    const conditions = events.filter(({ domain }) => domain === 'condition');
    expect(
      conditions.map(({ code, startOn, valueText, qualifier, name }) => [
        code,
        startOn,
        valueText,
        qualifier,
        name,
      ]),
    ).toEqual([
      ['4659007', '2021-10-01', 'continued', 'suspected', null],
      ['2500013', '2021-10-02', 'cured', 'primary', null],
      ['5559001', '2021-10-03', 'died', 'died', null],
      [null, '2021-10-04', 'continued', 'suspected', '未コードの病名'],
    ]);
    expect(conditions.map(({ vocabulary }) => vocabulary).slice(2)).toEqual(['receipt-disease', null]);
  });

  it('reads one event per day with its count, and days of supply of oral drugs', async () => {
    const { events, findings } = await read([
      medicalClaim(),
      record('SI', { 1: '11', 2: '1', 3: '111000110', 5: '288', 6: '3', 17: '1', 43: '2' }),
      record('IY', { 1: '21', 2: '1', 3: '620098801', 4: '1.5', 5: '1', 6: '14', 17: '14' }),
      record('IY', { 2: '1', 3: '611170005', 4: '3', 6: '14', 17: '14' }),
      record('TO', { 1: '40', 2: '1', 3: '710010001', 4: '2', 5: '9', 6: '1', 10: '商品', 17: '1' }),
    ]);
    expect(findings).toEqual([]);
    expect(
      events
        .filter(({ domain }) => domain !== 'visit')
        .map(({ domain, code, vocabulary, startOn, quantity, days, name }) =>
          [domain, code, vocabulary, startOn, quantity, days, name].join(' '),
        ),
    ).toEqual([
      'procedure 111000110 receipt-procedure 2021-10-05 1  ',
      'procedure 111000110 receipt-procedure 2021-10-31 2  ',
      'drug 620098801 receipt-drug 2021-10-05 21 14 ',
      'drug 611170005 receipt-drug 2021-10-05 42 14 ',
      'procedure 710010001 receipt-material 2021-10-01 2  商品',
    ]);
  });

  it('counts a treatment without a day on the first of the month, and says so', async () => {
    const batch = await read([medicalClaim(), record('SI', { 1: '11', 3: '111000110', 6: '2', 43: '' })]);
    expect(batch.events[0]).toMatchObject({ startOn: '2021-10-01', quantity: 2 });
    expect(findingCodes(batch)).toEqual(['receipt/no-treatment-day SI']);
    expect(batch.findings[0]?.severity).toBe('note');
  });

  it('makes one visit of a claim: the treated days of the month, or the stay', async () => {
    const day5and9 = record('SI', { 1: '11', 3: '111000110', 6: '2', 17: '1', 21: '1' });
    const { events } = await read([
      medicalClaim(),
      'HO,01010016,１,１,2,13642',
      day5and9,
      medicalClaim({ 1: '2', 2: '1111', 8: '20210928', 13: '00698' }),
      'KO,83136019,1111111,,12,677',
      'BU,010010xx99x00x,20210928,20211012',
    ]);
    const visits = events.filter(({ domain }) => domain === 'visit');
    expect(
      visits.map(({ visit, code, startOn, endOn, quantity }) => [visit, code, startOn, endOn, quantity]),
    ).toEqual([
      ['2021-10/1', 'outpatient', '2021-10-05', '2021-10-09', 2],
      ['2021-10/2', 'inpatient', '2021-09-28', '2021-10-12', 12],
    ]);
    expect(events.every(({ visit }) => visit?.startsWith('2021-10/'))).toBe(true);
  });

  it('reads dental receipts by their own columns', async () => {
    const batch = await read([
      record('RE', {
        1: '7',
        2: '3112',
        3: '202110',
        4: '歯科　花子',
        5: '2',
        6: '19801231',
        9: '20210915',
        15: 'D-1',
        25: 'シカハナコ',
      }),
      'HO,01010016,１,１,1,300',
      record('HS', { 3: '101100', 4: '5234009', 5: '8002', 6: '' }),
      record('SS', { 1: '11', 2: '1', 3: '301000110', 76: '261', 77: '1', 79: '1', 108: '' }),
      record('IY', { 1: '21', 2: '1', 3: '620098801', 4: '3', 6: '3', 8: '3', 38: '' }),
    ]);
    expect(batch.identities[0]).toMatchObject({ subject: 'D-1', kana: 'シカハナコ', sex: 'F' });
    expect(batch.events.map(({ domain, code, startOn }) => [domain, code, startOn])).toEqual([
      ['condition', '5234009', '2021-09-15'],
      ['procedure', '301000110', '2021-10-02'],
      ['drug', '620098801', '2021-10-01'],
      ['visit', 'outpatient', '2021-10-01'],
    ]);
    expect(batch.findings).toEqual([]);
  });

  it('reads what DPC adds: diseases with ICD-10, and coded treatments with their day', async () => {
    const batch = await read([
      medicalClaim({ 2: '1111', 8: '20210928' }),
      'BU,010010xx99x00x,20210928,20211012,1',
      'SB,2500013,8002,,21,E119',
      'CD,20211001,21,0001,001,620098801,2,,,3',
      'CD,20211002,60,0002,001,160008010,1,,,1',
      'CD,,60,0002,001,160008010,1,,,1',
      'KK,1,170',
    ]);
    expect(
      batch.events.map(({ domain, code, secondCode, startOn, quantity, qualifier }) =>
        [domain, code, secondCode, startOn, quantity, qualifier].map((part) => part ?? '-').join(' '),
      ),
    ).toEqual([
      'condition 2500013 E119 2021-10-01 - suspected',
      'drug 620098801 - 2021-10-01 6 -',
      'procedure 160008010 - 2021-10-02 1 -',
      'procedure 160008010 - 2021-10-01 1 -',
      'visit inpatient - 2021-09-28 - -',
    ]);
    expect(findingCodes(batch)).toEqual(['receipt/no-treatment-day CD']);
    expect(imbalance(batch)).toEqual([]);
  });

  it('never takes comments and prose into a record', async () => {
    const { events, identities, units } = await read([
      medicalClaim(),
      'CO,99,1,810000001,ＭＡＲＫＥＲ太郎さんの付き添い',
      'SJ,01,ＭＡＲＫＥＲ花子は…',
      record('SI', { 1: '99', 3: '830100204', 4: 'MARKER' }),
    ]);
    expect(JSON.stringify({ events, identities })).not.toMatch(/MARKER|ＭＡＲＫＥＲ/);
    expect(units).toEqual({ read: 5, used: 1, structural: 4, lost: 0 });
  });

  it('compares claims and points with the GO record', async () => {
    const claims = [
      medicalClaim(),
      'HO,01010016,1,1,1,500',
      'KO,83136019,1,,1,77',
      medicalClaim({ 13: '2' }),
      'KO,83136019,1,,1,40',
    ];
    expect(findingCodes(await read([...claims, 'GO,3,540,99']))).toEqual([]);
    expect(findingCodes(await read([...claims, 'GO,2,541,99']))).toEqual([
      'receipt/claims-differ-from-total GO-1',
      'receipt/points-differ-from-total GO-2',
    ]);
  });

  it.each([
    [
      'a claim without a patient number',
      [medicalClaim({ 13: ' ' }), 'SY,2500013,20211001,1'],
      ['receipt/no-patient-number RE-13', 'receipt/record-of-lost-claim SY'],
    ],
    ['a claim without a month', [medicalClaim({ 3: '202113' })], ['receipt/bad-claim-month RE-3']],
    ['a pharmacy claim', [medicalClaim({ 2: '4112' })], ['receipt/unsupported-kind RE-2']],
    ['a record before any claim', ['SY,2500013,20211001,1'], ['receipt/record-outside-claim']],
    ['an unknown record', [medicalClaim(), 'ZZ,1'], ['receipt/unknown-record']],
    ['a disease code that is none', [medicalClaim(), 'SY,25,20211001,1'], ['receipt/bad-disease-code SY-1']],
    ['a treatment code that is none', [medicalClaim(), 'SI,11,1,9'], ['receipt/bad-treatment-code SI-3']],
  ])('loses %s with a finding', async (_, lines, codes) => {
    const batch = await read(lines);
    expect(findingCodes(batch)).toEqual(codes);
    expect(imbalance(batch)).toEqual([]);
    expect(batch.units.lost).toBe(codes.length);
  });

  it('keeps what is left of a record with a bad part', async () => {
    const batch = await read([
      medicalClaim({ 5: '9', 6: '19910231' }),
      'SY,2500013,20211301,1',
      record('SI', { 1: '11', 3: '111000110', 6: '1', 13: 'x', 14: '1' }),
      record('IY', { 1: '21', 3: '620098801', 4: 'x', 13: '1' }),
    ]);
    expect(findingCodes(batch)).toEqual([
      'receipt/bad-amount IY-4',
      'receipt/bad-birth-day RE-6',
      'receipt/bad-date SY-2',
      'receipt/bad-sex RE-5',
      'receipt/bad-treatment-day SI-13',
    ]);
    expect(batch.identities[0]).toMatchObject({ birthOn: null, sex: null });
    expect(batch.events).toHaveLength(4);
    expect(imbalance(batch)).toEqual([]);
  });

  it('refuses the 31st of a shorter month', async () => {
    const batch = await read([
      medicalClaim({ 3: '202109' }),
      record('SI', { 1: '11', 3: '111000110', 43: '1', 13: '1' }),
    ]);
    expect(findingCodes(batch)).toEqual(['receipt/bad-treatment-day SI-43']);
  });

  it('reads the same whatever the chunks of the stream', async () => {
    const lines = [header, medicalClaim(), 'HO,01010016,１,１,1,500', 'SY,2500013,20211001,1'];
    expect(await read(lines, 3)).toEqual(await read(lines));
  });

  it('recognizes receipts by their first record, and other files not', () => {
    const head = (text: string) => Buffer.from(text, 'latin1');
    expect(receiptReader.recognizes('x', ukeFile([header]))).toBeGreaterThan(0.9);
    expect(receiptReader.recognizes('x.txt', head('RE,9,1126,202110,abc'))).toBeGreaterThan(0.8);
    expect(receiptReader.recognizes('x.csv', head('person_id,year_of_birth'))).toBe(0);
  });
});

const shared = join(import.meta.dirname, '../../../../shared/data/rezept-uke/receiptisan');

describe.skipIf(!existsSync(shared))('receiptReader on the receiptisan file', () => {
  it('agrees with its GO record and loses nothing', async () => {
    const batch = await readEverything(receiptReader, filesAt(join(shared, 'RECEIPTC_GAIRAI_SAMPLE.UKE')));
    expect(batch.findings.filter(({ code }) => code.includes('total'))).toEqual([]);
    expect(imbalance(batch)).toEqual([]);
    expect(batch.units.read).toBe(636);
    expect(batch.units.lost).toBe(0);
    expect(batch.identities).toHaveLength(75);
  });
});
