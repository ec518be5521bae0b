import { municipalities } from './places.ts';
import { prefectures } from './prefectures.ts';

const longestFirst = [...municipalities].sort((a, b) => b.name.length - a.name.length);

/**
 * The 5-digit 全国地方公共団体コード of the municipality that a Japanese address lies in; the prefecture's own code
 * (two digits and `000`) when only the prefecture is known; null when the address names neither.
 */
export function areaCodeOf(address: string | null): string | null {
  if (address === null) return null;
  const text = address.normalize('NFKC').replace(/\s/g, '');
  const prefecture = prefectures.find(({ name }) => text.startsWith(name));
  const rest = prefecture === undefined ? text : text.slice(prefecture.name.length);
  const municipality = longestFirst.find(
    ({ code, name }) =>
      (prefecture === undefined || code.startsWith(prefecture.code)) && withoutCounty(rest).startsWith(name),
  );
  if (municipality !== undefined) return municipality.code;
  return prefecture === undefined ? null : `${prefecture.code}000`;
}

/** A town or village is written with its county (郡) or without. */
function withoutCounty(text: string): string {
  return text.replace(/^[^市区町村]{1,4}郡/, '');
}
