import type { Clock } from '../../kit/clock.ts';

const keptMs = 60_000;

/**
 * An answer that everybody gets and that is counted at most once a minute, however many ask: whoever has not signed in cannot keep the
 * database busy. What failed is not kept.
 */
export function keptAnswer<Answer>(
  parts: () => { readonly clock: Clock; readonly make: () => Promise<Answer> },
): () => Promise<Answer> {
  let kept: { readonly until: number; readonly answer: Promise<Answer> } | undefined;
  return async () => {
    const { clock, make } = parts();
    const now = clock.now().getTime();
    if (kept === undefined || now >= kept.until) kept = { until: now + keptMs, answer: make() };
    const own = kept;
    try {
      return await own.answer;
    } catch (error) {
      if (kept === own) kept = undefined;
      throw error;
    }
  };
}
