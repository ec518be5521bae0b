import type { Line, RenderedNotice } from './render-notice.ts';

const widthOfLargeType = 20;
/** What may not begin a line 行頭禁則. */
const notFirst = /^[、。）」】・ー々]/u;

/** A rendered notice as lines of text: readings in brackets, large type broken after twenty letters. */
export function noticeLines(notice: RenderedNotice): readonly string[] {
  const { variant, language, title, sections } = notice;
  const mark = language === 'ja' ? '・' : '- ';
  const lines = [textOf(title, variant), ''];
  for (const face of ['front', 'back'] as const) {
    lines.push(language === 'ja' ? (face === 'front' ? '【表面】' : '【裏面】') : `[${face}]`);
    for (const section of sections.filter((one) => one.face === face)) {
      if (section.heading !== undefined) lines.push('', textOf(section.heading, variant));
      lines.push(...section.lines.map((line) => `${section.isList ? mark : ''}${textOf(line, variant)}`));
    }
    lines.push('');
  }
  return variant === 'large-type' ? lines.flatMap((line) => broken(line, widthOfLargeType)) : lines;
}

function textOf(line: Line, variant: RenderedNotice['variant']): string {
  const reading = (ruby: string | undefined) => (ruby === undefined ? '' : `（${ruby}）`);
  if (variant === 'spoken') return line.map(({ text, ruby }) => ruby ?? text).join('');
  return line.map(({ text, ruby }) => `${text}${reading(ruby)}`).join('');
}

function broken(line: string, width: number): string[] {
  const letters = [...line];
  const lines: string[] = [];
  while (letters.length > width) {
    const taken = letters.splice(0, width);
    while (notFirst.test(letters[0] ?? '')) taken.push(letters.shift() ?? '');
    lines.push(taken.join(''));
  }
  return [...lines, letters.join('')];
}
