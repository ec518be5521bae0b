/**
 * Erasure by the recipient 消去: every copy is listed, erased beyond recovery, and proven one by one; the operator confirms, and a
 * certificate is made.
 *
 * @law Act Art. 19/20 and contract — 「利用する必要がなくなったときは、遅滞なく消去」 (S16)
 */

import { z } from 'zod';
import { addDays } from '../../../kit/day.ts';
import { ruleOn } from '../../../law/rule-on.ts';
import {
  badInput,
  commandOf,
  dayOfCase,
  defineCase,
  openingOf,
  refusal,
  workingDays,
} from '../../../procedure/index.ts';
import { canonicalDigest } from '../canonical-digest.ts';
import { codeField, dayField, digestField, proseField } from '../field.ts';
import { partyOf, refusalToBeginFor, type UseFacts } from '../use-on-record.ts';
import { operatorAndHolder } from '../operator-and-holder.ts';

const proofShape = z.strictObject({
  erasedOn: dayField,
  /** Beyond recovery: by a tool, by destroying the key (CRYPTREC), or the thing itself. */
  method: z.enum(['overwriting-tool', 'crypto-erasure', 'physical-destruction']),
  evidence: digestField,
});
const copyShape = z.strictObject({ code: codeField, proof: proofShape.optional() });
const dataShape = z.strictObject({
  use: codeField,
  reason: z.enum(['use-ended', 'no-longer-needed', 'permission-revoked', 'recall']),
  dueOn: dayField,
  copies: z.array(copyShape).min(1),
  /** How often a proof was sent back. */
  rejections: z.int(),
  confirmed: z.strictObject({ on: dayField, by: z.string() }).optional(),
});

/** What an erasure adds up to. */
export type ErasureData = z.output<typeof dataShape>;
/** Where an erasure stands. */
export type ErasureState = 'asked' | 'proven' | 'certified';

/** What an erasure is judged by: the use, and every copy that is on record: packages, and copies of the register of the use. */
export interface ErasureFacts extends UseFacts {
  readonly copies: readonly string[];
}

const command = commandOf<ErasureData, ErasureState, ErasureFacts>();
const isProven = ({ copies }: ErasureData) => copies.every(({ proof }) => proof !== undefined);

/** See the head of this file. */
export const erasure = defineCase<ErasureData, ErasureState, ErasureFacts>({
  name: 'erasure',
  series: 'ER',
  words: { ja: '消去', en: 'erasure' },
  data: dataShape,
  title: ({ use, copies }) => `${use}（複製 ${copies.length} 件）`,
  readers: operatorAndHolder,
  view: ({ data }) => data,
  states: {
    asked: {
      words: { ja: '消去待ち', en: 'to be erased' },
      turn: 'applicant',
      due: dayOfCase<ErasureData>('消去の期限', 'day by which it is erased', ({ dueOn }) => dueOn),
    },
    proven: { words: { ja: '証拠の確認中', en: 'proof under check' }, turn: 'office', due: workingDays(5) },
    certified: { words: { ja: '消去確認済', en: 'certified' }, turn: 'nobody', final: true },
  },
  opening: openingOf<ErasureData, ErasureState, ErasureFacts>()({
    words: { ja: '消去を求める・届け出る', en: 'ask for or give notice of erasure' },
    by: ['clock', 'office', 'applicant', 'applicant-representative'],
    input: z.strictObject({ use: codeField, reason: dataShape.shape.reason }),
    to: 'asked',
    party: (_input, { facts }) => partyOf(facts),
    parent: ({ use }) => use,
    refusal: (_input, { facts }) =>
      refusalToBeginFor(facts) ??
      (facts.copies.length === 0
        ? refusal('erasure/nothing-to-erase', '消去すべき複製がありません。', 'no copy is on record')
        : undefined),
    // Counted from the end of the need, not from when somebody thought of asking.
    detail: ({ use, reason }, { on, facts }) => {
      const since =
        reason === 'use-ended' && facts.use !== undefined && facts.use.endsOn < on ? facts.use.endsOn : on;
      return {
        use,
        reason,
        dueOn: addDays(since, ruleOn('erasure-days', since).value),
        copies: [...facts.copies],
      };
    },
    begin: ({ copies, ...rest }) => ({ ...rest, copies: copies.map((code) => ({ code })), rejections: 0 }),
  }),
  commands: {
    'add-copy': command({
      words: { ja: '複製を加える', en: 'add a copy' },
      happened: 'copy-added',
      by: ['applicant', 'applicant-representative', 'office'],
      from: ['asked', 'proven'],
      to: 'asked',
      input: z.strictObject({ code: codeField }),
      inputRefusal: ({ code }, { data }) =>
        data.copies.some((copy) => copy.code === code)
          ? refusal('erasure/copy-listed', 'すでに一覧にあります。', 'the copy is listed already')
          : undefined,
      apply: (data, { code }) => ({ ...data, copies: [...data.copies, { code }] }),
    }),
    'prove-copy': command({
      words: { ja: '消去を証する', en: 'prove the erasure of a copy' },
      happened: 'copy-proven',
      by: ['applicant', 'applicant-representative'],
      from: ['asked'],
      to: ['asked', 'proven'],
      chooses: (data) => (isProven(data) ? 'proven' : 'asked'),
      input: proofShape.extend({ code: codeField }),
      inputRefusal: ({ code, erasedOn }, { data }, { on }) => {
        if (!data.copies.some((copy) => copy.code === code)) {
          return badInput('erasure/no-such-copy', '一覧にない複製です。', 'the copy is not listed');
        }
        return erasedOn > on
          ? badInput('erasure/not-yet', '消去の日が先の日付です。', 'the day of erasure has not come')
          : undefined;
      },
      apply: (data, { code, ...proof }) => ({
        ...data,
        copies: data.copies.map((copy) => (copy.code === code ? { code, proof } : copy)),
      }),
    }),
    'reject-proof': command({
      words: { ja: '証拠を差し戻す', en: 'send a proof back' },
      happened: 'proof-rejected',
      by: ['office', 'director'],
      from: ['proven'],
      to: 'asked',
      input: z.strictObject({ code: codeField, reason: proseField(1000) }),
      apply: (data, { code }) => ({
        ...data,
        rejections: data.rejections + 1,
        copies: data.copies.map((copy) => (copy.code === code ? { code } : copy)),
      }),
    }),
    confirm: command({
      words: { ja: '消去を確認する', en: 'confirm the erasure' },
      happened: 'confirmed',
      by: ['office', 'director'],
      from: ['proven'],
      to: 'certified',
      apart: ['copy-proven', 'copy-added'],
      signs: ({ id, party, data }) => ({ id, party, copies: canonicalDigest(data.copies) }),
      input: z.strictObject({}),
      apply: (data, _input, { on, account }) => ({ ...data, confirmed: { on, by: account } }),
    }),
  },
});
