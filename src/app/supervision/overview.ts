import type { Kysely } from 'kysely';
import {
  certificationFile,
  coverageOn,
  criterionFileOf,
  ministerOverview,
  periodicReport,
  postgresFreezeSwitch,
  type MinisterOverview,
} from '../../flow/supervision/index.ts';
import { today } from '../../kit/clock.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { CaseQuery, CaseRow } from '../../procedure/case-store.ts';
import { registeredKinds } from '../cases/case-registry.ts';
import type { OperatorRecords } from '../operator.ts';
import { casesOf } from '../use/cases-of.ts';

const page = 200;

/** Every row that is wanted, page by page. */
async function allRows(
  db: Kysely<unknown>,
  wanted: Omit<CaseQuery, 'after' | 'limit'>,
): Promise<readonly CaseRow[]> {
  const found: CaseRow[] = [];
  for (;;) {
    const last = found.at(-1);
    const after = last && (last.dueOn === undefined ? { id: last.id } : { id: last.id, dueOn: last.dueOn });
    const rows = await postgresCaseStore(db).list({
      ...wanted,
      limit: page,
      ...(after === undefined ? {} : { after }),
    });
    found.push(...rows);
    if (rows.length < page) return found;
  }
}

/**
 * What the ministers see first 概況, of the kinds of case that they may see.
 *
 * @law Act Art. 35–37/57–61 (?) — 主務大臣の監督 (S13)
 */
export async function overviewForMinisters({
  database,
  clock,
}: Pick<OperatorRecords, 'database' | 'clock'>): Promise<MinisterOverview> {
  const on = today(clock);
  const kinds = registeredKinds.filter(({ kind }) => kind.readers.minister !== undefined);
  const open = await allRows(database, { kinds: kinds.map(({ kind }) => kind.name), isOpen: true });
  const reports = await allRows(database, { kinds: [periodicReport.name], isOpen: false });
  const files = await casesOf(database, certificationFile);
  return ministerOverview(on, [...open, ...reports], {
    freezes: await postgresFreezeSwitch(database).inForce(),
    coverage: coverageOn(
      on,
      files.map(({ data }) => criterionFileOf(data)),
    ),
  });
}
