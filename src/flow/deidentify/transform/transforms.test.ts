import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../../engines/duckdb/duckdb-engine.ts';
import type { Engine } from '../../../sql/engine.ts';
import type { Relation } from '../../../sql/relation.ts';
import { sql, type SqlValue } from '../../../sql/sql.ts';
import { profiles } from '../profile.ts';
import { collectDeaths } from './collect-deaths.ts';
import { describePersons } from './describe-persons.ts';
import { emptyColumn } from './empty-column.ts';
import { keepAllowedColumns } from './keep-allowed-columns.ts';
import { keepCommonValues } from './keep-common-values.ts';
import { keepListed } from './keep-listed.ts';
import { relationOf } from './relation.fake.ts';
import { releaseCodes } from './release-codes.ts';
import { renumberVisits } from './renumber-visits.ts';
import { replacePersons } from './replace-persons.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbEngine();
});
afterAll(() => engine[Symbol.asyncDispose]());

const rowsOf = (relation: Relation): Promise<SqlValue[][]> =>
  engine.rows(sql`select * from (${relation.select}) as r order by all`);

describe('keepAllowedColumns', () => {
  const input = relationOf({ person: 'text', name: 'text', code: 'text' }, [['p', '山田', 'I10']]);

  it('leaves behind every column that is not on the list', async () => {
    const kept = keepAllowedColumns(input, ['person', 'code']);
    expect(kept.columns).toEqual(['person', 'code']);
    expect(await rowsOf(kept)).toEqual([['p', 'I10']]);
  });

  it('names the column that is not there', () => {
    expect(() => keepAllowedColumns(input, ['visit'])).toThrow('no such column: visit');
  });
});

describe('replacePersons', () => {
  it('puts the number in the place of the person', async () => {
    const input = relationOf({ person: 'text', code: 'text' }, [
      ['a', 'I10'],
      ['b', 'J00'],
    ]);
    const numbers = relationOf({ person: 'text', number: 'integer' }, [['b', 7]]);
    expect(await rowsOf(replacePersons(input, numbers))).toEqual([[7, 'J00']]);
  });
});

describe('renumberVisits', () => {
  const input = relationOf({ person: 'integer', visit: 'text', start_on: 'date' }, [
    [2, 'V-9', '2024-01-01'],
    [1, 'V-9', '2024-05-01'],
    [1, 'V-1', '2024-06-01'],
    [1, 'V-1', '2024-06-02'],
    [1, null, '2024-06-02'],
  ]);

  it('numbers visits by person and first day; the same key of another person is another visit', async () => {
    expect(await rowsOf(renumberVisits(input, 'salt'))).toEqual([
      [1, 1, '2024-05-01'],
      [1, 2, '2024-06-01'],
      [1, 2, '2024-06-02'],
      [1, null, '2024-06-02'],
      [2, 3, '2024-01-01'],
    ]);
  });
});

describe('collectDeaths', () => {
  const person = relationOf({ person: 'text', death_on: 'date' }, [
    ['a', '2024-05-01'],
    ['b', null],
    ['c', null],
  ]);
  const event = relationOf(
    { person: 'text', domain: 'text', start_on: 'date', code: 'text', vocabulary: 'text' },
    [
      ['a', 'death', '2024-05-02', 'I219', 'icd10'],
      ['b', 'death', '2024-07-02', null, null],
      ['b', 'death', '2024-07-01', 'C169', 'icd10'],
      ['c', 'condition', '2024-07-01', 'C169', 'icd10'],
    ],
  );

  it('takes the day from the person first and the cause from the first death event', async () => {
    expect(await rowsOf(collectDeaths(person, event))).toEqual([
      ['a', '2024-05-01', 'I219', 'icd10'],
      ['b', '2024-07-01', 'C169', 'icd10'],
    ]);
  });
});

