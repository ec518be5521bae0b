import { assertReceipt } from '../../../ledger/receipt.ts';
import { assertMayAsk, periodStart } from './query-budget.ts';
import type { AskedQuestion, GivenAnswer, QuestionStore } from './question-store.ts';

/** Questions and answers in memory, for tests and for a desk that forgets. */
export function memoryQuestionStore(): QuestionStore {
  const questions: AskedQuestion[] = [];
  const answers: GivenAnswer[] = [];
  const answered = (question: string, dataVersion: string) =>
    answers
      .filter((one) => one.question === question && one.dataVersion === dataVersion)
      .sort((a, b) => (a.cell < b.cell ? -1 : 1));
  const different = (which: (asked: AskedQuestion) => boolean, since: string, but?: string) =>
    new Set(
      questions
        .filter((asked) => which(asked) && asked.askedOn >= since && asked.question !== but)
        .map(({ question }) => question),
    ).size;
  const spent = (who: Pick<AskedQuestion, 'person' | 'organization'>, since: string, but?: string) => ({
    person: different(({ person }) => person === who.person, since, but),
    organization: different(({ organization }) => organization === who.organization, since, but),
  });
  return {
    answered: async (question, dataVersion) => Promise.resolve(answered(question, dataVersion)),
    spent: async (who, since, but) => Promise.resolve(spent(who, since, but)),
    ask: async (receipt, asked, budget, decide) => {
      assertReceipt(receipt);
      await Promise.resolve();
      assertMayAsk(spent(asked, periodStart(budget, asked.askedOn), asked.question), budget);
      const { organization, question, dataVersion } = asked;
      if (answered(question, dataVersion).length === 0) {
        const known = answers.filter((one) => one.organization === organization || one.follows === null);
        const decided = decide(known);
        const about = { organization, question, dataVersion };
        for (const one of decided) answers.push({ ...one, ...about, id: answers.length + 1 });
      }
      questions.push(asked);
      return answered(question, dataVersion);
    },
  };
}
