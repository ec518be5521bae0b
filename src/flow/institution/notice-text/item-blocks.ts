import type { Domain } from '../../../formats/clinical-model.ts';
import { dataItems, type ItemWords } from './data-item.ts';
import type { NoticeBlock } from './notice-block.ts';

/** Names of the blocks that are made of the items. */
export const itemBlockIds = [
  'given-to-operator',
  'given-to-researchers',
  'not-given-to-researchers',
] as const;

/** What is given and what is not, as lists. */
export function itemBlocks(provided: readonly Domain[] | undefined): readonly NoticeBlock[] {
  const { clinical, identity, coarsened, never } = dataItems(provided);
  const list = (
    id: (typeof itemBlockIds)[number],
    heading: NoticeBlock['heading'] & object,
    items: readonly ItemWords[],
  ): NoticeBlock => ({
    id,
    face: 'front',
    heading,
    states: id === 'given-to-operator' ? ['data-items'] : [],
    wording: {
      standard: items.map(({ standard }) => standard),
      easy: items.map(({ easy }) => easy),
      english: items.map((item) => item.english),
    },
    isList: true,
  });
  const plainIdentity = identity.map((item) => (coarsened.includes(item) ? withoutRemark(item) : item));
  return [
    list(
      'given-to-operator',
      {
        standard: '[認定|にんてい] [事業者|じぎょうしゃ]に [提供|ていきょう]する [情報|じょうほう]',
        easy: '[国|くに]が [認|みと]めた ところに [渡|わた]す [情報|じょうほう]',
        english: 'Provided to the certified operator',
      },
      [...clinical, ...plainIdentity],
    ),
    list(
      'given-to-researchers',
      {
        standard:
          '[匿名|とくめい] [加工|かこう]の うえで [研究者|けんきゅうしゃ]などに [渡|わた]る [情報|じょうほう]',
        easy: '[研究|けんきゅう]する [人|ひと]に [渡|わた]す [情報|じょうほう]（だれの ものか わかりません）',
        english: 'Passed to researchers after anonymization',
      },
      [...clinical, ...coarsened],
    ),
    list(
      'not-given-to-researchers',
      {
        standard: '[研究者|けんきゅうしゃ]などに [渡|わた]らない [情報|じょうほう]',
        easy: '[研究|けんきゅう]する [人|ひと]に [渡|わた]さない [情報|じょうほう]',
        english: 'Never passed to researchers',
      },
      never,
    ),
  ];
}

/** The item without what becomes of it later, which stands in brackets. */
const withoutRemark = ({ standard, easy, english }: ItemWords): ItemWords => ({
  standard: standard.replace(/（.*$/u, ''),
  easy: easy.replace(/（.*$/u, ''),
  english: english.replace(/,.*$/u, ''),
});
