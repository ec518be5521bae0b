/**
 * What both parties have agreed on and paid for, and what an amendment makes of it: what was signed is signed anew when the
 * content is another.
 *
 * @law 基本方針 — 利用条件の明確化; 契約・対価の支払の後に提供する
 */

import canonicalize from 'canonicalize';
import { sha256Hex } from '../../kit/digest.ts';
import type { Json } from '../../procedure/index.ts';
import type { ApplicationContent } from './application-content.ts';
import { isSignedByBoth } from './contract.ts';
import { answersOf, contentOf } from './question.ts';
import type { GrantedAmendment, UseData, UseState } from './use-data.ts';

const digestOf = (value: unknown) => sha256Hex(canonicalize(value) ?? '');

/**
 * SHA-256 of what a contract is about: all of the content but its title, summary and attachments, the size of the recipient
 * and the people, for whom the organization signs apart.
 */
export function agreedDigest(content: ApplicationContent): string {
  const { purpose, conditions, recipient, cohort, variables, profile } = content;
  const { name, agePublicKey } = recipient;
  return digestOf({ purpose, conditions, name, agePublicKey, cohort, variables, profile });
}

/** What a price is made for: the data and their form, and what a waiver may go by. */
function pricedDigest({ cohort, variables, profile, conditions }: ApplicationContent): string {
  const { environment, purposes, userKind } = conditions;
  return digestOf({ cohort, variables, profile, environment, purposes, userKind });
}

/** Without price, invoice and payment; what was paid stays on record. */
export function unpriced({ quote, invoice: _invoice, payment, ...data }: UseData): UseData {
  const before = data.paidBefore ?? [];
  return quote === undefined || payment === undefined
    ? data
    : { ...data, paidBefore: [...before, { quote, yen: payment.yen }] };
}

function unsigned(data: UseData): UseData {
  if (data.contract === undefined) return data;
  const contract = { ...data.contract };
  delete contract.byOperator;
  delete contract.byRecipient;
  return { ...data, contract };
}

/** Without a package that was built and has not left. */
function withoutUnsent(data: UseData): UseData {
  const { package: built, ...rest } = data;
  return built !== undefined && built.id === data.handOver?.package ? data : rest;
}

/** A use with an amendment in force: what it changes of contract and price is agreed and paid anew, what was built is built anew. */
export function amended(
  given: UseData,
  { id, changes }: { readonly id: string; readonly changes: GrantedAmendment['changes'] },
): UseData {
  if (given.content === undefined) return given;
  const content = contentOf({ ...answersOf(given.content), ...changes }) ?? given.content;
  const answers: Record<string, Json> = { ...given.answers, ...changes };
  const data = withoutUnsent({ ...given, content, answers, amendments: [...given.amendments, id] });
  const priced = pricedDigest(content) === pricedDigest(given.content) ? data : unpriced(data);
  return data.contract?.content === agreedDigest(content) ? priced : unsigned(priced);
}

/** Where an amended use stands: it waits for both signatures where they are missing, else for its package where that was dropped. */
export function stateWhenAmended({ contract, decision }: UseData, state: UseState): UseState {
  if (contract === undefined || !isSignedByBoth(contract)) {
    if (state === 'expired') return state;
    return decision?.outcome === 'conditional' ? 'conditional' : 'approved';
  }
  return state === 'checking' || state === 'ready' ? 'building' : state;
}

/** Where a use stands whose contract was just signed: what was paid at this price is not paid again, what was handed over stays in use. */
export function stateWhenSigned(data: UseData, state: UseState): UseState {
  const { contract, payment, quote, package: handedOver, receivedOn } = data;
  if (contract === undefined || !isSignedByBoth(contract)) return state === 'expired' ? state : 'signing';
  if (payment === undefined || payment.yen !== quote?.priceYen) return 'invoicing';
  if (handedOver === undefined) return 'building';
  return receivedOn === undefined ? 'delivered' : 'in-use';
}

/** With the contract's term as agreed, once both have signed: until then what was handed over stays under the term that was. */
export function inAgreedTerm(data: UseData): UseData {
  const { contract, content } = data;
  if (contract === undefined || content === undefined || !isSignedByBoth(contract)) return data;
  return { ...data, contract: { ...contract, until: content.conditions.until } };
}
