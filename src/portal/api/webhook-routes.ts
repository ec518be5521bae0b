/**
 * Webhooks: who is told of which events, and everything that was sent. A secret is told once, when its webhook is added.
 */

import { z } from 'zod';
import type { Operator } from '../../app/operator.ts';
import { addWebhook, webhooksOf } from '../../app/outgoing/webhooks.ts';
import { NotFoundError } from '../../kit/errors.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { oncePerKey } from './once-per-key.ts';

const moment = z.iso.datetime();

const webhookShape = z
  .strictObject({
    id: z.string(),
    url: z.string(),
    patterns: z.array(z.string()),
    state: z.enum(['active', 'disabled']),
    /** Failed attempts in a row. */
    failures: z.int().min(0),
    createdAt: moment,
    disabledBecause: z.string().nullable(),
  })
  .meta({ id: 'Webhook' });

const deliveryShape = z
  .strictObject({
    id: z.int().min(1),
    eventKey: z.string(),
    /** What is sent, word for word. */
    body: z.string(),
    state: z.enum(['waiting', 'delivered', 'given-up']),
    attempts: z.int().min(0),
    nextAt: moment,
    createdAt: moment,
    tries: z.array(
      z.strictObject({
        number: z.int().min(1),
        at: moment,
        status: z.int().nullable(),
        failure: z.string().nullable(),
        milliseconds: z.int().min(0),
      }),
    ),
  })
  .meta({ id: 'WebhookDelivery' });

const newShape = z.strictObject({
  /** https, and within the network only what the home names. */
  url: z.string().min(1).max(2000),
  /** `*`, `kind/*` or `kind/what-happened`. */
  patterns: z.array(z.string().min(1).max(100)).min(1).max(50),
});
const idParams = z.strictObject({ id: z.string().regex(/^wh-[0-9a-f]{16}$/) });
const deliveryParams = idParams.extend({
  delivery: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});

const shared = { tag: 'webhooks', permission: ['administrator'] } as const;

/** Routes of webhooks. */
export function webhookRoutes(operator: Operator): readonly ApiRoute[] {
  return [
    apiRoute({
      ...shared,
      method: 'GET',
      path: '/webhooks',
      id: 'listWebhooks',
      summary: '届け先の一覧',
      answer: z.strictObject({ webhooks: z.array(webhookShape) }),
      handle: async () => {
        const webhooks = await webhooksOf(operator).all();
        return {
          webhooks: webhooks.map(({ secret: _, createdAt, ...webhook }) => ({
            ...webhook,
            createdAt: createdAt.toISOString(),
          })),
        };
      },
    }),
    apiRoute<unknown, unknown, z.output<typeof newShape>>({
      ...shared,
      method: 'POST',
      path: '/webhooks',
      id: 'addWebhook',
      summary: '届け先を登録する。署名の鍵はこの時だけ示す',
      body: newShape,
      status: 201,
      answer: z.strictObject({ id: z.string(), secret: z.string() }),
      handle: oncePerKey(({ actor, body: { url, patterns } }) =>
        addWebhook(operator, url, patterns, actor.account),
      ),
    }),
    apiRoute({
      ...shared,
      method: 'GET',
      path: '/webhooks/:id/deliveries',
      id: 'webhookDeliveries',
      summary: '届け先への送信の履歴（新しい順）',
      params: idParams,
      answer: z.strictObject({ deliveries: z.array(deliveryShape) }),
      handle: ({ params }) => deliveriesOf(operator, params.id),
    }),
    redeliverRoute(operator),
  ];
}

function redeliverRoute(operator: Operator): ApiRoute {
  return apiRoute({
    ...shared,
    method: 'POST',
    path: '/webhooks/:id/deliveries/:delivery/redeliver',
    id: 'redeliver',
    summary: '終わった送信を、もう一度送る',
    params: deliveryParams,
    body: z.strictObject({}),
    answer: z.strictObject({ delivery: z.int() }),
    handle: async ({ params: { id, delivery } }) => {
      const store = webhooksOf(operator);
      await store.find(id);
      if (!(await store.deliveries(id)).some((one) => one.id === delivery)) {
        throw new NotFoundError('outgoing/no-such-delivery', 'there is no such delivery of this webhook');
      }
      await store.again(delivery, operator.clock.now());
      return { delivery };
    },
  });
}

async function deliveriesOf(operator: Operator, webhook: string) {
  const store = webhooksOf(operator);
  await store.find(webhook);
  const found = await store.deliveries(webhook);
  const deliveries = await Promise.all(
    found.map(async ({ webhook: _, nextAt, createdAt, ...delivery }) => {
      const tries = await store.attempts(delivery.id);
      return {
        ...delivery,
        nextAt: nextAt.toISOString(),
        createdAt: createdAt.toISOString(),
        tries: tries.map((one) => ({ ...one, at: one.at.toISOString() })),
      };
    }),
  );
  return { deliveries };
}
