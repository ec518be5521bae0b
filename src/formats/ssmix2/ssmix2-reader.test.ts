import { describe, expect, it } from 'vitest';
import { filesOf, findingCodes, imbalance, readEverything } from '../../../test/fixtures/read-everything.ts';
import { jis, message, pid, storagePath } from '../../../test/fixtures/ssmix2-messages.ts';
import { ssmix2Reader } from './ssmix2-reader.ts';

async function read(files: Readonly<Record<string, Uint8Array>>) {
  const batch = await readEverything(ssmix2Reader, filesOf(files));
  expect(imbalance(batch)).toEqual([]);
  return batch;
}

const order = '000000000000007';
const later = '20240402090000000';
const dose = (code: string) =>
  message('RDE^O11', pid(), 'ORC|NW|7', `RXE||${code}^薬^HOT9|1||TAB`, 'TQ1|1||||||20240401');
const admission = (at: string) => message('ADT^A01', pid(), `PV1|1|I${'|'.repeat(42)}${at}`);
const discharge = (at: string, from = '', how = '01') =>
  message('ADT^A03', pid(), `PV1|1|I${'|'.repeat(34)}${how}${'|'.repeat(8)}${from}|${at}`);

describe('ssmix2Reader', () => {
  it('reads who the patient is: names, address, insurance, death', async () => {
    const address = '^^^^422-8033^JPN^H^静岡市登呂１－３－５';
    const phone = '^PRN^PH^^^^^^^^^054-000-0000';
    const person = pid(
      '0012345678',
      `|19480405|F|||${address}||${phone}${'|'.repeat(16)}20240315|Y|||20240320`,
      '髙橋^花子^^^^^L^I~タカハシ^ハナコ^^^^^L^P',
    );
    const insurances = [
      'IN1|1|10^感染症^JHSD0001|10131234',
      'IN1|2|06^健保^JHSD0001|06139999|||||||12345^01|あい',
    ];
    const next = 'NK1|1|続柄^マーカー|SEL||054-111-1111';
    const { identities, events } = await read({
      [storagePath('ADT-00', { day: '-' })]: message('ADT^A08', person, next, ...insurances),
    });
    expect(identities).toMatchObject([
      {
        subject: '0012345678',
        kana: 'タカハシ ハナコ',
        birthOn: '1948-04-05',
        sex: 'F',
        postcode: '4228033',
        address: '静岡市登呂１－３－５',
        phone: '054-000-0000',
        insurerNumber: '06139999',
        insuredSymbol: 'あい',
        insuredNumber: '12345',
        insuredBranch: '01',
        deathOn: '2024-03-15',
        observedOn: '2024-03-20',
      },
    ]);
    expect(events).toMatchObject([{ domain: 'death', startOn: '2024-03-15' }]);
    expect(JSON.stringify(identities)).not.toContain('マーカー');
  });

  it('reads characters whose second byte is a delimiter as parts of the name', async () => {
    const name = '淫緯蔭移愛';
    const text = Buffer.from(jis(name)).toString('latin1');
    for (const delimiter of '|^~\\&') expect(text).toContain(delimiter);
    const { identities } = await read({
      [storagePath('ADT-00', { day: '-' })]: message('ADT^A08', pid(undefined, '|19700102|M', `${name}^子`)),
    });
    expect(identities[0]?.name).toBe(`${name} 子`);
  });

  it('honours the delimiters that the header declares, HL7 escapes, and any line end', async () => {
    const text =
      'MSH#*!?%#HIS#S#G#R#20240401##PPR*ZD1\nPID#1##0012345678****PI##山田*花子\r\nPRB#AD#20240401#1*かぜ?F??S??E??X41??.br?重い*MDCDX2###7#20240401\r';
    const { events } = await read({ [storagePath('PPR-01', { day: '-' })]: jis(text) });
    expect(events).toMatchObject([{ code: '1', vocabulary: 'byomei', name: 'かぜ#*?A 重い' }]);
  });

  it('does not use a file whose folder, name and PID-3 do not name one patient', async () => {
    const path = storagePath('OMP-01', { order });
    const good = dose('1');
    const other = path.replaceAll('0012345678_', '0099999999_');
    const { events, findings, units } = await read({
      [other]: good,
      [path]: message('RDE^O11', pid('0099999999'), 'ORC|NW|7', 'RXE||1^薬^HOT9'),
    });
    expect(events).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['ssmix2/misplaced-file', 'ssmix2/patient-mismatch']);
    expect(units).toMatchObject({ lost: 2, read: 2 });
    // Negative control: the same content where it belongs is used.
    expect((await read({ [path]: good })).events).toHaveLength(1);
  });

  it('does not use a message of several patients', async () => {
    const two = message('OUL^R22', pid(), 'OBX|1|NM|1^a^JC10||1', pid('2'), 'OBX|2|NM|1^a^JC10||2');
    const { events, findings } = await read({ [storagePath('OML-11')]: two });
    expect([events, findings.map(({ code }) => code)]).toEqual([[], ['ssmix2/several-patients']]);
  });

  it('tells, and uses, a file in a folder of another day or kind of the same patient', async () => {
    const path = storagePath('OMP-01', { order }).replace('/20240401/OMP-01/', '/20240402/OMP-02/');
    const batch = await read({ [path]: dose('1') });
    expect(findingCodes(batch)).toEqual(['ssmix2/misplaced-file day', 'ssmix2/misplaced-file kind']);
    expect(batch.events).toHaveLength(1);
  });

  it('reads a file by its message when its name says another kind, and tells it', async () => {
    const batch = await read({ [storagePath('OML-11', { order })]: dose('1') });
    expect(findingCodes(batch)).toEqual(['ssmix2/kind-mismatch MSH-9']);
    expect(batch.events).toMatchObject([{ domain: 'drug', vocabulary: 'hot9' }]);
  });

  it('uses the newest valid file of an order, and neither superseded nor deleted ones', async () => {
    const batch = await read({
      [storagePath('OMP-01', { order, time: '202404011030001' })]: dose('1'),
      [storagePath('OMP-01', { order, time: later })]: dose('2'),
      [storagePath('OMP-01', { order: '8', flag: 2 })]: dose('3'),
      [storagePath('OMP-01', { order: '9', flag: 0 })]: dose('4'),
    });
    expect(batch.events.map(({ code }) => code)).toEqual(['2']);
    expect(findingCodes(batch)).toEqual([
      'ssmix2/deleted-file',
      'ssmix2/superseded-by-newer',
      'ssmix2/superseded-file',
    ]);
    expect(batch.units).toEqual({ read: 4, used: 1, structural: 3, lost: 0 });
  });

  it('takes back what a newer deletion deletes, and keeps what was entered again after it', async () => {
    const deleted = { [storagePath('OMP-01', { order, time: later, flag: 0 })]: dose('2') };
    const before = { [storagePath('OMP-01', { order })]: dose('1') };
    const after = { [storagePath('OMP-01', { order, time: '20240403090000000' })]: dose('3') };
    expect((await read({ ...before, ...deleted })).events).toEqual([]);
    expect((await read({ ...before, ...deleted, ...after })).events.map(({ code }) => code)).toEqual(['3']);
  });

  it('takes back an admission by its cancellation', async () => {
    const batch = await read({
      [storagePath('ADT-22')]: admission('202404010900'),
      [storagePath('ADT-22', { time: later })]: message('ADT^A11', pid(), 'PV1|1|I'),
    });
    expect(batch.events).toEqual([]);
    expect(findingCodes(batch)).toEqual(['ssmix2/cancellation MSH-9', 'ssmix2/cancelled']);
  });

  it('leaves the visit to another department when one is cancelled', async () => {
    const visit = (department: string) =>
      message('ADT^A04', pid(), `PV1|1|O||||||||${department}${'|'.repeat(34)}202404010900`);
    const { events } = await read({
      [storagePath('ADT-12', { department: '01' })]: visit('01'),
      [storagePath('ADT-12', { department: '02' })]: visit('02'),
      [storagePath('ADT-12', { department: '01', time: later })]: message('ADT^A11', pid(), 'PV1|1|O'),
    });
    expect(events.map((event) => event.visit)).toEqual(['O2024-04-01/02']);
  });

  it('joins each admission with its discharge, and puts events into the stay that holds them', async () => {
    const { events } = await read({
      [storagePath('ADT-12', { day: '20240320' })]: message(
        'ADT^A04',
        pid(),
        `PV1|1|O${'|'.repeat(42)}202403200900`,
      ),
      [storagePath('ADT-22')]: admission('202404010900'),
      [storagePath('OMP-01', { order })]: dose('1'),
      [storagePath('ADT-52', { day: '20240405' })]: discharge('202404051000'),
      [storagePath('ADT-22', { day: '20240420' })]: admission('202404200900'),
      [storagePath('ADT-52', { day: '20240430' })]: discharge('202404301000', '202404200900', '20'),
    });
    expect(
      events.map(({ visit, code, startOn, endOn, qualifier }) => [visit, code, startOn, endOn, qualifier]),
    ).toEqual([
      ['O2024-03-20', 'outpatient', '2024-03-20', null, null],
      ['I2024-04-01', 'inpatient', '2024-04-01', '2024-04-05', null],
      ['I2024-04-20', 'inpatient', '2024-04-20', '2024-04-30', 'died'],
      ['I2024-04-01', '1', '2024-04-01', null, 'prescribed'],
      [null, null, '2024-04-30', null, null],
    ]);
  });

  it('says that a discharge without an admission has no known start', async () => {
    const batch = await read({ [storagePath('ADT-52', { day: '20240405' })]: discharge('202404051000') });
    expect(batch.events).toMatchObject([{ startOn: '2024-04-05', qualifier: 'start-unknown' }]);
    expect(findingCodes(batch)).toEqual(['ssmix2/discharge-without-admission PV1-44']);
  });

  it('marks a suspicion by its flag, its modifier or its name', async () => {
    const prb = (name: string, flag = '') =>
      `PRB|AD|20240401|1^${name}^MDCDX2||||20240401|||K297^^I10|||${flag}`;
    const { events } = await read({
      [storagePath('PPR-01', { day: '-' })]: message(
        'PPR^ZD1',
        pid(),
        prb('胃炎', '1'),
        prb('胃炎の疑い'),
        prb('胃癌'),
        'ZPR|||8002|||',
        prb('胃炎'),
        'PRB|DE|20240401|2^誤り^MDCDX2||||20240401',
      ),
    });
    expect(events.map(({ qualifier }) => qualifier)).toEqual(['suspected', 'suspected', 'suspected', null]);
  });

  it('counts a diagnosis that was told twice in its newest state', async () => {
    const told = (end: string) =>
      message('PPR^ZD1', pid(), `PRB|AD|20240401|1^胃炎^MDCDX2|55|||20240401||${end}|K297^^I10`);
    const { events } = await read({
      [storagePath('PPR-01', { day: '-' })]: told(''),
      [storagePath('PPR-01', { day: '-', time: later })]: told('20240410'),
    });
    expect(events.map(({ endOn }) => endOn)).toEqual(['2024-04-10']);
  });

  it('reads results as numbers, comparisons or categories, with flags, and never as prose', async () => {
    const obx = (type: string, value: string, rest = '||||F') =>
      `OBX|1|${type}|3A010^総蛋白^JC10||${value}|g/dl||${rest}`;
    const batch = await read({
      [storagePath('OML-11', { order })]: message(
        'OUL^R22',
        pid(),
        'SPM|1|||023^血清^JC10|||||||||||||202403311500',
        'OBR|1',
        obx('NM', '7.2', 'H|||F|||202404010800'),
        obx('SN', '<^5'),
        obx('ST', '（－）'),
        obx('ST', '強い痛みのため測れず'),
        obx('CWE', 'A^A型^JSHR002'),
        obx('TX', 'マーカー'),
        obx('NM', 'マーカー'),
        obx('NM', '1', '|||X'),
      ),
    });
    const results = batch.events.map((event) => [
      event.valueNumber,
      event.valueText,
      event.qualifier,
      event.startTime,
    ]);
    expect(results).toEqual([
      [7.2, null, 'high', '08:00'],
      [null, '<5', null, '15:00'],
      [null, '(-)', null, '15:00'],
      [null, 'A', null, '15:00'],
    ]);
    expect(findingCodes(batch)).toEqual([
      'ssmix2/bad-number OBX-5',
      'ssmix2/prose-left-out OBX-5',
      'ssmix2/withdrawn OBX-11',
    ]);
  });

  it('drops what may be a My Number, and says where', async () => {
    // 123456789018 has the check digit of a My Number, 123456789019 has not.
    const insured = (number: string) => ({
      [storagePath('ADT-00', { day: '-' })]: message('ADT^A08', pid(), `IN1|1|06|06139999|||||||${number}|1`),
    });
    const batch = await read(insured('1234-5678-9018'));
    expect(batch.identities[0]?.insuredNumber).toBeNull();
    expect(findingCodes(batch)).toEqual(['ssmix2/my-number IN1-10']);
    expect((await read(insured('123456789019'))).identities[0]?.insuredNumber).toBe('123456789019');
  });

  it('keeps a patient whole when a stray file stands among his', async () => {
    const stray = storagePath('OML-11', { patient: '9990000001' }).replace('/9990000001_', '/0012345678_');
    const { events } = await read({
      [storagePath('ADT-22')]: admission('202404010900'),
      [stray]: dose('9'),
      [storagePath('ADT-52', { day: '20240405' })]: discharge('202404051000'),
    });
    expect(events).toMatchObject([{ startOn: '2024-04-01', endOn: '2024-04-05' }]);
  });

  it('finds files that are no messages, and messages that are none of SS-MIX2', async () => {
    const batch = await read({
      'SSMIXIDX.csv': jis('1,2,3'),
      'folder/letter.hl7': message('MDM^T02', pid()),
      [storagePath('ADT-00', { day: '-' })]: new Uint8Array(),
      [storagePath('PPR-01', { day: '-' })]: message('PPR^ZD1', 'PID|1'),
    });
    expect(findingCodes(batch)).toEqual([
      'ssmix2/no-patient PID-3',
      'ssmix2/not-a-message',
      'ssmix2/not-a-message',
      'ssmix2/unknown-message MSH-9',
    ]);
    expect(batch.units.lost).toBe(4);
  });
});

describe('recognizes', () => {
  it('is sure of a stored message, less of a message or a name alone, and of nothing else not at all', () => {
    const head = message('ADT^A08', pid());
    const path = storagePath('ADT-00', { day: '-' });
    expect(ssmix2Reader.recognizes(path, head)).toBe(1);
    expect(ssmix2Reader.recognizes('a.hl7', head)).toBe(0.8);
    expect(ssmix2Reader.recognizes(path, new Uint8Array())).toBe(0.9);
    expect(ssmix2Reader.recognizes('a.txt', jis('IR,1'))).toBe(0);
  });
});
