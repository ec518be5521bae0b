import type { InformationClass } from '../law/information-class.ts';
import { commaList, id, sql, type Sql } from './sql.ts';

/** A table as an immutable value: how to select it, its columns, what one row stands for, and what the Act calls it. */
export interface Relation<Class extends InformationClass = InformationClass> {
  readonly informationClass: Class;
  /** The columns that together name one row. */
  readonly grain: readonly string[];
  readonly columns: readonly string[];
  readonly select: Sql;
}

/** The relation that reads a stored table. */
export function tableRelation<Class extends InformationClass>(
  name: string,
  about: {
    readonly columns: readonly string[];
    readonly grain: readonly string[];
    readonly informationClass: Class;
  },
): Relation<Class> {
  return { ...about, select: sql`select ${commaList(about.columns.map(id))} from ${id(name)}` };
}
