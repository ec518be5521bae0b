import {
  handedTo,
  handingMethods,
  parseLedgerDay,
  subjectId,
  type ledgerFields,
  type LedgerItem,
  type ReadRow,
} from '../../flow/institution/index.ts';
import type { Day } from '../../kit/day.ts';
import { ruleTable } from '../../law/rule-table.ts';
import type { LedgerRow } from './ledger-rows.ts';

type Field = (typeof ledgerFields)[number];

/** How rows of one file are read. */
export interface RowReading {
  readonly institution: string;
  readonly subjectKey: Uint8Array;
  readonly today: Day;
  /** SHA-256 of the file: stops without a number are numbered by it and their row. */
  readonly source: string;
  readonly mapping: {
    readonly kind: 'notices' | 'stops';
    readonly columns: Partial<Record<Field, string>>;
    readonly defaults: Partial<Record<Field, string>>;
    readonly values: Partial<Record<Field, Record<string, string>>>;
    readonly localIdDigits?: number | undefined;
  };
}

const requesters = ['self', 'guardian', 'bereaved'] as const;
const scopes = ['institution', 'operator', 'all'] as const;
const channels = ['desk', 'paper', 'phone', 'email', 'web'] as const;
/** Before it there was no notice under the Act. */
const [actInForce = ''] = ruleTable
  .filter(({ id }) => id === 'waiting-days')
  .map(({ from }) => from)
  .sort();

/** What a row of an older ledger says, or why it says nothing that can be taken over. The local id becomes a token here. */
export function readLedgerRow({ row, cells }: LedgerRow, reading: RowReading): ReadRow {
  const { columns, defaults, values, kind, localIdDigits } = reading.mapping;
  const field = (name: Field): string => {
    const heading = columns[name];
    const cell = heading === undefined ? '' : (cells.get(heading) ?? '');
    return cell === '' ? (defaults[name] ?? '') : (values[name]?.[cell] ?? cell);
  };
  const localId = field('local_id').padStart(field('local_id') === '' ? 0 : (localIdDigits ?? 0), '0');
  if (localId === '') return { row, rejected: 'no-local-id' };
  const on = parseLedgerDay(field('day'));
  if (on === undefined) return { row, rejected: 'not-a-day' };
  if (on > reading.today) return { row, rejected: 'day-in-future' };
  if (on < actInForce) return { row, rejected: 'before-the-act' };
  const subject = subjectId(reading.subjectKey, reading.institution, localId);
  if (kind === 'notices') {
    const version = field('version');
    if (version === '') return { row, rejected: 'no-version' };
    const method = oneOf(handingMethods, field('method'), undefined);
    const givenTo = oneOf(handedTo, field('given_to'), 'self');
    if (method === null || givenTo === null) return { row, rejected: 'unknown-value' };
    const notice = { subject, version, noticedOn: on, givenTo, ...(method === undefined ? {} : { method }) };
    return { row, item: { kind: 'notice', notice } };
  }
  const requester = oneOf(requesters, field('requester'), 'self');
  const scope = oneOf(scopes, field('scope'), 'institution');
  const channel = oneOf(channels, field('channel'), 'paper');
  if (requester === null || scope === null || channel === null) return { row, rejected: 'unknown-value' };
  const numbered = field('number');
  const id = numbered === '' ? `L-${reading.source.slice(0, 8)}-${String(row)}` : numbered;
  const item: LedgerItem = { kind: 'stop', stop: { id, subject, requester, scope, channel, receivedOn: on } };
  return { row, item };
}

/** The word of this list that is meant, what stands for none, or null for one that is not on it. */
function oneOf<Word extends string, None>(
  words: readonly Word[],
  text: string,
  none: None,
): Word | None | null {
  return text === '' ? none : (words.find((word) => word === text) ?? null);
}
