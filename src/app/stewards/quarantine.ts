/**
 * 受信 → 検疫 → 検査 → 停止除外 → 取込 → 確認記録 → 完了: an arrival carried from one state of its case to the next. The long work of each
 * step is done first and is on record; the case then moves on by what the record says, never by what somebody claims.
 */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { clockActor, type Actor } from '../../access/actor.ts';
import {
  countQuality,
  intakeBatchCase,
  mostRejectedUnits,
  postgresQuarantineStore,
  rejectedUnits,
  type Arrival,
  type FeedInspection,
  type IntakeBatch,
  type RejectedUnit,
} from '../../flow/intake/index.ts';
import { readerFor } from '../../formats/index.ts';
import { filesInTar, type SourceFiles } from '../../formats/source-files.ts';
import { addUnits, assertBalanced, noUnits } from '../../formats/unit-counts.ts';
import { today } from '../../kit/clock.ts';
import { NotFoundError } from '../../kit/errors.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import { commandCase, openCase, type CaseOutcome } from '../cases/carry-on-case.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import { guarded } from '../guarded.ts';
import { removeFromInbox } from '../inbox.ts';
import type { Operator } from '../operator.ts';
import { takeIn, type WaitingObject } from '../take-in.ts';
import { isAlreadyTaken } from './earlier-rounds.ts';
import { trackIssues } from './feed-issue-wiring.ts';
import type { MalwareScanner } from './malware-scanner.ts';
import { openedObject } from './opened-object.ts';

/** An arrival whose sealed file the gateway has named. */
export type ArrivedObject = WaitingObject & { readonly sealedDigest: string };

/** What carries arrivals on. */
export interface Quarantine {
  readonly operator: Operator;
  readonly office: CaseOffice;
  /** None when no scanner is configured: every arrival then says that it was not scanned. */
  readonly scanner?: MalwareScanner | undefined;
}

const step = ({ office }: Quarantine, actor: Actor, id: string, command: string, input: unknown = {}) =>
  commandCase(office, actor, { kind: 'intake-batch', id, command, input });

/** 受信: opens the case of an arrival; of the same arrival, the same case. Gives its number. */
export async function recordArrival({ office }: Quarantine, object: ArrivedObject): Promise<string> {
  const { institution, format, objectDigest, sealedDigest } = object;
  const known = await postgresCaseStore(office.db).numberOf(intakeBatchCase, sealedDigest);
  if (known !== undefined) return known;
  const input = { institution, format, objectDigest, sealedDigest };
  return (await openCase(office, clockActor, { kind: 'intake-batch', input, key: sealedDigest })).id;
}

async function sealedDigestOf({ paths }: Operator, sealedFile: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(join(paths.inbox, sealedFile))) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

/**
 * 検疫: compares the sealed bytes with the gateway's receipt and scans what is in them. Changed or infected bytes go back.
 *
 * @law Act Art. 20/21 — safety control; nothing usable before release
 * @throws {EngineError} `intake/scanner-failed`: the arrival stays where it is.
 */
export async function quarantine(parts: Quarantine, id: string, object: ArrivedObject): Promise<CaseOutcome> {
  const { operator, scanner } = parts;
  const { institution, format, objectDigest, sealedDigest, sealedFile } = object;
  const event = {
    type: 'intake/arrival-scanned',
    actor: 'core',
    subject: objectDigest,
    detail: { case: id, scanner: scanner?.name ?? null },
  } as const;
  const arrived = await guarded(
    operator.ledger,
    event,
    async (receipt) => {
      const isIntact = (await sealedDigestOf(operator, sealedFile)) === sealedDigest;
      const scan = isIntact ? await scanner?.scan(openedObject(operator, object)) : undefined;
      const arrival: Arrival = {
        ...{ institution, format, objectDigest, sealedDigest, sealedFile, isIntact },
        arrivedOn: today(operator.clock),
        scanner: scanner?.name ?? null,
        scan: scan ?? 'not-scanned',
      };
      await postgresQuarantineStore(operator.database).keepArrival(receipt, arrival);
      return arrival;
    },
    ({ isIntact, scan }) => ({ isIntact, scan }),
  );
  const outcome = await step(parts, clockActor, id, 'quarantine');
  if (outcome.state === 'returned') await removeFromInbox(operator.paths, arrived.sealedFile);
  return outcome;
}

/** Files as they come, each told to `seen`. */
async function* numbered(files: SourceFiles, seen: (path: string) => void): SourceFiles {
  for await (const file of files) {
    seen(file.path);
    yield file;
  }
}

