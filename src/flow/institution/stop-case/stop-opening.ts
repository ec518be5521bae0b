import { z } from 'zod';
import type { Day } from '../../../kit/day.ts';
import { badInput, openingOf, refusal, type Moment, type Refusal } from '../../../procedure/index.ts';
import { guardianGrounds, refusalOfEvidence, refusalOfStanding, requesters } from './requester.ts';
import {
  meansField,
  stopChannels,
  stopScopes,
  type StopCaseState,
  type StopData,
  type StopFacts,
} from './stop-data.ts';
import { codeText, dayText, digestText, subjectText } from './stop-fields.ts';
import { gatePlaces, type PlaceState, type StopPlace } from './stop-place.ts';

const input = z.strictObject({
  institution: codeText,
  /** Left out while it is not known whose request it is: the desk finds out. */
  subject: subjectText.nullable().default(null),
  requester: z.enum(requesters),
  relation: z.string().max(40).nullable().default(null),
  ground: z.enum(guardianGrounds).nullable().default(null),
  scope: z.enum(stopScopes).default('institution'),
  channel: z.enum(stopChannels),
  asksDeletion: z.boolean().default(false),
  receiptDigest: digestText,
  /** When somebody at the desk has seen who it is. */
  identity: meansField.nullable().default(null),
  evidence: codeText.nullable().default(null),
  /** Of a request that an institution took in itself and brought on a list: its number there, and its day. */
  listed: z
    .strictObject({ number: z.string().min(1).max(80), receivedOn: dayText })
    .nullable()
    .default(null),
});
type StopInput = z.output<typeof input>;
type OpenedDetail = StopInput & { readonly places: PlaceState[] };

/**
 * Why a request cannot be taken as it is entered. Whoever asks in their own name is not refused: nothing is asked of them but
 * whose information it is.
 */
function refusalToReceive(given: StopInput, { actor, on, facts }: Moment<StopFacts>): Refusal | undefined {
  if (actor.roles.includes('public') && (given.channel !== 'web' || given.identity !== null)) {
    return badInput('stop/web-only', 'この受付は画面からの申し出です。', 'this came by the web');
  }
  if (given.listed !== null) {
    // The institution has the relation on its own paper: its list does not carry it.
    return actor.roles.includes('steward')
      ? refusalOfListed(facts)
      : badInput('stop/by-list-only', '一覧で届いた求めではありません。', 'this did not come by a list');
  }
  const { requester, identity: means, evidence } = given;
  return (
    refusalOfStanding(given, on) ??
    (means === null ? undefined : refusalOfEvidence(requester, { means, evidence }))
  );
}

/** What a case is tied to by its number on a list is changed with it: it must be this very request, and no other case's. */
function refusalOfListed({ listed }: StopFacts): Refusal | undefined {
  if (listed === 'sound') return undefined;
  if (listed === 'has-case') {
    return refusal(
      'stop/listed-has-case',
      'この求めはすでに受け付けています。',
      'this request has a case already',
    );
  }
  return listed === 'otherwise'
    ? refusal(
        'stop/listed-otherwise',
        '一覧にある求めと、ご本人または医療機関等が一致しません。',
        'the listed request is of another patient or institution',
      )
    : badInput(
        'stop/not-on-a-list',
        'この番号の求めは一覧にありません。',
        'no list brought a request of this number',
      );
}

/** Every place at which a request has to take effect; none is confirmed. */
export function placesOf(
  { institution, scope }: Pick<StopData, 'institution' | 'scope'>,
  { institutions, consignees, otherOperators }: StopFacts,
): PlaceState[] {
  const others = institutions.filter((code) => scope !== 'institution' && code !== institution);
  const place = (name: StopPlace, organization: string | null): PlaceState => ({
    place: name,
    organization,
    confirmedOn: null,
    event: null,
  });
  return [
    ...[institution, ...new Set(others)].map((code) => place('institution', code)),
    ...gatePlaces.map((name) => place(name, null)),
    ...[...new Set(consignees)].map((code) => place('consignee', code)),
    ...[...new Set(otherOperators)].map((code) => place('other-operator', code)),
  ];
}

const begun = ({ identity, evidence, listed, ...given }: OpenedDetail, on: Day): StopData => ({
  ...given,
  receivedOn: listed?.receivedOn ?? on,
  listedAs: listed?.number ?? null,
  inForceOn: null,
  receipt: null,
  identity: identity === null ? null : { means: identity, evidence, checkedOn: on },
  deletion: null,
  returnAskedOn: null,
  completedOn: null,
  endedOn: null,
});

/** How a stop request is received. Where it is known whose it is, it is put in force in the same moment. */
export const stopOpening = openingOf<StopData, StopCaseState, StopFacts>()<StopInput, OpenedDetail>({
  words: { ja: '停止の求めを受け付ける', en: 'receive a stop request' },
  by: ['public', 'institution-desk', 'institution-manager', 'inquiry-desk', 'office', 'steward'],
  input,
  to: 'received',
  party: ({ institution }) => institution,
  refusal: refusalToReceive,
  detail: (given, { facts }) => ({ ...given, places: placesOf(given, facts) }),
  begin: (detail, { on }) => begun(detail, on),
});
