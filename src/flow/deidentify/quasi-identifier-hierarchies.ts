import { hierarchyOf, suppressedLabel, type Hierarchy } from '../../deidentification/index.ts';
import { prefectureOf } from '../../japan/prefectures.ts';
import { secondaryAreaOf } from '../../japan/places.ts';
import type { AreaLevel, DeidentificationProfile } from './profile.ts';

/** The label of an area from its code and name. */
const label = (area: { readonly code: string; readonly name: string } | undefined) =>
  area === undefined ? undefined : `${area.code} ${area.name}`;

/** The area of a municipality at the level that the profile allows, as `2205 静岡`; undefined where it is not known. */
export function areaLabel(areaCode: string, level: AreaLevel): string | undefined {
  if (level === 'none') return suppressedLabel;
  return label(level === 'prefecture' ? prefectureOf(areaCode.slice(0, 2)) : secondaryAreaOf(areaCode));
}

/** An area label, its prefecture, everything. */
function areaPath(area: string): string[] {
  const prefecture = label(prefectureOf(area.slice(0, 2))) ?? area;
  return [area, prefecture, suppressedLabel];
}

/** The band of `width` years that holds the band that starts at `low`. */
function bandFrom(low: number, width: number, topAge: number): string {
  const from = Math.floor(low / width) * width;
  return from + width > topAge ? `${from}+` : `${from}-${from + width - 1}`;
}

/** An age band, the bands of two and four times its width, everything. */
function agePath(band: string, { ageBandYears, topAge }: AgeBands): string[] {
  const low = Number.parseInt(band, 10);
  if (Number.isNaN(low)) return [band, band, band, suppressedLabel];
  const wider = (width: number) => bandFrom(low, width, topAge);
  return [band, wider(2 * ageBandYears), wider(4 * ageBandYears), suppressedLabel];
}

type AgeBands = Pick<DeidentificationProfile, 'ageBandYears' | 'topAge'>;

/** The hierarchy of the values that occur, in an order that does not depend on that of the rows. */
const hierarchyBy = (path: (value: string) => string[]) => (values: readonly string[]) =>
  hierarchyOf([...new Set(values)].sort().map(path));

/** What each quasi-identifier that can be generalized becomes, from the values of a draw. */
export function quasiIdentifierHierarchies(
  bands: AgeBands,
): Readonly<Record<'sex' | 'age_band' | 'area', (values: readonly string[]) => Hierarchy>> {
  return {
    sex: hierarchyBy((sex) => [sex, suppressedLabel]),
    age_band: hierarchyBy((band) => agePath(band, bands)),
    area: hierarchyBy(areaPath),
  };
}
