import { day } from '../kit/day.ts';
import type { Rule, RuleId, RuleValues } from './rule.ts';

const inForce = day('2018-05-11');
const basicPolicy = 'Basic Policy 基本方針';

/** A rule of our own where the Basic Policy leaves room. */
function own<Id extends RuleId>(
  id: Id,
  value: RuleValues[Id],
  unit: Rule['unit'],
  japanese: string,
  english: string,
): Rule<Id> {
  return {
    id,
    value,
    unit,
    from: inForce,
    article: basicPolicy,
    certainty: 'unsure',
    isDesignChoice: true,
    japanese,
    english,
  };
}

/** The numbers of the procedure from an application to a paid contract: all ours, within what the Basic Policy asks for. */
export const useRules: readonly Rule[] = [
  own(
    'committee-quorum-percent',
    50,
    'percent',
    '委員会は、忌避すべき委員を除く委員のこの割合を超える出席で開く',
    'a committee decides when more than this share of its members who are not recused attend',
  ),
  own(
    'committee-quorum-minimum',
    2,
    'people',
    '忌避すべき委員を除いて、少なくともこの人数の出席を要する',
    'and at least so many attend, recused members not counted',
  ),
  own(
    'margin-percent-maximum',
    20,
    'percent',
    '対価は「コストを基本に適度のマージン」: 加算の上限',
    'price is cost and a moderate margin: the most that is added',
  ),
  own(
    'margin-percent-minimum',
    0,
    'percent',
    '減免による場合を除き、対価は原価を下回らない',
    'unless the waiver table says so, the price is not below cost',
  ),
  own(
    'lay-summary-characters-minimum',
    100,
    'characters',
    '一般向け概要の最少の字数',
    'shortest summary in plain words',
  ),
  own(
    'lay-summary-characters-maximum',
    800,
    'characters',
    '一般向け概要の最多の字数',
    'longest summary in plain words',
  ),
  own(
    'use-period-months-maximum',
    60,
    'months',
    '一つの契約による利用期間の上限',
    'longest period of use under one contract',
  ),
];
