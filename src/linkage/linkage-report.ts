import { edgeReasons } from './edge-reasons.ts';
import type { LinkageResult } from './link-records.ts';
import { logOdds, type ComparisonModel } from './match-model.ts';
import { escapeHtml, histogram, signedBars, waterfall, type Bar } from './report-charts.ts';

const style = `:root{color-scheme:light;--ink:#1d2733;--soft:#5b6875;--line:#d9dfe5;--for:#0b7a75;--against:#b4552d;--total:#33475b}
*{box-sizing:border-box}body{font:16px/1.6 system-ui,"Hiragino Sans","Noto Sans JP",sans-serif;color:var(--ink);max-width:60rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1{font-size:1.75rem;margin:0 0 .25rem}h2{font-size:1.2rem;margin:2.5rem 0 .5rem;border-top:1px solid var(--line);padding-top:1.25rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{max-width:44rem;color:var(--soft);margin:.25rem 0 .75rem}dl{display:flex;flex-wrap:wrap;gap:.75rem 2.25rem;margin:1.25rem 0}dt{color:var(--soft);font-size:.85rem}dd{margin:0;font-size:1.5rem;font-variant-numeric:tabular-nums}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}th,td{text-align:right;padding:.3rem .6rem;border-bottom:1px solid var(--line)}th:first-child,td:first-child{text-align:left}thead th{color:var(--soft);font-weight:600}
svg{max-width:100%;height:auto;display:block;font:13px system-ui,sans-serif;fill:var(--ink)}.for{fill:var(--for)}.against{fill:var(--against)}.total{fill:var(--total)}.note{fill:var(--soft)}.axis{stroke:var(--line)}.mark{stroke:var(--ink);stroke-dasharray:4 3}
details{margin:.5rem 0}summary{cursor:pointer;color:var(--for)}.scroll{overflow-x:auto}`;

const whole = (count: number) => Math.round(count).toLocaleString('en-US');
const small = (value: number) => (value >= 0.001 ? value.toFixed(4) : value.toExponential(1));
const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
const bits = (value: number) => `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`;

/**
 * A page about a run, whole in itself: what was compared, what each level of agreement weighs, how the weights lie, why
 * some pairs were linked and others not, cluster sizes and blocking rules. It holds no value of any record.
 */
