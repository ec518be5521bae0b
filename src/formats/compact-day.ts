import { parseDay, type Day } from '../kit/day.ts';

/** Days repeat far more than they differ; this many are remembered before all are forgotten. */
const mostRemembered = 50_000;
const remembered = new Map<string, Day | undefined>();
const digits = /^\d{8}$/;

/** The day that `YYYYMMDD` names, or undefined when it names none (`00000000`, `20260230`, `2026`). */
export function compactDay(text: string): Day | undefined {
  if (remembered.has(text)) return remembered.get(text);
  const found = digits.test(text)
    ? parseDay(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)
    : undefined;
  if (remembered.size >= mostRemembered) remembered.clear();
  if (text.length === 8) remembered.set(text, found);
  return found;
}
