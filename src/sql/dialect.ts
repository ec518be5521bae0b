import type { SqlValue } from './sql-value.ts';

/** What differs between engines, each capability with its reason beside it. */
export interface Dialect {
  readonly name: 'duckdb' | 'clickhouse';
  quoteName(name: string): string;
  /** The mark for the `position`-th bound value (from 1). */
  placeholder(position: number, value: SqlValue): string;
  readonly functions: {
    /** Whole days from one date to a later one: the argument order differs. */
    readonly daysBetween: (...args: string[]) => string;
    /** A date plus a number of days: DuckDB adds integers, ClickHouse has `addDays`. */
    readonly addDays: (...args: string[]) => string;
    /** Whole years from one date to another, not rounded up. */
    readonly yearsBetween: (...args: string[]) => string;
    /** Number of distinct values, exact: ClickHouse's `count(distinct)` is exact only as `uniqExact`. */
    readonly countDistinct: (...args: string[]) => string;
    /** Exclusive or over the whole numbers of a group. */
    readonly xorOf: (...args: string[]) => string;
  };
}

const double = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** DuckDB, the embedded default. */
export const duckdbDialect: Dialect = {
  name: 'duckdb',
  quoteName: double,
  placeholder: (position) => `$${position}`,
  functions: {
    daysBetween: (from = '', to = '') => `date_diff('day', ${from}, ${to})`,
    addDays: (date = '', days = '') => `(${date} + cast(${days} as integer))`,
    yearsBetween: (from = '', to = '') => `date_sub('year', ${from}, ${to})`,
    countDistinct: (value = '') => `count(distinct ${value})`,
    xorOf: (value = '') => `bit_xor(${value})`,
  },
};

const clickhouseType = (value: SqlValue) => {
  if (value === null) return 'Nullable(String)';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Bool';
  return typeof value === 'bigint' || Number.isInteger(value) ? 'Int64' : 'Float64';
};

/** ClickHouse, the cluster. */
export const clickhouseDialect: Dialect = {
  name: 'clickhouse',
  quoteName: double,
  placeholder: (position, value) => `{p${position}:${clickhouseType(value)}}`,
  functions: {
    daysBetween: (from = '', to = '') => `dateDiff('day', ${from}, ${to})`,
    addDays: (date = '', days = '') => `addDays(${date}, ${days})`,
    yearsBetween: (from = '', to = '') => `age('year', ${from}, ${to})`,
    countDistinct: (value = '') => `uniqExact(${value})`,
    xorOf: (value = '') => `groupBitXor(${value})`,
  },
};
