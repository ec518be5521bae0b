import type { Day } from '../../../kit/day.ts';
import type { NoticeHanding } from '../records/notice-ledger.ts';
import type { StopRequest } from '../stop-request.ts';
import type { SubjectId } from '../subject-id.ts';

/** What a column of an older ledger can stand for. */
export const ledgerFields = [
  'local_id',
  'day',
  'version',
  'method',
  'given_to',
  'number',
  'requester',
  'channel',
  'scope',
] as const;

/** Why a row cannot be taken over. */
export type RowRejection =
  'no-local-id' | 'not-a-day' | 'day-in-future' | 'before-the-act' | 'no-version' | 'unknown-value';

/** Why a row contradicts what is on record, or another row. */
export type RowConflict = 'another-day-on-record' | 'another-day-in-file' | 'number-of-another-patient';

/** A row that could be read. */
export type LedgerItem =
  | {
      readonly kind: 'notice';
      readonly notice: Pick<NoticeHanding, 'subject' | 'version' | 'noticedOn' | 'givenTo'> &
        Partial<Pick<NoticeHanding, 'method'>>;
    }
  | {
      readonly kind: 'stop';
      readonly stop: Pick<StopRequest, 'id' | 'subject' | 'requester' | 'scope' | 'channel' | 'receivedOn'>;
    };

/** A row with its number in the file, read or rejected. */
export type ReadRow = { readonly row: number } & (
  { readonly item: LedgerItem } | { readonly rejected: RowRejection }
);

/** What becomes of a row. No cell of it is in here. */
export interface PlannedRow {
  readonly row: number;
  readonly outcome: 'new' | 'same' | 'conflicting' | 'rejected';
  readonly reason?: RowRejection | RowConflict;
}

/** What is on record about the patients of the file. */
export interface LedgerOnRecord {
  /** Notices that were not corrected, as `subject version` → days. */
  readonly noticeDays: ReadonlyMap<string, readonly Day[]>;
  /** Number of each stop request of the institution → whose. */
  readonly stops: ReadonlyMap<string, SubjectId>;
}

/** The key of `noticeDays`. */
export const noticeDaysKey = (subject: SubjectId, version: string): string => `${subject} ${version}`;

/**
 * What becomes of each row: new, the same as on record (or as an earlier row), in conflict with either, or rejected. Nothing that
 * is on record is ever changed.
 */
export function planLedger(rows: readonly ReadRow[], onRecord: LedgerOnRecord): readonly PlannedRow[] {
  const inFile = new Map<string, string>();
  return rows.map((read): PlannedRow => {
    const { row } = read;
    if ('rejected' in read) return { row, outcome: 'rejected', reason: read.rejected };
    const planned =
      read.item.kind === 'notice' ? planNotice(read.item, onRecord) : planStop(read.item, onRecord);
    if (planned !== 'new') return { row, ...planned };
    const [key, value] = keyOf(read.item);
    const earlier = inFile.get(key);
    if (earlier === undefined) {
      inFile.set(key, value);
      return { row, outcome: 'new' };
    }
    if (earlier === value) return { row, outcome: 'same' };
    const reason = read.item.kind === 'notice' ? 'another-day-in-file' : 'number-of-another-patient';
    return { row, outcome: 'conflicting', reason };
  });
}

type Known = 'new' | Pick<PlannedRow, 'outcome' | 'reason'>;

function planNotice({ notice }: LedgerItem & { kind: 'notice' }, { noticeDays }: LedgerOnRecord): Known {
  const days = noticeDays.get(noticeDaysKey(notice.subject, notice.version)) ?? [];
  if (days.length === 0) return 'new';
  if (days.includes(notice.noticedOn)) return { outcome: 'same' };
  return { outcome: 'conflicting', reason: 'another-day-on-record' };
}

function planStop({ stop }: LedgerItem & { kind: 'stop' }, { stops }: LedgerOnRecord): Known {
  const known = stops.get(stop.id);
  if (known === undefined) return 'new';
  if (known === stop.subject) return { outcome: 'same' };
  return { outcome: 'conflicting', reason: 'number-of-another-patient' };
}

/** What two rows would have to agree on, and what they would then have to say alike. */
function keyOf(item: LedgerItem): readonly [string, string] {
  return item.kind === 'notice'
    ? [noticeDaysKey(item.notice.subject, item.notice.version), item.notice.noticedOn]
    : [item.stop.id, item.stop.subject];
}
