import { describe, expect, it } from 'vitest';
import { eventColumns, identityColumns } from '../../../formats/record-tables.ts';
import { assertAllInWords, dataItems } from './data-item.ts';
import { parseRubyText, plainText } from './ruby-text.ts';

const plain = (items: readonly { readonly standard: string }[]) =>
  items.map(({ standard }) => plainText(parseRubyText(standard)));

describe('dataItems', () => {
  it('A1: says that names, patient numbers, insurance numbers and telephone numbers never reach researchers', () => {
    expect(plain(dataItems().never)).toEqual([
      '患者ID',
      '氏名',
      '氏名のフリガナ',
      '郵便番号',
      '電話番号',
      '被保険者番号等',
    ]);
  });

  it('A1: names to the person everything that the operator gets, names and insurance numbers too', () => {
    expect(plain(dataItems().identity)).toEqual(
      expect.arrayContaining(['氏名', '被保険者番号等', '電話番号']),
    );
  });

  it('names only the kinds of records that are provided', () => {
    expect(plain(dataItems(['measurement', 'drug']).clinical)).toEqual([
      '薬の種類・量・日数',
      '検査の種類・結果',
    ]);
  });

  it('does not let what researchers get and what they never get overlap', () => {
    const { coarsened, never, clinical } = dataItems();
    expect(plain([...coarsened, ...clinical]).filter((item) => plain(never).includes(item))).toEqual([]);
  });
});

describe('assertAllInWords', () => {
  it('stops the notice when the records get a column that nobody has put into words', () => {
    const [events, identities] = [eventColumns, identityColumns].map((columns) =>
      columns.map(({ name }) => name),
    ) as [string[], string[]];
    expect(() => assertAllInWords(events, identities)).not.toThrow();
    expect(() => assertAllInWords(events, [...identities, 'employer'])).toThrow(/no item for employer/);
    expect(() => assertAllInWords([...events, 'genome'], identities)).toThrow(/no item for genome/);
  });
});
