import { katakana } from '../../../japan/kana.ts';
import type { Day } from '../../../kit/day.ts';

/** An institution that provides, as the public may know it. */
export interface PublicInstitution {
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
  readonly kind: string;
  readonly providesFrom?: Day;
  readonly providesUntil?: Day;
}

/** What somebody looks for. */
export interface InstitutionSearch {
  readonly text?: string;
  readonly prefecture?: string;
}

/**
 * 「わたしの病院は参加している？」: the institutions that take part on a day and match, by prefecture and name. Full and half width, kana and case do not matter.
 *
 * @law 基本方針 — 透明性 (S22)
 */
export function participatingInstitutions(
  institutions: readonly PublicInstitution[],
  on: Day,
  { text, prefecture }: InstitutionSearch = {},
): readonly PublicInstitution[] {
  const wanted = text === undefined ? '' : anyFormKey(text);
  return institutions
    .filter(({ providesFrom, providesUntil }) => (providesFrom ?? on) <= on && on <= (providesUntil ?? on))
    .filter((one) => prefecture === undefined || one.prefecture === prefecture)
    .filter(({ name }) => anyFormKey(name).includes(wanted))
    .sort((one, other) => (`${one.prefecture}\0${one.name}` < `${other.prefecture}\0${other.name}` ? -1 : 1));
}

/** The text as it is searched by: one width, one case, one kana, without spaces. */
function anyFormKey(text: string): string {
  return katakana(text.normalize('NFKC').toLowerCase()).replaceAll(/\s+/gu, '');
}
