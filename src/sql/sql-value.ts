/** What a cell holds, and what may be bound to a statement. */
export type SqlValue = string | number | bigint | boolean | null;
