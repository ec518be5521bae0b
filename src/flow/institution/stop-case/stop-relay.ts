/**
 * A stop passed on 停止の伝達: to a consignee, another operator or another institution that may hold data of the person. It confirms with
 * its day; the stop request that it belongs to waits for it.
 *
 * @law Act Art. 34/56 — no operator may receive what was stopped; Art. 24/25 — consignees are supervised
 */

import { z } from 'zod';
import { commandOf, defineCase, openingOf, workingDays } from '../../../procedure/index.ts';
import { codeText, dayText } from './stop-fields.ts';
import { placeWords } from './stop-place.ts';

const relayPlaces = ['institution', 'consignee', 'other-operator'] as const;

const shape = z.strictObject({
  stop: z.string(),
  place: z.enum(relayPlaces),
  organization: codeText,
  toldOn: dayText,
  confirmedOn: dayText.nullable(),
});

/** What the events of a relay add up to. */
export type RelayData = z.output<typeof shape>;

/** Where a relay stands. */
export type RelayState = 'told' | 'confirmed' | 'lapsed';

const command = commandOf<RelayData, RelayState>();

/** See the head of this file. */
export const stopRelayCase = defineCase<RelayData, RelayState, unknown>({
  name: 'stop-relay',
  series: 'SR',
  words: { ja: '停止の伝達', en: 'stop passed on' },
  data: shape,
  title: ({ place }) => `停止の伝達（${placeWords[place].name.ja}）`,
  readers: {
    steward: 'operator',
    office: 'operator',
    'inquiry-desk': 'operator',
    auditor: 'operator',
    consignee: 'party',
    'other-operator': 'party',
    'institution-desk': 'party',
    'institution-manager': 'party',
  },
  view: ({ data }) => data,
  states: {
    told: { words: { ja: '確認待ち', en: 'to be confirmed' }, turn: 'steward', due: workingDays(1) },
    confirmed: { words: { ja: '確認済', en: 'confirmed' }, turn: 'nobody', final: true },
    lapsed: { words: { ja: '取下げにより終了', en: 'lapsed by withdrawal' }, turn: 'nobody', final: true },
  },
  opening: openingOf<RelayData, RelayState>()({
    words: { ja: '停止を伝える', en: 'pass a stop on' },
    by: ['clock'],
    input: z.strictObject({ stop: z.string(), place: z.enum(relayPlaces), organization: codeText }),
    to: 'told',
    party: ({ organization }) => organization,
    parent: ({ stop }) => stop,
    begin: (given, { on }) => ({ ...given, toldOn: on, confirmedOn: null }),
  }),
  commands: {
    confirm: command({
      words: { ja: '停止を反映した', en: 'confirm that it took effect' },
      happened: 'confirmed',
      by: ['consignee', 'other-operator', 'institution-desk', 'institution-manager', 'steward', 'clock'],
      from: ['told'],
      to: 'confirmed',
      input: z.strictObject({}),
      apply: (data, _detail, { on }) => ({ ...data, confirmedOn: on }),
    }),
    lapse: command({
      words: { ja: '伝達を終える', en: 'end: the stop was withdrawn' },
      happened: 'lapsed',
      by: ['clock'],
      from: ['told'],
      to: 'lapsed',
      input: z.strictObject({}),
      apply: (data) => data,
    }),
  },
});
