import { ConflictError, NotFoundError } from '../../../kit/errors.ts';
import type { Receipt } from '../../../ledger/ledger.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import { releasedBy, stateAfter, type PackageRecord, type PackageStep } from './package-record.ts';
import type { CheckMembers, GuardedOutcome, PackageRegister } from './package-register.ts';
import type { PackageRows } from './package-rows.ts';

const blank = {
  state: 'building',
  manifestDigest: null,
  releasers: [],
  sealedAtEpoch: null,
  keyReleasedAtEpoch: null,
} as const;

/** The package register with its rules, over rows. */
export function registerOverRows(rows: PackageRows): PackageRegister {
  const changed = async (receipt: Receipt, id: string, to: (record: PackageRecord) => PackageRecord) => {
    assertReceipt(receipt);
    return rows.atomically(async (within) => {
      const record = to(found(await within.readToChange(id)));
      await within.write(receipt, record);
      return record;
    });
  };
  const stepped = (receipt: Receipt, id: string, step: PackageStep) =>
    changed(receipt, id, (record) => ({ ...record, state: stateAfter(record, step) }));
  return {
    open: async (receipt, about) => {
      assertReceipt(receipt);
      const record: PackageRecord = { ...about, ...blank };
      if (await rows.insert(receipt, record)) return record;
      throw new ConflictError('delivery/package-number-taken', 'there is a package of this number');
    },
    finish: async (receipt, id, { manifestDigest, members }) => {
      assertReceipt(receipt);
      return rows.atomically(async (within) => {
        const record = found(await within.readToChange(id));
        const built = { ...record, state: stateAfter(record, 'finish'), manifestDigest };
        await within.addMembers(id, members);
        await within.write(receipt, built);
        return built;
      });
    },
    abandon: (receipt, id) => stepped(receipt, id, 'abandon'),
    seal: (receipt, id, check) =>
      guarded(rows, receipt, id, check, (record, sealedAtEpoch) => ({
        ...record,
        state: stateAfter(record, 'seal'),
        sealedAtEpoch,
      })),
    release: (receipt, id, person, needed) =>
      changed(receipt, id, (record) => releasedBy(record, person, needed)),
    releaseKey: (receipt, id, check) =>
      guarded(rows, receipt, id, check, (record, keyReleasedAtEpoch) => ({
        ...record,
        state: stateAfter(record, 'release-key'),
        keyReleasedAtEpoch,
      })),
    deliver: (receipt, id) => stepped(receipt, id, 'deliver'),
    recall: (receipt, id) => stepped(receipt, id, 'recall'),
    voidWith: async (receipt, subjects) => {
      assertReceipt(receipt);
      await rows.assertGate();
      return rows.voidWith(receipt, subjects);
    },
    members: (id) => rows.members(id),
    find: async (id) => found(await rows.read(id)),
    all: () => rows.all(),
  };
}

/** The gate lock, not a row lock, keeps a guarded step apart from a stop and from other guarded steps. */
async function guarded(
  rows: PackageRows,
  receipt: Receipt,
  id: string,
  check: CheckMembers,
  pass: (record: PackageRecord, epoch: number) => PackageRecord,
): Promise<GuardedOutcome> {
  assertReceipt(receipt);
  await rows.assertGate();
  const record = found(await rows.read(id));
  // A step that is not open is refused before anybody is asked.
  pass(record, 0);
  const { ineligible, epoch } = await check(await rows.members(id));
  const next = ineligible.length > 0 ? { ...record, state: 'void' as const } : pass(record, epoch);
  await rows.write(receipt, next);
  return { record: next, ineligible: ineligible.length };
}

function found(record: PackageRecord | undefined): PackageRecord {
  if (record === undefined) {
    throw new NotFoundError('delivery/no-such-package', 'there is no package of this number');
  }
  return record;
}
