import { z } from 'zod';
import type { Words } from '../../../procedure/index.ts';
import { copyShape, deletionCopies } from './deletion-copy.ts';
import { guardianGrounds, requesters } from './requester.ts';
import { codeText, dayText, digestText, noteText, subjectText } from './stop-fields.ts';
import { placeShape } from './stop-place.ts';

/** How far a request reaches: this institution, this operator from anywhere, every operator. */
export const stopScopes = ['institution', 'operator', 'all'] as const;

/** How a request came. All come into one queue, under one series of numbers. */
export const stopChannels = ['desk', 'paper', 'phone', 'email', 'web'] as const;

/**
 * How it was seen that somebody is who they say, or stands to the person as they say. Only the way is kept: no number of a
 * document, no copy of it.
 */
export const identityMeans = {
  'card-at-desk': { ja: '窓口で診察券を確認', en: 'patient card seen at the desk' },
  'document-seen': { ja: '本人確認書類を確認（写しは取らない）', en: 'a document was seen, and not copied' },
  'relation-document-seen': {
    ja: '続柄・資格が分かる書類を確認（写しは取らない）',
    en: 'a document about the relation was seen, and not copied',
  },
  'called-back': { ja: '登録の電話番号へ折り返し', en: 'called back on the number on file' },
  'sheet-code': { ja: '通知書面の番号が一致', en: 'the code of the handed notice matches' },
  'institution-vouched': { ja: '医療機関等が確認', en: 'the institution vouches' },
} as const satisfies Readonly<Record<string, Words>>;

/** See `identityMeans`. */
export type IdentityMeans = keyof typeof identityMeans;

/** The ways, as a field. */
export const meansField = z.enum(Object.keys(identityMeans) as [IdentityMeans, ...IdentityMeans[]]);

/** What the events of a stop request add up to. */
export const stopDataShape = z.strictObject({
  institution: codeText,
  /** Null until it is known whose request it is. */
  subject: subjectText.nullable(),
  requester: z.enum(requesters),
  relation: z.string().nullable(),
  ground: z.enum(guardianGrounds).nullable(),
  scope: z.enum(stopScopes),
  channel: z.enum(stopChannels),
  asksDeletion: z.boolean(),
  receivedOn: dayText,
  /** Number under which an institution's own list brought it in; the gate's register keeps it under that. */
  listedAs: z.string().nullable(),
  /** Day from which nothing is provided; null while it is not known whose request it is. */
  inForceOn: dayText.nullable(),
  /** What stands for the receipt's number. */
  receiptDigest: digestText,
  receipt: z
    .strictObject({
      issuedOn: dayText,
      documentDigest: digestText,
      note: noteText,
      contactNote: noteText.nullable(),
    })
    .nullable(),
  identity: z
    .strictObject({
      means: meansField,
      /** Where the paper about the relation is filed: our own reference, never a document's number. */
      evidence: codeText.nullable(),
      checkedOn: dayText,
    })
    .nullable(),
  places: z.array(placeShape),
  deletion: z
    .strictObject({
      orderedOn: dayText,
      approvedOn: dayText.nullable(),
      copies: z.array(copyShape).max(deletionCopies.length),
    })
    .nullable(),
  returnAskedOn: dayText.nullable(),
  completedOn: dayText.nullable(),
  endedOn: dayText.nullable(),
});

/** See `stopDataShape`. */
export type StopData = z.output<typeof stopDataShape>;

/** Where a stop request stands. */
export type StopCaseState =
  | 'received'
  | 'in-force'
  | 'deletion-waiting'
  | 'deletion-approval'
  | 'deleting'
  | 'completed'
  | 'withdrawn'
  | 'rejoined'
  | 'not-accepted'
  | 'unfound';

/** What the register says of a request that is said to have come by a list: only a sound one becomes a case. */
export type ListedStanding = 'sound' | 'not-listed' | 'otherwise' | 'has-case';

/** What the rules look up beside the case: to whom else the person's data may have gone. */
export interface StopFacts {
  /** Institutions at which the person is a patient as well: of a request that reaches further than one. */
  readonly institutions: readonly string[];
  readonly consignees: readonly string[];
  readonly otherOperators: readonly string[];
  /** Only of an opening that names a list. */
  readonly listed?: ListedStanding;
}

/** The number under which the gate's register keeps a request. */
export function gateNumberOf({ id, data }: { readonly id: string; readonly data: StopData }): string {
  return data.listedAs ?? id;
}

/** Where a request that is not being deleted right now stands, by what was confirmed. */
export function restingState(data: StopData): 'in-force' | 'deletion-waiting' | 'completed' {
  const isConfirmed = data.places.every(({ confirmedOn }) => confirmedOn !== null);
  const isKnown = data.requester === 'self' || data.identity !== null;
  if (!isConfirmed || !isKnown) return 'in-force';
  const isDeleted = data.deletion?.copies.every(({ erasedOn }) => erasedOn !== null) === true;
  return data.asksDeletion && !isDeleted ? 'deletion-waiting' : 'completed';
}
