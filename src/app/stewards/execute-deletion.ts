import { sql } from 'kysely';
import { clockActor } from '../../access/actor.ts';
import { deletionCopies, type DeletionCopy, type SubjectId } from '../../flow/institution/index.ts';
import {
  confirmationRecordOverOn,
  deletionOrderCase,
  holdsOn,
  postgresLegalHolds,
  type DeletionOrderData,
} from '../../flow/vault/index.ts';
import type { Day } from '../../kit/day.ts';
import { ConflictError, NotFoundError } from '../../kit/errors.ts';
import type { Case } from '../../procedure/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import { commandCase } from '../cases/carry-on-case.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import { eraseCopies } from '../patient/erase-copies.ts';

type Order = Case<DeletionOrderData>;

/**
 * Carries out a deletion that two people have ordered, and records each copy that is gone. May be repeated: what was done stays
 * done, and what waits is looked at again.
 *
 * @law Act Art. 19/20 — erased without delay when no longer needed
 * @throws {ConflictError} `retention/not-confirmed`: nothing is deleted on one person's word; `retention/legal-hold`;
 *   `retention/package-waiting` while a package with such records is neither handed over nor void
 * @throws {NotFoundError} `case/no-such-case`
 */
export async function executeDeletion(operator: Operator, office: CaseOffice, id: string): Promise<Order> {
  const store = postgresCaseStore(office.db);
  const order = await store.find(deletionOrderCase, id);
  if (order === undefined) throw new NotFoundError('case/no-such-case', 'there is no order of this number');
  if (order.state !== 'confirmed')
    throw new ConflictError(
      'retention/not-confirmed',
      'two people order a deletion before it is carried out',
    );
  const { kind, institution, copies } = order.data;
  // A hold may have been placed since the order was confirmed.
  const heldBy = holdsOn(await postgresLegalHolds(office.db).all(), institution);
  if (heldBy.length > 0)
    throw new ConflictError('retention/legal-hold', `kept by a legal hold: ${heldBy.join(', ')}`);
  const open = new Set(
    deletionCopies.filter((copy) => copies.some((state) => state.copy === copy && state.erasedOn === null)),
  );
  const gone =
    kind === 'medical-records'
      ? await eraseRecords(operator, institution, open)
      : await discard(operator, order);
  for (const copy of gone) {
    if (!open.has(copy.copy)) continue;
    const request = { kind: deletionOrderCase.name, id, command: 'record-erasure', input: copy };
    await commandCase(office, clockActor, request);
  }
  return (await store.find(deletionOrderCase, id)) ?? order;
}

async function eraseRecords(operator: Operator, institution: string, open: ReadonlySet<DeletionCopy>) {
  const there = await operator.vault.subjectsOfInstitution(institution);
  if (await isInWaitingPackage(operator, [...there])) {
    throw new ConflictError(
      'retention/package-waiting',
      'a package with such records waits to be handed over',
    );
  }
  // Of a run that was cut short, somebody may be erased and still be linked.
  const subjects = new Set([...there, ...(await erasedYetLinked(operator))]);
  return eraseCopies(operator, { subjects: [...subjects].sort(), institutions: [institution], open });
}

async function isInWaitingPackage({ database }: Operator, subjects: readonly SubjectId[]): Promise<boolean> {
  const { rows } = await sql`
    select 1 from delivery.package_member m join delivery.package p on p.id = m.package
    where p.state in ('building', 'built', 'sealed', 'released', 'key-released')
      and m.subject = any(${subjects}::text[])
    limit 1`.execute(database);
  return rows.length > 0;
}

async function erasedYetLinked({ database }: Operator): Promise<readonly SubjectId[]> {
  const { rows } = await sql<{ subject: SubjectId }>`
    select subject from identity.membership m
    where exists (select 1 from vault.subject_key k where k.subject = m.subject)
      and not exists (select 1 from vault.subject_key k where k.subject = m.subject and k.destroyed_at is null)`.execute(
    database,
  );
  return rows.map(({ subject }) => subject);
}

/** Discards the confirmation records whose period was over when the order was given. */
async function discard({ ledger, intake }: Operator, { id, data, openedOn }: Order) {
  const event = {
    type: 'intake/records-discarded',
    actor: 'core',
    subject: data.institution,
    detail: { case: id },
  } as const;
  const kept = await intake.confirmationRecords();
  const latest = kept
    .filter(({ institution }) => institution === data.institution)
    .filter(({ receivedOn }) => confirmationRecordOverOn(receivedOn) <= openedOn)
    .at(-1);
  const count = await guarded(
    ledger,
    event,
    (receipt) =>
      latest === undefined
        ? Promise.resolve(0)
        : intake.discardConfirmationRecords(receipt, data.institution, latest.receivedOn),
    (discarded) => ({ discarded }),
  );
  return [{ copy: 'originals', count }] as const;
}

/** The certificate (消去証明) of an order: who ordered and confirmed, which copies are gone since when. No person is named in it. */
export interface DeletionCertificate {
  readonly order: string;
  readonly kind: DeletionOrderData['kind'];
  readonly institution: string;
  readonly reason: DeletionOrderData['reason'];
  readonly count: number;
  readonly orderedBy: string;
  readonly confirmedBy: string;
  readonly copies: DeletionOrderData['copies'];
  readonly completedOn: Day;
}

/** The certificate of a completed order; undefined before its last copy is gone. */
export function certificateOf({ id, state, data, events }: Order): DeletionCertificate | undefined {
  const by = (happened: string) => events.find((event) => event.happened === happened)?.account ?? '-';
  const last = events.at(-1);
  if (state !== 'completed' || last === undefined) return undefined;
  const { kind, institution, reason, count, copies } = data;
  const people = { orderedBy: by('opened'), confirmedBy: by('confirmed') };
  return { order: id, kind, institution, reason, count, ...people, copies, completedOn: last.on };
}
