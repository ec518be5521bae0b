/**
 * Telling other systems what happened to a case: its number and kind, the type and time of the event, and nothing else.
 */

import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import { InvalidInputError } from '../../kit/errors.ts';
import { deriveKey, openBytes, sealBytes } from '../../seal/index.ts';
import { guarded } from '../guarded.ts';
import type { Operator, OperatorRecords } from '../operator.ts';
import { assertEventPattern, matchesPattern } from './event-pattern.ts';
import { allowedHosts } from './outgoing-config.ts';
import { postToTarget } from './post-to-target.ts';
import { refusalToTarget } from './target-address.ts';
import { signatureHeader, webhookSignature } from './webhook-signature.ts';
import { WebhookStore, type ToldEvent, type Webhook, type WebhookDelivery } from './webhook-store.ts';

const purpose = 'webhook-secret';
const mostAttempts = 8;
const firstPauseMs = 30_000;
/** Failed attempts in a row after which a webhook is told nothing more. */
export const failuresUntilDisabled = 12;
/** Entries of the ledger that a transaction may be late by. */
const lookBack = 5000;
const atOnce = 100;

/** The webhooks of a home. */
export function webhooksOf({ database }: Pick<OperatorRecords, 'database'>): WebhookStore {
  return new WebhookStore(database);
}

/** A webhook that was added; its secret is told this once. */
export interface NewWebhook {
  readonly id: string;
  readonly secret: string;
}

/**
 * Adds a webhook.
 *
 * @param actor account that adds it
 * @throws {InvalidInputError} `outgoing/not-https`, `outgoing/private-address` and other refusals of a target; `outgoing/bad-pattern`
 */
export async function addWebhook(
  operator: Operator,
  url: string,
  patterns: readonly string[],
  actor = 'office',
): Promise<NewWebhook> {
  const refusal = refusalToTarget(url, await allowedHosts(operator.paths.root));
  if (refusal !== undefined) {
    throw new InvalidInputError(
      `outgoing/${refusal}`,
      'a webhook is an https address of the public internet',
    );
  }
  if (patterns.length === 0) throw new InvalidInputError('outgoing/bad-pattern', 'name at least one pattern');
  patterns.forEach(assertEventPattern);
  const id = `wh-${randomBytes(8).toString('hex')}`;
  const secret = randomBytes(32).toString('hex');
  using key = deriveKey(operator.keys.root, purpose);
  const sealed = sealBytes(Buffer.from(secret), key, { purpose, id }).toString('base64');
  const event = { type: 'operations/webhook-added', actor, subject: id } as const;
  await guarded(operator.ledger, event, (receipt) =>
    webhooksOf(operator).add(receipt, { id, url, patterns, secret: sealed }, operator.clock.now()),
  );
  return { id, secret };
}

/** Tells a webhook nothing more, or again. */
export async function setWebhook(
  operator: Operator,
  id: string,
  state: Webhook['state'],
  because: string,
): Promise<void> {
  const store = webhooksOf(operator);
  await store.find(id);
  const type = state === 'active' ? 'operations/webhook-enabled' : 'operations/webhook-disabled';
  await guarded(operator.ledger, { type, actor: 'office', subject: id, detail: { because } }, (receipt) =>
    state === 'active'
      ? store.enable(receipt, id)
      : store.disable(receipt, id, because, operator.clock.now()),
  );
}

/** Keeps, for each webhook, the events of cases since it was added that were not kept yet. Gives their number. */
export async function queueEvents(operator: Pick<Operator, 'database' | 'clock'>): Promise<number> {
  const store = webhooksOf(operator);
  let queued = 0;
  for (const { id, patterns, state, createdAt } of await store.all()) {
    if (state !== 'active') continue;
    const events = (await eventsFor(operator, id, createdAt)).filter(({ type }) =>
      matchesPattern(patterns, type),
    );
    queued += await store.queue(id, events, operator.clock.now());
  }
  return queued;
}

