/** A date as three numbers. They need not name a real day: a damaged date is compared as it stands. */
export interface DateNumbers {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const eras: readonly (readonly [pattern: RegExp, firstYear: number])[] = [
  [/^(?:明治|明|M)/u, 1868],
  [/^(?:大正|大|T)/u, 1912],
  [/^(?:昭和|昭|S)/u, 1926],
  [/^(?:平成|平|H)/u, 1989],
  [/^(?:令和|令|R)/u, 2019],
];

/** Days that systems write when the date is not known. */
const placeholders = new Set([19000101, 18991230, 11111111, 99991231, 99999999]);

/**
 * The date that `text` names, in the usual notations: `19791105`, `1979-11-05`, `1979/11/5`, `05/11/1979`, `昭和54年11月5日`,
 * `S54.11.5`, `1979`. Undefined when there is none or when it stands for "unknown".
 */
export function dateNumbers(text: string): DateNumbers | undefined {
  const plain = text.normalize('NFKC').replaceAll('元年', '1年').trim();
  const date = eraDate(plain) ?? westernDate(plain);
  if (date === undefined) return undefined;
  const { year, month, day } = date;
  return year === 0 || placeholders.has(year * 10_000 + month * 100 + day) ? undefined : date;
}

function eraDate(text: string): DateNumbers | undefined {
  for (const [pattern, firstYear] of eras) {
    if (!pattern.test(text)) continue;
    const [year, month = 0, day = 0] = (text.match(/\d+/gu) ?? []).map(Number);
    return year === undefined ? undefined : { year: firstYear + year - 1, month, day };
  }
  return undefined;
}

function westernDate(text: string): DateNumbers | undefined {
  const groups = text.match(/\d+/gu) ?? [];
  const [first = '', second = '0', third = '0'] = groups;
  if (first.length === 8) {
    return { year: Number(first.slice(0, 4)), month: Number(first.slice(4, 6)), day: Number(first.slice(6)) };
  }
  if (first.length === 6 && groups.length === 1) {
    return { year: Number(first.slice(0, 4)), month: Number(first.slice(4)), day: 0 };
  }
  if (first.length === 4) return { year: Number(first), month: Number(second), day: Number(third) };
  if (third.length === 4) return { year: Number(third), month: Number(second), day: Number(first) };
  return undefined;
}
