import { z } from 'zod';
import {
  badInput,
  commandOf,
  refusal,
  unlawful,
  type Case,
  type Moment,
  type Refusal,
} from '../../../procedure/index.ts';
import { receiptDigest } from './receipt-number.ts';
import { refusalOfEvidence } from './requester.ts';
import { meansField, restingState, type StopCaseState, type StopData, type StopFacts } from './stop-data.ts';
import { codeText, digestText, noteText, subjectText } from './stop-fields.ts';
import { gatePlaces, stopPlaces, type PlaceState } from './stop-place.ts';

const command = commandOf<StopData, StopCaseState, StopFacts>();
type StopMatter = Case<StopData, StopCaseState>;

const receivers = ['institution-desk', 'institution-manager', 'inquiry-desk', 'office', 'steward'] as const;

/** Why a number does not open this request, or undefined. */
export function refusalOfNumber(number: string, { data }: StopMatter): Refusal | undefined {
  return receiptDigest(number) === data.receiptDigest
    ? undefined
    : badInput('stop/other-number', '受付番号が違います。', 'this is not the number of this request');
}

const matches = (wanted: Pick<PlaceState, 'place' | 'organization'>) => (state: PlaceState) =>
  state.place === wanted.place && state.organization === wanted.organization;

/** Whether somebody may speak for a place: the gate for its own, an institution's desk for its institution, stewards for the others. */
function refusalOfPlace(
  wanted: Pick<PlaceState, 'place' | 'organization'>,
  { data }: StopMatter,
  { actor }: Moment<StopFacts>,
): Refusal | undefined {
  const found = data.places.find(matches(wanted));
  if (found === undefined) {
    return badInput(
      'stop/no-such-place',
      'この求めには、その確認先がありません。',
      'no such place in this request',
    );
  }
  if (found.confirmedOn !== null) {
    return refusal('stop/place-confirmed', 'すでに確認されています。', 'this place has confirmed');
  }
  const isGate = gatePlaces.some((place) => place === wanted.place);
  const isClock = actor.roles.includes('clock');
  if (isGate && !isClock) {
    return refusal(
      'stop/gate-confirms-itself',
      'この確認は自動で行われます。',
      'the gate confirms this by itself',
    );
  }
  const isDesk = actor.roles.some((role) => role === 'institution-desk' || role === 'institution-manager');
  if (isDesk && (wanted.place !== 'institution' || wanted.organization !== actor.organization)) {
    return badInput('stop/other-place', '自機関についてだけ確認できます。', 'only your own institution');
  }
  return undefined;
}

