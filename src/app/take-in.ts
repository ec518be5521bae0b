/**
 * 受入れ: one sealed object is pulled from the inbox, opened in a job's private folder, read, judged by the gate, and what
 * may be kept goes into the vault; a confirmation record says so.
 */

import { join } from 'node:path';
import { openDuckdbEngine } from '../engines/duckdb/duckdb-engine.ts';
import {
  alreadyTaken,
  distinctIdentities,
  openAdmission,
  type Admission,
  type Gate,
  type IntakeBatch,
} from '../flow/intake/index.ts';
import { subjectId, type Institution, type SubjectId } from '../flow/institution/index.ts';
import { openJobFolder } from '../flow/vault/index.ts';
import type { FormatName, UnitCounts } from '../formats/clinical-model.ts';
import { readerFor } from '../formats/index.ts';
import { eventColumns, eventRow } from '../formats/record-tables.ts';
import { filesInTar } from '../formats/source-files.ts';
import { addUnits, assertBalanced, noUnits } from '../formats/unit-counts.ts';
import { today } from '../kit/clock.ts';
import type { Day } from '../kit/day.ts';
import type { Receipt } from '../ledger/index.ts';
import { sql, type SqlValue } from '../sql/sql.ts';
import { assertUnderContract, keepTaking, type Taken } from './desk/keep-taking.ts';
import { guarded } from './guarded.ts';
import { removeFromInbox } from './inbox.ts';
import type { Operator } from './operator.ts';
import { earlierRounds, takenBefore, type EarlierRounds } from './stewards/earlier-rounds.ts';
import { openedObject } from './stewards/opened-object.ts';
import { assertReleased } from './stewards/quarantine-gate.ts';
import { assertNotFrozen } from './supervision/assert-not-frozen.ts';
import { withdrawnFile, withdrawnFileRows } from './stewards/withdrawn-files.ts';

/** An object that waits in the inbox, as the gateway's receipt says. */
export interface WaitingObject {
  readonly institution: string;
  readonly format: FormatName;
  readonly objectDigest: string;
  readonly sealedFile: string;
  readonly sealedDigest?: string;
}

/** What reading an object gave, beside what went into the job's table. */
interface ObjectReading {
  readonly units: UnitCounts;
  readonly findings: Readonly<Record<string, number>>;
  readonly subjects: ReadonlySet<SubjectId>;
  readonly identities: ReturnType<typeof distinctIdentities>;
  /** Days of death that the admitted records themselves tell; the earliest of each. */
  readonly deaths: ReadonlyMap<SubjectId, Day>;
}

/** The gate for one institution on one day: who is unknown to it was not notified, and `taken` are not taken in again. */
async function gateFor(
  operator: Operator,
  institution: string,
  taken: ReadonlySet<SubjectId>,
): Promise<Gate> {
  const decisions = await operator.gate.decisions(institution, today(operator.clock));
  return (localId) => {
    const subject = subjectId(operator.keys.subject, institution, localId);
    const state = decisions.get(subject)?.state ?? 'not-notified';
    if (state === 'eligible' && taken.has(subject))
      return { subject, isEligible: false, state: alreadyTaken };
    return { subject, isEligible: state === 'eligible', state };
  };
}

/** Reads the object and appends what the gate admits to `append`. */
async function readObject(
  operator: Operator,
  object: WaitingObject,
  { admission, gate }: { readonly admission: Admission; readonly gate: Gate },
  append: (rows: SqlValue[][]) => void,
): Promise<ObjectReading> {
  let units = noUnits;
  const findings: Record<string, number> = {};
  const subjects = new Set<SubjectId>();
  const identities = distinctIdentities();
  const deaths = new Map<SubjectId, Day>();
  const died = (subject: string, on: Day | null) => {
    const known = deaths.get(subject as SubjectId);
    if (on !== null && (known === undefined || on < known)) deaths.set(subject as SubjectId, on);
  };
  for await (const batch of readerFor(object.format).read(filesInTar(openedObject(operator, object)))) {
    assertBalanced(batch.units);
    units = addUnits(units, batch.units);
    for (const { code } of batch.findings) findings[code] = (findings[code] ?? 0) + 1;
    const admitted = admission.admit(batch);
    identities.add(admitted.identities);
    for (const { subject } of [...admitted.identities, ...admitted.events])
      subjects.add(subject as SubjectId);
    for (const { subject, deathOn } of admitted.identities) died(subject, deathOn);
    for (const { domain, subject, startOn } of admitted.events)
      if (domain === 'death') died(subject, startOn);
    append(admitted.events.map(eventRow));
    append(withdrawnFileRows(batch.findings, gate));
  }
  return { units, findings, subjects, identities, deaths };
}

/**
 * The admitted who are not eligible after all, with the gate's state: who is dead by the records themselves and died
 * before the notice was never told, whatever the desk had written down; and who stopped while the object was read.
 */
