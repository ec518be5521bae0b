import { InvalidInputError } from '../../../kit/errors.ts';
import type { NoticeEdition } from './notice-edition.ts';
import { renderNotice, type Line } from './render-notice.ts';

/** Letters that one voice code of the size for a sheet of paper can hold. */
export const voiceCodeLetters = 800;

/** The text of the 音声コード of one face. Which code is printed beside which notch of the sheet is the printer's matter. */
export interface VoiceCodeText {
  readonly face: 'front' | 'back';
  readonly text: string;
  readonly letters: number;
}

const said = (line: Line) => line.map(({ text }) => text).join('');

/** The text of each face's voice code, counted, whatever its length. */
export function countedVoiceCodes(edition: NoticeEdition): readonly VoiceCodeText[] {
  const { title, sections } = renderNotice(edition, 'standard');
  return (['front', 'back'] as const).map((face) => {
    const lines = sections
      .filter((section) => section.face === face)
      .flatMap(({ heading, lines: own, isList }) => [
        ...(heading === undefined ? [] : [`${said(heading)}。`]),
        ...(isList ? [`${own.map(said).join('、')}。`] : own.map(said)),
      ]);
    const text = (face === 'front' ? [said(title), ...lines] : lines).join('\n');
    return { face, text, letters: [...text].length };
  });
}

/**
 * The text of each face's voice code.
 *
 * @see JAVIS 音声コード Uni-Voice — about 800 letters in a code of 18 mm
 * @throws {InvalidInputError} `notice-text/voice-code-too-long` with the face and the count.
 */
export function voiceCodes(edition: NoticeEdition): readonly VoiceCodeText[] {
  const codes = countedVoiceCodes(edition);
  const long = codes.find(({ letters }) => letters > voiceCodeLetters);
  if (long !== undefined) {
    throw new InvalidInputError(
      'notice-text/voice-code-too-long',
      `the ${long.face} has ${long.letters} letters; a voice code holds ${voiceCodeLetters}`,
    );
  }
  return codes;
}
