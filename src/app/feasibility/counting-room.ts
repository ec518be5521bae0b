/**
 * Where counts are made: the draw of everybody whom the gate lets through, in a private engine, for as long as questions are
 * asked. The gate is asked again at every question.
 */

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import {
  personToken,
  sketchOf,
  storeTokens,
  type CountableTables,
  type RecordsHeld,
} from '../../flow/cohort/index.ts';
import type { PersonId } from '../../flow/identity/index.ts';
import type { SubjectId } from '../../flow/institution/index.ts';
import { openJobFolder, type JobFolder } from '../../flow/vault/index.ts';
import { today } from '../../kit/clock.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { ruleOn } from '../../law/rule-on.ts';
import type { Receipt } from '../../ledger/index.ts';
import type { Engine } from '../../sql/engine.ts';
import { sql } from '../../sql/sql.ts';
import { draw, usableSubjects, type Draw } from '../draw.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import { newQueue, type InTurn } from './in-turn.ts';

/** What questions are answered from. */
export interface CountingRoom extends AsyncDisposable {
  readonly engine: Engine;
  readonly tables: CountableTables;
  /** Calendar years in which enough people have records for the year to be named. */
  readonly years: readonly number[];
  /** Which institutions have which records; empty unless it was asked for. */
  readonly held: readonly RecordsHeld[];
  /** Digest of who may be counted and of which records; another one when either changed. */
  readonly dataVersion: string;
  /**
   * Asks the gate who may be counted now, when anything was told to it since. Whoever may not is counted no more. True when that
   * changed anything.
   *
   * @law Act Art. 30(1)/52(1) — a stop takes effect in counts too
   */
  askGate(): Promise<boolean>;
  /** Does what needs the engine, one work at a time. */
  readonly inTurn: InTurn;
}

/** Whose records, drawn at the opening, may all still be used. */
async function countable(operator: Operator, drawn: Draw['subjectsOf']): Promise<PersonId[]> {
  const on = today(operator.clock);
  const memberships = await operator.identities.memberships();
  const subjects = memberships.map(({ subject }) => subject);
  const decisions = await operator.gate.decisionsFor(subjects, on);
  const usable = usableSubjects(memberships, decisions, ruleOn('stop-reach', on).value);
  const all: readonly SubjectId[] = [];
  return [...drawn].flatMap(([person, before]) => {
    const now = new Set(usable.get(person) ?? all);
    return before.every((subject) => now.has(subject)) ? [person] : [];
  });
}

async function yearsOf(engine: Engine, { event }: Draw, enough: number): Promise<number[]> {
  const rows = await engine.rows(sql`
    select extract(year from start_on) as year from (${event.select}) as e where start_on is not null
    group by 1 having count(distinct person) >= ${enough} order by 1`);
  return rows.map(([year]) => Number(year));
}

/** Which institutions have records of people who were drawn: segment by segment, as they came. */
async function recordsHeld(
  operator: Operator,
  engine: Engine,
  job: JobFolder,
  receipt: Receipt,
): Promise<RecordsHeld[]> {
  const kinds = new Map((await operator.institutions.all()).map(({ code, kind }) => [code, kind]));
  const held: RecordsHeld[] = [];
  for (const { id, institution } of await operator.vault.segments({ kind: 'clinical' })) {
    const kind = kinds.get(institution);
    if (kind === undefined) continue;
    const paths = await operator.vault.openClinical(receipt, [id], job);
    const rows = await engine.rows(sql`
      select distinct e.domain, extract(year from e.start_on) from (${engine.parquet(paths)}) as e
      join drawn_member as m on m.subject = e.subject where e.start_on is not null`);
    held.push(
      ...rows.map(([domain, year]) => ({ institution, kind, domain: String(domain), year: Number(year) })),
    );
  }
  return held;
}

/** Plaintext does not lie in the folder for longer than it is read. */
async function removeOpened({ path }: JobFolder): Promise<void> {
  const opened = (await readdir(path)).filter((name) => name.endsWith('.parquet'));
  await Promise.all(opened.map((name) => rm(join(path, name))));
}

/** What the gate looked like when it was asked last. */
interface Asked {
  readonly tables: CountableTables;
  readonly dataVersion: string;
  readonly moment: string;
}

async function tellCountable(
  operator: Operator,
  engine: Engine,
  drawn: Draw,
  {
    secret,
    records,
    moment,
  }: { readonly secret: Uint8Array; readonly records: string; readonly moment: string },
): Promise<Asked> {
  const people = await countable(operator, drawn.subjectsOf);
  const everybody = sketchOf(
    people.map((person) => personToken(secret, person)),
    1,
  );
  const tokens = await storeTokens(engine, people, secret);
  const dataVersion = sha256Hex([records, people.length, ...everybody.sums].join(' '));
  return { tables: { person: drawn.person, event: drawn.event, tokens }, dataVersion, moment };
}

/**
 * Opens a room over the vault. Its draw is of this moment: what is taken in or linked later needs a new one.
 *
 * @param actor account that opens it
 * @param options whether the room is to know which institutions have which records: for the catalogue only
 * @throws {ConflictError} `draw/vault-empty`
 */
export async function openCountingRoom(
  operator: Operator,
  actor: string,
  secret: Uint8Array,
  { withHeld = false }: { readonly withHeld?: boolean } = {},
): Promise<CountingRoom> {
  await using opened = new AsyncDisposableStack();
  const job = opened.use(await openJobFolder(operator.paths.root));
  const engine = opened.use(await openDuckdbEngine({ spillFolder: job.path }));
  const event = { type: 'cohort/counting-room-opened', actor, subject: 'everybody' } as const;
  const { drawn, held } = await guarded(operator.ledger, event, async (receipt) => ({
    drawn: await draw(operator, engine, job, receipt),
    held: withHeld ? await recordsHeld(operator, engine, job, receipt) : [],
  }));
  await removeOpened(job);
  const minimum = ruleOn('cell-minimum', today(operator.clock)).value;
  const years = await yearsOf(engine, drawn, 2 * minimum);
  const segments = await operator.vault.segments({ kind: 'clinical' });
  const records = segments.map(({ id }) => id).join(' ');
  const momentNow = async () => `${await operator.gate.epoch()} ${today(operator.clock)}`;
  const told = async (moment: string) => tellCountable(operator, engine, drawn, { secret, records, moment });
  let asked = await told(await momentNow());
  const kept = opened.move();
  return {
    engine,
    years,
    held,
    inTurn: newQueue(),
    get tables() {
      return asked.tables;
    },
    get dataVersion() {
      return asked.dataVersion;
    },
    askGate: async () => {
      const moment = await momentNow();
      if (moment === asked.moment) return false;
      const before = asked.dataVersion;
      asked = await told(moment);
      return asked.dataVersion !== before;
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
