/**
 * Messages from templates: kept with their address under seal until they are handed over, once.
 */

import { sql } from 'kysely';
import { join } from 'node:path';
import { z } from 'zod';
import { MeguriError, NotFoundError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/index.ts';
import { deriveKey, openBytes, sealBytes } from '../../seal/index.ts';
import { guarded } from '../guarded.ts';
import type { Operator, OperatorRecords } from '../operator.ts';
import { assertAddress, fileMailer, type Mailer } from './mailer.ts';
import {
  assertTemplate,
  renderMessage,
  type MessageTemplate,
  type TemplateDraft,
} from './message-template.ts';

const purpose = 'outgoing-message';
const mostAttempts = 10;
const pauseMs = 60_000;
const atOnce = 200;

/** A message that is asked for. */
export interface MessageOrder {
  readonly template: string;
  readonly language: MessageTemplate['language'];
  readonly values: Readonly<Record<string, string>>;
  readonly to: string;
  /** Number of the case that it is about. */
  readonly about?: string;
  readonly isTest?: boolean;
}

const contentShape = z.object({ to: z.string(), subject: z.string(), body: z.string() });

/**
 * Keeps a new version of a template; the older ones stay as they are. Gives it with its version.
 *
 * @throws {InvalidInputError} `outgoing/bad-template`, `outgoing/unknown-variable`, `outgoing/unused-variable`
 */
export async function addTemplate(operator: Operator, draft: TemplateDraft): Promise<MessageTemplate> {
  assertTemplate(draft);
  const { name, language, subject, body, variables } = draft;
  const event = {
    type: 'operations/template-added',
    actor: 'office',
    subject: name,
    detail: { language },
  } as const;
  return guarded(operator.ledger, event, async (receipt) => {
    assertReceipt(receipt);
    const { rows } = await sql<{ version: number }>`
      insert into operations.message_template (name, language, version, subject, body, variables, receipt_sequence)
      select ${name}, ${language}, coalesce(max(version), 0) + 1, ${subject}, ${body}, ${variables}::text[], ${receipt.sequence}
      from operations.message_template where name = ${name} and language = ${language} returning version`.execute(
      operator.database,
    );
    return { ...draft, version: rows[0]?.version ?? 1 };
  });
}

/** Every template in its newest version. */
export async function newestTemplates({
  database,
}: Pick<OperatorRecords, 'database'>): Promise<readonly MessageTemplate[]> {
  const { rows } = await sql<MessageTemplate>`
    select distinct on (name, language) name, language, version, subject, body, variables
    from operations.message_template order by name, language, version desc`.execute(database);
  return rows;
}

/**
 * A template, in its newest version when none is given.
 *
 * @throws {NotFoundError} `outgoing/no-such-template`
 */
export async function findTemplate(
  { database }: Pick<OperatorRecords, 'database'>,
  name: string,
  language: string,
  version?: number,
): Promise<MessageTemplate> {
  const { rows } = await sql<MessageTemplate>`
    select name, language, version, subject, body, variables from operations.message_template
    where name = ${name} and language = ${language} and (${version ?? null}::int is null or version = ${version ?? null})
    order by version desc limit 1`.execute(database);
  if (rows[0] === undefined)
    throw new NotFoundError('outgoing/no-such-template', 'there is no such template');
  return rows[0];
}

/**
 * Keeps a message to be sent: its address and text under seal. Gives its number.
 *
 * @throws {NotFoundError} `outgoing/no-such-template`
 * @throws {InvalidInputError} `outgoing/bad-address`, `outgoing/unknown-variable`, `outgoing/missing-variable`
 */
export async function orderMessage(operator: Operator, order: MessageOrder): Promise<number> {
  assertAddress(order.to);
  const { name, language, version, ...template } = await findTemplate(
    operator,
    order.template,
    order.language,
  );
  const message = renderMessage({ name, language, ...template }, order.values);
  using key = deriveKey(operator.keys.root, purpose);
  const sealed = sealBytes(Buffer.from(JSON.stringify({ to: order.to, ...message })), key, { purpose });
  const { about = null, isTest = false } = order;
  const event = {
    type: 'operations/message-ordered',
    actor: 'office',
    subject: about ?? name,
    detail: { template: name, language, version, isTest },
  } as const;
  return await guarded(operator.ledger, event, async (receipt) => {
    assertReceipt(receipt);
    const at = operator.clock.now();
    const { rows } = await sql<{ id: number }>`
      insert into operations.message (template, language, version, about, is_test, sealed, next_at, created_at, receipt_sequence)
      values (${name}, ${language}, ${version}, ${about}, ${isTest}, ${sealed.toString('base64')}, ${at}, ${at}, ${receipt.sequence})
      returning id`.execute(operator.database);
    return rows[0]?.id ?? 0;
  });
}

/** What a round of sending came to. */
export interface SendingRound {
  readonly sent: number;
  readonly failed: number;
}

/** Hands over what waits and whose time has come. Killed in between, it hands the same message over again, under the same number. */
export async function sendDue(
  operator: Operator,
  mailer: Mailer = outboxOf(operator),
): Promise<SendingRound> {
  const now = operator.clock.now();
  const { rows } = await sql<{
    id: number;
    sealed: string;
    isTest: boolean;
    attempts: number;
    createdAt: Date;
  }>`
    select id, sealed, is_test as "isTest", attempts, created_at as "createdAt" from operations.message
    where state = 'waiting' and next_at <= ${now} order by id limit ${atOnce}`.execute(operator.database);
  using key = deriveKey(operator.keys.root, purpose);
  let [sent, failed] = [0, 0];
  for (const { id, sealed, isTest, attempts, createdAt } of rows) {
    const text = openBytes(Buffer.from(sealed, 'base64'), key, { purpose }).toString('utf8');
    try {
      await mailer.send({ ...contentShape.parse(JSON.parse(text)), number: id, isTest, at: createdAt });
      await sql`update operations.message set state = 'sent', sent_at = ${now}, attempts = attempts + 1, failure = null
        where id = ${id}`.execute(operator.database);
      sent += 1;
    } catch (error) {
      // What a mail program says may quote the address: only a code of ours is kept.
      const code = error instanceof MeguriError ? error.code : 'outgoing/mailer-failed';
      const state = attempts + 1 >= mostAttempts ? 'given-up' : 'waiting';
      const nextAt = new Date(now.getTime() + pauseMs * 2 ** attempts);
      await sql`update operations.message set state = ${state}, attempts = attempts + 1, failure = ${code}, next_at = ${nextAt}
        where id = ${id}`.execute(operator.database);
      failed += 1;
    }
  }
  return { sent, failed };
}

/** The outbox in the home: a file for each message. */
export function outboxOf({ paths }: Pick<OperatorRecords, 'paths'>): Mailer {
  return fileMailer(join(paths.root, 'operations', 'outbox'));
}
