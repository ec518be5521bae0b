import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { filesOf, readEverything } from '../../../test/fixtures/read-everything.ts';
import { message, pid } from '../../../test/fixtures/ssmix2-messages.ts';
import { ssmix2Reader } from './ssmix2-reader.ts';

const mapping = join(
  import.meta.dirname,
  '../../../../shared/data/ssmix2/ssmix2-to-fhir-mapping/source-conceptmapgen/fsh',
);

/** Number of the field that the official mapping names so, in a segment. */
function fieldNumber(file: string, segment: string, label: string): number {
  const rows = parse(readFileSync(join(mapping, `${file}.csv`)), { bom: true, relax_column_count: true });
  const codes = rows
    .filter((row) => row[2]?.trim() === label)
    .map((row) => new RegExp(`^${segment}[-–](\\d+)\\s*$`).exec(row[1] ?? '')?.[1]);
  const number = codes.find((code) => code !== undefined);
  if (number === undefined) throw new Error(`the mapping of ${segment} has no such label`);
  return Number(number);
}

/** A segment whose fields stand where the mapping says. */
function segmentOf(file: string, segment: string, fields: Readonly<Record<string, string>>): string {
  const cells: string[] = [segment];
  for (const [label, value] of Object.entries(fields)) cells[fieldNumber(file, segment, label)] = value;
  return Array.from(cells, (cell: string | undefined) => cell ?? '').join('|');
}

async function read(type: string, ...segments: readonly string[]) {
  return readEverything(ssmix2Reader, filesOf({ message: message(type, ...segments) }));
}

describe.skipIf(!existsSync(mapping))('fields where the official SS-MIX2 → FHIR mapping has them', () => {
  it('PID and IN1', async () => {
    const person = segmentOf('Segment PID to Patient', 'PID', {
      '患者ID リスト': '42^^^^PI',
      患者氏名: '山田^花子^^^^^L^I',
      生年月日年齢: '19700102',
      性別: 'F',
      患者住所: '^^^^1050001^^H^東京都港区',
      '電話番号－自宅': '^PRN^PH^^^^^^^^^0335068010',
      最終更新日時: '20240301',
    });
    const cover = segmentOf('Segment ADT_00_IN1 to Coverage', 'IN1', {
      保険会社ID: '06139999',
      被保険者グループ雇用者ID: '番号',
      被保険者グループ雇用者名: '記号',
    });
    expect((await read('ADT^A08', person, cover)).identities).toMatchObject([
      {
        subject: '42',
        name: '山田 花子',
        birthOn: '1970-01-02',
        sex: 'F',
        postcode: '1050001',
        address: '東京都港区',
        phone: '0335068010',
        observedOn: '2024-03-01',
        insurerNumber: '06139999',
        insuredNumber: '番号',
        insuredSymbol: '記号',
      },
    ]);
  });

  it('PRB and ZPR', async () => {
    const file = 'Segment PPR_01_PRB to Condition';
    const problem = segmentOf(file, 'PRB', {
      アクションコード: 'AD',
      プロブレムID: '20054174^胃炎^MDCDX2',
      '実際のプロブレム解決日付／時刻': '20240310',
      プロブレムの分類: 'K297^^I10',
      プロブレムの確認状態: '1',
      プロブレムの発生日付: '20240301',
    });
    const uncoded = segmentOf(file, 'PRB', {
      プロブレムID: '20054174^胃炎^MDCDX2',
      'プロブレム設定日付／時刻': '20240302',
    });
    const modifiers = segmentOf(file, 'ZPR', { 病名交換用コード: 'TSQF' });
    expect((await read('PPR^ZD1', pid(), problem, uncoded, modifiers)).events).toMatchObject([
      {
        code: 'K297',
        secondCode: '20054174',
        startOn: '2024-03-01',
        endOn: '2024-03-10',
        qualifier: 'suspected',
      },
      { code: '20054174', secondCode: 'TSQF', secondVocabulary: 'byomei-exchange', startOn: '2024-03-02' },
    ]);
  });

  it('RXE, TQ1 and RXA', async () => {
    const file = 'Segment OMP_01_RXE to MedicationRequest';
    const given = segmentOf('Segment OMP_12_RXA to MedicationAdministration', 'RXA', {
      投薬開始日時: '202404010830',
      投薬終了日時: '20240402',
      投薬コード: '620007329^薬^HOT9',
      投薬量: '3',
      投薬単位: 'HON',
    });
    const ordered = segmentOf(file, 'RXE', {
      与薬コード: '108665201^薬^HOT9',
      調剤量: '15',
      調剤単位: 'TAB',
    });
    const timing = segmentOf(file, 'TQ1', { 開始日時: '20240401', 終了日時: '20240405' });
    expect((await read('RDE^O11', pid(), 'ORC|NW', ordered, timing)).events).toMatchObject([
      { code: '108665201', quantity: 15, unit: 'TAB', startOn: '2024-04-01', endOn: '2024-04-05' },
    ]);
    expect((await read('RAS^O17', pid(), 'ORC|NW', given)).events).toMatchObject([
      { code: '620007329', quantity: 3, unit: 'HON', startTime: '08:30', endOn: '2024-04-02' },
    ]);
  });

  it('OBX and SPM', async () => {
    const result = segmentOf('Segment OML_11_OBX to Observation', 'OBX', {
      値型: 'NM',
      検査項目: '3A010^総蛋白^JC10',
      結果値: '7.2',
      単位: 'g/dl',
      異常フラグ: 'H',
      検査結果状態: 'F',
      検査日時: '20240401',
    });
    const specimen = segmentOf('Segment OML_11_SPM to Specimen', 'SPM', { 検体採取日時: '20240331' });
    const undated = 'OBX|1|NM|3A015^アルブミン^JC10||4.9';
    expect((await read('OUL^R22', pid(), specimen, result, undated)).events).toMatchObject([
      { code: '3A010', valueNumber: 7.2, unit: 'g/dl', qualifier: 'high', startOn: '2024-04-01' },
      { code: '3A015', valueNumber: 4.9, startOn: '2024-03-31' },
    ]);
  });

  it('IAM and PV1', async () => {
    const allergy = segmentOf('Segment ADT_61_IAM to AllergyIntolerance', 'IAM', {
      アレルゲン情報: '5A1002^スギ^JC10',
      アレルギー重症度: 'MI',
      アレルギー発症日: '20070710',
    });
    expect((await read('ADT^A60', pid(), allergy)).events).toMatchObject([
      { code: '5A1002', valueText: 'MI', startOn: '2007-07-10', qualifier: 'allergy' },
    ]);
    const stay = segmentOf('Segment ADT_52_PV1 to Encounter', 'PV1', {
      患者区分: 'I',
      退院区分: '20',
      入院日時: '202404010900',
      退院日時: '202404051000',
    });
    expect((await read('ADT^A03', pid(), stay)).events).toMatchObject([
      { domain: 'visit', startOn: '2024-04-01', endOn: '2024-04-05', qualifier: 'died' },
      { domain: 'death', startOn: '2024-04-05' },
    ]);
  });
});
