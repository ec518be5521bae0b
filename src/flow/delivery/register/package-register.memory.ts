import type { SubjectId } from '../../institution/index.ts';
import { keyedStates, voidableStates, type PackageRecord } from './package-record.ts';
import type { PackageRegister } from './package-register.ts';
import type { PackageRows } from './package-rows.ts';
import { registerOverRows } from './register-over-rows.ts';

/** A package register in memory, for tests. It has no gate lock: use it from one place at a time. */
export function memoryPackageRegister(): PackageRegister {
  const records = new Map<string, PackageRecord>();
  const memberships = new Map<string, ReadonlySet<SubjectId>>();
  const read = (id: string) => Promise.resolve(records.get(id));
  const write = (record: PackageRecord) => {
    records.set(record.id, record);
    return Promise.resolve();
  };
  const byId = (a: PackageRecord, b: PackageRecord) => (a.id < b.id ? -1 : 1);
  const rows: PackageRows = {
    atomically: (work) => work(rows),
    assertGate: () => Promise.resolve(),
    insert: (_receipt, record) => {
      const isNew = !records.has(record.id);
      if (isNew) records.set(record.id, record);
      return Promise.resolve(isNew);
    },
    read,
    readToChange: read,
    write: (_receipt, record) => write(record),
    addMembers: (id, members) => {
      memberships.set(id, new Set(members));
      return Promise.resolve();
    },
    members: (id) => Promise.resolve([...(memberships.get(id) ?? [])]),
    voidWith: async (_receipt, subjects) => {
      const affected = [...records.values()]
        .filter(({ id }) => subjects.some((subject) => memberships.get(id)?.has(subject)))
        .sort(byId);
      const voided = affected.filter(({ state }) => voidableStates.includes(state));
      const released = affected.filter(({ state }) => keyedStates.includes(state));
      for (const record of voided) await write({ ...record, state: 'void' });
      return { voided: voided.map(({ id }) => id), alreadyReleased: released.map(({ id }) => id) };
    },
    all: () => Promise.resolve([...records.values()].sort(byId)),
  };
  return registerOverRows(rows);
}
