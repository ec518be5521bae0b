import { sql, type Kysely } from 'kysely';
import { ConflictError, NotFoundError } from '../../kit/errors.ts';
import { assertReceipt, type Receipt } from '../../ledger/index.ts';

/** Who is told of which events. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly patterns: readonly string[];
  /** Sealed. */
  readonly secret: string;
  readonly state: 'active' | 'disabled';
  /** Failed attempts since the last that was answered well. */
  readonly failures: number;
  readonly createdAt: Date;
  readonly disabledBecause: string | null;
}

/** A message to a webhook, as it is tried. */
export interface WebhookDelivery {
  readonly id: number;
  readonly webhook: string;
  readonly eventKey: string;
  readonly body: string;
  readonly state: 'waiting' | 'delivered' | 'given-up';
  readonly attempts: number;
  readonly nextAt: Date;
  readonly createdAt: Date;
}

/** One try to deliver. */
export interface WebhookAttempt {
  readonly number: number;
  readonly at: Date;
  readonly status: number | null;
  readonly failure: string | null;
  readonly milliseconds: number;
}

/** An event that is told. */
export interface ToldEvent {
  readonly key: string;
  readonly type: string;
  readonly body: string;
}

const webhookColumns = sql`id, url, patterns, secret, state, failures, created_at as "createdAt", disabled_because as "disabledBecause"`;
const deliveryColumns = sql`id, webhook, event_key as "eventKey", body, state, attempts, next_at as "nextAt", created_at as "createdAt"`;
const mostListed = 200;

/** Webhooks, and everything that was ever sent to them, in PostgreSQL. */
export class WebhookStore {
  readonly #db: Kysely<unknown>;

  constructor(db: Kysely<unknown>) {
    this.#db = db;
  }

  async add(
    receipt: Receipt,
    { id, url, patterns, secret }: Pick<Webhook, 'id' | 'url' | 'patterns' | 'secret'>,
    at: Date,
  ): Promise<void> {
    assertReceipt(receipt);
    await sql`insert into operations.webhook (id, url, patterns, secret, created_at, receipt_sequence)
      values (${id}, ${url}, ${patterns}::text[], ${secret}, ${at}, ${receipt.sequence})`.execute(this.#db);
  }

  async all(): Promise<readonly Webhook[]> {
    return (
      await sql<Webhook>`select ${webhookColumns} from operations.webhook order by created_at, id`.execute(
        this.#db,
      )
    ).rows;
  }

  /** @throws {NotFoundError} `outgoing/no-such-webhook` */
  async find(id: string): Promise<Webhook> {
    const { rows } =
      await sql<Webhook>`select ${webhookColumns} from operations.webhook where id = ${id}`.execute(this.#db);
    if (rows[0] === undefined)
      throw new NotFoundError('outgoing/no-such-webhook', 'there is no such webhook');
    return rows[0];
  }

  /** Stops telling a webhook anything; what waits for it is given up. */
  async disable(receipt: Receipt, id: string, because: string, at: Date): Promise<void> {
    assertReceipt(receipt);
    await this.#db.transaction().execute(async (tx) => {
      await sql`update operations.webhook set state = 'disabled', disabled_at = ${at}, disabled_because = ${because},
        receipt_sequence = ${receipt.sequence} where id = ${id} and state = 'active'`.execute(tx);
      await sql`update operations.webhook_delivery set state = 'given-up' where webhook = ${id} and state = 'waiting'`.execute(
        tx,
      );
    });
  }

  async enable(receipt: Receipt, id: string): Promise<void> {
    assertReceipt(receipt);
    await sql`update operations.webhook set state = 'active', disabled_at = null, disabled_because = null, failures = 0,
      receipt_sequence = ${receipt.sequence} where id = ${id}`.execute(this.#db);
  }

  /** Keeps what is to be told; the same event is told once to each webhook. Gives the number of new ones. */
  async queue(webhook: string, events: readonly ToldEvent[], at: Date): Promise<number> {
    if (events.length === 0) return 0;
    const { rows } = await sql`
      insert into operations.webhook_delivery (webhook, event_key, body, next_at, created_at)
      select ${webhook}, key, body, ${at}::timestamptz, ${at}::timestamptz
      from unnest(${events.map(({ key }) => key)}::text[], ${events.map(({ body }) => body)}::text[]) as e (key, body)
      on conflict (webhook, event_key) do nothing returning 1`.execute(this.#db);
    return rows.length;
  }

  /** Deliveries of active webhooks whose time has come, oldest first. */
  async due(at: Date, limit: number): Promise<readonly WebhookDelivery[]> {
    const { rows } = await sql<WebhookDelivery>`
      select ${deliveryColumns} from operations.webhook_delivery
      where state = 'waiting' and next_at <= ${at}
        and webhook in (select id from operations.webhook where state = 'active')
      order by next_at, id limit ${limit}`.execute(this.#db);
    return rows;
  }

  /** Keeps how a try ended. Gives the failures of the webhook in a row. */
  async attempted(
    delivery: WebhookDelivery,
    attempt: WebhookAttempt,
    next: Date | 'delivered' | 'given-up',
  ): Promise<number> {
    const isDelivered = next === 'delivered';
    const state = next instanceof Date ? 'waiting' : next;
    const nextAt = next instanceof Date ? next : delivery.nextAt;
    return this.#db.transaction().execute(async (tx) => {
      const { number, at, status, failure, milliseconds } = attempt;
      await sql`insert into operations.webhook_attempt (delivery, number, at, status, failure, milliseconds)
        values (${delivery.id}, ${number}, ${at}, ${status}, ${failure}, ${milliseconds})`.execute(tx);
      await sql`update operations.webhook_delivery set state = ${state}, attempts = ${number}, next_at = ${nextAt}
        where id = ${delivery.id}`.execute(tx);
      const { rows } = await sql<{ failures: number }>`
        update operations.webhook set failures = case when ${isDelivered} then 0 else failures + 1 end
        where id = ${delivery.webhook} returning failures`.execute(tx);
      return rows[0]?.failures ?? 0;
    });
  }

  async deliveries(webhook: string): Promise<readonly WebhookDelivery[]> {
    const { rows } = await sql<WebhookDelivery>`select ${deliveryColumns} from operations.webhook_delivery
      where webhook = ${webhook} order by id desc limit ${mostListed}`.execute(this.#db);
    return rows;
  }

  async attempts(delivery: number): Promise<readonly WebhookAttempt[]> {
    const { rows } = await sql<WebhookAttempt>`select number, at, status, failure, milliseconds
      from operations.webhook_attempt where delivery = ${delivery} order by number`.execute(this.#db);
    return rows;
  }

  /**
   * Puts a delivery that ended back, to be tried at once.
   *
   * @throws {ConflictError} `outgoing/not-ended` when it waits, or there is none.
   */
  async again(delivery: number, at: Date): Promise<void> {
    const { rows } = await sql`update operations.webhook_delivery set state = 'waiting', next_at = ${at}
      where id = ${delivery} and state <> 'waiting' returning 1`.execute(this.#db);
    if (rows.length === 0) {
      throw new ConflictError('outgoing/not-ended', 'only a delivery that ended is sent again');
    }
  }
}
