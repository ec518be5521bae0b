/** The check before publication 公表前の確認: machine checks of the tables, then two people. Cells are not kept: their digests are. */

import { z } from 'zod';
import { canonicalDigest } from '../canonical-digest.ts';
import { ruleOn } from '../../../law/rule-on.ts';
import type { Day } from '../../../kit/day.ts';
import { commandOf, defineCase, openingOf, refusal, workingDays } from '../../../procedure/index.ts';
import { codeField, digestField, proseField } from '../field.ts';
import { partyOf, refusalToBeginFor, type UseFacts } from '../use-on-record.ts';
import { checkTable, tableChecks, tableShape } from './check-table.ts';

const submissionShape = z.strictObject({
  kind: z.enum(['paper', 'talk', 'press', 'product', 'other']),
  /** The sentence by which the publication says what the data are. */
  statement: proseField(2000),
  tables: z.array(tableShape).max(50),
});
type Submission = z.output<typeof submissionShape>;

const checkedShape = z.strictObject({
  kind: submissionShape.shape.kind,
  saysWhatDataAre: z.boolean(),
  tables: z.array(
    z.strictObject({
      digest: digestField,
      findings: z.array(
        z.strictObject({
          check: z.enum(tableChecks),
          row: z.int().optional(),
          column: z.int().optional(),
          waived: z.string().optional(),
        }),
      ),
    }),
  ),
});
type Checked = z.output<typeof checkedShape>;

const dataShape = checkedShape.extend({
  use: codeField,
  cleared: z.array(z.string()),
  returned: z.string().optional(),
});
type CheckData = z.output<typeof dataShape>;
type CheckState = 'submitted' | 'returned' | 'cleared' | 'withdrawn';

/** Small cells are never a matter of judgement; these may be, when somebody answers for it. */
const waivable = ['whole-group', 'dominance'] as const;
const peopleNeeded = 2;

/** What is kept of a submission: findings and digests. */
function checkedOn({ kind, statement, tables }: Submission, on: Day): Checked {
  const limits = {
    cellMinimum: ruleOn('cell-minimum', on).value,
    dominancePercent: ruleOn('dominance-percent', on).value,
  };
  return {
    kind,
    saysWhatDataAre: /匿名加工医療情報|anonymized medical data/i.test(statement),
    tables: tables.map((table) => ({
      digest: canonicalDigest(table),
      findings: [...checkTable(table, limits)],
    })),
  };
}

/** Why the tables may not be cleared, or undefined. */
function refusalToClear({ saysWhatDataAre, tables }: Checked) {
  const open = tables.flatMap(({ findings }) => findings.filter(({ waived }) => waived === undefined));
  if (open.length > 0) {
    return refusal(
      'publication/findings-left',
      `機械点検の指摘が ${open.length} 件残っています。`,
      `${open.length} findings of the machine checks are left`,
    );
  }
  if (saysWhatDataAre) return undefined;
  return refusal(
    'publication/does-not-say-what-data-are',
    '「匿名加工医療情報」であることが明示されていません。',
    'the publication does not say that the data are anonymized medical data',
  );
}

const command = commandOf<CheckData, CheckState, UseFacts>();
const recipients = ['applicant', 'applicant-representative'] as const;

/**
 * See the head of this file.
 *
 * @law Act, contract of use — 「匿名加工医療情報であることの明示」 (S18); Rules Art. 18 (5) small cells
 */
export const publicationCheck = defineCase<CheckData, CheckState, UseFacts>({
  name: 'publication-check',
  series: 'PC',
  words: { ja: '公表前の確認', en: 'check before publication' },
  data: dataShape,
  title: ({ use, tables }) => `${use}（表 ${tables.length} 点）`,
  readers: {
    releaser: 'operator',
    office: 'operator',
    director: 'operator',
    auditor: 'operator',
    applicant: 'party',
    'applicant-representative': 'party',
  },
  view: ({ data }) => data,
  states: {
    submitted: { words: { ja: '確認中', en: 'submitted' }, turn: 'releaser', due: workingDays(5) },
    returned: { words: { ja: '差戻し', en: 'returned' }, turn: 'applicant', due: workingDays(20) },
    cleared: { words: { ja: '公表可', en: 'cleared' }, turn: 'nobody', final: true },
    withdrawn: { words: { ja: '取下げ', en: 'withdrawn' }, turn: 'nobody', final: true },
  },
  opening: openingOf<CheckData, CheckState, UseFacts>()({
    words: { ja: '確認を依頼する', en: 'submit' },
    by: recipients,
    input: submissionShape.extend({ use: codeField }),
    to: 'submitted',
    party: (_input, { facts }) => partyOf(facts),
    parent: ({ use }) => use,
    // Results are published after the end of the use as well.
    refusal: (_input, { facts }) => refusalToBeginFor(facts),
    detail: (input, { on }) => ({ use: input.use, ...checkedOn(input, on) }),
    begin: (checked) => ({ ...checked, cleared: [] }),
  }),
  commands: {
    clear: command({
      words: { ja: '公表してよい', en: 'clear' },
      happened: 'found-clear',
      by: ['releaser'],
      from: ['submitted'],
      to: ['submitted', 'cleared'],
      chooses: ({ cleared }) => (cleared.length >= peopleNeeded ? 'cleared' : 'submitted'),
      apart: ['opened', 'resubmitted', 'finding-waived'],
      oncePerPerson: true,
      input: z.strictObject({}),
      signs: ({ id, data }) => ({ id, tables: data.tables.map(({ digest }) => digest) }),
      refusal: ({ data }) => refusalToClear(data),
      apply: (data, _input, { persons }) => ({ ...data, cleared: [...data.cleared, persons[0] ?? ''] }),
    }),
    'waive-finding': command({
      words: { ja: '指摘を理由を付して外す', en: 'waive a finding' },
      happened: 'finding-waived',
      by: ['director'],
      from: ['submitted'],
      to: 'same',
      audience: 'operator',
      input: z.strictObject({ table: z.int().min(0), check: z.enum(waivable), reason: proseField(1000) }),
      apply: (data, { table, check, reason }) => ({
        ...data,
        tables: data.tables.map(({ digest, findings }, index) => ({
          digest,
          findings: findings.map((finding) =>
            index === table && finding.check === check ? { ...finding, waived: reason } : finding,
          ),
        })),
      }),
    }),
    return: command({
      words: { ja: '差し戻す', en: 'return' },
      happened: 'returned',
      by: ['releaser'],
      from: ['submitted'],
      to: 'returned',
      apart: ['opened', 'resubmitted'],
      input: z.strictObject({ reason: proseField(2000) }),
      apply: (data, { reason }) => ({ ...data, cleared: [], returned: reason }),
    }),
    resubmit: command({
      words: { ja: '直して出す', en: 'submit again' },
      happened: 'resubmitted',
      by: recipients,
      from: ['returned'],
      to: 'submitted',
      input: submissionShape,
      detail: (input, { on }) => checkedOn(input, on),
      apply: ({ use }, checked) => ({ use, ...checked, cleared: [] }),
    }),
    withdraw: command({
      words: { ja: '取り下げる', en: 'withdraw' },
      happened: 'withdrawn',
      by: recipients,
      from: ['submitted', 'returned'],
      to: 'withdrawn',
      input: z.strictObject({}),
      apply: (data) => data,
    }),
  },
});
