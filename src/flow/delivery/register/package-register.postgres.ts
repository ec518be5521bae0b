import { sql, type Kysely } from 'kysely';
import type { Receipt } from '../../../ledger/ledger.ts';
import { assertGateHeld, type SubjectId } from '../../institution/index.ts';
import { keyedStates, voidableStates, type PackageRecord } from './package-record.ts';
import type { PackageRegister, StopReach } from './package-register.ts';
import type { PackageRows } from './package-rows.ts';
import { registerOverRows } from './register-over-rows.ts';

/** How the register makes sure that its guarded steps stand in the gate. */
export interface PackageRegisterOptions {
  /** Throws when the transaction does not hold the gate lock exclusively. Only a negative control gives another one. */
  readonly assertGate?: (db: Kysely<unknown>) => Promise<void>;
}

/** The package register in PostgreSQL. Given a transaction, it works inside it. */
export function postgresPackageRegister(
  db: Kysely<unknown>,
  { assertGate = assertGateHeld }: PackageRegisterOptions = {},
): PackageRegister {
  return registerOverRows(packageRows(db, assertGate));
}

const columns = sql`id, application, requester, builder, state, manifest_digest as "manifestDigest", releasers,
  sealed_at_epoch as "sealedAtEpoch", key_released_at_epoch as "keyReleasedAtEpoch"`;

function packageRows(db: Kysely<unknown>, assertGate: (db: Kysely<unknown>) => Promise<void>): PackageRows {
  const select = async (rest: ReturnType<typeof sql>) =>
    (await sql<PackageRecord>`select ${columns} from delivery.package ${rest}`.execute(db)).rows;
  const rows: PackageRows = {
    atomically: (work) =>
      db.isTransaction ? work(rows) : db.transaction().execute((tx) => work(packageRows(tx, assertGate))),
    assertGate: () => assertGate(db),
    insert: async (receipt, { id, application, requester, builder, state }) => {
      const { numAffectedRows } = await sql`
        insert into delivery.package (id, application, requester, builder, state, receipt_sequence)
        values (${id}, ${application}, ${requester}, ${builder}, ${state}, ${receipt.sequence})
        on conflict do nothing`.execute(db);
      return numAffectedRows === 1n;
    },
    read: async (id) => (await select(sql`where id = ${id}`))[0],
    readToChange: async (id) => (await select(sql`where id = ${id} for update`))[0],
    write: async (receipt, record) => {
      await sql`update delivery.package set state = ${record.state}, manifest_digest = ${record.manifestDigest},
        releasers = ${record.releasers}::text[], sealed_at_epoch = ${record.sealedAtEpoch},
        key_released_at_epoch = ${record.keyReleasedAtEpoch}, receipt_sequence = ${receipt.sequence}
        where id = ${record.id}`.execute(db);
    },
    addMembers: async (id, members) => {
      await sql`insert into delivery.package_member (package, subject)
        select distinct ${id}, member from unnest(${members}::text[]) member`.execute(db);
    },
    members: async (id) => {
      const found = await sql<{ subject: SubjectId }>`
        select subject from delivery.package_member where package = ${id}`.execute(db);
      return found.rows.map(({ subject }) => subject);
    },
    voidWith: (receipt, subjects) => voidWith(db, receipt, subjects),
    all: () => select(sql`order by id`),
  };
  return rows;
}

async function voidWith(
  db: Kysely<unknown>,
  receipt: Receipt,
  subjects: readonly SubjectId[],
): Promise<StopReach> {
  const withThem = sql`id in (select package from delivery.package_member where subject = any(${subjects}::text[]))`;
  const voided = await sql<{ id: string }>`
    update delivery.package set state = 'void', receipt_sequence = ${receipt.sequence}
    where state = any(${voidableStates}::text[]) and ${withThem} returning id`.execute(db);
  const released = await sql<{ id: string }>`
    select id from delivery.package where state = any(${keyedStates}::text[]) and ${withThem} order by id`.execute(
    db,
  );
  return {
    voided: voided.rows.map(({ id }) => id).sort(),
    alreadyReleased: released.rows.map(({ id }) => id),
  };
}
