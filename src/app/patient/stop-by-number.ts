import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import {
  parseReceiptNumber,
  receiptDigest,
  stopCase,
  stopStatus,
  type StopStatus,
} from '../../flow/institution/index.ts';
import { NotFoundError } from '../../kit/errors.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import type { StopMatter } from './put-stop-in-force.ts';

/**
 * The request whose receipt has this number, as somebody typed it. For a number that there is not, and for what is no number, the
 * same work is done: how long the answer takes tells nothing. Only the digest is looked up, so neither does a comparison.
 *
 * @throws {NotFoundError} `stop/no-such-number`
 */
export async function stopByNumber(db: Kysely<unknown>, typed: string): Promise<StopMatter> {
  const number = parseReceiptNumber(typed) ?? randomBytes(16).toString('hex');
  const store = postgresCaseStore(db);
  const id = await store.numberOf(stopCase, receiptDigest(number));
  const matter = await store.find(stopCase, id ?? '-');
  if (matter === undefined) {
    throw new NotFoundError('stop/no-such-number', 'there is no stop request with this number');
  }
  return matter;
}

/**
 * How the request with this number stands, for whoever holds the receipt. No account is asked for; the caller limits how often it is asked.
 *
 * @throws {NotFoundError} `stop/no-such-number`
 */
export async function statusByReceipt(db: Kysely<unknown>, typed: string): Promise<StopStatus> {
  return stopStatus(await stopByNumber(db, typed));
}

/**
 * The request of this case number.
 *
 * @throws {NotFoundError} `case/no-such-case`
 */
export async function stopById({ db }: Pick<CaseOffice, 'db'>, id: string): Promise<StopMatter> {
  const matter = await postgresCaseStore(db).find(stopCase, id);
  if (matter === undefined)
    throw new NotFoundError('case/no-such-case', 'there is no stop request of this number');
  return matter;
}
