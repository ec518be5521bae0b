import { describe, expect, it } from 'vitest';
import { cp932, efRow, form1Row, linesOf } from '../../../test/fixtures/dpc-rows.ts';
import { filesOf, findingCodes, imbalance, readEverything } from '../../../test/fixtures/read-everything.ts';
import { dpcReader } from './dpc-reader.ts';

async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const batch = await readEverything(dpcReader, filesOf(files));
  expect(imbalance(batch)).toEqual([]);
  return batch;
}

const title = ['施設コード', ...Array<string>(30).fill('名')]
  .join('\t')
  .replace(/^((?:[^\t]*\t){6})名/, '$1行為明細番号');
const byDomain = (events: readonly { domain: string }[], domain: string) =>
  events.filter((event) => event.domain === domain);

describe('dpcReader on EF', () => {
  it('takes each act once: from F rows, from the E row where there is none', async () => {
    const { events, units } = await read({
      'EFn.txt': cp932(
        linesOf(
          title,
          efRow({ part: '000', code: '160098110', point: 'D4132' }),
          efRow({ part: '001', code: '160098110', point: 'D4132', times: '002' }),
          efRow({ part: '002', code: '620006625', amount: '0000001.500', times: '002' }),
          efRow({ part: '003', code: '830100612' }),
          efRow({ part: '000', code: '190077410', order: '0002' }),
          efRow({ part: '000', code: '160060010', order: '0003' }),
        ),
      ),
    });
    expect(
      events.map(({ domain, code, secondCode, quantity }) => [domain, code, secondCode, quantity]),
    ).toEqual([
      ['procedure', '160098110', 'D4132', 2],
      ['drug', '620006625', null, 3],
      ['procedure', '190077410', null, 1],
      ['procedure', '160060010', null, 1],
      ['visit', 'inpatient', null, null],
    ]);
    expect(units).toEqual({ read: 7, used: 5, structural: 2, lost: 0 });
  });

  it('gives one visit for each stay, discharged when a later month says so', async () => {
    const row = (to: string, on: string) => efRow({ part: '001', code: '160098110', to, on });
    const { events } = await read({
      'EFn_2407.txt': linesOf(row('00000000', '20240730')),
      'EFn_2408.txt': linesOf(row('20240801', '20240801')),
    });
    expect(byDomain(events, 'visit')).toMatchObject([
      { subject: '0000000001', visit: 'I2024-07-04', startOn: '2024-07-04', endOn: '2024-08-01' },
    ]);
  });

  it('marks drugs that the patient brought, and those given at discharge', async () => {
    const { events } = await read({
      'EFn.txt': linesOf(
        efRow({ part: '001', code: '620006625', info: '001200000000' }),
        efRow({ part: '002', code: '620006625', info: '100000000000' }),
      ),
    });
    expect(byDomain(events, 'drug')).toMatchObject([
      { qualifier: 'brought-in' },
      { qualifier: 'at-discharge' },
    ]);
  });

  it('gives an outpatient one visit a day', async () => {
    const row = (on: string) =>
      efRow({ part: '001', code: '160098110', from: '00000000', to: '00000000', on });
    const { events } = await read({ 'EFg.txt': linesOf(row('20240701'), row('20240701'), row('20240702')) });
    expect(byDomain(events, 'visit')).toMatchObject([
      { code: 'outpatient', visit: 'O2024-07-01' },
      { code: 'outpatient', visit: 'O2024-07-02' },
    ]);
  });

  it('tells each row that cannot be used, by column and without its cells', async () => {
    const batch = await read({
      'EFn.txt': linesOf(
        efRow({ part: '001', code: '160098110' }),
        '011234567\t0000000001\t20240706',
        efRow({ part: '001', code: '160098110', on: '20240230' }),
        efRow({ part: '001', code: '160098110', from: 'マーカー' }),
        efRow({ part: '001', code: '160098110', id: '0000000000' }),
        efRow({ part: '001', code: 'マーカー' }),
      ),
    });
    expect(findingCodes(batch)).toEqual([
      'dpc/bad-code EF-9',
      'dpc/bad-date EF-24',
      'dpc/bad-date EF-4',
      'dpc/no-subject EF-2',
      'dpc/short-row',
    ]);
    expect(JSON.stringify(batch.findings)).not.toContain('マーカー');
  });
});