/** Putting a request in force, confirming places, checking who asked, issuing the receipt. */
export const stopCommands = {
  'put-in-force': command({
    words: { ja: '停止を指示する', en: 'put in force' },
    happened: 'put-in-force',
    by: ['clock'],
    from: ['received'],
    to: 'in-force',
    refusal: ({ data }) =>
      data.subject === null
        ? refusal('stop/whose', 'どなたの情報かが分かっていません。', 'it is not known whose request it is')
        : undefined,
    input: z.strictObject({}),
    apply: (data, _detail, { on }) => ({ ...data, inForceOn: on }),
  }),
  'identify-patient': command({
    words: { ja: 'どなたの情報かを特定する', en: 'say whose request it is' },
    happened: 'patient-identified',
    by: receivers,
    from: ['received'],
    to: 'in-force',
    input: z.strictObject({ subject: subjectText }),
    apply: (data, { subject }, { on }) => ({ ...data, subject, inForceOn: on }),
  }),
  'end-unfound': command({
    words: { ja: '該当する情報がない', en: 'there is no such patient' },
    happened: 'patient-not-found',
    by: ['office', 'director'],
    from: ['received'],
    to: 'unfound',
    input: z.strictObject({ reason: z.enum(['no-such-patient', 'no-answer-from-requester']) }),
    apply: (data, _detail, { on }) => ({ ...data, endedOn: on }),
  }),
  'confirm-place': command({
    words: { ja: '停止が反映されたことを確認する', en: 'confirm that it took effect' },
    happened: 'place-confirmed',
    by: ['clock', 'steward', 'institution-desk', 'institution-manager'],
    from: ['in-force'],
    to: ['in-force', 'deletion-waiting', 'completed'],
    chooses: restingState,
    input: z.strictObject({ place: z.enum(stopPlaces), organization: codeText.nullable().default(null) }),
    inputRefusal: refusalOfPlace,
    apply: (data, wanted, { on, sequence }) =>
      withCompletion(
        {
          ...data,
          places: data.places.map((state) =>
            matches(wanted)(state) ? { ...state, confirmedOn: on, event: sequence } : state,
          ),
        },
        on,
      ),
  }),
  'check-identity': command({
    words: { ja: '本人・代理・遺族であることを確認した', en: 'record who asked' },
    happened: 'identity-checked',
    by: receivers,
    from: ['received', 'in-force', 'deletion-waiting', 'completed'],
    to: ['received', 'in-force', 'deletion-waiting', 'completed'],
    chooses: (data, _detail, { state }) => {
      if (state === 'in-force') return restingState(data);
      return state === 'received' || state === 'deletion-waiting' ? state : 'completed';
    },
    refusal: ({ data }) =>
      data.identity === null
        ? undefined
        : refusal('stop/identity-known', 'すでに確認されています。', 'it has been checked'),
    input: z.strictObject({ means: meansField, evidence: codeText.nullable().default(null) }),
    inputRefusal: (seen, { data }) => refusalOfEvidence(data.requester, seen),
    apply: (data, { means, evidence }, { on }) =>
      withCompletion({ ...data, identity: { means, evidence, checkedOn: on } }, on),
  }),
  'refuse-standing': command({
    words: { ja: '代理・遺族であることを確認できない', en: 'not a guardian or relative' },
    happened: 'standing-refused',
    by: ['office', 'director'],
    from: ['received', 'in-force'],
    to: 'not-accepted',
    refusal: ({ data }) => refusalToRefuse(data),
    input: z.strictObject({ reason: z.enum(['no-relation', 'person-decides', 'no-evidence-in-time']) }),
    apply: (data, _detail, { on }) => ({ ...data, endedOn: on }),
  }),
  'issue-receipt': command({
    words: { ja: '書面を交付した', en: 'issue the receipt' },
    happened: 'receipt-issued',
    by: ['public', ...receivers],
    from: ['received', 'in-force', 'deletion-waiting', 'completed'],
    to: 'same',
    refusal: ({ data }) =>
      data.receipt === null
        ? undefined
        : refusal('stop/receipt-issued', '書面は交付されています。', 'the receipt has been issued'),
    input: z.strictObject({
      number: z.string().max(40),
      documentDigest: digestText,
      note: noteText,
      contactNote: noteText.nullable().default(null),
    }),
    // The number itself is on the paper, and in the sealed copy: not in the event.
    detail: ({ documentDigest, note, contactNote }) => ({ documentDigest, note, contactNote }),
    inputRefusal: ({ number }, given) => refusalOfNumber(number, given),
    apply: (data, issued, { on }) => ({ ...data, receipt: { ...issued, issuedOn: on } }),
  }),
};

/** @law Act Art. 30(1)/52(1) — whoever asks in their own name is heard. */
function refusalToRefuse({ requester, identity }: StopData): Refusal | undefined {
  if (requester === 'self') {
    return unlawful(
      'stop/own-name',
      'Act Art. 30(1)/52(1)',
      'ご本人からの求めを断ることはできません。',
      'nobody who asks in their own name is refused',
    );
  }
  return identity === null
    ? undefined
    : refusal('stop/identity-known', '代理・遺族であることを確認済みです。', 'the standing has been seen');
}

const withCompletion = (data: StopData, on: StopData['receivedOn']): StopData =>
  data.completedOn === null && data.inForceOn !== null && restingState(data) === 'completed'
    ? { ...data, completedOn: on }
    : data;
