import type { DeidentifiedOutcome } from '../deidentify/index.ts';
import { all, html, htmlPage } from './html-text.ts';
import { label } from './label.ts';
import type { AboutDelivery } from './about-delivery.ts';
import type { WrittenTable } from './write-table.ts';

const duties = [
  '本人を識別するために他の情報と照合することは、法律で禁じられています。',
  '認定事業者の許可なく第三者へ提供することはできません。',
  '利用する必要がなくなったときは、遅滞なく消去してください。',
  '契約で定めた安全管理措置をとってください。',
];

/** The facts of a delivery with their names in two languages. */
function factsOf(
  about: AboutDelivery,
  { profile, risk, suppressedPersons }: DeidentifiedOutcome,
): readonly (readonly [string, string | number])[] {
  return [
    ['申出番号 / Application', about.applicationId],
    ['題名 / Title', about.title],
    ['提供先 / Recipient', about.recipient],
    ['作成事業者 / Operator', about.operator],
    ['加工プロファイル / Profile', `${profile.japaneseName} (${profile.name})`],
    ['人数 / Persons', risk.persons.after.persons],
    ['除いた人 / Persons left out', suppressedPersons],
    ['最小の組 / Smallest class', risk.persons.after.k],
    ['最大リスク / Highest risk', risk.persons.after.prosecutor.maximum.toFixed(3)],
  ];
}

/**
 * The cover sheet of a package (表紙): what it is, for whom, and what may not be done with it.
 *
 * @law Act Art. 18(2)–(3) — 識別行為の禁止; contract items
 */
export function coverSheet(
  about: AboutDelivery,
  outcome: DeidentifiedOutcome,
  tables: readonly WrittenTable[],
): string {
  return htmlPage(
    'ja',
    `${label} ${about.title}`,
    html`<p class="label">${label}</p>
      <h1>${about.title}</h1>
      <p>
        このデータは、次世代医療基盤法に基づき作成された${label}です。<span lang="en"
          >These data are anonymized medical data under the Next-Generation Medical Infrastructure Act.</span
        >
      </p>
      <table>
        <tbody>
          ${all(
            factsOf(about, outcome).map(
              ([name, value]) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td>${value}</td>
                </tr>`,
            ),
          )}
        </tbody>
      </table>
      <h2>守ること</h2>
      <ul>
        ${all(duties.map((duty) => html`<li>${duty}</li>`))}
      </ul>
      <h2>表</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">表</th>
            <th scope="col">行</th>
          </tr>
        </thead>
        <tbody>
          ${all(
            tables.map(
              ({ table, rows }) =>
                html`<tr>
                  <td>${table.name.toUpperCase()} ${table.japanese}</td>
                  <td>${rows}</td>
                </tr>`,
            ),
          )}
        </tbody>
      </table>
      <p>確かめ方: <code>meguri deliver verify このフォルダ</code></p>`,
  );
}
