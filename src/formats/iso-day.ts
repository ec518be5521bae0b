import { parseDay, type Day } from '../kit/day.ts';

/** Days repeat far more than they differ; this many are remembered before all are forgotten. */
const mostRemembered = 50_000;
const remembered = new Map<string, Day | undefined>();

/** The day that `YYYY-MM-DD` names, or undefined when it names none: `parseDay` for those in a hurry. */
export function isoDay(text: string): Day | undefined {
  if (text.length !== 10) return undefined;
  const known = remembered.get(text);
  if (known !== undefined || remembered.has(text)) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const day = parseDay(text);
  remembered.set(text, day);
  return day;
}