describe('dpcReader on 様式1', () => {
  const stay = [
    form1Row('A000010', ['19480405', '2', '4228033']),
    form1Row('A000020', ['1']),
    form1Row('A000030', ['20240706', '1', '6']),
    form1Row('A001010', ['', '152', '000']),
    form1Row('A006010', ['', 'I200', '', '4139006', '', '', '', '', '不安定狭心症']),
    form1Row('A006040', ['', 'E119', '', '2500015', '8002']),
    form1Row('A007010', ['20240705', 'K5461', '1']),
    form1Row('ADL0010', ['1']),
  ];

  it('reads birth, sex, diseases by what they were to the stay, measures and how it ended', async () => {
    const { identities, events, units } = await read({ 'FF1.txt': cp932(linesOf(...stay)) });
    expect(identities).toMatchObject([
      { subject: '0000000001', name: null, birthOn: '1948-04-05', sex: 'F', postcode: '4228033' },
      { deathOn: '2024-07-06' },
    ]);
    expect(
      events.map((event) => [event.domain, event.code, event.secondCode, event.qualifier, event.valueNumber]),
    ).toEqual([
      ['death', null, null, null, null],
      ['measurement', '9N001000000000001', 'A001010', null, 152],
      ['condition', 'I200', '4139006', 'primary', null],
      ['condition', 'E119', '2500015', 'suspected', null],
      ['visit', 'inpatient', null, 'died', null],
      ['procedure', 'K5461', 'A007010', null, null],
    ]);
    expect(units).toEqual({ read: 8, used: 7, structural: 1, lost: 0 });
  });

  it('does not count an operation again that EF tells of, in whichever order they come', async () => {
    const ef = linesOf(efRow({ part: '001', section: '50', code: '150260350', point: 'K5461' }));
    const operations = async (files: Readonly<Record<string, string>>) =>
      byDomain((await read(files)).events, 'procedure').length;
    expect(await operations({ a: ef, b: linesOf(...stay) })).toBe(1);
    expect(await operations({ a: linesOf(...stay), b: ef })).toBe(1);
    expect(await operations({ a: linesOf(...stay) })).toBe(1);
  });

  it('finds rows of the older wide form, and files of no known form', async () => {
    const wide = ['011234567', ...Array<string>(300).fill('')].join('\t');
    const batch = await read({ 'FF1_old.txt': linesOf(wide, wide), 'x.txt': linesOf('011234567\t1') });
    expect(findingCodes(batch)).toEqual(['dpc/unknown-layout', 'dpc/wide-form1', 'dpc/wide-form1']);
  });
});

describe('dpcReader on D', () => {
  it('keeps the classification once for each stay', async () => {
    const cells = ['011234567', '0000000001', '20240706', '20240704', '93', '0001', '930000000', '', '', ''];
    const row = [
      ...cells,
      ...Array<string>(15).fill('0'),
      '20240704',
      '20240706',
      '20240704',
      '050050xx9910xx',
      '1.2',
    ];
    const { events } = await read({ 'Dn.txt': linesOf(row.join('\t'), row.join('\t')) });
    expect(byDomain(events, 'observation')).toMatchObject([
      { code: '050050xx9910xx', vocabulary: 'local', startOn: '2024-07-04', visit: 'I2024-07-04' },
    ]);
  });
});

describe('patient map', () => {
  const data = linesOf(
    efRow({ part: '001', code: '160098110' }),
    efRow({ part: '001', code: '160098110', id: '0000000002' }),
  );

  it('names the patients, and nobody whom it does not have', async () => {
    const batch = await read({ 'patient-map.csv': 'データ識別番号,患者ID\r\n1,00777\r\n', 'z.txt': data });
    expect(byDomain(batch.events, 'visit')).toMatchObject([{ subject: '00777' }]);
    expect(findingCodes(batch)).toEqual(['dpc/no-subject EF-2']);
  });

  it('makes a number of two patients nobody’s', async () => {
    const batch = await read({ 'patient-map.csv': '1,a\r\n0001,b\r\n2,c\r\nx\r\n', 'z.txt': data });
    expect(byDomain(batch.events, 'visit')).toMatchObject([{ subject: 'c' }]);
    expect(findingCodes(batch)).toEqual(['dpc/bad-map-line', 'dpc/bad-map-line', 'dpc/no-subject EF-2']);
  });

  it('is refused when it stands after the data', async () => {
    const batch = await read({ 'a.txt': data, 'patient-map.csv': '1,00777\r\n' });
    expect(findingCodes(batch)).toEqual(['dpc/late-patient-map']);
    expect(byDomain(batch.events, 'visit')).toMatchObject([
      { subject: '0000000001' },
      { subject: '0000000002' },
    ]);
  });
});

describe('recognizes', () => {
  it('knows the files by their columns and names', () => {
    expect(dpcReader.recognizes('EFn_011234567_2407.txt', cp932(title))).toBe(1);
    expect(dpcReader.recognizes('a.txt', cp932(form1Row('A000010', [])))).toBe(0.9);
    expect(dpcReader.recognizes('in/patient-map.csv', cp932(''))).toBe(0.9);
    expect(dpcReader.recognizes('RECEIPTC.UKE', cp932('IR,1,01'))).toBe(0);
  });
});