describe('describePersons', () => {
  it('tells age in bands on the day of the first event, everybody of the top age as one, and what is unknown', async () => {
    const birth = { person: 'text', sex: 'text', birth_on: 'date', area_code: 'text' } as const;
    const person = relationOf(birth, [
      ['a', 'F', '1934-01-02', '22101'],
      ['b', 'M', '1934-01-01', '99999'],
      ['c', null, '2024-06-01', null],
      ['d', 'O', '2024-01-01', '22101'],
      ['e', 'F', '1990-01-01', '22101'],
    ]);
    const on = (who: string, domain = 'visit') => [who, domain, '2024-01-01'];
    const event = relationOf({ person: 'text', domain: 'text', start_on: 'date' }, [
      ...['a', 'b', 'c', 'd'].map((who) => on(who)),
      ...Array.from({ length: 5 }, () => on('a')),
      on('b', 'drug'),
    ]);
    const deaths = relationOf({ person: 'text', died_on: 'date' }, [['b', '2024-02-01']]);
    const areas = relationOf({ area_code: 'text', area: 'text' }, [['22101', '2205 静岡']]);
    expect(await rowsOf(describePersons({ person, event, deaths, areas }, profiles.standard))).toEqual([
      ['a', 'F', '85-89', '2205 静岡', 'no', '5-19'],
      ['b', 'M', '90+', 'unknown', 'yes', '1-4'],
      ['c', 'unknown', 'unknown', 'unknown', 'no', '1-4'],
      ['d', 'O', '0-4', '2205 静岡', 'no', '1-4'],
      ['e', 'F', 'unknown', '2205 静岡', 'no', '0'],
    ]);
  });
});

describe('releaseCodes', () => {
  const input = relationOf(
    { domain: 'text', code: 'text', vocabulary: 'text', second_code: 'text', second_vocabulary: 'text' },
    [
      ['condition', 'E119', 'icd10', '20054174', 'byomei'],
      ['condition', 'Q999', 'icd10', null, null],
      ['condition', null, null, null, null],
      ['visit', null, null, null, null],
    ],
  );
  const releases = relationOf(
    {
      domain: 'text',
      code: 'text',
      vocabulary: 'text',
      second_code: 'text',
      second_vocabulary: 'text',
      released_code: 'text',
      released_vocabulary: 'text',
      keep_second: 'boolean',
    },
    [
      ['condition', 'E119', 'icd10', '20054174', 'byomei', 'E11', 'icd10', false],
      ['condition', 'Q999', 'icd10', '', '', null, null, false],
    ],
  );

  it('writes the released code, drops rows of suppressed codes and keeps visits without one', async () => {
    expect(await rowsOf(releaseCodes(input, releases))).toEqual([
      ['condition', 'E11', 'icd10', null, null],
      ['visit', null, null, null, null],
    ]);
  });
});

describe('keepCommonValues', () => {
  const input = relationOf(
    { person: 'text', domain: 'text', code: 'text', vocabulary: 'text', value_text: 'text' },
    [
      ['a', 'm', 'X', 'jlac10', '+'],
      ['b', 'm', 'X', 'jlac10', '+'],
      ['a', 'm', 'Y', 'jlac10', '±'],
      ['a', 'm', 'Y', 'jlac10', '±'],
      ['a', 'm', 'Z', 'jlac10', '山田太郎さんは本日も元気に来院されました。'],
      ['b', 'm', 'Z', 'jlac10', '山田太郎さんは本日も元気に来院されました。'],
    ],
  );

  it('counts people and not rows, and takes prose for no category however many have it', async () => {
    expect((await rowsOf(keepCommonValues(input, 'value_text', 2))).map((row) => [row[2], row[4]])).toEqual([
      ['X', '+'],
      ['Y', null],
      ['Y', null],
      ['Z', null],
      ['X', '+'],
      ['Z', null],
    ]);
  });
});

describe('keepListed', () => {
  it('empties what is not on the list', async () => {
    const input = relationOf({ qualifier: 'text' }, [['primary'], ['主治医は佐藤'], [null]]);
    expect(await rowsOf(keepListed(input, 'qualifier', ['primary']))).toEqual([['primary'], [null], [null]]);
  });
});

describe('emptyColumn', () => {
  it('empties every cell of the column', async () => {
    const input = relationOf({ start_time: 'text', code: 'text' }, [
      ['09:30', 'a'],
      [null, 'b'],
    ]);
    expect(await rowsOf(emptyColumn(input, 'start_time'))).toEqual([
      [null, 'a'],
      [null, 'b'],
    ]);
  });
});
