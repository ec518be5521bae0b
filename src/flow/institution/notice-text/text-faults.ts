import { InvalidInputError, MeguriError } from '../../../kit/errors.ts';
import type { NoticeText } from './compose-notice.ts';
import type { InstitutionBlock } from './institution-block.ts';
import { missingItems, type MissingItem } from './missing-items.ts';
import { parseRubyText } from './ruby-text.ts';
import { countedVoiceCodes, voiceCodeLetters } from './voice-code.ts';

/** Something in a notice that keeps it from being put before the ministries, or should be looked at before. */
export interface TextFault {
  readonly code:
    | 'kanji-without-reading'
    | 'bad-reading'
    | 'speaks-of-consent'
    | 'long-easy-sentence'
    | 'voice-code-too-long'
    | 'unknown-slot';
  /** Block that it is in; null for the whole. */
  readonly block: string | null;
  readonly keepsFromSubmission: boolean;
  /** Letters counted, where it is about length. */
  readonly letters?: number;
}

/** Everything that is to be mended in a version. */
export interface NoticeCheck {
  readonly missing: readonly MissingItem[];
  readonly faults: readonly TextFault[];
  /** Whether it may be put before the ministries. */
  readonly isComplete: boolean;
}

/** An easy sentence is no longer than this. */
const easyLetters = 60;
/** The Act asks for notice and takes no for an answer; it does not ask for consent, and a notice must not say that it does. */
const consent = /同意|承諾|consent|\bagree/iu;
const slots = /\{(?!(provider|address|representative|phone|email|url|officeHours)\})[^}]*\}?/u;

/** What is to be mended in a version, and in an institution's edition of it when its block is given. */
export function checkNotice(text: NoticeText, institution?: InstitutionBlock): NoticeCheck {
  const faults = text.blocks.flatMap(({ id, heading, wording }) => {
    const standard = [...wording.standard, ...(heading === undefined ? [] : [heading.standard])];
    const easy = [...wording.easy, ...(heading === undefined ? [] : [heading.easy])];
    const english = [...wording.english, ...(heading === undefined ? [] : [heading.english])];
    return [
      ...[...standard, ...easy].flatMap((line) => japaneseFaults(id, line)),
      ...easy.flatMap((line) => lengthFaults(id, line)),
      ...[...standard, ...easy, ...english].flatMap((line) => wordFaults(id, line)),
    ];
  });
  const title = [text.title.standard, text.title.easy].flatMap((line) => japaneseFaults('title', line));
  const readable = [...title, ...faults];
  const isReadable = readable.every(({ keepsFromSubmission }) => !keepsFromSubmission);
  const missing = isReadable ? missingItems(text, institution) : [];
  const voice =
    institution !== undefined && isReadable && missing.length === 0 ? voiceFaults(text, institution) : [];
  const all = [...readable, ...voice];
  const isComplete = missing.length === 0 && all.every(({ keepsFromSubmission }) => !keepsFromSubmission);
  return { missing, faults: all, isComplete };
}

/**
 * Does nothing when a version may be put before the ministries.
 *
 * @throws {InvalidInputError} `notice-text/not-complete` with what is to be mended.
 */
export function assertComplete(text: NoticeText): void {
  const { missing, faults, isComplete } = checkNotice(text);
  if (isComplete) return;
  const what = [
    ...missing.map(({ item, lacks }) => `${item} (${lacks})`),
    ...faults.filter(({ keepsFromSubmission }) => keepsFromSubmission).map(({ code }) => code),
  ];
  throw new InvalidInputError('notice-text/not-complete', `the notice is not complete: ${what.join(', ')}`);
}

function japaneseFaults(block: string, line: string): readonly TextFault[] {
  try {
    parseRubyText(line);
    return [];
  } catch (error) {
    if (!(error instanceof MeguriError)) throw error;
    const code = error.code === 'notice-text/kanji-without-reading' ? 'kanji-without-reading' : 'bad-reading';
    return [{ code, block, keepsFromSubmission: true }];
  }
}

function lengthFaults(block: string, line: string): readonly TextFault[] {
  const sentences = line.replaceAll(/\[([^|\]]*)\|[^\]]*\]| /gu, '$1').split('。');
  return sentences
    .map((sentence) => [...sentence].length)
    .filter((letters) => letters > easyLetters)
    .map((letters) => ({ code: 'long-easy-sentence', block, keepsFromSubmission: false, letters }));
}

function wordFaults(block: string, line: string): readonly TextFault[] {
  const read = line.replaceAll(/\[([^|\]]*)\|[^\]]*\]/gu, '$1').replaceAll(/(?<=\P{ASCII}) /gu, '');
  const faults: TextFault[] = [];
  if (consent.test(read)) faults.push({ code: 'speaks-of-consent', block, keepsFromSubmission: true });
  if (slots.test(read)) faults.push({ code: 'unknown-slot', block, keepsFromSubmission: true });
  return faults;
}

function voiceFaults(text: NoticeText, institution: InstitutionBlock): readonly TextFault[] {
  return countedVoiceCodes({ text, institution, standing: 'confirmed' })
    .filter(({ letters }) => letters > voiceCodeLetters)
    .map(({ letters }) => ({ code: 'voice-code-too-long', block: null, keepsFromSubmission: true, letters }));
}
