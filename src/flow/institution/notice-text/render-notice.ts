import { brailleKana } from './braille-kana.ts';
import { noticeDigest } from './compose-notice.ts';
import { confirmedStatement, draftStatement } from './fixed-statement.ts';
import type { NoticeBlock } from './notice-block.ts';
import { editionDigest, filledLine, type NoticeEdition, type WordingLanguage } from './notice-edition.ts';
import { parseRubyText, rubyOf, type RubyRun } from './ruby-text.ts';

/** The variants of one notice that are laid out in lines. The voice code is in `voiceCodes`. */
export const noticeVariants = [
  'standard',
  'ruby',
  'large-type',
  'easy',
  'easy-ruby',
  'braille',
  'spoken',
  'english',
] as const;

/** A way in which a notice is given: printed, with readings, large, easy, for Braille, spoken, in English. */
export type NoticeVariant = (typeof noticeVariants)[number];

/** A stretch of a line, with the reading to print over it or to say. */
export interface Span {
  readonly text: string;
  readonly ruby?: string;
}

/** A line: a sentence or an item of a list. */
export type Line = readonly Span[];

/** One block, laid out. */
export interface RenderedSection {
  readonly id: string;
  readonly face: NoticeBlock['face'];
  readonly heading?: Line;
  readonly lines: readonly Line[];
  readonly isList: boolean;
}

/** How large it is printed: large type follows the habit of 22 points and wide lines. */
export interface TypeStyle {
  readonly points: number;
  readonly lineHeight: number;
  readonly face: 'mincho' | 'gothic';
}

/** A notice in one variant, as data for a page, a sheet or a synthesizer. */
export interface RenderedNotice {
  readonly variant: NoticeVariant;
  readonly language: 'ja' | 'en';
  readonly version: string;
  /** Of the version: all variants and all institutions have the same. */
  readonly noticeDigest: string;
  /** Of the version with this institution's block. */
  readonly editionDigest: string;
  readonly standing: NoticeEdition['standing'];
  readonly style: TypeStyle;
  readonly title: Line;
  readonly sections: readonly RenderedSection[];
}

const ordinary: TypeStyle = { points: 10.5, lineHeight: 1.6, face: 'gothic' };
const large: TypeStyle = { points: 22, lineHeight: 1.8, face: 'gothic' };

const wordingOf = (variant: NoticeVariant): WordingLanguage => {
  if (variant === 'english') return 'english';
  return variant === 'easy' || variant === 'easy-ruby' ? 'easy' : 'standard';
};

/**
 * The notice in one variant.
 *
 * @throws {InvalidInputError} `notice-text/slot-without-value` when the institution has not given what this variant needs.
 */
export function renderNotice(edition: NoticeEdition, variant: NoticeVariant): RenderedNotice {
  const { text, standing } = edition;
  const language = wordingOf(variant);
  const lineOf = (line: string) => laidOut(filledLine(line, edition.institution, language), variant);
  const blocks = [...text.blocks, standing === 'confirmed' ? confirmedStatement : draftStatement];
  return {
    variant,
    language: language === 'english' ? 'en' : 'ja',
    version: text.version,
    noticeDigest: noticeDigest(text),
    editionDigest: editionDigest(edition),
    standing,
    style: variant === 'large-type' ? large : ordinary,
    title: lineOf(text.title[language]),
    sections: blocks.map(({ id, face, heading, wording, isList }) => ({
      id,
      face,
      ...(heading === undefined ? {} : { heading: lineOf(heading[language]) }),
      lines: wording[language].map(lineOf),
      isList: isList === true,
    })),
  };
}

function laidOut(line: string, variant: NoticeVariant): Line {
  if (variant === 'english') return [{ text: line }];
  const runs = parseRubyText(line);
  switch (variant) {
    case 'ruby':
    case 'easy-ruby':
      return spansOf(runs);
    case 'braille':
      return [{ text: brailleKana(runs) }];
    case 'spoken':
      return [{ text: plain(runs), ruby: brailleKana(runs).replaceAll(/(?<! ) (?! )/gu, '') }];
    case 'easy':
      // やさしい日本語 leaves a space between words, as its guidelines advise.
      return [{ text: spaced(runs) }];
    case 'standard':
    case 'large-type':
      return [{ text: plain(runs) }];
  }
}

const plain = (runs: readonly RubyRun[]) => runs.map(({ text }) => text).join('');
const spaced = (runs: readonly RubyRun[]) =>
  runs
    .map(({ text, opensWord }, index) => (opensWord && index > 0 ? ` ${text}` : text))
    .join('')
    .replaceAll(/([、。]) /gu, '$1');

/** Neighbours without a reading become one span. */
function spansOf(runs: readonly RubyRun[]): Line {
  const spans: Span[] = [];
  for (const run of runs) {
    const ruby = rubyOf(run);
    const last = spans.at(-1);
    if (ruby !== undefined) spans.push({ text: run.text, ruby });
    else if (last !== undefined && last.ruby === undefined) {
      spans.splice(-1, 1, { text: last.text + run.text });
    } else spans.push({ text: run.text });
  }
  return spans;
}
