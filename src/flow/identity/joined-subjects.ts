import type { SubjectId } from '../institution/index.ts';

/** Two subjects, in either order. */
interface Pair {
  readonly left: SubjectId;
  readonly right: SubjectId;
}

/**
 * For each subject that reviewers found to be one person with another, the smallest subject of that person: what holds of
 * one pair and of the next holds of both. Who is in no pair is not in it.
 */
export function joinedSubjects(pairs: readonly Pair[]): ReadonlyMap<SubjectId, SubjectId> {
  const smallest = new Map<SubjectId, SubjectId>();
  const top = (subject: SubjectId): SubjectId => {
    let at = subject;
    for (let above = smallest.get(at); above !== undefined && above !== at; above = smallest.get(at))
      at = above;
    return at;
  };
  for (const { left, right } of pairs) {
    const [one, other] = [top(left), top(right)];
    const least = one < other ? one : other;
    for (const subject of [left, right, one, other]) smallest.set(subject, least);
  }
  return new Map([...smallest.keys()].map((subject) => [subject, top(subject)]));
}
