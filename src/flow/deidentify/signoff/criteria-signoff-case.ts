/**
 * 加工基準の確認: the five criteria of the standard, each with the digest of its evidence, are signed by two different people, neither of
 * them the builder. Without it nothing of a build is released.
 */

import { z } from 'zod';
import { ruleOn } from '../../../law/rule-on.ts';
import {
  commandOf,
  defineCase,
  forbidden,
  openingOf,
  refusal,
  workingDays,
} from '../../../procedure/index.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const reasonCode = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .max(60);

const check = z.strictObject({ name: z.string(), found: z.number(), of: z.number(), holds: z.boolean() });
const criterion = z.strictObject({
  criterion: z.int().min(1).max(5),
  title: z.string(),
  law: z.string(),
  /** SHA-256 of the evidence's file, as the manifest lists it. */
  digest,
  checks: z.array(check),
});
const histogram = z.array(z.strictObject({ from: z.int(), to: z.int().nullable(), persons: z.int() }));
const classRisk = z.strictObject({
  persons: z.int(),
  k: z.int(),
  uniques: z.int(),
  maximum: z.number(),
  average: z.number(),
  histogram,
});
const loss = z.strictObject({ what: z.string(), lost: z.number(), of: z.number(), share: z.number() });

/** What is signed: exactly this. */
const evidenceShape = z.strictObject({
  productKind: z.enum(['anonymized', 'statistics']),
  profile: z.string(),
  manifestDigest: digest,
  criteria: z.array(criterion),
  /** Risk before and after, with the histogram of class sizes; null for statistics, in which there is no person. */
  risk: z.strictObject({ before: classRisk, after: classRisk }).nullable(),
  utility: z.array(loss),
});

const dataShape = z.strictObject({
  package: z.string(),
  evidence: evidenceShape,
  signaturesNeeded: z.int().min(2),
  signers: z.array(z.string()),
  refusedFor: reasonCode.nullable(),
});

/** The evidence of a build, as two people sign it. */
export type SignedEvidence = z.output<typeof evidenceShape>;

/** What a case of 加工基準の確認 holds. */
export type CriteriaSignoffData = z.output<typeof dataShape>;

type State = 'open' | 'signed' | 'refused';

/** What the rules look up beside the case. */
export interface CriteriaSignoffFacts {
  /** The evidence of the package as it lies there; undefined when it was not built. */
  readonly evidence: SignedEvidence | undefined;
  /** Person who built it. */
  readonly builder: string | undefined;
}

const command = commandOf<CriteriaSignoffData, State, CriteriaSignoffFacts>();
const others = ['releaser', 'director'] as const;

/** Criteria whose evidence is not there, or of which a check did not hold. */
function openCriteria({ productKind, criteria }: SignedEvidence): readonly number[] {
  const needed = productKind === 'statistics' ? [5] : [1, 2, 3, 4, 5];
  return needed.filter((number) => {
    const found = criteria.find((one) => one.criterion === number);
    return found === undefined || found.checks.some(({ holds }) => !holds);
  });
}

/** See the head of this file. */
export const criteriaSignoffCase = defineCase<CriteriaSignoffData, State, CriteriaSignoffFacts>({
  name: 'criteria-signoff',
  series: 'K',
  words: { ja: '加工基準の確認', en: 'sign-off of the criteria' },
  data: dataShape,
  title: ({ package: id, evidence }) => `${id}（${evidence.profile}）`,
  key: ({ package: id, evidence }) => `${id} ${evidence.manifestDigest}`,
  readers: {
    builder: 'operator',
    releaser: 'operator',
    director: 'operator',
    committee: 'operator',
    office: 'operator',
    auditor: 'operator',
  },
  states: {
    open: { words: { ja: '署名待ち', en: 'to be signed' }, turn: 'releaser', due: workingDays(5) },
    signed: { words: { ja: '署名済', en: 'signed by two' }, turn: 'nobody', final: true },
    refused: { words: { ja: '不適合', en: 'refused' }, turn: 'nobody', final: true },
  },
  opening: openingOf<CriteriaSignoffData, State, CriteriaSignoffFacts>()({
    words: { ja: '基準の確認を求める', en: 'ask for the sign-off' },
    by: ['builder', 'clock'],
    audience: 'operator',
    input: z.strictObject({ package: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/) }),
    to: 'open',
    party: () => '-',
    refusal: (_input, { facts: { evidence } }) => {
      if (evidence === undefined)
        return refusal(
          'deidentify/no-evidence',
          '作成の証拠がありません。',
          'there is no evidence of this build',
        );
      const open = openCriteria(evidence);
      return open.length === 0
        ? undefined
        : refusal(
            'deidentify/criterion-open',
            `基準${open.map(String).join('・')}号の証拠がないか、確認が通っていません。`,
            `no evidence, or a check that did not hold: criterion ${open.map(String).join(', ')}`,
          );
    },
    detail: ({ package: id }, { facts, on }) => ({
      package: id,
      evidence: facts.evidence,
      // Fewer than two is never enough, whatever a rule says.
      signaturesNeeded: Math.max(2, ruleOn('releasers-minimum', on).value),
    }),
    begin: (detail) => ({
      ...(detail as Pick<CriteriaSignoffData, 'package' | 'evidence' | 'signaturesNeeded'>),
      signers: [],
      refusedFor: null,
    }),
  }),
  commands: {
    sign: command({
      words: { ja: '基準①〜⑤を確認し署名する', en: 'sign the criteria' },
      happened: 'signed',
      by: [...others],
      from: ['open'],
      to: ['open', 'signed'],
      audience: 'operator',
      apart: ['opened'],
      oncePerPerson: true,
      input: z.strictObject({}),
      signs: ({ data }) => ({ package: data.package, ...data.evidence }),
      refusal: ({ data }, { actor, facts }) => {
        if (facts.builder === actor.person || facts.builder === actor.actsFor)
          return forbidden(
            'deidentify/is-builder',
            '作成した人は署名できません。',
            'the builder does not sign',
          );
        return facts.evidence?.manifestDigest === data.evidence.manifestDigest
          ? undefined
          : refusal(
              'deidentify/other-content',
              '確認の対象と違うものが作成されています。',
              'what lies there is not what is to be signed',
            );
      },
      apply: (data, _detail, { persons }) => ({
        ...data,
        signers: [...data.signers, ...persons.slice(0, 1)],
      }),
      chooses: ({ signers, signaturesNeeded }) => (signers.length >= signaturesNeeded ? 'signed' : 'open'),
    }),
    refuse: command({
      words: { ja: '不適合とする', en: 'refuse' },
      happened: 'refused',
      by: [...others],
      from: ['open'],
      to: 'refused',
      audience: 'operator',
      apart: ['opened'],
      input: z.strictObject({ reason: reasonCode }),
      apply: (data, { reason }) => ({ ...data, refusedFor: reason }),
    }),
  },
});
