import { z } from 'zod';
import { addDays } from '../../kit/day.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { refusal, type Moment, type Refusal } from '../../procedure/index.ts';
import { digestShape } from './application-content.ts';
import { contractWording } from './contract-text.ts';
import { isSignedByBoth } from './contract.ts';
import { quantitiesShape, quoteFrom, refusalOfPrice, refusalToQuote } from './quote.ts';
import {
  firstOf,
  partOfTheApplicant,
  partOfTheApplication,
  partOfTheDecision,
  useCommand,
  type UseCase,
} from './use-command.ts';
import { agreedDigest, inAgreedTerm, stateWhenSigned, unpriced } from './use-agreed.ts';
import { dayShape } from './use-conditions.ts';
import type { UseData, UseFacts } from './use-data.ts';

const empty = z.strictObject({});

/** Why conditions that must be met before this keep it from happening, or undefined. */
export function refusalOfOpenConditions(
  { conditions }: UseData,
  before: 'contract' | 'delivery',
): Refusal | undefined {
  return conditions.some((one) => one.before === before && one.state !== 'met')
    ? refusal(
        'use/condition-open',
        '承認の条件が履行されていません。',
        'a condition of the approval is not met',
      )
    : undefined;
}

/** Why the price is not one, or not yet lawful and approved, or undefined. */
function refusalOfQuote({ data: { quote } }: UseCase, { on }: Moment<UseFacts>): Refusal | undefined {
  if (quote === undefined) return refusal('use/no-quote', '見積りがありません。', 'there is no quote');
  if (quote.approvedBy === undefined) {
    return refusal('use/quote-not-approved', '見積りが承認されていません。', 'the quote is not approved');
  }
  return refusalOfPrice(quote, on);
}

/** Why what was agreed is not agreed anew, or undefined: both have signed it, and no amendment has undone that. */
function refusalOfAgreed({ data: { contract } }: UseCase): Refusal | undefined {
  return contract !== undefined && isSignedByBoth(contract)
    ? refusal('use/contract-stands', '契約は締結済みです。', 'the contract is signed by both and stands')
    : undefined;
}

const notTheText = (given: UseData) =>
  given.content === undefined || given.quote === undefined
    ? refusal('use/nothing-to-agree', '契約の内容が定まっていません。', 'there is nothing to agree on yet')
    : undefined;

