/**
 * Who may be entrusted 委託: only a consignee that is certified today for that very scope. `CertifiedParty` is made by `assertMayEntrust` and by
 * nothing else, and what hands over takes nothing else: the unlawful hand-over does not compile.
 */

import type { Day } from '../../../kit/day.ts';
import { LawError } from '../../../kit/errors.ts';
import { unlawful, type Refusal } from '../../../procedure/index.ts';

declare const certified: unique symbol;

/** What a consignee may be certified for. */
export const entrustedScopes = [
  'collection',
  'storage',
  'linkage',
  'anonymization',
  'delivery',
  'operation',
] as const;

/** See `entrustedScopes`. */
export type EntrustedScope = (typeof entrustedScopes)[number];

/** A consignee 認定医療情報等取扱受託事業者 as the register has it. */
export interface RegisteredConsignee {
  readonly code: string;
  readonly state: 'proposed' | 'certified' | 'suspended' | 'ended';
  readonly scopes: readonly EntrustedScope[];
  readonly validFrom: Day;
  readonly validUntil: Day;
  /** To whom it may entrust further, with the operator's consent. */
  readonly reentrusts: readonly { readonly to: string; readonly scope: EntrustedScope }[];
}

/** A party that was found certified for a scope on a day. */
export interface CertifiedParty<Scope extends EntrustedScope = EntrustedScope> {
  readonly [certified]: true;
  readonly code: string;
  readonly scope: Scope;
  readonly checkedOn: Day;
}

const article = 'Act Art. 23/24';

/** Why nothing of this scope may be handed to `party` on this day, or undefined. */
export function refusalToEntrust(
  register: readonly RegisteredConsignee[],
  party: string,
  scope: EntrustedScope,
  on: Day,
): Refusal | undefined {
  const consignee = register.find(({ code }) => code === party);
  const no = (case_: string, ja: string, en: string) => unlawful(`consignee/${case_}`, article, ja, en);
  if (consignee === undefined)
    return no('not-registered', '認定受託事業者の登録がありません。', 'it is not in the register');
  const { state, validFrom, validUntil, scopes } = consignee;
  if (state !== 'certified')
    return no('not-certified', '認定が有効ではありません。', 'its certification is not in force');
  if (on < validFrom || on > validUntil) {
    return no('not-valid-today', '認定の有効期間外です。', 'its certification is not valid on this day');
  }
  if (!scopes.includes(scope))
    return no('not-in-scope', '認定の範囲外の業務です。', 'it is not certified for this scope');
  return undefined;
}

/**
 * The party, found certified for this scope on this day.
 *
 * @law Act Art. 23/24 — 委託は主務大臣の認定を受けた者に対してのみ (S12)
 * @throws {LawError} `consignee/not-registered`, `consignee/not-certified`, `consignee/not-valid-today`, `consignee/not-in-scope`
 */
export function assertMayEntrust<Scope extends EntrustedScope>(
  register: readonly RegisteredConsignee[],
  party: string,
  scope: Scope,
  on: Day,
): CertifiedParty<Scope> {
  const refused = refusalToEntrust(register, party, scope, on);
  if (refused !== undefined) throw new LawError(refused.code, refused.english, article);
  return { code: party, scope, checkedOn: on } as CertifiedParty<Scope>;
}

/**
 * The party to whom `from` may entrust further: certified itself, and with the operator's consent.
 *
 * @law Act Art. 23/24 — 再委託 with the operator's permission (S12)
 * @throws {LawError} as `assertMayEntrust`, and `consignee/no-consent`
 */
export function assertMayReentrust<Scope extends EntrustedScope>(
  register: readonly RegisteredConsignee[],
  from: CertifiedParty<Scope>,
  to: string,
  on: Day,
): CertifiedParty<Scope> {
  const party = assertMayEntrust(register, to, from.scope, on);
  assertMayEntrust(register, from.code, from.scope, on);
  const consents = register.find(({ code }) => code === from.code)?.reentrusts ?? [];
  if (!consents.some((consent) => consent.to === to && consent.scope === from.scope)) {
    throw new LawError(
      'consignee/no-consent',
      'the operator has not consented to this re-entrustment',
      article,
    );
  }
  return party;
}

/** What goes to a consignee: a note of hand-over that only a certified party can be named in. */
export interface HandOverNote {
  readonly to: string;
  readonly scope: EntrustedScope;
  /** Digest of what is handed over. */
  readonly content: string;
  readonly on: Day;
}

/**
 * The note of a hand-over to a consignee, on the day on which it was found certified.
 *
 * @law Act Art. 23/24
 * @throws {LawError} `consignee/checked-on-another-day` when the finding is not of this day.
 */
export function handOverNote(to: CertifiedParty, content: string, on: Day): HandOverNote {
  if (to.checkedOn !== on) {
    throw new LawError(
      'consignee/checked-on-another-day',
      'certification is checked on the day itself',
      article,
    );
  }
  return { to: to.code, scope: to.scope, content, on };
}