/** Reads an object and keeps nothing of it but counts, codes and places. */
async function readOnly(
  operator: Operator,
  object: ArrivedObject,
): Promise<{ readonly inspection: FeedInspection; readonly rejected: readonly RejectedUnit[] }> {
  const { institution, format, sealedDigest } = object;
  const numberOf = new Map<string, number>();
  const findings: Record<string, number> = {};
  const rejected: RejectedUnit[] = [];
  const on = today(operator.clock);
  const quality = countQuality(on);
  let units = noUnits;
  let rejections = 0;
  const seen = (path: string) => numberOf.set(path, numberOf.size + 1);
  const files = numbered(filesInTar(openedObject(operator, object)), seen);
  for await (const batch of readerFor(object.format).read(files)) {
    assertBalanced(batch.units);
    units = addUnits(units, batch.units);
    quality.add(batch);
    for (const { code } of batch.findings) findings[code] = (findings[code] ?? 0) + 1;
    const rows = rejectedUnits(batch, (path) => numberOf.get(path) ?? 0);
    rejections += rows.length;
    rejected.push(...rows.slice(0, mostRejectedUnits - rejected.length));
  }
  const about = { institution, format, sealedDigest, checkedOn: on, files: numberOf.size };
  const inspection = { ...about, units, findings, rejected: rejections, quality: quality.quality() };
  return { inspection, rejected };
}

/** 検査: reads the arrival without keeping anything of it, and writes the reject file that goes back to the institution. */
export async function inspect(parts: Quarantine, id: string, object: ArrivedObject): Promise<CaseOutcome> {
  const { ledger, database } = parts.operator;
  const event = {
    type: 'intake/object-inspected',
    actor: 'core',
    subject: object.objectDigest,
    detail: { case: id },
  } as const;
  await guarded(
    ledger,
    event,
    async (receipt) => {
      const { inspection, rejected } = await readOnly(parts.operator, object);
      await postgresQuarantineStore(database).keepInspection(receipt, inspection, rejected);
      return inspection;
    },
    ({ units, rejected }) => ({ read: units.read, rejected }),
  );
  await trackIssues(parts.office, object);
  return step(parts, clockActor, id, 'inspect');
}

/** What a release led to. */
export interface ReleaseOutcome extends CaseOutcome {
  /** What was taken in; undefined when nobody in it became eligible since it was taken in before. */
  readonly batch: IntakeBatch | undefined;
}

/**
 * 停止除外・取込・確認記録: a steward releases the arrival; it goes through the gate, and its case ends with the confirmation record. One in
 * which nobody may be taken in is sent back. May be repeated after a crash.
 *
 * @law Act Art. 34/56; Art. 33/55 — confirmation record
 */
export async function release(
  parts: Quarantine,
  actor: Actor,
  id: string,
  object: ArrivedObject,
  options: { readonly withoutScan?: boolean } = {},
): Promise<ReleaseOutcome> {
  const given = await postgresCaseStore(parts.office.db).find(intakeBatchCase, id);
  if (given === undefined) throw new NotFoundError('case/no-such-case', 'there is no case of this number');
  if (given.state !== 'released') {
    await step(parts, actor, id, 'release', { withoutScan: options.withoutScan ?? false });
  }
  const batch = await takeInOnce(parts, object);
  if (batch === undefined || batch.admittedSubjects === 0) {
    const reason = batch === undefined ? 'nobody-new' : 'nobody-eligible';
    return { ...(await step(parts, clockActor, id, 'send-back', { reason })), batch };
  }
  await step(parts, clockActor, id, 'take-in');
  return { ...(await step(parts, actor, id, 'confirm')), batch };
}

/** Takes an arrival in, or finds what was taken in of it before the case could move on. */
async function takeInOnce({ operator }: Quarantine, object: ArrivedObject): Promise<IntakeBatch | undefined> {
  const batches = await operator.intake.batchesOf(object.objectDigest);
  const before = batches.find(({ sealedDigest }) => sealedDigest === object.sealedDigest);
  if (before !== undefined) return before;
  const { code, name } = await operator.institutions.find(object.institution);
  try {
    return await takeIn(operator, object, { code, name });
  } catch (error) {
    if (!isAlreadyTaken(error)) throw error;
    return undefined;
  }
}

/** 差戻し: sends an arrival back; its bytes leave the inbox. */
export async function sendBack(
  parts: Quarantine,
  actor: Actor,
  id: string,
  { object, reason }: { readonly object: ArrivedObject; readonly reason: string },
): Promise<CaseOutcome> {
  const outcome = await step(parts, actor, id, 'send-back', { reason });
  await removeFromInbox(parts.operator.paths, object.sealedFile);
  return outcome;
}

/** The standing order: what the operator's own program does with an arrival in which nothing is wrong. */
export const coreActor = (organization: string): Actor => ({
  account: 'core',
  person: 'core',
  roles: ['steward'],
  organization,
});
