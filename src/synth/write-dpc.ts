import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAppendFile, type AppendFile } from './append-file.ts';
import { isInjected, laboratoryItems } from './catalog.ts';
import { compactDay } from './day-text.ts';
import type { DeliveryTruth, DeliveryWriter } from './delivery-writer.ts';
import { measured, type Encounter, type Measured } from './encounter.ts';
import type { Institution } from './institutions.ts';
import { cp932Bytes, remembered } from './japanese-bytes.ts';
import type { Registration } from './registration.ts';

/** One bad row is put among every so many. */
const rowsPerBadRow = 2000;

const bytes = remembered(cp932Bytes);
const form1Title = cp932Bytes(
  [
    '施設コード',
    'データ識別番号',
    '入院年月日',
    '回数管理番号',
    '統括診療情報番号',
    'コード',
    'バージョン',
    '連番',
  ]
    .concat([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `ペイロード${String(number)}`))
    .join('\t'),
);
const efTitle = cp932Bytes(
  '施設コード データ識別番号 退院年月日 入院年月日 データ区分 順序番号 行為明細番号 病院点数マスタコード レセプト電算コード 解釈番号 診療明細名称 使用量 基準単位 明細点数・金額 円点区分 出来高実績点数 行為明細区分情報 行為点数 行為薬剤料 行為材料料 行為回数 保険者番号 レセプト種別コード 実施年月日 レセプト科区分 診療科区分 医師コード 病棟コード 病棟区分 入外区分 施設タイプ'
    .split(' ')
    .join('\t'),
);

/** Height and weight, in whole numbers as 様式1 has them. They say nothing of a check-up's, and need not. */
function bodyOf({ person }: Registration): readonly [Measured, Measured] {
  const height = 150 + Math.abs(person.bornOn % 16);
  return [measured(laboratoryItems.height, height), measured(laboratoryItems.weight, height - 104)];
}

/** Rows of 様式1 for one stay: birth, sex, postcode; admission; discharge; body; main disease three times; operations. */
function form1Rows(registration: Registration, stay: Encounter, facility: string): string[] {
  const identity = registration.identityOn(stay.on);
  const head = `${facility}\t${registration.localId}\t${compactDay(stay.on)}\t0\t0`;
  const row = (code: string, number: number, payload: readonly string[]) =>
    `${head}\t${code}\t20240401\t${String(number)}\t${Array.from({ length: 9 }, (_, index) => payload[index] ?? '').join('\t')}`;
  const rows = [
    row('A000010', 0, [identity.born.padEnd(8, '0'), identity.sex === 'M' ? '1' : '2', identity.postcode]),
    row('A000020', 0, ['1', '', '1', '0']),
    row('A000030', 0, [compactDay(stay.until), '1', stay.diedThere ? '6' : '3']),
  ];
  const [height, weight] = bodyOf(registration).map(({ value }) => String(value));
  rows.push(row('A001010', 0, ['', height ?? '', weight ?? '']));
  const [main] = stay.diagnoses;
  if (main !== undefined) {
    const { icd10, receipt, name } = main.disease;
    const disease = ['', icd10, '', receipt, '', '', '', '', bytes(name)];
    for (const code of ['A006010', 'A006020', 'A006030']) rows.push(row(code, 0, disease));
  }
  for (const [index, { kCode, name }] of stay.procedures.filter((one) => one.section === '50').entries()) {
    rows.push(
      row('A007010', index + 1, [
        compactDay(stay.on + 1),
        bytes(kCode),
        '1',
        '',
        '1',
        '',
        '',
        '',
        bytes(name),
      ]),
    );
  }
  return rows;
}

/** Rows of the EF file for one stay: an E row (detail 000) and an F row for each thing that was done or given. */
function efRows(registration: Registration, stay: Encounter, facility: string): string[] {
  const identity = registration.identityOn(stay.on);
  const head = `${facility}\t${registration.localId}\t${compactDay(stay.until)}\t${compactDay(stay.on)}`;
  const rows: string[] = [];
  let order = 0;
  const insurer = identity.insurer.padStart(8, ' ');
  const both = (
    section: string,
    receipt: string,
    kCode: string,
    name: string,
    points: number,
    amount: number,
    on: number,
  ) => {
    order += 1;
    const where = `${head}\t${section}\t${String(order).padStart(4, '0')}`;
    const what = `\t641300\t${receipt}\t${bytes(kCode)}\t${bytes(name)}\t`;
    const used = amount.toFixed(3).padStart(11, '0');
    rows.push(
      `${where}\t000${what}0000000.000\t000\t0\t0\t\t\t${String(points).padStart(8, '0')}\t00000000\t00000000\t001\t${insurer}\t1119\t${compactDay(on)}\t01\t010\t4678\t31\t0\t0\t`,
      `${where}\t001${what}${used}\t000\t${String(points).padStart(8, '0')}\t0\t${String(points).padStart(8, '0')}\t000010000000\t0\t0\t0\t001\t\t\t${compactDay(on)}\t\t010\t4678\t31\t0\t\t`,
    );
  };
  for (const { section, receipt, kCode, name, points } of stay.procedures) {
    both(section, receipt, kCode, name, points, 0, Math.min(stay.on + 1, stay.until));
  }
  for (const { drug } of stay.prescriptions) {
    both(
      isInjected(drug) ? '33' : '21',
      drug.receipt,
      '',
      drug.name,
      Math.round((drug.price * drug.perDay) / 10),
      drug.perDay,
      stay.on,
    );
  }
  return rows;
}

/**
 * DPC survey files of an acute hospital: 様式1 and the EF file of each month of discharge, CP932, tabs, CRLF.
 *
 * @see DPC導入の影響評価に係る調査 実施説明資料
 */
export function dpcWriter(institution: Institution, folder: string, truth: DeliveryTruth): DeliveryWriter {
  mkdirSync(folder, { recursive: true });
  const facility = institution.code.slice(0, 2) + institution.code.slice(3);
  const files = new Map<string, AppendFile>();
  let records = 0;
  const fileOf = (kind: 'FF1' | 'EFn', month: string): { file: AppendFile; name: string } => {
    const name = `${kind}_${facility}_${month.slice(2)}.txt`;
    let file = files.get(name);
    if (file === undefined) {
      file = createAppendFile(join(folder, name), 'latin1');
      file.append(`${kind === 'FF1' ? form1Title : efTitle}\r\n`);
      files.set(name, file);
    }
    return { file, name };
  };
  return {
    get records() {
      return records;
    },
    write: (registration, encounters) => {
      for (const stay of encounters) {
        if (stay.kind !== 'inpatient') continue;
        const month = compactDay(stay.until).slice(0, 6);
        const form1 = form1Rows(registration, stay, facility);
        const ef = efRows(registration, stay, facility);
        fileOf('FF1', month).file.append(`${form1.join('\r\n')}\r\n`);
        const { file, name } = fileOf('EFn', month);
        if (ef.length > 0) file.append(`${ef.join('\r\n')}\r\n`);
        for (const value of bodyOf(registration)) truth.measurement(registration, stay.on, value);
        const before = records;
        records += form1.length + ef.length;
        if (Math.floor(records / rowsPerBadRow) !== Math.floor(before / rowsPerBadRow) || before === 0) {
          // A row that was cut off on its way.
          file.append(`${facility}\t${registration.localId}\t${compactDay(stay.until)}\r\n`);
          truth.finding('dpc', name, 'dpc/short-row');
        }
      }
    },
    close: () => {
      for (const file of files.values()) file.close();
    },
  };
}
