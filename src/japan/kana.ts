/**
 * Kana as hospital systems write them, brought to one form.
 *
 * Systems drift: half-width or full-width, hiragana or katakana, voiced marks as characters of their own, small kana
 * written large (ショウ/シヨウ), long vowels as ー, ウ or nothing.
 */

const hiragana = /[\u3041-\u3096]/gu;
const onlyKana = /^[\u30A1-\u30FA\u30FCー・\s]+$/u;
const hyphens = /(?<=[\u30A1-\u30FC])[-‐‑‒–—―−－ｰ─]/gu;

/** Whether `text`, already through `katakana`, is written in katakana alone. */
export function isKatakana(text: string): boolean {
  return onlyKana.test(text);
}

/** `text` in full-width katakana: half-width kana and hiragana turned, voiced marks joined, hyphens after kana as ー. */
export function katakana(text: string): string {
  return text
    .replaceAll('゛', '\u3099')
    .replaceAll('゜', '\u309A')
    .normalize('NFKC')
    .replace(hiragana, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))
    .replace(hyphens, 'ー')
    .normalize('NFC');
}

const small = 'ァィゥェォッャュョヮヵヶ';
const large = 'アイウエオツヤユヨワカケ';
const plain = new Map<string, string>([
  ...[...small].map((letter, index): [string, string] => [letter, large[index] ?? letter]),
  ['ヲ', 'オ'],
  ['ヰ', 'イ'],
  ['ヱ', 'エ'],
]);

const vowelRows: readonly (readonly [vowel: string, letters: string])[] = [
  ['ア', 'アカサタナハマヤラワ'],
  ['イ', 'イキシチニヒミリ'],
  ['ウ', 'ウクスツヌフムユル'],
  ['エ', 'エケセテネヘメレ'],
  ['オ', 'オコソトノホモヨロ'],
];
const vowelOf = new Map(
  vowelRows.flatMap(([vowel, letters]) => [...letters].map((letter) => [letter, vowel])),
);

const soundsLike: readonly (readonly [written: RegExp, sound: string])[] = [
  [/ヴァ/gu, 'バ'],
  [/ヴィ/gu, 'ビ'],
  [/ヴェ/gu, 'ベ'],
  [/ヴォ/gu, 'ボ'],
  [/ヴ/gu, 'ブ'],
  [/ヂ/gu, 'ジ'],
  [/ヅ/gu, 'ズ'],
];

/** A vowel that only makes the one before it long: オオ, オウ, ウウ, エイ, アア. */
const lengthens = (before: string | undefined, letter: string) => {
  const vowel = before === undefined ? undefined : vowelOf.get(before);
  if (vowel === undefined) return false;
  if (letter === 'ウ') return vowel === 'オ' || vowel === 'ウ';
  if (letter === 'オ') return vowel === 'オ';
  return letter === 'ア' && vowel === 'ア';
};

/**
 * What is left of katakana when the things that systems disagree about are taken away: small kana, long vowels,
 * voiced marks, ヂ/ジ, ヅ/ズ, ヲ/オ, ヴ/バ行, spaces. Different names may share a skeleton: it is weaker than equality.
 */
export function kanaSkeleton(kana: string): string {
  let skeleton = '';
  const heard = soundsLike.reduce((text, [written, sound]) => text.replaceAll(written, sound), kana);
  const voiceless = heard.normalize('NFD').replaceAll(/[\u3099\u309A]/gu, '');
  for (const raw of voiceless) {
    if (raw === 'ー' || raw === '・' || raw === ' ' || raw === '\u3000') continue;
    const letter = plain.get(raw) ?? raw;
    if (!lengthens(skeleton.at(-1), letter)) skeleton += letter;
  }
  return skeleton;
}
