/** Small SVG charts for the linkage report, as text. Colours come from the page's style sheet. */

/** Text safe within HTML and attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A labelled amount. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Written beside the bar. */
  readonly note: string;
}

const rowHeight = 24;
const labelWidth = 240;
const plotWidth = 420;

/** Horizontal bars to both sides of zero: what speaks for a match to the right, against it to the left. */
export function signedBars(bars: readonly Bar[], title: string): string {
  const most = Math.max(1, ...bars.map(({ value }) => Math.abs(value)));
  const zero = labelWidth + plotWidth / 2;
  const rows = bars.map(({ label, value, note }, row) => {
    const width = (Math.abs(value) / most) * (plotWidth / 2 - 48);
    const y = row * rowHeight;
    const x = value < 0 ? zero - width : zero;
    const textX = value < 0 ? zero - width - 6 : zero + width + 6;
    return `<text x="${labelWidth - 10}" y="${y + 16}" text-anchor="end">${escapeHtml(label)}</text>
<rect class="${value < 0 ? 'against' : 'for'}" x="${x.toFixed(1)}" y="${y + 4}" width="${width.toFixed(1)}" height="16" rx="2"/>
<text class="note" x="${textX.toFixed(1)}" y="${y + 16}" text-anchor="${value < 0 ? 'end' : 'start'}">${escapeHtml(note)}</text>`;
  });
  const height = bars.length * rowHeight;
  return svg(
    labelWidth + plotWidth,
    height,
    title,
    `<line class="axis" x1="${zero}" x2="${zero}" y1="0" y2="${height}"/>${rows.join('')}`,
  );
}

/** A waterfall: each bar starts where the one before it ended; the last shows the sum. */
export function waterfall(bars: readonly Bar[], title: string): string {
  const sums = bars.reduce<number[]>((all, { value }) => [...all, (all.at(-1) ?? 0) + value], []);
  const low = Math.min(0, ...sums);
  const high = Math.max(1, ...sums);
  const at = (value: number) => labelWidth + 40 + ((value - low) / (high - low)) * (plotWidth - 80);
  const total = { label: 'sum', value: sums.at(-1) ?? 0, note: (sums.at(-1) ?? 0).toFixed(1) };
  const rows = [...bars, total].map(({ label, value, note }, row) => {
    const isTotal = row === bars.length;
    const from = isTotal ? 0 : (sums[row] ?? 0) - value;
    const [x1, x2] = [at(Math.min(from, from + value)), at(Math.max(from, from + value))];
    const kind = isTotal ? 'total' : value < 0 ? 'against' : 'for';
    const y = row * rowHeight;
    return `<text x="${labelWidth - 10}" y="${y + 16}" text-anchor="end">${escapeHtml(label)}</text>
<rect class="${kind}" x="${x1.toFixed(1)}" y="${y + 4}" width="${Math.max(1, x2 - x1).toFixed(1)}" height="16" rx="2"/>
<text class="note" x="${(x2 + 6).toFixed(1)}" y="${y + 16}">${escapeHtml(note)}</text>`;
  });
  const height = (bars.length + 1) * rowHeight;
  return svg(
    labelWidth + plotWidth,
    height,
    title,
    `<line class="axis" x1="${at(0).toFixed(1)}" x2="${at(0).toFixed(1)}" y1="0" y2="${height}"/>${rows.join('')}`,
  );
}

/** Vertical bars over a scale, by the square root of the count, so that rare weights are seen; `mark` is drawn as a line. */
export function histogram(
  counts: readonly number[],
  scale: { from: number; step: number; mark: number },
  title: string,
): string {
  const [width, height] = [640, 180];
  const most = Math.sqrt(Math.max(1, ...counts));
  const barWidth = width / counts.length;
  const x = (value: number) => ((value - scale.from) / scale.step) * barWidth;
  const bars = counts.map((count, index) => {
    const tall = (Math.sqrt(count) / most) * height;
    const from = scale.from + index * scale.step;
    const kind = from >= scale.mark ? 'for' : 'against';
    return `<rect class="${kind}" x="${(index * barWidth).toFixed(1)}" y="${(height - tall).toFixed(1)}" width="${Math.max(1, barWidth - 1).toFixed(1)}" height="${tall.toFixed(1)}"><title>${from.toFixed(0)} bits: ${count}</title></rect>`;
  });
  const ticks = counts.flatMap((_, index) => {
    const value = scale.from + index * scale.step;
    return value % 10 === 0
      ? [`<text x="${x(value).toFixed(1)}" y="${height + 18}" text-anchor="middle">${value}</text>`]
      : [];
  });
  const mark = `<line class="mark" x1="${x(scale.mark).toFixed(1)}" x2="${x(scale.mark).toFixed(1)}" y1="0" y2="${height}"/>`;
  return svg(width, height + 24, title, `${bars.join('')}${mark}${ticks.join('')}`);
}

function svg(width: number, height: number, title: string, content: string): string {
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(title)}"><title>${escapeHtml(title)}</title>${content}</svg>`;
}
