import { ConflictError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import { keptUntil, type ProvisionRecord } from './provision-record.ts';
import type { ProvisionRecords } from './provision-records.ts';

/** Provision records in memory, for tests. */
export function memoryProvisionRecords(): ProvisionRecords {
  const kept = new Map<string, ProvisionRecord>();
  return {
    keep: async (receipt, record) => {
      assertReceipt(receipt);
      const key = orderOf(record);
      if (kept.has(key)) {
        throw new ConflictError('institution/provision-recorded-before', 'this provision is on record');
      }
      kept.set(key, record);
      return Promise.resolve();
    },
    find: ({ institution, from, to }) =>
      Promise.resolve(
        [...kept.values()]
          .filter((record) => institution === undefined || record.institution.code === institution)
          .filter(
            ({ providedOn }) =>
              (from === undefined || from <= providedOn) && (to === undefined || providedOn <= to),
          )
          .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
          .map((record) => ({
            ...record,
            keepUntil: keptUntil('provision-record-retention-years', record.providedOn),
          })),
      ),
  };
}

const orderOf = ({ providedOn, objectDigest, round }: ProvisionRecord) =>
  [providedOn, objectDigest, String(round).padStart(6, '0')].join(' ');
