import { sql, type Kysely } from 'kysely';
import type { Day } from '../../kit/day.ts';
import { ConflictError, NotFoundError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/receipt.ts';
import { gateFacts, subjectsOf } from './gate-facts.postgres.ts';
import { decisionsFrom, type GateRegister } from './gate-register.ts';
import {
  assertOperator,
  noSuchNotice,
  noticeAlreadyCorrected,
  type Death,
  type Notice,
  type NoticeCorrection,
} from './notice.ts';
import { assertNewStop, type StopRequest } from './stop-request.ts';
import type { SubjectId } from './subject-id.ts';

/** The gate register of `operator` in PostgreSQL. Given a transaction, it works inside it. */
export function postgresGateRegister(db: Kysely<unknown>, operator: string): GateRegister {
  const changing = <Result>(work: (tx: Kysely<unknown>) => Promise<Result>) =>
    db.isTransaction ? work(db) : db.transaction().execute(work);
  const decisionsFor: GateRegister['decisionsFor'] = async (subjects, on) =>
    decisionsFrom(subjects, await gateFacts(db, operator, subjects), on);
  return {
    recordNotices: async (receipt, notices) => {
      assertReceipt(receipt);
      assertOperator(operator, notices);
      return changing((tx) => insertNotices(tx, operator, notices, receipt.sequence));
    },
    retireVersion: async (receipt, { institution, version, retiredOn, ...about }) => {
      assertReceipt(receipt);
      assertOperator(operator, [about]);
      await changing(async (tx) => {
        await sql`insert into institution.retired_version (operator, institution, version, retired_on, receipt_sequence)
          values (${operator}, ${institution}, ${version}, ${retiredOn}, ${receipt.sequence})
          on conflict do nothing`.execute(tx);
        await bumpEpoch(tx, operator);
      });
    },
    correctNotice: async (receipt, correction) => {
      assertReceipt(receipt);
      await changing((tx) => insertCorrection(tx, operator, correction, receipt.sequence));
    },
    recordStop: async (receipt, stop) => {
      assertReceipt(receipt);
      assertNewStop(stop);
      await changing((tx) => insertStop(tx, operator, stop, receipt.sequence));
    },
    changeStop: async (receipt, id, change) => {
      assertReceipt(receipt);
      return changing(async (tx) => {
        const [stop] = await selectStops(tx, sql`where s.operator = ${operator} and s.id = ${id} for update`);
        if (stop === undefined) {
          throw new NotFoundError('institution/no-such-stop', 'there is no stop request of this number');
        }
        const changed = change(stop);
        await sql`update institution.stop_request set state = ${changed.state},
          withdrawn_on = ${changed.withdrawnOn ?? null}, receipt_sequence = ${receipt.sequence}
          where operator = ${operator} and id = ${id}`.execute(tx);
        await bumpEpoch(tx, operator);
        return changed;
      });
    },
    stops: (institution) =>
      selectStops(db, sql`where s.operator = ${operator} and s.institution = ${institution} order by s.id`),
    recordDeaths: async (receipt, deaths) => {
      assertReceipt(receipt);
      if (deaths.length > 0) await changing((tx) => insertDeaths(tx, operator, deaths, receipt.sequence));
    },
    epoch: async () => {
      const { rows } = await sql<{ epoch: number }>`
        select epoch from institution.gate_epoch where operator = ${operator}`.execute(db);
      return rows[0]?.epoch ?? 0;
    },
    decisions: async (institution, on) => decisionsFor(await subjectsOf(db, operator, institution), on),
    decisionsFor,
  };
}

async function bumpEpoch(tx: Kysely<unknown>, operator: string): Promise<void> {
  await sql`insert into institution.gate_epoch as g (operator, epoch) values (${operator}, 1)
    on conflict (operator) do update set epoch = g.epoch + 1`.execute(tx);
}

async function insertNotices(
  tx: Kysely<unknown>,
  operator: string,
  notices: readonly Notice[],
  sequence: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into institution.notice (operator, institution, subject, version, noticed_on, receipt_sequence)
    select ${operator}, n.*, ${sequence}::bigint from unnest(
      ${notices.map(({ institution }) => institution)}::text[], ${notices.map(({ subject }) => subject)}::text[],
      ${notices.map(({ version }) => version)}::text[], ${notices.map(({ noticedOn }) => noticedOn)}::date[]) n
    on conflict do nothing`.execute(tx);
  const added = Number(numAffectedRows ?? 0n);
  if (added > 0) await bumpEpoch(tx, operator);
  return added;
}

async function insertCorrection(
  tx: Kysely<unknown>,
  operator: string,
  { subject, version, noticedOn, ...correction }: NoticeCorrection,
  sequence: number,
): Promise<void> {
  const { rows } = await sql`select 1 from institution.notice where operator = ${operator}
    and subject = ${subject} and version = ${version} and noticed_on = ${noticedOn}`.execute(tx);
  if (rows.length === 0) throw noSuchNotice();
  const { numAffectedRows } = await sql`
    insert into institution.notice_correction
      (operator, subject, version, noticed_on, reason, corrected_by, corrected_on, receipt_sequence)
    values (${operator}, ${subject}, ${version}, ${noticedOn}, ${correction.reason}, ${correction.correctedBy},
      ${correction.correctedOn}, ${sequence})
    on conflict do nothing`.execute(tx);
  if (numAffectedRows !== 1n) throw noticeAlreadyCorrected();
  await bumpEpoch(tx, operator);
}

async function insertDeaths(
  tx: Kysely<unknown>,
  operator: string,
  deaths: readonly Death[],
  sequence: number,
): Promise<void> {
  const last = [...new Map(deaths.map((death) => [death.subject, death])).values()];
  await sql`insert into institution.death (subject, died_on, receipt_sequence)
    select d.*, ${sequence}::bigint
    from unnest(${last.map(({ subject }) => subject)}::text[], ${last.map(({ diedOn }) => diedOn)}::date[]) d
    on conflict (subject) do update
      set died_on = excluded.died_on, receipt_sequence = excluded.receipt_sequence`.execute(tx);
  await bumpEpoch(tx, operator);
}

async function insertStop(tx: Kysely<unknown>, operator: string, stop: StopRequest, sequence: number) {
  const { numAffectedRows } = await sql`
    insert into institution.stop_request
      (operator, id, subject, institution, requester, scope, channel, received_on, state, receipt_sequence)
    values (${operator}, ${stop.id}, ${stop.subject}, ${stop.institution}, ${stop.requester}, ${stop.scope},
      ${stop.channel}, ${stop.receivedOn}, ${stop.state}, ${sequence})
    on conflict do nothing`.execute(tx);
  if (numAffectedRows !== 1n) {
    throw new ConflictError('institution/stop-number-taken', 'there is a stop request of this number');
  }
  await sql`insert into institution.stopped_subject (operator, stop_id, subject)
    select distinct ${operator}, ${stop.id}, covered
    from unnest(${[stop.subject, ...stop.alsoCovers]}::text[]) covered`.execute(tx);
  await bumpEpoch(tx, operator);
}

interface StopRow extends Omit<StopRequest, 'alsoCovers' | 'withdrawnOn'> {
  readonly covered: readonly SubjectId[];
  readonly withdrawnOn: Day | null;
}

async function selectStops(db: Kysely<unknown>, which: ReturnType<typeof sql>): Promise<StopRequest[]> {
  const { rows } = await sql<StopRow>`
    select s.id, s.subject, s.institution, s.requester, s.scope, s.channel, s.received_on as "receivedOn", s.state,
      s.withdrawn_on as "withdrawnOn",
      array(select c.subject::text from institution.stopped_subject c
            where c.operator = s.operator and c.stop_id = s.id and c.subject <> s.subject order by 1) as covered
    from institution.stop_request s ${which}`.execute(db);
  return rows.map(({ covered, withdrawnOn, ...stop }) => ({
    ...stop,
    alsoCovers: covered,
    ...(withdrawnOn === null ? {} : { withdrawnOn }),
  }));
}
