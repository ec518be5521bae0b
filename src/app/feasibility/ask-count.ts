/**
 * Questions about numbers of people, and their answers: budget, gate, count, protection, ledger, in this order.
 */

import {
  answerCells,
  countCells,
  feasibilityTable,
  hiddenWords,
  periodStart,
  queryBudgetOn,
  questionDigest,
  type CohortDefinition,
  type CountedCell,
  type FeasibilityTable,
  type GivenAnswer,
  type QuestionStore,
  type Spending,
  type Words,
} from '../../flow/cohort/index.ts';
import { today, type Clock } from '../../kit/clock.ts';
import { ConflictError } from '../../kit/errors.ts';
import { ruleOn } from '../../law/rule-on.ts';
import type { Ledger } from '../../ledger/index.ts';
import { guarded } from '../guarded.ts';
import type { CountingRoom } from './counting-room.ts';

/** What questions are answered with. */
export interface CountingDesk {
  readonly room: CountingRoom;
  readonly questions: QuestionStore;
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** What rounds; of the core only. */
  readonly secret: Uint8Array;
}

/** Who asks. */
export interface Asker {
  readonly person: string;
  readonly organization: string;
}

/** What is said about a cohort's size. */
export interface CountAnswer {
  /** Rounded; null is hidden, and may be nobody. */
  readonly people: number | null;
  /** What stands where the number would be. */
  readonly hidden: Words | null;
  /** Different questions that are left in this period. */
  readonly left: Spending;
}

/** What is said about a cohort's make-up. */
export interface FeasibilityAnswer extends CountAnswer {
  readonly table: FeasibilityTable;
}

type Kind = 'count' | 'feasibility';

/** The cells of a question, counted while the gate stood still. */
async function countInRoom(
  room: CountingRoom,
  definition: CohortDefinition,
  kind: Kind,
): Promise<CountedCell[]> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const cells = await countCells(room.engine, definition, room.tables, kind);
    if (!(await room.askGate())) return cells;
  }
  throw new ConflictError('cohort/gate-moving', 'the gate changed while people were counted; ask again');
}

async function answer(
  { room, questions, ledger, clock, secret }: CountingDesk,
  asker: Asker,
  definition: CohortDefinition,
  kind: Kind,
): Promise<readonly GivenAnswer[]> {
  const askedOn = today(clock);
  const question = questionDigest(definition, kind);
  const about = { type: `cohort/${kind}-answered`, actor: asker.person, subject: question } as const;
  const event = { ...about, detail: { organization: asker.organization } };
  const answerNow = () =>
    guarded(ledger, event, async (receipt) => {
      await room.askGate();
      const known = await questions.answered(question, room.dataVersion);
      const cells = known.length > 0 ? [] : await countInRoom(room, definition, kind);
      const minimum = ruleOn('cell-minimum', askedOn).value;
      const base = ruleOn('count-rounding-base', askedOn).value;
      const asked = { ...asker, question, dataVersion: room.dataVersion, askedOn };
      return questions.ask(receipt, asked, queryBudgetOn(askedOn), (earlier) =>
        // An empty cell of a table is as hidden without an answer as with one.
        answerCells(cells, earlier, { minimum, base, secret }).filter(
          ({ cell, sketch }) => cell === '' || sketch.people >= minimum,
        ),
      );
    });
  return room.inTurn(answerNow);
}

/** What is left of the budget of who asks. */
export async function budgetLeft(
  { questions, clock }: Pick<CountingDesk, 'questions' | 'clock'>,
  asker: Asker,
): Promise<Spending> {
  const on = today(clock);
  const budget = queryBudgetOn(on);
  const spent = await questions.spent(asker, periodStart(budget, on));
  return {
    person: Math.max(0, budget.person - spent.person),
    organization: Math.max(0, budget.organization - spent.organization),
  };
}

async function countAnswer(
  desk: CountingDesk,
  asker: Asker,
  answers: readonly GivenAnswer[],
): Promise<CountAnswer> {
  const people = answers.find(({ cell }) => cell === '')?.shown ?? null;
  const minimum = ruleOn('cell-minimum', today(desk.clock)).value;
  return {
    people,
    hidden: people === null ? hiddenWords(minimum) : null,
    left: await budgetLeft(desk, asker),
  };
}

/**
 * About how many people a definition means.
 *
 * @law Rules Art. 18 ⑤
 * @throws {ForbiddenError} `cohort/person-budget-spent`, `cohort/organization-budget-spent`
 * @throws {ConflictError} `cohort/gate-moving`
 */
export async function askCount(
  desk: CountingDesk,
  asker: Asker,
  definition: CohortDefinition,
): Promise<CountAnswer> {
  return countAnswer(desk, asker, await answer(desk, asker, definition, 'count'));
}

/**
 * What the people are like whom a definition means: the standard table. Throws as `askCount` does.
 *
 * @law Rules Art. 18 ⑤
 */
export async function askFeasibility(
  desk: CountingDesk,
  asker: Asker,
  definition: CohortDefinition,
): Promise<FeasibilityAnswer> {
  const answers = await answer(desk, asker, definition, 'feasibility');
  const shown = new Map(answers.map(({ cell, shown: people }) => [cell, people]));
  const table = feasibilityTable(definition, shown, desk.room.years);
  return { ...(await countAnswer(desk, asker, answers)), table };
}
