import { dayFromNumber, dayNumber, day, parseDay, type Day } from '../../../kit/day.ts';
import { parseEraDay } from '../../../japan/era.ts';

const eraDigits: Readonly<Record<string, string>> = {
  明治: '1',
  大正: '2',
  昭和: '3',
  平成: '4',
  令和: '5',
  M: '1',
  T: '2',
  S: '3',
  H: '4',
  R: '5',
};
const eraForm = /^(明治|大正|昭和|平成|令和|[MTSHR])\.?(\d{1,2}|元)[年./-](\d{1,2})[月./-](\d{1,2})日?$/;
const westernForm = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/;
const eightDigits = /^(\d{4})(\d{2})(\d{2})$/;
const serialForm = /^\d{5}(\.\d+)?$/;
/** The day before the first serial day of a spreadsheet, which also counts a 29th of February 1900. */
const beforeSerials = dayNumber(day('1899-12-30'));

const two = (text: string) => text.padStart(2, '0');

/**
 * The day that a cell of an older ledger names, or undefined: `2024-04-01`, `2024/4/1`, `2024年4月1日`, `20240401`, `令和6年4月1日`,
 * `R6.4.1`, `令和元年5月1日`, `5060401`, or the serial number of a spreadsheet (`45383`).
 */
export function parseLedgerDay(cell: string): Day | undefined {
  const text = cell.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const western = westernForm.exec(text) ?? eightDigits.exec(text);
  if (western !== null)
    return parseDay(`${western[1] ?? ''}-${two(western[2] ?? '')}-${two(western[3] ?? '')}`);
  const era = eraForm.exec(text);
  if (era !== null) {
    const [, name = '', year = '', month = '', dayOfMonth = ''] = era;
    const digits = [year === '元' ? '1' : year, month, dayOfMonth].map(two).join('');
    return parseEraDay(`${eraDigits[name] ?? ''}${digits}`);
  }
  if (serialForm.test(text)) return dayFromNumber(beforeSerials + Math.floor(Number(text)));
  return parseEraDay(text);
}
