import type { Day } from '../../../kit/day.ts';
import { ruleOn } from '../../../law/rule-on.ts';
import { badInput, type Refusal, type Words } from '../../../procedure/index.ts';

/** Who asks: 本人, 保護者等, 遺族. */
export const requesters = ['self', 'guardian', 'bereaved'] as const;

/** See `requesters`. */
export type Requester = (typeof requesters)[number];

/** Why somebody else may ask for the living: the person is a child, or cannot decide. */
export const guardianGrounds = ['under-age', 'cannot-decide'] as const;

/** See `guardianGrounds`. */
export type GuardianGround = (typeof guardianGrounds)[number];

/** What relations are called. */
export const relationWords: Readonly<Record<string, Words>> = {
  spouse: { ja: '配偶者（事実婚を含む）', en: 'spouse or partner' },
  child: { ja: '子', en: 'child' },
  parent: { ja: '父母', en: 'parent' },
  grandchild: { ja: '孫', en: 'grandchild' },
  grandparent: { ja: '祖父母', en: 'grandparent' },
  sibling: { ja: '兄弟姉妹', en: 'brother or sister' },
  'minor-guardian': { ja: '未成年後見人', en: 'guardian of a minor' },
  'adult-guardian': { ja: '成年後見人', en: 'guardian of an adult' },
  curator: { ja: '保佐人', en: 'curator' },
  assistant: { ja: '補助人', en: 'assistant' },
  'caring-relative': { ja: 'ご本人を世話している親族', en: 'a relative who cares for the person' },
};

/** What requesters are called. */
export const requesterWords: Readonly<Record<Requester, Words>> = {
  self: { ja: 'ご本人', en: 'the person' },
  guardian: { ja: '保護者等', en: 'a parent or guardian' },
  bereaved: { ja: 'ご遺族', en: 'the bereaved family' },
};

/** The relations by which somebody may ask for another, on a day; none are asked of who asks in their own name. */
export function relationsFor(requester: Requester, on: Day): readonly string[] {
  if (requester === 'self') return [];
  return ruleOn(requester === 'guardian' ? 'guardian-relations' : 'bereaved-relations', on).value;
}

/** What a requester says of themselves. */
export interface Standing {
  readonly requester: Requester;
  readonly relation: string | null;
  readonly ground: GuardianGround | null;
}

/**
 * What is missing or wrong in what a requester says of themselves, or undefined. Who asks in their own name is asked for nothing.
 *
 * @law Act Art. 30(1)/52(1), Order — 本人又はその遺族; the notice: 「16歳未満のお子さんやご自分で判断することが難しい方は、保護者等の方も」
 */
export function refusalOfStanding({ requester, relation, ground }: Standing, on: Day): Refusal | undefined {
  if (requester === 'self') return undefined;
  if (relation === null || !relationsFor(requester, on).includes(relation)) {
    return badInput(
      'stop/relation-needed',
      'ご本人とのご関係を選んでください。',
      'say how you are related to the person',
    );
  }
  if (requester === 'guardian' && ground === null) {
    return badInput(
      'stop/ground-needed',
      'お子さんのことか、ご自分で判断することが難しい方のことかを選んでください。',
      'say whether it is for a child or for somebody who cannot decide',
    );
  }
  return undefined;
}

/** Ways in which a relation, and not only a face, was seen. */
const showsRelation: readonly string[] = ['relation-document-seen', 'institution-vouched'];

/**
 * What is missing in the evidence of a standing, or undefined: for somebody else, the relation was seen, and the paper is filed. Nothing of
 * the sort is asked of who asks in their own name.
 */
export function refusalOfEvidence(
  requester: Requester,
  { means, evidence }: { readonly means: string; readonly evidence: string | null },
): Refusal | undefined {
  if (requester === 'self' || (showsRelation.includes(means) && evidence !== null)) return undefined;
  return badInput(
    'stop/evidence-needed',
    'ご関係を確認した方法と、書類の控えの整理番号を記録してください。',
    'record how the relation was seen, and where the paper is filed',
  );
}
