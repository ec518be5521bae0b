/**
 * The hierarchy of places: municipality (市区町村) → secondary medical area (二次医療圏) → prefecture.
 *
 * Municipalities of Shizuoka and Yamanashi, where the synthetic region lies, are complete. Elsewhere a municipality
 * code is known by its prefecture only, and the secondary medical area falls back to the prefecture.
 */

import { prefectureOf } from './prefectures.ts';

/** A municipality: 5-digit 全国地方公共団体コード, name, and the 4-digit code of its secondary medical area. */
export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly secondaryArea: string;
}

/** A place as wide as asked for: its code and its Japanese name. */
export interface Area {
  readonly code: string;
  readonly name: string;
}

/** `area code area name: municipality codes and names`. */
const byArea = `
2201 賀茂: 22219 下田市 22301 東伊豆町 22302 河津町 22304 南伊豆町 22305 松崎町 22306 西伊豆町
2202 熱海伊東: 22205 熱海市 22208 伊東市
2203 駿東田方: 22203 沼津市 22206 三島市 22215 御殿場市 22220 裾野市 22222 伊豆市 22225 伊豆の国市 22325 函南町 22341 清水町 22342 長泉町 22344 小山町
2204 富士: 22207 富士宮市 22210 富士市
2205 静岡: 22101 静岡市葵区 22102 静岡市駿河区 22103 静岡市清水区
2206 志太榛原: 22209 島田市 22212 焼津市 22214 藤枝市 22226 牧之原市 22424 吉田町 22429 川根本町
2207 中東遠: 22211 磐田市 22213 掛川市 22216 袋井市 22223 御前崎市 22224 菊川市 22461 森町
2208 西部: 22138 浜松市中央区 22139 浜松市浜名区 22140 浜松市天竜区 22221 湖西市
1901 中北: 19201 甲府市 19207 韮崎市 19208 南アルプス市 19209 北杜市 19210 甲斐市 19214 中央市 19384 昭和町
1902 峡東: 19205 山梨市 19211 笛吹市 19213 甲州市
1903 峡南: 19346 市川三郷町 19364 早川町 19365 身延町 19366 南部町 19368 富士川町
1904 富士・東部: 19202 富士吉田市 19204 都留市 19206 大月市 19212 上野原市 19422 道志村 19423 西桂町 19424 忍野村 19425 山中湖村 19429 鳴沢村 19430 富士河口湖町 19442 小菅村 19443 丹波山村
`;

const areaNames = new Map<string, string>();

/** Every municipality whose secondary medical area is known here. */
export const municipalities: readonly Municipality[] = byArea
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [head = '', list = ''] = line.split(': ');
    const [secondaryArea = '', areaName = ''] = head.split(' ');
    areaNames.set(secondaryArea, areaName);
    const words = list.split(' ');
    return words.flatMap((code, index) =>
      index % 2 === 0 ? [{ code, name: words[index + 1] ?? '', secondaryArea }] : [],
    );
  });

const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));

/** The municipality with this 5-digit code, or undefined when it is not known here. */
export function municipalityOf(code: string): Municipality | undefined {
  return byCode.get(code);
}

/** The secondary medical area of a municipality; its prefecture where the area is not known; undefined for no place. */
export function secondaryAreaOf(municipalityCode: string): Area | undefined {
  const area = byCode.get(municipalityCode)?.secondaryArea;
  const name = area === undefined ? undefined : areaNames.get(area);
  return area === undefined || name === undefined
    ? prefectureOf(municipalityCode.slice(0, 2))
    : { code: area, name };
}
