import canonicalize from 'canonicalize';
import type { Day } from '../../../kit/day.ts';
import { addMonths } from '../../../kit/day.ts';
import { sha256Hex } from '../../../kit/digest.ts';
import { ruleOn } from '../../../law/rule-on.ts';
import type { Words } from '../../../procedure/index.ts';
import { relationWords, requesterWords } from './requester.ts';
import type { StopData } from './stop-data.ts';

/** Who gives the receipt. */
export interface ReceiptIssuer {
  readonly institution: { readonly code: string; readonly name: string };
  readonly operator: string;
}

/**
 * The written receipt for a stop request 停止の求めの控え: the fact, the day, who asked, what for, and what happens next. It names
 * nobody: whoever hands it over writes the name on the paper, and does not keep it here.
 *
 * @law Act Art. 31/53 — the written receipt, given without delay; its copy is kept
 */
export interface StopReceipt {
  readonly form: 'meguri/stop-receipt/v1';
  readonly number: string;
  readonly case: string;
  readonly receivedOn: Day;
  readonly issuedOn: Day;
  readonly issuer: ReceiptIssuer;
  readonly requester: Words;
  readonly relation: Words | null;
  /** The lines of the paper, in order. */
  readonly lines: readonly Words[];
  /** Last day on which the copy is kept. */
  readonly keepUntil: Day;
}

const scopeLines: Readonly<Record<StopData['scope'], Words>> = {
  institution: {
    ja: 'この医療機関等からの医療情報の提供の停止',
    en: 'that this institution stop providing medical information',
  },
  operator: {
    ja: 'すべての医療機関等から当事業者への医療情報の提供の停止',
    en: 'that all institutions stop providing medical information to this operator',
  },
  all: {
    ja: 'すべての認定事業者への医療情報の提供の停止',
    en: 'that medical information no longer be provided to any certified operator',
  },
};

/** The last day of a copy's retention: so many years after the day of the request. */
export function receiptKeptUntil(receivedOn: Day): Day {
  return addMonths(receivedOn, 12 * ruleOn('stop-receipt-retention-years', receivedOn).value);
}

/** The receipt of a request. */
export function stopReceipt(
  matter: { readonly id: string; readonly data: StopData },
  about: { readonly number: string; readonly issuedOn: Day; readonly issuer: ReceiptIssuer },
): StopReceipt {
  const { data, id } = matter;
  return {
    form: 'meguri/stop-receipt/v1',
    case: id,
    receivedOn: data.receivedOn,
    ...about,
    requester: requesterWords[data.requester],
    relation: data.relation === null ? null : (relationWords[data.relation] ?? null),
    lines: [scopeLines[data.scope], ...linesAfter(data)],
    keepUntil: receiptKeptUntil(data.receivedOn),
  };
}

function linesAfter({ inForceOn, receivedOn, asksDeletion, requester }: StopData): readonly Words[] {
  const lines: Words[] = [];
  if (inForceOn !== null) {
    lines.push({
      ja: `${inForceOn}から停止しています。あらためてお手続きいただくことはありません。`,
      en: `In force since ${inForceOn}. You need not do anything more.`,
    });
  } else {
    lines.push({
      ja: `${receivedOn}に受け付けました。どなたの情報かが分かりしだい、すぐに停止します。`,
      en: `Received on ${receivedOn}. It is put in force as soon as we know whose information it is.`,
    });
  }
  if (asksDeletion) {
    lines.push({
      ja: '提供済みの情報の削除も承りました。ご本人などであることを確認のうえ、行います。',
      en: 'You also asked for deletion. We do it once we have seen who asks.',
    });
  }
  if (requester !== 'self') {
    lines.push({
      ja: 'ご本人とのご関係を、後日確認させていただきます。確認を待たずに、停止は効いています。',
      en: 'We will ask how you are related to the person. The stop does not wait for that.',
    });
  }
  return [
    ...lines,
    { ja: '停止しても、治療への影響はありません。', en: 'Stopping does not affect treatment.' },
    {
      ja: '上の受付番号で、いまの状態をいつでも確かめることができます。番号は他の方に知らせないでください。',
      en: 'With the number above you can see how it stands at any time. Keep the number to yourself.',
    },
    {
      ja: 'お気持ちが変わったときは、いつでもお申し出ください。その場合は、あらためてお知らせをお渡しします。',
      en: 'If you change your mind, tell us at any time. You will then be given a new notice.',
    },
  ];
}

/** SHA-256 of a receipt: what the event of its issue keeps. */
export function stopReceiptDigest(receipt: StopReceipt): string {
  return sha256Hex(canonicalize(receipt) ?? '');
}
