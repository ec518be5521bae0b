import type { Vocabulary } from '../../formats/clinical-model.ts';
import { icd10Block, icd10Chapter } from './icd10-blocks.ts';
import { visitKinds } from './released-columns.ts';

/** A code with the system that it is from. */
export interface CodedValue {
  readonly vocabulary: string;
  readonly code: string;
}

/** Shorter and shorter prefixes of `code`: itself, then each length that is shorter than it. */
const prefixes = (code: string, lengths: readonly number[]) => [
  code,
  ...lengths.filter((length) => length < code.length).map((length) => code.slice(0, length)),
];

function icd10(code: string): string[] {
  const plain = code.replace('.', '');
  const category = plain.slice(0, 3);
  const wider = [icd10Block(category), icd10Chapter(category)].filter((label) => label !== undefined);
  return /^[A-Z]\d\d/.test(plain) ? [...prefixes(plain, [4, 3]), ...wider] : [];
}

function kCode(code: string): string[] {
  const section = /^[A-Z]\d{3}/.exec(code)?.[0];
  if (section === undefined) return [code];
  const steps = [code, section, section.slice(0, 3), section.slice(0, 1)];
  return steps.filter((step, index) => steps.indexOf(step) === index);
}

/** How each vocabulary is rolled up; one that is not here has only the code itself. */
const ladders: Partial<Record<Vocabulary, (code: string) => readonly string[]>> = {
  icd10,
  yj: (code) => prefixes(code, [9, 7, 4]),
  hot13: (code) => prefixes(code, [9, 7]),
  hot9: (code) => prefixes(code, [7]),
  jlac10: (code) => prefixes(code, [5]),
  'k-code': kCode,
  jj1017: (code) => prefixes(code, [16, 7]),
  local: (code) => (visitKinds.includes(code) ? [code, 'other'] : []),
};

const ofVocabulary = ({ vocabulary, code }: CodedValue): CodedValue[] =>
  (ladders[vocabulary as Vocabulary] ?? ((own: string) => [own]))(code).map((step) => ({
    vocabulary,
    code: step,
  }));

const hasLadder = (vocabulary: string) => vocabulary !== 'local' && vocabulary in ladders;

/**
 * What a code may be released as, finest first: ICD-10 4 → 3 → block → chapter, YJ 12 → 9 → 7 → 4, HOT 9 → 7,
 * JLAC10 17 → analyte 5, K codes by their digits. A code without a hierarchy (receipt codes, 病名管理番号) goes over to its
 * second code and up that one's. A code of the institution's own is released never, kinds of visit apart.
 *
 * @law Rules Art. 18 ④ — 特異な記述
 */
export function codeLadder(primary: CodedValue, second?: CodedValue): CodedValue[] {
  const own = ofVocabulary(primary);
  if (second === undefined || hasLadder(primary.vocabulary) || !hasLadder(second.vocabulary)) return own;
  return [...own, ...ofVocabulary(second)];
}
