import type { ClinicalEvent, Vocabulary } from '../clinical-model.ts';
import { componentOf, repetitionsOf, type Hl7Segment } from './hl7-message.ts';

/** A code with its system and display name. */
export interface Coded {
  readonly code: string | null;
  readonly vocabulary: Vocabulary | null;
  readonly name: string | null;
}

/** Names of coding systems in SS-MIX2 messages → ours. What is not here is the institution's own. */
const systems: Readonly<Record<string, Vocabulary>> = {
  MDCDX2: 'byomei',
  I10: 'icd10',
  I10P: 'icd10',
  ICD10: 'icd10',
  HOT: 'hot13',
  HOT7: 'hot7',
  HOT9: 'hot9',
  HOT13: 'hot13',
  YJ: 'yj',
  JC10: 'jlac10',
  JLAC10: 'jlac10',
  JJ1017: 'jj1017',
  LN: 'loinc',
  SCT: 'snomed',
};

/** The coded elements (CE, CWE) of a field: both triplets of every repetition, those with a code first given first. */
export function codedAt(segment: Hl7Segment, field: number): Coded[] {
  const found: Coded[] = [];
  for (const repetition of repetitionsOf(segment, field)) {
    for (const first of [1, 4]) {
      const code = componentOf(segment, repetition, first);
      const name = componentOf(segment, repetition, first + 1);
      if (code === null && name === null) continue;
      const system = componentOf(segment, repetition, first + 2);
      found.push({
        code,
        vocabulary: code === null ? null : system === null ? 'local' : (systems[system] ?? 'local'),
        name,
      });
    }
  }
  return found;
}

/** The code parts of an event: the best-known code first, another beside it. */
export function codeParts(
  codes: readonly Coded[],
): Pick<ClinicalEvent, 'code' | 'vocabulary' | 'secondCode' | 'secondVocabulary' | 'name'> {
  const coded = codes.filter(({ code }) => code !== null);
  const standard = coded.filter(({ vocabulary }) => vocabulary !== 'local');
  const first = standard[0] ?? coded[0];
  const second = [...standard, ...coded].find((other) => other.code !== first?.code);
  return {
    code: first?.code ?? null,
    vocabulary: first?.vocabulary ?? null,
    secondCode: second?.code ?? null,
    secondVocabulary: second?.vocabulary ?? null,
    name: codes.find(({ name }) => name !== null)?.name ?? null,
  };
}

const plainCode = /^[!-~]{1,20}$/;

/** `text` if it looks like a code, else null: a value that may be prose never enters a record. */
export function codeOnly(text: string | null): string | null {
  return text !== null && plainCode.test(text) ? text : null;
}
