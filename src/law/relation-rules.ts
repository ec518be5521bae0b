import { day } from '../kit/day.ts';
import type { Rule } from './rule.ts';

const lastOfOldNumbering = day('2024-03-31');

/** A list of relations, the same under both numberings of the Act. */
function relations<Id extends 'bereaved-relations' | 'guardian-relations'>(
  id: Id,
  value: readonly string[],
  isDesignChoice: boolean,
  words: Pick<Rule, 'japanese' | 'english'>,
): readonly Rule<Id>[] {
  const row = { id, value, unit: 'relations', certainty: 'known', isDesignChoice, ...words } as const;
  return [
    { ...row, article: 'Order under Act Art. 30(1)', from: day('2018-05-11'), until: lastOfOldNumbering },
    { ...row, article: 'Order under Act Art. 52(1)', from: day('2024-04-01') },
  ];
}

/** Who may ask for somebody else that provision stops. */
export const relationRules: readonly Rule[] = [
  ...relations(
    'bereaved-relations',
    ['spouse', 'child', 'parent', 'grandchild', 'grandparent', 'sibling'],
    false,
    {
      japanese: '停止を求めることができる遺族:配偶者(事実婚を含む)、子、父母、孫、祖父母、兄弟姉妹',
      english:
        'bereaved relatives who may ask: spouse (also without marriage), child, parent, grandchild, grandparent, sibling',
    },
  ),
  ...relations(
    'guardian-relations',
    ['parent', 'minor-guardian', 'adult-guardian', 'curator', 'assistant', 'caring-relative'],
    true,
    {
      japanese: '「保護者等」:親権者、未成年後見人、成年後見人、保佐人、補助人、本人を世話する親族',
      english:
        'guardians who may ask: holder of parental authority, guardian, curator, assistant, a relative who cares for the person',
    },
  ),
];
