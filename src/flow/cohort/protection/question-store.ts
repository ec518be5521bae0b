import type { Day } from '../../../kit/day.ts';
import type { Receipt } from '../../../ledger/ledger.ts';
import type { PersonSketch } from './person-sketch.ts';
import type { QueryBudget, Spending } from './query-budget.ts';

/** Who asks what. */
export interface AskedQuestion {
  readonly person: string;
  readonly organization: string;
  /** Digest of the question's canonical form: `questionDigest`. */
  readonly question: string;
  readonly dataVersion: string;
  readonly askedOn: Day;
}

/** One number that is asked for: a cell of a table, or `''` for a single count. */
export interface NewAnswer {
  readonly cell: string;
  readonly sketch: PersonSketch;
  /** Null is hidden. */
  readonly shown: number | null;
  /** The earlier answer that it repeats; null when it is one of its own. */
  readonly follows: number | null;
}

/** A number as it was answered. */
export interface GivenAnswer extends NewAnswer {
  readonly id: number;
  readonly organization: string;
  readonly question: string;
  readonly dataVersion: string;
}

/**
 * What was asked and what was answered. Every implementation passes `test/conformance/question-store.test.ts`.
 *
 * @law Rules Art. 18 ⑤
 */
export interface QuestionStore {
  /** The answers to this question on these data, whoever asked; empty when there are none. By cell. */
  answered(question: string, dataVersion: string): Promise<readonly GivenAnswer[]>;
  /** Different questions since day `since`, of the person and of the organization; those in `but` do not count. */
  spent(who: Pick<AskedQuestion, 'person' | 'organization'>, since: Day, but?: string): Promise<Spending>;
  /**
   * Keeps that the question was asked, and its answers: those that are there, or else what `decide` gives from the asker's own
   * earlier answers and everybody's that repeat no other. One question is decided at a time. What `decide` throws comes
   * out as it is, with nothing written.
   *
   * @throws {ForbiddenError} `cohort/person-budget-spent`, `cohort/organization-budget-spent`
   */
  ask(
    receipt: Receipt,
    asked: AskedQuestion,
    budget: QueryBudget,
    decide: (earlier: Iterable<GivenAnswer>) => readonly NewAnswer[],
  ): Promise<readonly GivenAnswer[]>;
}
