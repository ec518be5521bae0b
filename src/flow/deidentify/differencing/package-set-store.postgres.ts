import { sql, type Kysely } from 'kysely';
import { ConflictError, NotFoundError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import { openBytes, sealBytes, type SealingKey } from '../../../seal/index.ts';
import { sketchBytes, sketchFromBytes } from '../../cohort/index.ts';
import type { PackageSet } from './package-set.ts';
import type { PackageSetStore } from './package-set-store.ts';

type Row = Omit<PackageSet, 'sketch'> & { readonly sealed: Buffer };

const contextOf = (packageId: string) => ({ what: 'deidentify/package-set', package: packageId });

/** Sets of people in PostgreSQL, as keyed sums sealed under `key`. */
export function postgresPackageSetStore(database: Kysely<unknown>, key: SealingKey): PackageSetStore {
  const all = async (db: Kysely<unknown>) => {
    const { rows } = await sql<Row>`
      select package, recipient, pseudonyms, erased_on as "erasedOn", sealed from deidentify.package_set
      order by package collate "C"`.execute(db);
    return rows.map(({ sealed, ...row }): PackageSet => ({
      ...row,
      sketch: sketchFromBytes(openBytes(sealed, key, contextOf(row.package))),
    }));
  };
  return {
    add: async (receipt, set, check) => {
      assertReceipt(receipt);
      await database.transaction().execute(async (tx) => {
        // Two packages that are checked at once would each not see the other.
        await sql`lock table deidentify.package_set in share row exclusive mode`.execute(tx);
        check(await all(tx));
        const sealed = sealBytes(sketchBytes(set.sketch), key, contextOf(set.package));
        const { numAffectedRows } = await sql`
          insert into deidentify.package_set (package, recipient, sealed, pseudonyms, erased_on, receipt_sequence)
          values (${set.package}, ${set.recipient}, ${sealed}, ${set.pseudonyms}, ${set.erasedOn}, ${receipt.sequence})
          on conflict do nothing`.execute(tx);
        if (numAffectedRows !== 1n) {
          throw new ConflictError(
            'deidentify/set-kept-already',
            'the people of this package are kept already',
          );
        }
      });
    },
    recordErased: async (receipt, packageId, erasedOn) => {
      assertReceipt(receipt);
      const { numAffectedRows } = await sql`
        update deidentify.package_set set erased_on = coalesce(erased_on, ${erasedOn}),
          receipt_sequence = ${receipt.sequence} where package = ${packageId}`.execute(database);
      if (numAffectedRows !== 1n) {
        throw new NotFoundError('deidentify/no-such-set', 'the people of this package are not kept');
      }
    },
    all: () => all(database),
  };
}
