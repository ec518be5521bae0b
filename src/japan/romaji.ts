/** Romaji (Hepburn and Kunrei spellings) read as katakana. */

const rows: readonly (readonly [consonant: string, kana: string])[] = [
  ['', 'アイウエオ'],
  ['k', 'カキクケコ'],
  ['g', 'ガギグゲゴ'],
  ['s', 'サシスセソ'],
  ['z', 'ザジズゼゾ'],
  ['t', 'タチツテト'],
  ['d', 'ダヂヅデド'],
  ['n', 'ナニヌネノ'],
  ['h', 'ハヒフヘホ'],
  ['b', 'バビブベボ'],
  ['p', 'パピプペポ'],
  ['m', 'マミムメモ'],
  ['r', 'ラリルレロ'],
  ['l', 'ラリルレロ'],
];

const table = new Map<string, string>([
  ['ya', 'ヤ'],
  ['yu', 'ユ'],
  ['yo', 'ヨ'],
  ['wa', 'ワ'],
  ['wo', 'オ'],
  ['shi', 'シ'],
  ['chi', 'チ'],
  ['tsu', 'ツ'],
  ['fu', 'フ'],
  ['ji', 'ジ'],
  ['fa', 'ファ'],
  ['fi', 'フィ'],
  ['fe', 'フェ'],
  ['fo', 'フォ'],
  ['va', 'バ'],
  ['vi', 'ビ'],
  ['vu', 'ブ'],
  ['ve', 'ベ'],
  ['vo', 'ボ'],
]);
for (const [consonant, kana] of rows) {
  ['a', 'i', 'u', 'e', 'o'].forEach((vowel, index) => table.set(consonant + vowel, kana[index] ?? ''));
}
for (const [head, kana] of [
  ...rows
    .filter(([consonant]) => consonant !== '')
    .map(([consonant, letters]) => [consonant, letters[1] ?? '']),
  ['sh', 'シ'],
  ['ch', 'チ'],
  ['j', 'ジ'],
] as const) {
  for (const [vowel, letter] of [
    ['a', 'ャ'],
    ['u', 'ュ'],
    ['o', 'ョ'],
  ] as const) {
    table.set(head + (head === 'sh' || head === 'ch' || head === 'j' ? '' : 'y') + vowel, kana + letter);
  }
}

/** `text` (Latin letters) as katakana, or undefined when it does not read as Japanese. */
export function romajiToKatakana(text: string): string | undefined {
  const letters = text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f' -]/gu, '');
  let kana = '';
  let at = 0;
  while (at < letters.length) {
    const length = [3, 2, 1].find(
      (size) => table.has(letters.slice(at, at + size)) && at + size <= letters.length,
    );
    if (length !== undefined) {
      kana += table.get(letters.slice(at, at + length)) ?? '';
      at += length;
    } else if (letters[at] === 'n' || (letters[at] === 'm' && /[bpm]/u.test(letters[at + 1] ?? ''))) {
      kana += 'ン';
      at += 1;
    } else if (letters[at] === letters[at + 1] || letters.startsWith('tch', at)) {
      kana += 'ッ';
      at += 1;
    } else if (letters[at] === 'h' && kana !== '') {
      at += 1;
    } else {
      return undefined;
    }
  }
  return kana === '' ? undefined : kana;
}