export function linkageReport(result: LinkageResult): string {
  const sections = [
    summary(result),
    weights(result),
    distribution(result),
    examples(result),
    clusters(result),
    rules(result),
    caveats(result),
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Linkage report</title><style>${style}</style></head><body>${sections.join('\n')}</body></html>\n`;
}

/** Precision and recall that the model itself expects, from its match probabilities. */
export function expectedQuality({ edges, clusterOf, stats }: LinkageResult): {
  precision: number;
  recall: number;
} {
  let expectedMatches = 0;
  let right = 0;
  edges.probability.forEach((probability, edge) => {
    expectedMatches += probability;
    if (clusterOf[edges.left[edge] as number] === clusterOf[edges.right[edge] as number])
      right += probability;
  });
  const reach = Number.isNaN(stats.expectedBlockingRecall) ? 1 : stats.expectedBlockingRecall;
  return {
    precision: stats.matches === 0 ? 1 : Math.min(1, right / stats.matches),
    recall: expectedMatches === 0 ? 1 : (right / expectedMatches) * reach,
  };
}

function summary(result: LinkageResult): string {
  const { stats } = result;
  const expected = expectedQuality(result);
  const facts: readonly (readonly [string, string])[] = [
    ['records', whole(stats.records)],
    ['people (clusters)', whole(stats.clusters)],
    ['pairs compared', whole(stats.pairsCompared)],
    ['pairs linked', whole(stats.matches)],
    ['precision expected', percent(expected.precision)],
    ['recall expected', percent(expected.recall)],
  ];
  return `<h1>Linkage report <span lang="ja">名寄せ</span></h1>
<p>Which records are of one person, found without labels. “Expected” is what the model believes of itself; only a comparison with known answers can confirm it.</p>
<dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

const levelBars = ({ levels, m, u }: ComparisonModel): Bar[] =>
  levels.map((label, level) => {
    const value = Math.log2((m[level] as number) / (u[level] as number));
    return { label, value, note: bits(value) };
  });

function levelTable({ levels, m, u }: ComparisonModel): string {
  const row = (label: string, level: number) =>
    `<tr><td>${escapeHtml(label)}</td><td>${small(m[level] as number)}</td><td>${small(u[level] as number)}</td></tr>`;
  return `<details><summary>m and u</summary><table><thead><tr><th>level</th><th>m: among matches</th><th>u: among others</th></tr></thead><tbody>${levels.map(row).join('')}</tbody></table></details>`;
}

function weights({ model }: LinkageResult): string {
  const parts = model.comparisons.map(
    (comparison) =>
      `<h3>${escapeHtml(comparison.name)}</h3>${signedBars(levelBars(comparison), `match weights of ${comparison.name}`)}${levelTable(comparison)}`,
  );
  return `<h2>What agreement weighs</h2><p>Bits of evidence for (right) or against (left) one person, for a value of average frequency; agreement on a rare value weighs more. A pair starts at ${bits(logOdds(model.matchShare))} bits, because of all pairs only one in ${whole(1 / model.matchShare)} is a match.</p>${parts.join('')}`;
}

const binStep = 2;

function distribution({ edges, model, threshold }: LinkageResult): string {
  const prior = logOdds(model.matchShare);
  const values = edges.weight.map((weight) => Math.max(-20, Math.min(60, weight + prior)));
  const from = Math.floor(values.reduce((least, value) => Math.min(least, value), 0) / binStep) * binStep;
  const counts: number[] = [];
  for (const value of values) {
    const bin = Math.floor((value - from) / binStep);
    while (counts.length <= bin) counts.push(0);
    counts[bin] = (counts[bin] as number) + 1;
  }
  const mark = logOdds(threshold);
  return `<h2>How the weights lie</h2><p>Pairs by log odds of a match, in bits; heights by the square root of the count. The line is the threshold (probability ${threshold}). Pairs far below it were dropped unseen. The emptier the valley at the line, the less depends on the threshold.</p>${histogram(counts, { from, step: binStep, mark }, 'pairs by log odds')}`;
}

/** Edges worth showing: the surest, those nearest to the threshold, and the surest that a guard forbids. */
function exampleEdges({ edges, threshold }: LinkageResult): (readonly [title: string, edge: number])[] {
  let surest = -1;
  let nearest = -1;
  let forbidden = -1;
  const doubt = (edge: number) => Math.abs((edges.probability[edge] as number) - threshold);
  for (let edge = 0; edge < edges.left.length; edge += 1) {
    const weight = edges.weight[edge] as number;
    if (edges.guarded[edge] === 1) {
      if (forbidden < 0 || weight > (edges.weight[forbidden] as number)) forbidden = edge;
      continue;
    }
    if (surest < 0 || weight > (edges.weight[surest] as number)) surest = edge;
    if (nearest < 0 || doubt(edge) < doubt(nearest)) nearest = edge;
  }
  const all = [
    ['the surest pair', surest],
    ['the pair nearest to the threshold', nearest],
    ['the surest pair that a guard keeps apart', forbidden],
  ] as const;
  return all.filter(([, edge]) => edge >= 0);
}

function examples(result: LinkageResult): string {
  const { model, edges } = result;
  const parts = exampleEdges(result).map(([title, edge]) => {
    const prior = logOdds(model.matchShare);
    const reasons = edgeReasons(model, edges.levels, edge).map(({ comparison, level, weight }) => ({
      label: `${comparison}: ${level}`.slice(0, 36),
      value: weight,
      note: bits(weight),
    }));
    // What the levels of average frequency do not explain: rare or common values, and what households share anyway.
    const rest = (edges.weight[edge] as number) - reasons.reduce((sum, { value }) => sum + value, 0);
    const bars = [
      { label: 'prior', value: prior, note: bits(prior) },
      ...reasons,
      { label: 'rarity, shared home', value: rest, note: bits(rest) },
    ];
    const probability = edges.probability[edge] as number;
    return `<h3>${title}: probability ${probability > 0.9999 ? '&gt; 0.9999' : probability.toFixed(4)}</h3>${waterfall(bars, title)}`;
  });
  return `<h2>Why: three pairs</h2><p>Each bar adds its evidence to what was there before it. Names of levels only: this page holds no value of a record.</p>${parts.join('')}`;
}

function clusters({ clusterOf }: LinkageResult): string {
  const sizes = new Int32Array(clusterOf.length);
  for (const cluster of clusterOf) sizes[cluster] = (sizes[cluster] as number) + 1;
  const counts = new Map<number, number>();
  for (const size of sizes) if (size > 0) counts.set(size, (counts.get(size) ?? 0) + 1);
  const rows = [...counts].sort(([one], [other]) => one - other);
  const body = rows.map(
    ([size, count]) => `<tr><td>${size}</td><td>${whole(count)}</td><td>${whole(size * count)}</td></tr>`,
  );
  return `<h2>Cluster sizes</h2><table><thead><tr><th>records in the cluster</th><th>clusters</th><th>records</th></tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function rules({ stats }: LinkageResult): string {
  const body = stats.rules.map(
    ({ rule, pairs, newPairs, kept, largestBlock, leftOut }) =>
      `<tr><td>${escapeHtml(rule)}</td><td>${whole(pairs)}</td><td>${whole(newPairs)}</td><td>${whole(kept)}</td><td>${whole(largestBlock)}</td><td>${whole(leftOut)}</td></tr>`,
  );
  return `<h2>Blocking rules</h2><p>Only pairs that agree on some rule are compared. “New” pairs were made by no earlier rule; a late rule that still keeps many is a sign that more matches lie outside.</p><div class="scroll"><table><thead><tr><th>rule</th><th>pairs</th><th>new</th><th>kept</th><th>largest block</th><th>records left out</th></tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function caveats({ stats }: LinkageResult): string {
  const notes = [
    `Learning ${stats.converged ? `came to rest after ${stats.iterations} rounds` : `stopped after ${stats.iterations} rounds before it came to rest`}.`,
    Number.isNaN(stats.expectedBlockingRecall)
      ? 'The blocking rules were given; what they miss is not estimated.'
      : `Blocking is expected to reach ${percent(stats.expectedBlockingRecall)} of matches if errors are as the program imagines them.`,
    'Comparisons are taken as independent but for what households and neighbours share; real evidence overlaps more, so extreme probabilities are too extreme.',
    'Pairs that a guard keeps apart (twins, relatives of one name, two people on one card) are never linked by weight alone.',
  ];
  return `<h2>What this does not show</h2><ul>${notes.map((note) => `<li>${note}</li>`).join('')}</ul>`;
}
