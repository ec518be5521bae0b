import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clickhouseDialect, duckdbDialect } from './dialect.ts';
import { call, commaList, id, join, render, sql } from './sql.ts';

describe('render', () => {
  it('binds values in order and never splices them', () => {
    const piece = sql`select * from t where a = ${"x' or 1=1 --"} and b = ${2}`;
    expect(render(piece, duckdbDialect)).toEqual({
      text: 'select * from t where a = $1 and b = $2',
      params: ["x' or 1=1 --", 2],
    });
    expect(render(piece, clickhouseDialect).text).toBe(
      'select * from t where a = {p1:String} and b = {p2:Int64}',
    );
  });

  it('splices pieces, and numbers their values through', () => {
    const inner = sql`select ${1}`;
    expect(render(sql`${inner} union all ${inner}`, duckdbDialect)).toEqual({
      text: 'select $1 union all select $2',
      params: [1, 1],
    });
  });

  it('binds null', () => {
    expect(render(sql`select ${null}`, duckdbDialect).params).toEqual([null]);
  });

  it('quotes any name so that it ends where it ends', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const { text } = render(id(name), duckdbDialect);
        expect(text.startsWith('"') && text.endsWith('"')).toBe(true);
        expect(text.slice(1, -1).replaceAll('""', '')).not.toContain('"');
      }),
    );
  });

  it('writes a function as each dialect does', () => {
    const days = call('daysBetween', id('a'), id('b'));
    expect(render(days, duckdbDialect).text).toBe(`date_diff('day', "a", "b")`);
    expect(render(days, clickhouseDialect).text).toBe(`dateDiff('day', "a", "b")`);
  });
});

describe('commaList', () => {
  it('joins pieces, and none to nothing', () => {
    expect(render(commaList(['a', 'b'].map(id)), duckdbDialect).text).toBe('"a", "b"');
    expect(render(join([], ' and '), duckdbDialect).text).toBe('');
  });
});
