import type { ClassRisk } from './class-risk.ts';
import type { RiskReport } from './risk-report.ts';

const width = 760;
const height = 415;
const plot = { left: 70, top: 105, width: 660, height: 210 };

const number = (value: number) => (Math.round(value * 100) / 100).toString();
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

const text = (x: number, y: number, content: string, more = '') =>
  `<text x="${number(x)}" y="${number(y)}" ${more}>${content}</text>`;

const binLabel = ({ from, to }: ClassRisk['histogram'][number]) => {
  if (to === null) return `${from}人～`;
  return to === from ? `${from}人` : `${from}–${to}人`;
};

/** The bars of one table of risk: hatched before, solid after, so that colour is not the only mark. */
function bars(risk: ClassRisk, top: number, slot: number, side: 0 | 1): string {
  const step = plot.width / risk.histogram.length;
  return risk.histogram
    .map(({ persons }, index) => {
      const tall = top === 0 ? 0 : (persons / top) * plot.height;
      const x = plot.left + index * step + step * 0.12 + side * slot;
      const y = plot.top + plot.height - tall;
      const fill = side === 0 ? 'url(#before)' : '#1f5fa8';
      const count =
        persons === 0
          ? ''
          : text(x + slot / 2, y - 4, persons.toLocaleString('en'), 'class="count" text-anchor="middle"');
      return `<rect x="${number(x)}" y="${number(y)}" width="${number(slot)}" height="${number(tall)}" fill="${fill}" stroke="#1f3550"/>${count}`;
    })
    .join('\n');
}

/** The picture as text, for those who do not see it. */
function description({ persons: { before, after }, suppressedPersons }: RiskReport): string {
  return (
    `加工前は${before.persons}人のうち${before.uniques}人が組合せで一人だけであった。` +
    `加工後は${after.persons}人で、一人だけの人は${after.uniques}人、最小の組は${after.k}人。` +
    `最大リスクは${percent(before.prosecutor.maximum)}から${percent(after.prosecutor.maximum)}になり、${suppressedPersons}人を除いた。`
  );
}

/** The risk before and after as an SVG picture: how many persons are in classes of which size. */
export function riskPicture(report: RiskReport): string {
  const { before, after } = report.persons;
  const top = Math.max(
    ...[before, after].flatMap(({ histogram }) => histogram.map(({ persons }) => persons)),
  );
  const step = plot.width / before.histogram.length;
  const slot = step * 0.36;
  const labels = before.histogram
    .map((bin, index) =>
      text(
        plot.left + (index + 0.5) * step,
        plot.top + plot.height + 18,
        binLabel(bin),
        'text-anchor="middle"',
      ),
    )
    .join('\n');
  const summary = (risk: ClassRisk) =>
    `最小の組 ${risk.k}人・一意 ${risk.uniques}人・最大 ${percent(risk.prosecutor.maximum)}・平均 ${percent(risk.prosecutor.average)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" lang="ja">
<title id="title">再識別リスク：加工前と加工後</title>
<desc id="desc">${description(report)}</desc>
<defs><pattern id="before" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><line x1="0" y1="0" x2="0" y2="6" stroke="#b0442c" stroke-width="3"/></pattern></defs>
<style>text{font:13px 'Noto Sans JP','Hiragino Sans','Yu Gothic',sans-serif;fill:#1d2733}.head{font-size:18px;font-weight:700}.count{font-size:10px}</style>
<rect width="${width}" height="${height}" fill="#fff"/>
${text(20, 30, '再識別リスク：同じ組合せの人が何人いるか（組の大きさ別の人数）', 'class="head"')}
<rect x="20" y="43" width="14" height="14" fill="url(#before)" stroke="#1f3550"/>
${text(40, 55, `加工前（性別・生年月日・市区町村）　${summary(before)}`)}
<rect x="20" y="63" width="14" height="14" fill="#1f5fa8" stroke="#1f3550"/>
${text(40, 75, `加工後（${report.quasiIdentifiers.map(japaneseName).join('・')}）　${summary(after)}`)}
<line x1="${plot.left}" y1="${plot.top + plot.height}" x2="${plot.left + plot.width}" y2="${plot.top + plot.height}" stroke="#1d2733"/>
${bars(before, top, slot, 0)}
${bars(after, top, slot, 1)}
${labels}
${text(plot.left + plot.width / 2, plot.top + plot.height + 42, '組の大きさ（組合せが同じ人の数）', 'text-anchor="middle"')}
${text(20, height - 32, `除いた人 ${report.suppressedPersons}人。コードの組が一人だけの人：加工前 ${report.codeSets.before.uniques}人 → 加工後 ${report.codeSets.after.uniques}人（全ての病歴を知る攻撃者の場合）。`)}
${text(20, height - 12, '匿名加工医療情報の作成時に測定。人数で数え、行数では数えない。')}
</svg>
`;
}

const japanese: Readonly<Record<string, string>> = {
  sex: '性別',
  age_band: '年齢階級',
  area: '区域',
  died: '死亡',
  visit_band: '受診回数階級',
};

function japaneseName(name: string): string {
  return japanese[name] ?? name;
}
