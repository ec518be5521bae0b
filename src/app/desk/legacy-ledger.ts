/**
 * An institution's older ledger of notices or stops, taken over: first looked at (what would be new, the same, in conflict, rejected),
 * then exactly what was looked at is imported. Local ids become tokens in memory; nothing else of a person is kept or told.
 */

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { sql } from 'kysely';
import {
  ledgerFields,
  noticeDays,
  planLedger,
  postgresGateRegister,
  postgresNoticeLedger,
  type LedgerItem,
  type NoticeHanding,
  type PlannedRow,
  type ReadRow,
  type StopRequest,
} from '../../flow/institution/index.ts';
import { today } from '../../kit/clock.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { ConflictError, InvalidInputError } from '../../kit/errors.ts';
import { acceptStopRequests } from '../desk-import.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import { assertHandedOut } from '../patient/notice-versions.ts';
import { readLedgerRow } from './ledger-row.ts';
import { ledgerRows } from './ledger-rows.ts';

const mappingShape = z
  .strictObject({
    kind: z.enum(['notices', 'stops']),
    sheet: z.string().optional(),
    /** Field → heading of its column. */
    columns: z.partialRecord(z.enum(ledgerFields), z.string()),
    /** Field → what holds where the ledger has no column, or an empty cell. */
    defaults: z.partialRecord(z.enum(ledgerFields), z.string()).default({}),
    /** Field → what a cell says → what is meant. */
    values: z.partialRecord(z.enum(ledgerFields), z.record(z.string(), z.string())).default({}),
    /** Spreadsheets drop leading zeros: local ids are filled up to so many digits. */
    localIdDigits: z.int().min(1).max(20).optional(),
  })
  .refine(({ columns }) => columns.local_id !== undefined && columns.day !== undefined);

/** Which column of an older ledger stands for what. */
export type LedgerMapping = z.output<typeof mappingShape>;

/** What a file would come to. Rows are told by number and reason, never by what they say. */
export interface LedgerPreview {
  /** Of the file, its mapping and every row's outcome: what is imported must be this. */
  readonly digest: string;
  readonly counts: Readonly<Record<PlannedRow['outcome'], number>>;
  readonly rows: readonly PlannedRow[];
}

/** Which file is taken over, for which institution. */
export interface LegacyLedger {
  readonly institution: string;
  readonly path: string;
  readonly mappingPath: string;
}

/**
 * The mapping in a file.
 *
 * @throws {InvalidInputError} `desk/bad-mapping`
 */
async function readMapping(path: string): Promise<LedgerMapping> {
  try {
    return mappingShape.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new InvalidInputError('desk/bad-mapping', 'the mapping cannot be read; it names kind and columns', {
      cause,
    });
  }
}

interface LookedAt extends LedgerPreview {
  readonly kind: LedgerMapping['kind'];
  readonly fresh: readonly LedgerItem[];
}

async function lookAt(
  operator: Operator,
  { institution, path, mappingPath }: LegacyLedger,
): Promise<LookedAt> {
  const mapping = await readMapping(mappingPath);
  const about = { institution, mapping, subjectKey: operator.keys.subject, today: today(operator.clock) };
  const source = sha256Hex(`${sha256Hex(await readFile(path))} ${JSON.stringify(mapping)}`);
  const read: ReadRow[] = [];
  for await (const row of ledgerRows(path, mapping.sheet)) {
    const missing = Object.values(mapping.columns).filter((heading) => !row.cells.has(heading));
    if (missing.length > 0) {
      throw new InvalidInputError(
        'desk/bad-mapping',
        `${String(missing.length)} columns of the mapping are not in the ledger`,
      );
    }
    read.push(readLedgerRow(row, { ...about, source }));
  }
  const subjects = read.flatMap((one) =>
    'item' in one && one.item.kind === 'notice' ? [one.item.notice.subject] : [],
  );
  const stops = await operator.gate.stops(institution);
  const rows = planLedger(read, {
    noticeDays: await noticeDays(operator.database, operator.config.operator, [...new Set(subjects)]),
    stops: new Map(stops.map(({ id, subject }) => [id, subject])),
  });
  const counts = { new: 0, same: 0, conflicting: 0, rejected: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  const fresh = read.flatMap((one, index) =>
    'item' in one && rows[index]?.outcome === 'new' ? [one.item] : [],
  );
  const digest = sha256Hex(`${source} ${institution} ${JSON.stringify(rows)}`);
  return { digest, counts, rows, kind: mapping.kind, fresh };
}

/** What taking an older ledger over would come to. Nothing is written. */
export async function previewLegacyLedger(operator: Operator, ledger: LegacyLedger): Promise<LedgerPreview> {
  const { digest, counts, rows } = await lookAt(operator, ledger);
  return { digest, counts, rows };
}

/**
 * Takes over the new rows of exactly what was looked at: when the file, the mapping or the records are not the same any more, nothing
 * is. Rows in conflict and rejected rows are left out.
 *
 * @throws {ConflictError} `desk/not-the-previewed-ledger`
 */
export async function importLegacyLedger(
  operator: Operator,
  ledger: LegacyLedger,
  { digest, by }: { readonly digest: string; readonly by: string },
): Promise<LedgerPreview['counts']> {
  const looked = await lookAt(operator, ledger);
  if (looked.digest !== digest) {
    throw new ConflictError(
      'desk/not-the-previewed-ledger',
      'this is not what was looked at: look at it again',
    );
  }
  const { institution } = ledger;
  const notices = looked.fresh.flatMap((item) => (item.kind === 'notice' ? [item.notice] : []));
  await assertHandedOut(
    operator.database,
    notices.map(({ version, noticedOn }) => ({ version, on: noticedOn })),
  );
  // Each stop is acknowledged for itself; interrupted, the next look finds those that are there to be the same.
  await acceptStopRequests(
    operator,
    looked.fresh.flatMap((item): StopRequest[] =>
      // The institution has dealt with these for long: whoever asked was checked there.
      item.kind === 'stop' ? [{ ...item.stop, institution, alsoCovers: [], state: 'identity-checked' }] : [],
    ),
  );
  const detail = { digest, kind: looked.kind, ...looked.counts };
  const event = {
    type: 'institution/older-ledger-taken-over',
    actor: by,
    subject: institution,
    detail,
  } as const;
  await guarded(operator.ledger, event, (receipt) =>
    operator.database.transaction().execute(async (tx) => {
      const { operator: code } = operator.config;
      const handings = notices.flatMap(({ method, ...notice }): NoticeHanding[] =>
        method === undefined ? [] : [{ ...notice, institution, method, handedBy: by }],
      );
      await postgresNoticeLedger(tx, code).hand(receipt, handings);
      const bare = notices.filter(({ method }) => method === undefined);
      await postgresGateRegister(tx, code).recordNotices(
        receipt,
        bare.map(({ subject, version, noticedOn }) => ({
          subject,
          version,
          noticedOn,
          institution,
          operator: code,
        })),
      );
      await sql`insert into institution.ledger_import (operator, institution, digest, imported_on, counts, receipt_sequence)
        values (${code}, ${institution}, ${digest}, ${today(operator.clock)}, ${JSON.stringify(looked.counts)}::jsonb,
          ${receipt.sequence})`.execute(tx);
    }),
  );
  return looked.counts;
}
