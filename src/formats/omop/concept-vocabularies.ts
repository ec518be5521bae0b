import type { Vocabulary } from '../clinical-model.ts';

const vocabularies: readonly Vocabulary[] = ['icd10', 'loinc', 'snomed', 'rxnorm', 'cvx', 'jlac10', 'local'];

/** OHDSI vocabulary_id → ours. */
const known: Readonly<Record<string, Vocabulary>> = {
  ICD10: 'icd10',
  LOINC: 'loinc',
  SNOMED: 'snomed',
  RxNorm: 'rxnorm',
  CVX: 'cvx',
};

/**
 * Which vocabulary each concept is of: five bytes for a concept whose vocabulary we know, nothing for the others, so
 * that the whole of the OHDSI vocabularies (some million concepts) stays within some tens of megabytes.
 */
export class ConceptVocabularies {
  #ids = new Uint32Array(1 << 12);
  #kinds = new Uint8Array(1 << 12);
  #size = 0;

  /** Remembers a concept; one of an unknown vocabulary is not kept. */
  add(conceptId: number, vocabularyId: string): void {
    const vocabulary = Object.hasOwn(known, vocabularyId) ? known[vocabularyId] : undefined;
    if (vocabulary === undefined || !isConceptId(conceptId)) return;
    if (this.#size * 2 >= this.#ids.length) this.#grow();
    this.#put(conceptId, vocabularies.indexOf(vocabulary));
  }

  /** The vocabulary of a concept, or undefined when it is not known. */
  of(conceptId: number): Vocabulary | undefined {
    if (!isConceptId(conceptId)) return undefined;
    const slot = this.#slotOf(conceptId);
    return this.#ids[slot] === conceptId ? vocabularies[this.#kinds[slot] ?? 0] : undefined;
  }

  #put(conceptId: number, kind: number): void {
    const slot = this.#slotOf(conceptId);
    if (this.#ids[slot] === 0) this.#size += 1;
    this.#ids[slot] = conceptId;
    this.#kinds[slot] = kind;
  }

  #slotOf(conceptId: number): number {
    const mask = this.#ids.length - 1;
    let slot = Math.imul(conceptId, 0x9e3779b1) & mask;
    while (this.#ids[slot] !== 0 && this.#ids[slot] !== conceptId) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [ids, kinds] = [this.#ids, this.#kinds];
    this.#ids = new Uint32Array(ids.length * 2);
    this.#kinds = new Uint8Array(ids.length * 2);
    this.#size = 0;
    for (const [slot, id] of ids.entries()) if (id !== 0) this.#put(id, kinds[slot] ?? 0);
  }
}

/** Concept ids are whole numbers from 1; 0 means that there is none. */
function isConceptId(id: number): boolean {
  return Number.isInteger(id) && id > 0 && id < 2 ** 32;
}
