/**
 * What the ledger acknowledged after the moment of a backup, and the restored database therefore does not hold.
 *
 * Stops and erasures protect people: they are done again from the ledger alone; so is what closed access. Everything else is told, by kind and number,
 * so that it is done again by hand and nothing is lost in silence.
 */

import { sql } from 'kysely';
import { z } from 'zod';
import { hasEffect } from '../../db/has-effect.ts';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import { postgresIdentityStore } from '../../flow/identity/index.ts';
import { correctionReasons, type StopRequest, type SubjectId } from '../../flow/institution/index.ts';
import { openJobFolder, parquetCompaction } from '../../flow/vault/index.ts';
import { day, dayOf } from '../../kit/day.ts';
import { MeguriError } from '../../kit/errors.ts';
import type { LedgerEntry } from '../../ledger/index.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import { acceptStop } from '../stop-service.ts';
import { closeAccessAgain, isAccessClosing } from './close-access-again.ts';

/** Types of entries that are a stop, when they name the person. */
const stopTypes = ['institution/stop-received', 'stop-request/opened', 'stop-request/patient-identified'];
const erasureType = 'vault/subject-erased';
/** A notice that was never given: without it, somebody who was never told would be let through again. */
const correctionType = 'institution/notice-corrected';

/** Acknowledged effects of one kind that are not in the restored database. */
export interface LostEffects {
  readonly type: string;
  readonly count: number;
  /** Ledger sequences of their intents; the first hundred. */
  readonly sequences: readonly number[];
}

/** What was done again, and what could not be. */
export interface Replay {
  readonly erasures: number;
  readonly stops: number;
  /** Stops that the ledger does not say enough about (their institution told us nothing before): taken in again by number. */
  readonly stopsToTakeInAgain: readonly string[];
  readonly lost: readonly LostEffects[];
}

const stopDetail = z.object({
  person: z.string().regex(/^[0-9a-f]{32}$/),
  scope: z.enum(['institution', 'operator', 'all']),
  requester: z.enum(['self', 'guardian', 'bereaved']),
  channel: z.enum(['desk', 'paper', 'phone', 'email', 'web']),
});

/**
 * Does again, in the home of `operator`, what protects people and was acknowledged in ledger entries from `first` on. Erasures
 * come first: who was erased must not be read by anything that follows.
 */
export async function replayAfter(operator: Operator, first: number): Promise<Replay> {
  const missed = await missedIntents(operator, first);
  const erased = [
    ...new Set(missed.filter(({ type }) => type === erasureType).map(({ subject }) => subject)),
  ];
  await erase(operator, erased as SubjectId[]);
  const ofPersons = missed.filter(
    ({ type, detail }) => stopTypes.includes(type) && detail?.['person'] !== undefined,
  );
  for (const entry of missed) if (entry.type === correctionType) await correctAgain(operator, entry);
  const stopsToTakeInAgain: string[] = [];
  for (const entry of ofPersons)
    if (!(await stopAgain(operator, entry))) stopsToTakeInAgain.push(entry.number);
  // A stop that came as a case is in force again; what else the case held is lost all the same, and told.
  const isWhole = (entry: Missed) => entry.type === 'institution/stop-received' && ofPersons.includes(entry);
  const others = missed.filter(
    (entry) =>
      !isWhole(entry) &&
      entry.type !== erasureType &&
      entry.type !== correctionType &&
      !isAccessClosing(entry),
  );
  await closeAccessAgain(operator, missed);
  await keepNumbers(operator, missed);
  return {
    erasures: erased.length,
    stops: ofPersons.length - stopsToTakeInAgain.length,
    stopsToTakeInAgain,
    lost: byType(others),
  };
}

/** An intent that ended well, and the number of what it made or changed. */
type Missed = LedgerEntry & { readonly number: string };

/** Intents that ended well after entry `first` and have no effect here. Of an erasure every one: what it did is no row. */
async function missedIntents({ ledger, database }: Operator, first: number): Promise<readonly Missed[]> {
  const intents = new Map<number, LedgerEntry>();
  const missed: Missed[] = [];
  for await (const entry of ledger.entries()) {
    if (entry.phase === 'intent') intents.set(entry.sequence, entry);
    if (entry.intent === undefined) continue;
    const intent = intents.get(entry.intent);
    intents.delete(entry.intent);
    if (intent === undefined || entry.phase !== 'done' || entry.sequence < first) continue;
    if (intent.type !== erasureType && (await hasEffect(database, intent.sequence))) continue;
    // The number of a case is given when it is opened: its outcome tells it.
    missed.push({ ...intent, number: String(entry.detail?.['case'] ?? intent.subject) });
  }
  return missed;
}

const caseNumber = /^([A-Z]+)-(\d{4})-(\d{6})$/;

