import { searchText, type FaqAudience, type FaqEntry } from './faq-entry.ts';

/** An entry that was found; the higher its score, the nearer. */
export interface FaqHit {
  readonly entry: FaqEntry;
  readonly score: number;
}

const weights = { keyword: 5, question: 4, answer: 1, near: 2 } as const;
/** Share of pairs of characters from which on two texts are near. */
const nearShare = 0.5;
const mostHits = 20;

/** Pairs of neighbouring characters. */
function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
}

function shareOf(wanted: ReadonlySet<string>, present: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : wanted.intersection(present).size / wanted.size;
}

/** What one word of a search scores for an entry; 0 when it is nowhere in it and nothing is near. */
function scoreOf(word: string, { question, answer, keywords }: FaqEntry): number {
  const asked = searchText(question);
  const found =
    (keywords.some((keyword) => searchText(keyword).includes(word)) ? weights.keyword : 0) +
    (asked.includes(word) ? weights.question : 0) +
    (searchText(answer).includes(word) ? weights.answer : 0);
  if (found > 0) return found;
  // A whole sentence is seldom there word for word.
  return shareOf(pairsOf(word), pairsOf(asked)) >= nearShare ? weights.near : 0;
}

/**
 * The shown entries that have to do with every word of `query`, the nearest first; without words all of them, by name.
 * Kana are compared by reading, so that `つうち` finds what has the keyword `ツウチ`.
 */
export function searchFaq(
  entries: readonly FaqEntry[],
  query: string,
  audience?: FaqAudience,
): readonly FaqHit[] {
  const shown = entries.filter(
    (entry) => entry.isShown && (audience === undefined || entry.audience === audience),
  );
  const words = query
    .normalize('NFKC')
    .split(/[\s、。,.・?!]+/u)
    .map(searchText)
    .filter((word) => word !== '');
  if (words.length === 0) return shown.map((entry) => ({ entry, score: 0 }));
  return shown
    .flatMap((entry) => {
      const scores = words.map((word) => scoreOf(word, entry));
      return scores.includes(0) ? [] : [{ entry, score: scores.reduce((sum, score) => sum + score, 0) }];
    })
    .sort((one, other) => other.score - one.score || (one.entry.entry < other.entry.entry ? -1 : 1))
    .slice(0, mostHits);
}
