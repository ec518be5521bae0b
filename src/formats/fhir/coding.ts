import type { Vocabulary } from '../clinical-model.ts';
import { vocabularyOf } from './code-systems.ts';
import { objectOf, objectsOf, textOf, type Json } from './fhir-json.ts';

/** The codes of a thing as an event holds them. */
export interface Codes {
  readonly code: string | null;
  readonly vocabulary: Vocabulary | null;
  readonly secondCode: string | null;
  readonly secondVocabulary: Vocabulary | null;
  readonly name: string | null;
}

interface Known {
  readonly code: string;
  readonly vocabulary: Vocabulary;
  readonly display: string | null;
}

/** Codes of a CodeableConcept: the first that stands in a vocabulary we know, and the next of another one. */
export function codesOf(concept: Json | undefined): Codes {
  const known: Known[] = [];
  for (const coding of objectsOf(objectOf(concept)?.coding)) {
    const code = textOf(coding.code);
    if (code !== null)
      known.push({ code, vocabulary: vocabularyOf(textOf(coding.system)), display: textOf(coding.display) });
  }
  const first = known.find(({ vocabulary }) => vocabulary !== 'local') ?? known[0];
  const second =
    known.find(({ vocabulary }) => vocabulary !== 'local' && vocabulary !== first?.vocabulary) ??
    known.find((one) => one !== first && one.vocabulary !== first?.vocabulary);
  return {
    code: first?.code ?? null,
    vocabulary: first?.vocabulary ?? null,
    secondCode: second?.code ?? null,
    secondVocabulary: second?.vocabulary ?? null,
    name: first?.display ?? textOf(objectOf(concept)?.text),
  };
}

/** The first code of a CodeableConcept, whatever its system. */
export function plainCode(concept: Json | undefined): string | null {
  return (
    objectsOf(objectOf(concept)?.coding)
      .map(({ code }) => textOf(code))
      .find((code) => code !== null) ?? null
  );
}