/** 見積り, 契約案, 署名, 請求, 入金. */
export const contractCommands = {
  quote: useCommand({
    words: { ja: '見積る', en: 'quote' },
    happened: 'quoted',
    by: ['office'],
    apart: partOfTheApplicant,
    from: ['approved', 'conditional', 'expired'],
    to: 'same',
    refusal: refusalOfAgreed,
    input: z.strictObject({ quantities: quantitiesShape, waiver: z.string().optional() }),
    inputRefusal: (input, _given, { facts }) => refusalToQuote(input, facts.tariff),
    detail: (input, { facts, on }) => ({
      quote: facts.tariff === undefined ? null : quoteFrom(input, facts.tariff, on),
    }),
    apply: (data, { quote }) => (quote === null ? data : { ...unpriced(data), quote }),
  }),
  'approve-quote': useCommand({
    words: { ja: '見積りを承認する', en: 'approve the quote' },
    happened: 'quote-approved',
    by: ['director'],
    from: ['approved', 'conditional', 'expired'],
    to: 'same',
    apart: [...partOfTheApplicant, 'quoted'],
    input: empty,
    refusal: (given, { facts, on }) => {
      const { quote } = given.data;
      if (refusalOfAgreed(given) !== undefined) return refusalOfAgreed(given);
      if (quote === undefined) return refusal('use/no-quote', '見積りがありません。', 'there is no quote');
      // The same tariff for all: one that was overtaken is quoted again.
      return quote.tariff === facts.tariff?.id
        ? refusalOfPrice(quote, on)
        : refusal(
            'use/tariff-changed',
            '料金表が改定されました。見積り直してください。',
            'another tariff is in force now',
          );
    },
    apply: (data, _input, { persons }) =>
      data.quote === undefined ? data : { ...data, quote: { ...data.quote, approvedBy: [...persons] } },
  }),
  'draft-contract': useCommand({
    words: { ja: '契約案を作る', en: 'draft the contract' },
    happened: 'contract-drafted',
    by: ['office'],
    from: ['approved', 'conditional', 'contract-draft', 'expired'],
    to: ['contract-draft', 'expired'],
    input: empty,
    refusal: (given, moment) =>
      firstOf(
        refusalOfAgreed(given),
        refusalOfQuote(given, moment),
        refusalOfOpenConditions(given.data, 'contract'),
        notTheText(given.data),
      ),
    detail: (_input, { facts }) => ({ wording: contractWording, text: facts.contractText }),
    // A use that ran out before its extension is signed stays so until both have signed.
    chooses: (_data, _detail, { state }) => (state === 'expired' ? state : 'contract-draft'),
    apply: (data, { wording, text }) => {
      if (data.content === undefined) return data;
      const { from } = data.content.conditions;
      // What was handed over stays under the term that was signed until both sign the next.
      const until = data.contract?.until ?? data.content.conditions.until;
      const content = agreedDigest(data.content);
      return { ...data, contract: { wording, text, digest: sha256Hex(text), content, from, until } };
    },
  }),
  'sign-as-operator': useCommand({
    words: { ja: '甲として署名する', en: 'sign for the operator' },
    happened: 'contract-signed-by-operator',
    by: ['director'],
    from: ['contract-draft', 'signing', 'expired'],
    to: ['signing', 'expired', 'invoicing', 'building', 'delivered', 'in-use'],
    apart: [...partOfTheApplicant, 'contract-signed-by-recipient'],
    input: z.strictObject({ contract: digestShape }),
    inputRefusal: ({ contract }, { data }) => refusalOfOtherText(contract, data),
    signs: ({ data }) => ({ contract: data.contract?.digest ?? '' }),
    refusal: ({ data }) => refusalToSignTwice(data, 'byOperator'),
    chooses: (data, _input, { state }) => stateWhenSigned(data, state),
    apply: (data, _input, { on, persons }) =>
      data.contract === undefined
        ? data
        : inAgreedTerm({
            ...data,
            contract: { ...data.contract, byOperator: { on, persons: [...persons] } },
          }),
  }),
  'sign-as-recipient': useCommand({
    words: { ja: '乙として署名する', en: 'sign for the recipient' },
    happened: 'contract-signed-by-recipient',
    by: ['applicant-representative'],
    from: ['contract-draft', 'signing', 'expired'],
    to: ['signing', 'expired', 'invoicing', 'building', 'delivered', 'in-use'],
    apart: [...partOfTheDecision, 'quote-approved', 'contract-signed-by-operator'],
    input: z.strictObject({ contract: digestShape }),
    inputRefusal: ({ contract }, { data }) => refusalOfOtherText(contract, data),
    signs: ({ data }) => ({ contract: data.contract?.digest ?? '' }),
    refusal: ({ data }) => refusalToSignTwice(data, 'byRecipient'),
    chooses: (data, _input, { state }) => stateWhenSigned(data, state),
    apply: (data, _input, { on, persons }) =>
      data.contract === undefined
        ? data
        : inAgreedTerm({
            ...data,
            contract: { ...data.contract, byRecipient: { on, persons: [...persons] } },
          }),
  }),
  invoice: useCommand({
    words: { ja: '請求する', en: 'invoice' },
    happened: 'invoiced',
    by: ['accountant'],
    from: ['invoicing'],
    to: 'payment',
    apart: [...partOfTheApplicant, 'quote-approved'],
    input: z.strictObject({ number: z.string().min(1).max(60), days: z.int().min(1).max(120) }),
    refusal: refusalOfQuote,
    apply: (data, { number, days }, { on }) => ({
      ...data,
      invoice: { number, yen: data.quote?.priceYen ?? 0, on, dueOn: addDays(on, days) },
    }),
  }),
  'confirm-payment': useCommand({
    words: { ja: '入金を確認する', en: 'confirm the payment' },
    happened: 'payment-confirmed',
    by: ['accountant'],
    from: ['payment'],
    to: 'building',
    apart: [...partOfTheApplication, ...partOfTheDecision, 'quoted', 'quote-approved'],
    input: z.strictObject({ yen: z.int().min(0), receivedOn: dayShape }),
    inputRefusal: ({ yen, receivedOn }, { data }, { on }) => {
      if (receivedOn > on)
        return refusal('use/not-received-yet', '入金日が未来です。', 'the day is yet to come');
      return yen === data.invoice?.yen
        ? undefined
        : refusal(
            'use/other-amount',
            '請求額と一致しません。',
            'the amount is not the one that was invoiced',
          );
    },
    apply: (data, { yen, receivedOn }, { persons }) => ({
      ...data,
      payment: { yen, receivedOn, confirmedBy: [...persons] },
    }),
  }),
};

function refusalOfOtherText(contract: string, data: UseData): Refusal | undefined {
  return contract === data.contract?.digest
    ? undefined
    : refusal(
        'use/other-contract',
        '契約書の内容が変わっています。',
        'this is not the text that is to be signed',
      );
}

function refusalToSignTwice({ contract }: UseData, side: 'byOperator' | 'byRecipient'): Refusal | undefined {
  return contract?.[side] === undefined
    ? undefined
    : refusal('use/signed-already', 'すでに署名されています。', 'this party has signed');
}
