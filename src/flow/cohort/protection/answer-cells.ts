import type { PersonSketch } from './person-sketch.ts';
import { protectedCount, referencesOf, type CountProtection, type Reference } from './protect-count.ts';
import type { GivenAnswer, NewAnswer } from './question-store.ts';

/** A cell of a question, and who is in it. */
export interface CountedCell {
  /** `''` for a single count; otherwise the table and the cell in it. */
  readonly cell: string;
  readonly sketch: PersonSketch;
}

/** A cell of this question, which has no number yet: its like may follow what it follows. */
interface OfThisQuestion extends Reference {
  readonly id: number | null;
}

/**
 * The answers to the cells of one question, in their order. Each is protected against what was answered before and against
 * the cells before it, so that a total and the cells that are nearly all of it are alike.
 */
export function answerCells(
  cells: readonly CountedCell[],
  earlier: Iterable<GivenAnswer>,
  protection: CountProtection,
): NewAnswer[] {
  const references: Map<number, OfThisQuestion[]> = referencesOf<OfThisQuestion>(earlier);
  return cells.map(({ cell, sketch }) => {
    const { shown, follows } = protectedCount(sketch, references, protection);
    const reference: OfThisQuestion = { sketch, shown, id: follows?.id ?? null };
    const alike = references.get(sketch.people);
    if (alike === undefined) references.set(sketch.people, [reference]);
    else alike.push(reference);
    return { cell, sketch, shown, follows: follows?.id ?? null };
  });
}