/** Events that may be new to a webhook: transactions may come in another order than their receipts, so it looks back a little. */
async function eventsFor(
  { database }: Pick<Operator, 'database'>,
  webhook: string,
  since: Date,
): Promise<ToldEvent[]> {
  const { rows } = await sql<{ matter: string; kind: string; happened: string; sequence: number; at: Date }>`
    select event.matter, matter.kind, event.happened, event.sequence, event.at
    from procedure.event join procedure.matter on matter.id = event.matter
    where event.at >= ${since}::timestamptz and event.receipt_sequence > coalesce((
      select max(told.receipt_sequence) from operations.webhook_delivery
      join procedure.event as told on event_key = told.matter || '#' || told.sequence::text
      where webhook = ${webhook}), 0) - ${lookBack}
    order by event.receipt_sequence`.execute(database);
  return rows.map(({ matter, kind, happened, sequence, at }) => {
    const type = `${kind}/${happened}`;
    const key = `${matter}#${sequence}`;
    return { key, type, body: bodyOf({ id: key, case: matter, kind, type, at }) };
  });
}

const bodyOf = (told: { id: string; case: string | null; kind: string; type: string; at: Date }) =>
  JSON.stringify({ ...told, at: told.at.toISOString() });

/** Keeps an event of no case, so that who receives can be tried. */
export async function queueTest(
  operator: Pick<Operator, 'database' | 'clock'>,
  webhook: string,
): Promise<void> {
  const store = webhooksOf(operator);
  await store.find(webhook);
  const at = operator.clock.now();
  const key = `test#${at.getTime()}`;
  const body = bodyOf({ id: key, case: null, kind: 'test', type: 'test/sent', at });
  await store.queue(webhook, [{ key, type: 'test/sent', body }], at);
}

/** What a round of deliveries came to. */
export interface DeliveryRound {
  readonly delivered: number;
  readonly failed: number;
  /** Webhooks that are told nothing more. */
  readonly disabled: number;
}

/** Tries every delivery whose time has come, once. A webhook that fails again and again is disabled, and the ledger says so. */
export async function deliverDue(operator: Operator, signal?: AbortSignal): Promise<DeliveryRound> {
  const store = webhooksOf(operator);
  const allowed = await allowedHosts(operator.paths.root);
  const webhooks = new Map((await store.all()).map((webhook) => [webhook.id, webhook]));
  const disabled = new Set<string>();
  let [delivered, failed] = [0, 0];
  for (const delivery of await store.due(operator.clock.now(), atOnce)) {
    signal?.throwIfAborted();
    const webhook = webhooks.get(delivery.webhook);
    if (webhook === undefined || disabled.has(webhook.id)) continue;
    const failures = await tryOnce(operator, webhook, delivery, allowed);
    if (failures === 0) delivered += 1;
    else failed += 1;
    if (failures < failuresUntilDisabled) continue;
    await setWebhook(operator, webhook.id, 'disabled', 'failed-repeatedly');
    disabled.add(webhook.id);
  }
  return { delivered, failed, disabled: disabled.size };
}

async function tryOnce(
  operator: Operator,
  { id, url, secret }: Webhook,
  delivery: WebhookDelivery,
  allowed: ReadonlySet<string>,
): Promise<number> {
  using key = deriveKey(operator.keys.root, purpose);
  const plain = openBytes(Buffer.from(secret, 'base64'), key, { purpose, id }).toString('utf8');
  const at = operator.clock.now();
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'meguri',
    'meguri-delivery': delivery.eventKey,
    [signatureHeader]: webhookSignature(plain, delivery.body, at),
  };
  const started = performance.now();
  const { status, failure } = await postToTarget({ url, body: delivery.body, headers, allowed });
  const isDelivered = status !== undefined && status >= 200 && status < 300;
  const number = delivery.attempts + 1;
  const attempt = {
    number,
    at,
    status: status ?? null,
    failure: isDelivered ? null : (failure ?? 'outgoing/not-accepted'),
    milliseconds: Math.round(performance.now() - started),
  };
  const later = new Date(at.getTime() + firstPauseMs * 2 ** (number - 1));
  const next = number >= mostAttempts ? 'given-up' : later;
  return await webhooksOf(operator).attempted(delivery, attempt, isDelivered ? 'delivered' : next);
}
