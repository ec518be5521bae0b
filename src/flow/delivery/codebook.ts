import type { DeidentificationProfile } from '../deidentify/index.ts';
import { all, html, htmlPage } from './html-text.ts';
import { label } from './label.ts';
import type { WrittenTable } from './write-table.ts';

const words = {
  ja: {
    title: 'コードブック',
    name: '列',
    type: '型',
    meaning: '意味',
    rows: '行',
    notes: '読み方',
  },
  en: {
    title: 'Codebook',
    name: 'column',
    type: 'type',
    meaning: 'meaning',
    rows: 'rows',
    notes: 'How to read',
  },
};

const notes = (profile: DeidentificationProfile) => ({
  ja: [
    '番号はこの提供だけのもので、他の提供の番号と関係がない。',
    '日付は人ごとに一つの秘密の日数（7の倍数）だけずらしてある。同じ人の中の間隔・順序・曜日は正しい。暦年・季節は正しくない。',
    `${profile.rareCodePeople}人未満のコードは上位の分類にまとめたか、除いた。E11は三桁分類、E10-E14は中間分類、E00-E90は章を表す。`,
    '極端な数値は境界の値に丸めた。空欄は「ない」または「示さない」。* は一般化により示さない。unknown は不明。',
    "CSVはUTF-8（BOM付き）、改行はCRLF。= + - @ 等で始まる文字セルは、表計算で実行されないよう先頭に「'」を付けた。Parquetの値は元のまま。",
  ],
  en: [
    'Numbers belong to this delivery alone and have no relation to those of another.',
    'Dates are moved by one secret number of days per person (a multiple of 7). Intervals, order and weekdays within a person are true; calendar years and seasons are not.',
    `Codes of fewer than ${profile.rareCodePeople} people were rolled up or left out: E11 is a category, E10-E14 a block, E00-E90 a chapter.`,
    'Extreme numbers are brought to a bound. Empty means absent or not told, * not told because generalized, unknown not known.',
    'CSV is UTF-8 with a byte order mark and CRLF. Text cells that begin with = + - @ are led by an apostrophe so that no spreadsheet runs them; Parquet has the value itself.',
  ],
});

/** The codebook of a package in one language, made from the columns and the profile. */
export function codebook(
  language: 'ja' | 'en',
  tables: readonly WrittenTable[],
  profile: DeidentificationProfile,
): string {
  const word = words[language];
  const sections = tables.map(({ table, rows }) => {
    const columns = table.columns.map(
      ({ name, type, japanese, english }) =>
        html`<tr>
          <td><code>${name}</code></td>
          <td>${type}</td>
          <td>${language === 'ja' ? japanese : english}</td>
        </tr>`,
    );
    return html`<h2>
        ${table.name.toUpperCase()}${language === 'ja' ? ` ${table.japanese}` : ''} — ${rows} ${word.rows}
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">${word.name}</th>
            <th scope="col">${word.type}</th>
            <th scope="col">${word.meaning}</th>
          </tr>
        </thead>
        <tbody>
          ${all(columns)}
        </tbody>
      </table>`;
  });
  const listed = notes(profile)[language].map((note) => html`<li>${note}</li>`);
  return htmlPage(
    language,
    `${label} ${word.title}`,
    html`<p class="label">${label}</p>
      <h1>${word.title}</h1>
      <h2>${word.notes}</h2>
      <ul>
        ${all(listed)}
      </ul>
      ${all(sections)}`,
  );
}
