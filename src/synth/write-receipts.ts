import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AppendFile } from './append-file.ts';
import { createAppendFile } from './append-file.ts';
import { claimLines, type Claim } from './claim-lines.ts';
import { compactDay } from './day-text.ts';
import type { DeliveryTruth, DeliveryWriter } from './delivery-writer.ts';
import type { Encounter } from './encounter.ts';
import type { Institution } from './institutions.ts';
import { cp932Bytes } from './japanese-bytes.ts';
import { fullWidth } from './kana-forms.ts';

/** One month's file: its claims so far, and their points. */
interface MonthFile {
  readonly file: AppendFile;
  readonly name: string;
  claims: number;
  points: number;
}

/** One bad line is put into every so many claims. */
const claimsPerBadLine = 1500;

function headLine(institution: Institution, month: string, dental: boolean): string {
  const next =
    Number(month.slice(4)) === 12 ? `${String(Number(month.slice(0, 4)) + 1)}01` : String(Number(month) + 1);
  const { code } = institution;
  const who = `IR,1,${code.slice(0, 2)},${code.slice(2, 3)},${code.slice(3)}`;
  return dental
    ? `${who},,${next},0541234567,`
    : `${who},,${cp932Bytes(fullWidth(institution.name))},${next},00,0541234567`;
}

/** Encounters of one patient by month of treatment, in order. */
function byMonth(encounters: readonly Encounter[]): Map<string, Encounter[]> {
  const months = new Map<string, Encounter[]>();
  for (const encounter of encounters) {
    const month = compactDay(encounter.on).slice(0, 6);
    const already = months.get(month);
    if (already === undefined) months.set(month, [encounter]);
    else already.push(encounter);
  }
  return months;
}

/**
 * Receipts of a clinic (医科) or a dental clinic (歯科): one file per month of treatment, CP932, CRLF, one claim per
 * patient and month.
 *
 * @see オンライン又は光ディスク等による請求に係る記録条件仕様 (医科, 歯科)
 */
export function receiptWriter(
  institution: Institution,
  folder: string,
  truth: DeliveryTruth,
): DeliveryWriter {
  mkdirSync(folder, { recursive: true });
  const dental = institution.kind === 'dental-clinic';
  const files = new Map<string, MonthFile>();
  let records = 0;
  let claims = 0;
  const fileOf = (month: string): MonthFile => {
    let open = files.get(month);
    if (open === undefined) {
      const name = `${dental ? 'RECEIPTS' : 'RECEIPTC'}_${month}.UKE`;
      const file = createAppendFile(join(folder, name), 'latin1');
      file.append(`${headLine(institution, month, dental)}\r\n`);
      open = { file, name, claims: 0, points: 0 };
      files.set(month, open);
    }
    return open;
  };
  return {
    get records() {
      return records;
    },
    write: (registration, encounters) => {
      for (const [month, treated] of byMonth(encounters)) {
        const open = fileOf(month);
        open.claims += 1;
        const claim: Claim = { number: open.claims, month, registration, treated, dental };
        const { lines, points } = claimLines(claim);
        open.points += points;
        records += lines.length;
        claims += 1;
        if (claims % claimsPerBadLine === 40) {
          // A disease that began on no day, beside the right ones.
          lines.push(dental ? 'HS,20241399,,,8843836,,,,,,,,' : 'SY,4659007,20241399,1,,,,');
          truth.finding('receipt', open.name, 'receipt/bad-date');
        }
        open.file.append(`${lines.join('\r\n')}\r\n`);
      }
    },
    close: () => {
      for (const { file, claims: count, points } of files.values()) {
        file.append(`GO,${String(count)},${String(points)},99\r\n`);
        file.close();
      }
    },
  };
}
