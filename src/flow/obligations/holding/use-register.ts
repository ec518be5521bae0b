/**
 * The register of a use 利用者・場所・機器・複製の台帳: who handles the data, where, on what, and which copies there are. The recipient
 * proposes a change, the operator approves it; what is not in it may not be used.
 *
 * @law Act, contract of use and 規則6条5号ニ — 「情報の共有範囲」「適切な安全管理措置」, traceability (S25)
 */

import { z } from 'zod';
import {
  commandOf,
  defineCase,
  openingOf,
  refusal,
  workingDays,
  type Refusal,
} from '../../../procedure/index.ts';
import { codeField, dayField, digestField, proseField } from '../field.ts';
import { partyOf, refusalUnlessInUse, type UseFacts } from '../use-on-record.ts';

const entryShape = z.discriminatedUnion('what', [
  /** `training`: last day of validity. */
  z.strictObject({ what: z.literal('handler'), code: codeField, role: proseField(60), training: dayField }),
  z.strictObject({ what: z.literal('place'), code: codeField, description: proseField(200) }),
  z.strictObject({ what: z.literal('device'), code: codeField, place: codeField, serial: codeField }),
  z.strictObject({ what: z.literal('copy'), code: codeField, device: codeField, digest: digestField }),
]);
const changeShape = z.strictObject({
  add: z.array(entryShape).max(200).default([]),
  /** Codes of entries that are taken out. A copy goes out by its erasure only. */
  remove: z.array(codeField).max(200).default([]),
});
const dataShape = z.strictObject({
  use: codeField,
  entries: z.array(entryShape),
  proposed: changeShape.optional(),
  declined: z.string().optional(),
});

type RegisterData = z.output<typeof dataShape>;
type RegisterChange = z.output<typeof changeShape>;
type RegisterState = 'kept' | 'change-proposed' | 'closed';

/** An entry of the register: a handler, a place, a device or a copy. */
export type RegisterEntry = z.output<typeof entryShape>;

/** The entries after a change. */
function after(entries: readonly RegisterEntry[], { add, remove }: RegisterChange): RegisterEntry[] {
  return [...entries.filter(({ code }) => !remove.includes(code)), ...add];
}

/** Why the change makes no sense, or undefined: a thing stands on a place, a copy on a device, and each has a code of its own. */
function refusalToChange({ entries }: RegisterData, change: RegisterChange): Refusal | undefined {
  const kept = after(entries, change);
  const codes = kept.map(({ code }) => code);
  const known = (what: RegisterEntry['what'], code: string) =>
    kept.some((entry) => entry.what === what && entry.code === code);
  if (new Set(codes).size < codes.length) {
    return refusal('use-register/code-twice', '同じ記号が二つあります。', 'a code stands twice');
  }
  if (entries.some((entry) => entry.what === 'copy' && change.remove.includes(entry.code))) {
    return refusal(
      'use-register/copy-not-erased',
      '複製は消去の証明によってのみ除かれます。',
      'a copy goes out by its erasure only',
    );
  }
  const isLoose = kept.some(
    (entry) =>
      (entry.what === 'device' && !known('place', entry.place)) ||
      (entry.what === 'copy' && !known('device', entry.device)),
  );
  if (!isLoose) return undefined;
  return refusal(
    'use-register/stands-nowhere',
    '登録されていない場所または機器を指しています。',
    'a device or a copy names a place or a device that is not registered',
  );
}

/** What the register is judged by: the use, and the copies of it whose erasure was confirmed. */
export interface RegisterFacts extends UseFacts {
  readonly erasedCopies: readonly string[];
}

const command = commandOf<RegisterData, RegisterState, RegisterFacts>();
const recipients = ['applicant', 'applicant-representative'] as const;

/** See the head of this file. */
export const useRegister = defineCase<RegisterData, RegisterState, RegisterFacts>({
  name: 'use-register',
  series: 'UG',
  words: { ja: '利用の管理台帳', en: 'register of a use' },
  data: dataShape,
  title: ({ use, entries }) => `${use}（${entries.length} 件）`,
  readers: {
    office: 'operator',
    director: 'operator',
    auditor: 'operator',
    applicant: 'party',
    'applicant-representative': 'party',
    minister: 'operator',
  },
  view: ({ data }) => data,
  key: ({ use }) => use,
  states: {
    kept: { words: { ja: '管理中', en: 'kept' }, turn: 'nobody' },
    'change-proposed': {
      words: { ja: '変更の確認中', en: 'change proposed' },
      turn: 'office',
      due: workingDays(5),
    },
    closed: { words: { ja: '閉鎖', en: 'closed' }, turn: 'nobody', final: true },
  },
  opening: openingOf<RegisterData, RegisterState, RegisterFacts>()({
    words: { ja: '台帳を開く', en: 'open the register' },
    by: ['office', 'applicant-representative'],
    input: z.strictObject({ use: codeField }),
    to: 'kept',
    party: (_input, { facts }) => partyOf(facts),
    parent: ({ use }) => use,
    refusal: (_input, { facts }) => refusalUnlessInUse(facts),
    begin: ({ use }) => ({ use, entries: [] }),
  }),
  commands: {
    propose: command({
      words: { ja: '変更を届け出る', en: 'propose a change' },
      happened: 'change-proposed',
      by: recipients,
      from: ['kept'],
      to: 'change-proposed',
      input: changeShape,
      inputRefusal: (change, { data }) => refusalToChange(data, change),
      apply: ({ use, entries }, proposed) => ({ use, entries, proposed }),
    }),
    approve: command({
      words: { ja: '変更を認める', en: 'approve the change' },
      happened: 'change-approved',
      by: ['office'],
      from: ['change-proposed'],
      to: 'kept',
      apart: ['change-proposed'],
      input: z.strictObject({}),
      apply: ({ use, entries, proposed }) => ({
        use,
        entries: proposed === undefined ? entries : after(entries, proposed),
      }),
    }),
    decline: command({
      words: { ja: '変更を認めない', en: 'decline the change' },
      happened: 'change-declined',
      by: ['office'],
      from: ['change-proposed'],
      to: 'kept',
      input: z.strictObject({ reason: proseField(1000) }),
      apply: ({ use, entries }, { reason }) => ({ use, entries, declined: reason }),
    }),
    'strike-copy': command({
      words: { ja: '消去した複製を除く', en: 'strike an erased copy' },
      happened: 'copy-struck',
      by: ['office'],
      from: ['kept'],
      to: 'same',
      input: z.strictObject({ code: codeField }),
      inputRefusal: ({ code }, _given, { facts }) =>
        facts.erasedCopies.includes(code)
          ? undefined
          : refusal(
              'use-register/copy-not-erased',
              '消去が確認されていない複製です。',
              'the erasure of this copy is not confirmed',
            ),
      apply: (data, { code }) => ({ ...data, entries: after(data.entries, { add: [], remove: [code] }) }),
    }),
    close: command({
      words: { ja: '台帳を閉じる', en: 'close the register' },
      happened: 'closed',
      by: ['office', 'clock'],
      from: ['kept'],
      to: 'closed',
      input: z.strictObject({}),
      refusal: ({ data }) =>
        data.entries.some(({ what }) => what === 'copy')
          ? refusal('use-register/copies-left', '消去されていない複製があります。', 'copies are left')
          : undefined,
      apply: (data) => data,
    }),
  },
});
