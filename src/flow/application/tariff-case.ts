/**
 * 料金表の版: drafted from cost, put into force by the director, public, never changed afterwards.
 *
 * @law 基本方針 — 情報収集加工コストを基本に適度のマージン; 特定の者に差別的な取扱いを行わない; 透明性の確保
 */

import { z } from 'zod';
import { commandOf, defineCase, openingOf, refusal, workingDays } from '../../procedure/index.ts';
import { refusalOfMargin, tariffShape } from './tariff.ts';

const dataShape = z.strictObject({ tariff: tariffShape });

/** What a tariff's events add up to. */
export type TariffData = z.output<typeof dataShape>;

/** Where a tariff stands. */
export type TariffState = 'draft' | 'in-force' | 'dropped';

const command = commandOf<TariffData, TariffState>();

/** See the head of this file. */
export const tariffCase = defineCase<TariffData, TariffState, unknown>({
  name: 'tariff',
  series: 'T',
  words: { ja: '料金表', en: 'tariff' },
  data: dataShape,
  title: ({ tariff }) => `料金表 ${tariff.from}`,
  readers: {
    office: 'operator',
    accountant: 'operator',
    director: 'operator',
    auditor: 'operator',
    minister: 'operator',
    applicant: 'public',
    public: 'public',
  },
  view: ({ data, state }, { audience }) => (audience === 'operator' || state === 'in-force' ? data : {}),
  states: {
    draft: { words: { ja: '案', en: 'draft' }, turn: 'director', due: workingDays(10) },
    'in-force': { words: { ja: '施行', en: 'in force' }, turn: 'nobody', final: true },
    dropped: { words: { ja: '取下げ', en: 'dropped' }, turn: 'nobody', final: true },
  },
  opening: openingOf<TariffData, TariffState>()({
    words: { ja: '料金表の案を作る', en: 'draft a tariff' },
    by: ['accountant'],
    audience: 'operator',
    input: tariffShape,
    to: 'draft',
    party: () => '-',
    refusal: ({ marginPercent }, { on }) => refusalOfMargin(marginPercent, on),
    begin: (tariff) => ({ tariff }),
  }),
  commands: {
    'put-into-force': command({
      words: { ja: '施行する', en: 'put into force' },
      happened: 'put-into-force',
      by: ['director'],
      from: ['draft'],
      to: 'in-force',
      apart: ['opened'],
      audience: 'public',
      input: z.strictObject({}),
      refusal: ({ data: { tariff } }, { on }) =>
        tariff.from < on
          ? refusal(
              'tariff/begins-in-the-past',
              '施行日を過ぎています。',
              'a tariff does not begin in the past',
            )
          : refusalOfMargin(tariff.marginPercent, tariff.from),
      apply: (data) => data,
    }),
    drop: command({
      words: { ja: '案を取り下げる', en: 'drop the draft' },
      happened: 'dropped',
      by: ['accountant', 'director'],
      from: ['draft'],
      to: 'dropped',
      audience: 'operator',
      input: z.strictObject({}),
      apply: (data) => data,
    }),
  },
});