/** A number that was told to somebody is never given to another case, though the case itself is lost. */
async function keepNumbers(operator: Operator, missed: readonly Missed[]): Promise<void> {
  const last = new Map<string, { series: string; year: number; last: number }>();
  for (const { number } of missed) {
    const [, series = '', year = '', count = ''] = caseNumber.exec(number) ?? [];
    if (series === '') continue;
    const known = last.get(series + year)?.last ?? 0;
    last.set(series + year, { series, year: Number(year), last: Math.max(known, Number(count)) });
  }
  if (last.size === 0) return;
  const event = { type: 'operations/numbers-kept', actor: 'restore', subject: 'case-numbers' } as const;
  await guarded(operator.ledger, event, async (receipt) => {
    for (const { series, year, last: most } of last.values()) {
      await sql`insert into procedure.number (series, year, last, receipt_sequence)
        values (${series}, ${year}, ${most}, ${receipt.sequence})
        on conflict (series, year) do update set last = greatest(number.last, excluded.last),
          receipt_sequence = excluded.receipt_sequence`.execute(operator.database);
    }
  });
}

async function erase(operator: Operator, subjects: readonly SubjectId[]): Promise<void> {
  if (subjects.length === 0) return;
  await using jobFolder = await openJobFolder(operator.paths.root);
  await using engine = await openDuckdbEngine({ spillFolder: jobFolder.path });
  const means = { jobFolder, compact: parquetCompaction(engine) };
  for (const subject of subjects) {
    const event = { type: erasureType, actor: 'restore', subject } as const;
    await guarded(operator.ledger, event, (receipt) => operator.vault.erase(receipt, subject, means));
  }
}

/** Takes a stop in again from what the ledger says of it; false when that is not enough. */
async function stopAgain(operator: Operator, entry: LedgerEntry): Promise<boolean> {
  const { type, sequence, subject: of, at, detail } = entry;
  // A request that was just opened had no number yet; its case is gone, the stop is not.
  const id = type === 'stop-request/opened' ? `L-${sequence}` : of;
  const read = stopDetail.safeParse(detail);
  const person = read.data?.person as SubjectId | undefined;
  const institution = person === undefined ? undefined : await institutionOf(operator, person);
  if (!read.success || person === undefined || institution === undefined) return false;
  const { scope, requester, channel } = read.data;
  const stop: StopRequest = {
    id,
    subject: person,
    alsoCovers: [],
    institution,
    requester,
    scope,
    channel,
    receivedOn: dayOf(new Date(at)),
    state: 'requested',
  };
  const parts = {
    db: operator.database,
    ledger: operator.ledger,
    operator: operator.config.operator,
    actor: 'restore',
    linkedSubjects: (tx: Operator['database'], subject: SubjectId) =>
      postgresIdentityStore(tx).subjectsWith(subject),
  };
  await acceptStop(parts, stop).catch((error: unknown) => {
    // It is there: a later step of the request took the mark of its receipt away.
    if (!(error instanceof MeguriError) || error.code !== 'institution/stop-number-taken') throw error;
  });
  return true;
}

const correctionDetail = z.object({
  version: z.string(),
  noticedOn: z.string().transform(day),
  reason: z.enum(correctionReasons),
});

/** Corrects a notice again. One that is not there any more opens nothing: then there is nothing to correct. */
async function correctAgain(operator: Operator, { subject, detail, actor, at }: LedgerEntry): Promise<void> {
  const correction = {
    ...correctionDetail.parse(detail),
    subject: subject as SubjectId,
    correctedBy: actor,
    correctedOn: dayOf(new Date(at)),
  };
  const { version, noticedOn, reason } = correction;
  const event = {
    type: correctionType,
    actor: 'restore',
    subject,
    detail: { version, noticedOn, reason },
  } as const;
  await guarded(operator.ledger, event, (receipt) => operator.gate.correctNotice(receipt, correction)).catch(
    (error: unknown) => {
      if (!(error instanceof MeguriError) || error.code !== 'institution/no-such-notice') throw error;
    },
  );
}

/** The institution whose patient a subject is, from a notice. */
async function institutionOf({ database }: Operator, subject: SubjectId): Promise<string | undefined> {
  const { rows } = await sql<{ institution: string }>`
    select institution from institution.notice where subject = ${subject} limit 1`.execute(database);
  return rows[0]?.institution;
}

const mostSequences = 100;

function byType(entries: readonly LedgerEntry[]): LostEffects[] {
  const groups = Map.groupBy(entries, ({ type }) => type);
  return [...groups].map(([type, of]) => ({
    type,
    count: of.length,
    sequences: of.slice(0, mostSequences).map(({ sequence }) => sequence),
  }));
}
