/**
 * What an institution's desk hands in, taken into the gate's register: notices, deaths, stop requests.
 */

import { postgresIdentityStore } from '../flow/identity/index.ts';
import {
  assertPlacedWell,
  postgresGateRegister,
  subjectId,
  type Institution,
  type StopRequest,
  type SubjectId,
} from '../flow/institution/index.ts';
import { dayOf } from '../kit/day.ts';
import { ConflictError } from '../kit/errors.ts';
import { readDeathList, readNoticeList, type StopRow } from './desk-files.ts';
import { guarded } from './guarded.ts';
import type { Operator } from './operator.ts';
import { assertHandedOut } from './patient/notice-versions.ts';
import { removeVoidPackages } from './void-packages.ts';
import { acceptStop, type StopAcknowledgement } from './stop-service.ts';

/** How many rows of a list were new. */
export interface DeskImport {
  readonly notices: number;
  readonly deaths: number;
}

/**
 * Keeps an institution in the directory.
 *
 * @throws {InvalidInputError} `institution/no-such-parent`, `institution/ordinance-of-no-government`
 * @throws {ConflictError} `institution/parent-is-below`
 */
export async function registerInstitution(operator: Operator, institution: Institution): Promise<void> {
  assertPlacedWell(await operator.institutions.all(), institution);
  const event = { type: 'institution/registered', actor: 'office', subject: institution.code } as const;
  await guarded(operator.ledger, event, (receipt) => operator.institutions.record(receipt, institution));
}

/**
 * Takes in an institution's lists of notices and deaths. What is in the register already is left as it is.
 *
 * @law Act Art. 30(1)/52(1) — who was notified, and when
 * @throws {InvalidInputError} `desk/bad-list`
 * @throws {LawError} `notice/not-in-use` for a version that was not in use on the day
 */
export async function importDesk(
  operator: Operator,
  institution: string,
  lists: { readonly notices: string; readonly deaths?: string },
): Promise<DeskImport> {
  const named = (localId: string) => subjectId(operator.keys.subject, institution, localId);
  const notices = (await readNoticeList(lists.notices)).map(({ local_id, version, given_on }) => ({
    subject: named(local_id),
    institution,
    operator: operator.config.operator,
    version,
    noticedOn: given_on,
  }));
  await assertHandedOut(
    operator.database,
    notices.map(({ version, noticedOn }) => ({ version, on: noticedOn })),
  );
  const deathRows = lists.deaths === undefined ? [] : await readDeathList(lists.deaths);
  const deaths = deathRows.map(({ local_id, died_on }) => ({
    subject: named(local_id),
    diedOn: died_on,
  }));
  const event = { type: 'institution/lists-taken-in', actor: 'desk', subject: institution } as const;
  return guarded(
    operator.ledger,
    event,
    async (receipt) => {
      const added = await operator.database.transaction().execute(async (tx) => {
        const gate = postgresGateRegister(tx, operator.config.operator);
        await gate.recordDeaths(receipt, deaths);
        return gate.recordNotices(receipt, notices);
      });
      return { notices: added, deaths: deaths.length };
    },
    (outcome) => ({ ...outcome }),
  );
}

const channels = { web: 'web', phone: 'phone', mail: 'email', paper: 'paper', desk: 'desk' } as const;

/** The stop request that a row of a list is. */
function stopOf(operator: Operator, row: StopRow): StopRequest {
  return {
    id: row.number,
    subject: subjectId(operator.keys.subject, row.institution, row.local_id),
    alsoCovers: [],
    institution: row.institution,
    requester: row.requester,
    scope: row.scope,
    channel: channels[row.channel],
    receivedOn: dayOf(row.received_at),
    state: row.requester !== 'guardian' || row.guardian_checked ? 'identity-checked' : 'requested',
  };
}

/**
 * Takes in the stop requests of a list: see `acceptStopRequests`.
 *
 * @law Act Art. 30(1)/52(1) — provision stops on request, at any time
 * @throws {ConflictError} `institution/stop-number-taken`
 */
export function acceptStops(
  operator: Operator,
  rows: readonly StopRow[],
): Promise<readonly StopAcknowledgement[]> {
  return acceptStopRequests(
    operator,
    rows.map((row) => stopOf(operator, row)),
  );
}

/**
 * Takes in stop requests, each acknowledged for itself; one that was taken in before is left out. A number that stands for
 * two patients is refused before anything is taken in.
 *
 * @law Act Art. 30(1)/52(1) — provision stops on request, at any time
 * @throws {ConflictError} `institution/stop-number-taken`
 */
export async function acceptStopRequests(
  operator: Operator,
  stops: readonly StopRequest[],
): Promise<readonly StopAcknowledgement[]> {
  const subjectOf = new Map<string, SubjectId>();
  for (const institution of new Set(stops.map((stop) => stop.institution))) {
    for (const { id, subject } of await operator.gate.stops(institution)) subjectOf.set(id, subject);
  }
  const fresh: StopRequest[] = [];
  for (const stop of stops) {
    const known = subjectOf.get(stop.id);
    if (known === undefined) fresh.push(stop);
    else if (known !== stop.subject) {
      throw new ConflictError(
        'institution/stop-number-taken',
        `the number ${stop.id} stands for another patient`,
      );
    }
    subjectOf.set(stop.id, stop.subject);
  }
  const acknowledged: StopAcknowledgement[] = [];
  for (const stop of fresh) {
    const parts = {
      db: operator.database,
      ledger: operator.ledger,
      operator: operator.config.operator,
      actor: 'desk',
      linkedSubjects: (tx: Operator['database'], subject: StopRequest['subject']) =>
        postgresIdentityStore(tx).subjectsWith(subject),
    };
    acknowledged.push(await acceptStop(parts, stop));
  }
  await removeVoidPackages(operator);
  return acknowledged;
}