async function refusedAfterReading(
  operator: Operator,
  receipt: Receipt,
  { subjects, deaths }: ObjectReading,
): Promise<ReadonlyMap<SubjectId, string>> {
  const told = [...deaths].map(([subject, diedOn]) => ({ subject, diedOn }));
  await operator.gate.recordDeaths(receipt, told);
  const decisions = await operator.gate.decisionsFor([...subjects], today(operator.clock));
  const refused = [...decisions].filter(([, { state }]) => state !== 'eligible');
  return new Map(refused.map(([subject, { state }]) => [subject, state]));
}

/**
 * Takes an object in. What is not eligible today leaves nothing behind but counts; the object leaves the inbox. One in which
 * nobody is eligible was not taken in. One that is handed over again gives those who became eligible since: each person's
 * records of an object are taken in once.
 *
 * @law Act Art. 34/56 — not without notice, not of whom stopped; Art. 33/55 — confirmation record
 * @throws {ForbiddenError} `intake/in-quarantine` while its case does not say that it was released; `institution/no-contract`,
 *   `institution/outside-contract-term`, `institution/outside-contract-scope` when the institution may not provide it.
 * @throws {LawError} `supervision/intake-frozen` while an order, a halt or a closure stops it.
 * @throws {ConflictError} `intake/object-already-taken` when nobody in it became eligible since.
 * @throws {IntegrityError} `intake/other-object`, and those of the seal.
 */
export async function takeIn(
  operator: Operator,
  object: WaitingObject,
  provider: Pick<Institution, 'code' | 'name'>,
): Promise<IntakeBatch> {
  await assertNotFrozen(operator.database, 'intake');
  await assertReleased(operator, object);
  const earlier = await earlierRounds(operator, object);
  if (earlier.isWhole) {
    await removeFromInbox(operator.paths, object.sealedFile);
    throw takenBefore();
  }
  const event = {
    type: 'intake/object-taken-in',
    actor: 'core',
    subject: object.objectDigest,
    detail: { institution: object.institution, format: object.format, round: earlier.rounds + 1 },
  } as const;
  const batch = await guarded(
    operator.ledger,
    event,
    async (receipt) => {
      // What a failed intake had sealed is in no confirmation record: it goes.
      await using undo = new AsyncDisposableStack();
      undo.defer(async () => {
        await operator.vault.discard(receipt);
      });
      await assertUnderContract(operator, object);
      const taken = await admitToVault(operator, object, earlier, receipt);
      const admitted = taken.batch;
      // Handed over before its notices, or too early: nothing was received, and it may be handed over again.
      if (admitted.admittedSubjects === 0) return admitted;
      await keepTaking(operator, receipt, taken, provider);
      undo.move();
      return admitted;
    },
    ({ units, admittedSubjects, admittedEvents }) => ({ read: units.read, admittedSubjects, admittedEvents }),
  );
  await removeFromInbox(operator.paths, object.sealedFile);
  if (batch.admittedSubjects === 0 && earlier.rounds > 0) throw takenBefore();
  return batch;
}

/** Opens, reads and judges an object in a private folder, and seals what was admitted. */
async function admitToVault(
  operator: Operator,
  object: WaitingObject,
  earlier: EarlierRounds,
  receipt: Receipt,
): Promise<Taken> {
  const { institution, format, objectDigest } = object;
  await using job = await openJobFolder(operator.paths.root);
  await using engine = await openDuckdbEngine({ spillFolder: job.path });
  const gate = await gateFor(operator, institution, earlier.taken);
  const admission = openAdmission(gate);
  const writer = await engine.writer('event', eventColumns);
  const reading = await readObject(operator, object, { admission, gate }, (rows) => writer.append(rows));
  await writer.close();
  const refused = await refusedAfterReading(operator, receipt, reading);
  for (const [subject, state] of refused) {
    admission.revoke(subject, state);
    await engine.run(sql`delete from event where subject = ${subject}`);
  }
  const [[count, withdrawn] = []] = await engine.rows(
    sql`select count(*), count(*) filter (where domain = ${withdrawnFile}) from event`,
  );
  const rowCount = Number(count);
  const events = rowCount - Number(withdrawn);
  const subjects = [...reading.subjects].filter((subject) => !refused.has(subject));
  const rows = [...reading.identities.bySubject()].flatMap(([subject, records]) =>
    refused.has(subject as SubjectId) ? [] : records,
  );
  await operator.vault.admitIdentities(
    receipt,
    institution,
    rows.map((identity) => ({ subject: identity.subject as SubjectId, identity })),
    objectDigest,
  );
  const parquetPath = join(job.path, 'event.parquet');
  await engine.writeParquet(sql`select * from event order by subject, start_on`, parquetPath);
  const clinical = { parquetPath, rows: rowCount, subjects, objectDigest };
  await operator.vault.admitClinical(receipt, institution, clinical);
  const domains = await engine.rows(
    sql`select distinct domain from event where domain <> ${withdrawnFile} order by domain`,
  );
  const batch = {
    objectDigest,
    round: earlier.rounds + 1,
    sealedDigest: object.sealedDigest ?? null,
    institution,
    format,
    receivedOn: today(operator.clock),
    units: reading.units,
    findings: reading.findings,
    gate: admission.counts(),
    admittedEvents: events,
    admittedSubjects: subjects.length,
  };
  return { batch, subjects, dataItems: ['identity', ...domains.map(([domain]) => String(domain))] };
}
