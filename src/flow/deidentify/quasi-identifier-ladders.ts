import { prefectureOf } from '../../japan/prefectures.ts';
import { secondaryAreaOf } from '../../japan/places.ts';
import type { AreaLevel } from './profile.ts';

/** What stands where nothing is told. */
export const everything = '*';

/** The label of an area from its code and name. */
const label = (area: { readonly code: string; readonly name: string } | undefined) =>
  area === undefined ? undefined : `${area.code} ${area.name}`;

/** The area of a municipality at the level that the profile allows, as `2205 静岡`; undefined where it is not known. */
export function areaLabel(areaCode: string, level: AreaLevel): string | undefined {
  if (level === 'none') return everything;
  return label(level === 'prefecture' ? prefectureOf(areaCode.slice(0, 2)) : secondaryAreaOf(areaCode));
}

/** An area label, its prefecture, everything. */
export function areaLadder(area: string): string[] {
  const prefecture = label(prefectureOf(area.slice(0, 2))) ?? area;
  return [area, prefecture, everything];
}

/** The band of `width` years that holds the band that starts at `low`. */
function bandFrom(low: number, width: number, topAge: number): string {
  const from = Math.floor(low / width) * width;
  return from + width > topAge ? `${from}+` : `${from}-${from + width - 1}`;
}

/** An age band, the bands of two and four times its width, everything. */
export function ageLadder(band: string, bandYears: number, topAge: number): string[] {
  const low = Number.parseInt(band, 10);
  if (Number.isNaN(low)) return [band, band, band, everything];
  return [band, bandFrom(low, 2 * bandYears, topAge), bandFrom(low, 4 * bandYears, topAge), everything];
}

/** A sex, everything. */
export function sexLadder(sex: string): string[] {
  return [sex, everything];
}
