/**
 * SQL as an immutable value: text with holes. A value in a hole is bound, never spliced; a name goes through `id`.
 */

import type { Dialect } from './dialect.ts';
import type { SqlValue } from './sql-value.ts';

export type { SqlValue } from './sql-value.ts';

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'value'; readonly value: SqlValue }
  | { readonly kind: 'function'; readonly name: DialectFunction; readonly args: readonly Sql[] };

/** A function that the dialects write differently; see `Dialect.functions`. */
export type DialectFunction = keyof Dialect['functions'];

/** A piece of SQL. */
export interface Sql {
  readonly parts: readonly Part[];
}

const isSql = (hole: Sql | SqlValue): hole is Sql => typeof hole === 'object' && hole !== null;

/** A piece of SQL from a template; `Sql` holes are spliced in, other holes are bound as values. */
export function sql(texts: TemplateStringsArray, ...holes: readonly (Sql | SqlValue)[]): Sql {
  const parts: Part[] = [];
  texts.forEach((text, index) => {
    if (text !== '') parts.push({ kind: 'text', text });
    if (index >= holes.length) return;
    const hole = holes[index] ?? null;
    if (isSql(hole)) parts.push(...hole.parts);
    else parts.push({ kind: 'value', value: hole });
  });
  return { parts };
}

/** A column or table name, quoted by the dialect. */
export function id(name: string): Sql {
  return { parts: [{ kind: 'name', name }] };
}

/** A call of a function that the dialects write differently. */
export function call(name: DialectFunction, ...args: readonly Sql[]): Sql {
  return { parts: [{ kind: 'function', name, args }] };
}

/** `pieces` with `separator` between them. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  return {
    parts: pieces.flatMap((piece, index): readonly Part[] =>
      index === 0 ? piece.parts : [{ kind: 'text', text: separator }, ...piece.parts],
    ),
  };
}

/** `pieces` with commas between them. */
export function commaList(pieces: readonly Sql[]): Sql {
  return join(pieces, ', ');
}

/** Text for the engine with its bound values, in order. */
export interface RenderedSql {
  readonly text: string;
  readonly params: readonly SqlValue[];
}

/** `piece` in the words of `dialect`. */
export function render(piece: Sql, dialect: Dialect): RenderedSql {
  const params: SqlValue[] = [];
  const write = (from: Sql): string => from.parts.map(writePart).join('');
  const writePart = (part: Part): string => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'name':
        return dialect.quoteName(part.name);
      case 'value':
        params.push(part.value);
        return dialect.placeholder(params.length, part.value);
      case 'function':
        return dialect.functions[part.name](...part.args.map(write));
    }
  };
  return { text: write(piece), params };
}
