/** The forms in which systems write the same katakana. */

const full =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー・';
const half = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ･';
const halfOf = new Map([...full].map((character, index) => [character, half[index] ?? character]));

/** Katakana in half width, with the marks of voiced sounds as characters of their own. */
export function halfWidthKana(kana: string): string {
  let out = '';
  for (const character of kana) {
    const [base = '', mark = ''] = character.normalize('NFD');
    out += (halfOf.get(base) ?? base) + (mark === '\u3099' ? 'ﾞ' : mark === '\u309a' ? 'ﾟ' : '');
  }
  return out;
}

const large = new Map(
  [...'ァィゥェォャュョッ'].map((small, index) => [small, 'アイウエオヤユヨツ'[index] ?? small]),
);

/** Katakana without small letters: シヨウイチ. */
export function largeKana(kana: string): string {
  return [...kana].map((character) => large.get(character) ?? character).join('');
}

/** Long vowels with their mark: オオノ → オーノ, ユウコ → ユーコ. */
export function longVowelKana(kana: string): string {
  return kana
    .replaceAll(/オオ/g, 'オー')
    .replaceAll(/([コソトノホモヨロゴゾドボポョ])ウ/g, '$1ー')
    .replaceAll(/([クスツヌフムユルグズブプュ])ウ/g, '$1ー');
}

/** ASCII digits and capitals in full width. */
export function fullWidth(text: string): string {
  return text.replaceAll(/[0-9A-Za-z-]/g, (character) =>
    character === '-' ? '－' : String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}
