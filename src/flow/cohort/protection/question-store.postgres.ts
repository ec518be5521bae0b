import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../kit/day.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { Receipt } from '../../../ledger/ledger.ts';
import { openBytes, sealBytes, type SealingKey } from '../../../seal/index.ts';
import { sketchBytes, sketchFromBytes } from './person-sketch.ts';
import { assertMayAsk, periodStart } from './query-budget.ts';
import type { AskedQuestion, GivenAnswer, NewAnswer, QuestionStore } from './question-store.ts';

type Row = Omit<GivenAnswer, 'sketch'> & { readonly sealed: Buffer };

const columns = sql`id, organization, question, cell, data_version as "dataVersion", follows, shown, sealed`;
const contextOf = ({
  question,
  cell,
  dataVersion,
}: Pick<GivenAnswer, 'question' | 'cell' | 'dataVersion'>) => ({
  what: 'cohort/answer',
  question,
  cell,
  dataVersion,
});

/** Answers that are written with one statement. */
const rowsAtOnce = 500;

/** Answers once opened: they never change, and opening thousands for each question would take its time. */
class OpenedAnswers {
  readonly #key: SealingKey;
  readonly #byId = new Map<number, GivenAnswer>();
  #last = 0;

  constructor(key: SealingKey) {
    this.#key = key;
  }

  of({ sealed, ...row }: Row): GivenAnswer {
    const known = this.#byId.get(row.id);
    if (known !== undefined) return known;
    const opened = { ...row, sketch: sketchFromBytes(openBytes(sealed, this.#key, contextOf(row))) };
    this.#byId.set(row.id, opened);
    return opened;
  }

  async all(db: Kysely<unknown>): Promise<Iterable<GivenAnswer>> {
    const { rows } = await sql<Row>`
      select ${columns} from cohort.answer where id > ${this.#last} order by id`.execute(db);
    for (const row of rows) this.of(row);
    this.#last = rows.at(-1)?.id ?? this.#last;
    return this.#byId.values();
  }
}

async function spent(
  db: Kysely<unknown>,
  { person, organization }: Pick<AskedQuestion, 'person' | 'organization'>,
  since: Day,
  but = '',
) {
  const { rows } = await sql<{ person: number; organization: number }>`
    select count(distinct question) filter (where person = ${person}) as person,
           count(distinct question) filter (where organization = ${organization}) as organization
    from cohort.question where asked_on >= ${since} and question <> ${but}
      and (person = ${person} or organization = ${organization})`.execute(db);
  return rows[0] ?? { person: 0, organization: 0 };
}

async function insert(
  db: Kysely<unknown>,
  receipt: Receipt,
  asked: AskedQuestion,
  answers: readonly NewAnswer[],
  key: SealingKey,
): Promise<GivenAnswer[]> {
  const { organization, question, dataVersion } = asked;
  const given: GivenAnswer[] = [];
  for (let at = 0; at < answers.length; at += rowsAtOnce) {
    const some = answers.slice(at, at + rowsAtOnce);
    const sealed = some.map(({ cell, sketch }) =>
      sealBytes(sketchBytes(sketch), key, contextOf({ question, cell, dataVersion })),
    );
    const { rows } = await sql<{ id: number; cell: string }>`
      insert into cohort.answer
        (organization, question, cell, data_version, follows, shown, sealed, receipt_sequence)
      select ${organization}, ${question}, cell, ${dataVersion}, follows, shown, sealed, ${receipt.sequence}
      from unnest(${some.map(({ cell }) => cell)}::text[], ${some.map(({ follows }) => follows)}::bigint[],
        ${some.map(({ shown }) => shown)}::integer[], ${sealed}::bytea[]) as row (cell, follows, shown, sealed)
      returning id, cell`.execute(db);
    const ids = new Map(rows.map(({ id, cell }) => [cell, id]));
    given.push(
      ...some.map((one) => ({ ...one, organization, question, dataVersion, id: ids.get(one.cell) ?? 0 })),
    );
  }
  return given.sort((a, b) => (a.cell < b.cell ? -1 : 1));
}

/**
 * Questions and answers in PostgreSQL. Whom a count was about is there only as keyed sums, sealed under `key`.
 */
export function postgresQuestionStore(database: Kysely<unknown>, key: SealingKey): QuestionStore {
  const opened = new OpenedAnswers(key);
  const answered = async (db: Kysely<unknown>, question: string, dataVersion: string) => {
    const { rows } = await sql<Row>`
      select ${columns} from cohort.answer where question = ${question} and data_version = ${dataVersion}
      order by cell collate "C"`.execute(db);
    return rows.map((row) => opened.of(row));
  };
  return {
    answered: (question, dataVersion) => answered(database, question, dataVersion),
    spent: (who, since, but) => spent(database, who, since, but),
    ask: async (receipt, asked, budget, decide) => {
      assertReceipt(receipt);
      const { person, organization, question, dataVersion, askedOn } = asked;
      return database.transaction().execute(async (tx) => {
        // Two near questions at once would each be answered as if the other had not been asked.
        await sql`lock table cohort.answer in share row exclusive mode`.execute(tx);
        assertMayAsk(await spent(tx, asked, periodStart(budget, askedOn), question), budget);
        const known = await answered(tx, question, dataVersion);
        const all = known.length > 0 ? [] : [...(await opened.all(tx))];
        const earlier = all.filter((one) => one.organization === organization || one.follows === null);
        const given = known.length > 0 ? known : await insert(tx, receipt, asked, decide(earlier), key);
        await sql`insert into cohort.question (person, organization, question, asked_on, receipt_sequence)
          values (${person}, ${organization}, ${question}, ${askedOn}, ${receipt.sequence})`.execute(tx);
        return given;
      });
    },
  };
}
