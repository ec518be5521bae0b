/**
 * 停止の求め as a case: received, in force at once, confirmed at every place, deleted where that was asked, ended.
 *
 * @law Act Art. 30(1)/52(1), 31/53 — provision stops on request; a written receipt without delay
 */

import { defineCase, only, workingDays } from '../../../procedure/index.ts';
import { deletionCommands } from './deletion-commands.ts';
import { requesterWords } from './requester.ts';
import { returnCommands } from './return-commands.ts';
import { stopCommands } from './stop-commands.ts';
import { stopDataShape, type StopCaseState, type StopData, type StopFacts } from './stop-data.ts';
import { stopOpening } from './stop-opening.ts';

const scopeWords = {
  institution: '当該医療機関等',
  operator: '当事業者への提供すべて',
  all: 'すべて',
} as const;

/** See the head of this file. */
export const stopCase = defineCase<StopData, StopCaseState, StopFacts>({
  name: 'stop-request',
  series: 'S',
  words: { ja: '停止の求め', en: 'stop request' },
  data: stopDataShape,
  title: ({ requester, scope, asksDeletion }) =>
    `停止の求め（${requesterWords[requester].ja}・${scopeWords[scope]}${asksDeletion ? '・削除' : ''}）`,
  key: ({ receiptDigest }) => receiptDigest,
  readers: {
    'inquiry-desk': 'operator',
    office: 'operator',
    steward: 'operator',
    director: 'operator',
    auditor: 'operator',
    'institution-desk': 'party',
    'institution-manager': 'party',
  },
  view: ({ data }, { audience }) =>
    audience === 'operator'
      ? data
      : only(data, [
          'institution',
          'subject',
          'requester',
          'scope',
          'channel',
          'asksDeletion',
          'receivedOn',
          'inForceOn',
          'places',
          'identity',
          'completedOn',
          'endedOn',
        ]),
  states: {
    received: {
      words: { ja: '受付（どなたの情報かを確認中）', en: 'received; whose it is, is being found out' },
      turn: 'inquiry-desk',
      due: workingDays(1),
    },
    'in-force': {
      words: { ja: '停止中（各所の確認待ち）', en: 'in force; places are confirming' },
      turn: 'steward',
      due: workingDays(3),
    },
    'deletion-waiting': {
      words: { ja: '停止中（削除の指示待ち）', en: 'in force; deletion is to be ordered' },
      turn: 'steward',
      due: workingDays(5),
    },
    'deletion-approval': {
      words: {
        ja: '停止中（削除の二人目の承認待ち）',
        en: 'in force; a second person is to approve the deletion',
      },
      turn: 'steward',
      due: workingDays(2),
    },
    deleting: {
      words: { ja: '停止中（削除中）', en: 'in force; being deleted' },
      turn: 'steward',
      due: workingDays(10),
    },
    completed: { words: { ja: '停止中（手続き完了）', en: 'in force; everything is done' }, turn: 'nobody' },
    withdrawn: { words: { ja: '取下げ', en: 'withdrawn' }, turn: 'nobody', final: true },
    rejoined: { words: { ja: '再参加', en: 'rejoined' }, turn: 'nobody', final: true },
    'not-accepted': {
      words: { ja: '代理・遺族であることを確認できず終了', en: 'ended: not a guardian or relative' },
      turn: 'nobody',
      final: true,
    },
    unfound: {
      words: { ja: '該当する情報が見つからず終了', en: 'ended: there is no such patient' },
      turn: 'nobody',
      final: true,
    },
  },
  opening: stopOpening,
  commands: { ...stopCommands, ...deletionCommands, ...returnCommands },
});
