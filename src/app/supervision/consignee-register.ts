import type { Kysely } from 'kysely';
import {
  assertMayEntrust,
  consignee,
  registeredConsignee,
  type CertifiedParty,
  type EntrustedScope,
  type RegisteredConsignee,
} from '../../flow/supervision/index.ts';
import type { Day } from '../../kit/day.ts';
import { casesOf } from '../use/cases-of.ts';

/** The register of consignees 認定受託事業者台帳 as it stands. */
export async function consigneeRegister(db: Kysely<unknown>): Promise<readonly RegisteredConsignee[]> {
  return (await casesOf(db, consignee)).map(registeredConsignee);
}

/**
 * The consignee `code`, found certified for this scope today: what hands anything of patients to a consignee asks here first.
 *
 * @law Act Art. 23/24 — 委託は主務大臣の認定を受けた者に対してのみ (S12)
 * @throws {LawError} `consignee/not-registered`, `consignee/not-certified`, `consignee/not-valid-today`, `consignee/not-in-scope`
 */
export async function certifiedParty<Scope extends EntrustedScope>(
  db: Kysely<unknown>,
  { code, scope, on }: { readonly code: string; readonly scope: Scope; readonly on: Day },
): Promise<CertifiedParty<Scope>> {
  return assertMayEntrust(await consigneeRegister(db), code, scope, on);
}
