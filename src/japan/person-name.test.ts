import { describe, expect, it } from 'vitest';
import { foldName, isKanaName, splitFullName } from './person-name.ts';

describe('foldName', () => {
  it.each([
    ['髙橋　様', '高橋'],
    ['ﾀﾅｶ', 'タナカ'],
    ["O'Brien", 'obrien'],
    ['Müller-Lüdenscheidt', 'muller ludenscheidt'],
    ['  SMITH ', 'smith'],
  ])('folds %s to %s', (text, folded) => {
    expect(foldName(text)).toBe(folded);
  });

  it('sees which names are in kana', () => {
    expect(isKanaName(foldName('たなか'))).toBe(true);
    expect(isKanaName('')).toBe(false);
  });
});

describe('splitFullName', () => {
  it.each([
    ['田中　太郎', '田中', '太郎'],
    ['ﾀﾅｶ ﾀﾛｳ', 'タナカ', 'タロウ'],
    ['john ronald smith', 'smith', 'john ronald'],
    ['Smith, John', 'Smith', 'John'],
    ['NGUYEN VAN ANH', 'NGUYEN', 'VAN ANH'],
    ['田中太郎', '田中', '太郎'],
  ])('splits %s', (name, surname, given) => {
    expect(splitFullName(name)).toEqual({ surname, given });
  });

  it('splits a name without a blank by the surnames it knows', () => {
    expect(splitFullName('長谷川博', new Set(['長谷', '長谷川']))).toEqual({
      surname: '長谷川',
      given: '博',
    });
    expect(splitFullName('タナカタロウ', new Set(['タナカ']))).toEqual({
      surname: 'タナカ',
      given: 'タロウ',
    });
  });

  it('leaves kana that it cannot split whole, and nothing as nothing', () => {
    expect(splitFullName('タナカタロウ')).toEqual({ surname: 'タナカタロウ', given: null });
    expect(splitFullName(' ')).toEqual({ surname: null, given: null });
  });
});
