import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { settableClock } from '../../src/kit/clock.ts';
import {
  assertReceipt,
  ledgerSigningKey,
  memoryLedger,
  newLedgerKey,
  openFileLedger,
  type Ledger,
  type LedgerEntry,
  type Receipt,
} from '../../src/ledger/index.ts';

const start = new Date('2026-04-01T00:00:00.000Z');
const event = { type: 'intake/batch-read', actor: 'core', subject: 'batch-1' } as const;

async function all(ledger: Ledger, first?: number): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for await (const entry of ledger.entries(first)) entries.push(entry);
  return entries;
}

const cleanUps: (() => PromiseLike<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function inFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'meguri ledger '));
  const clock = settableClock(start);
  const signingKey = ledgerSigningKey('example.jp/ledger', newLedgerKey());
  const ledger = await openFileLedger({ folder, signingKey, clock });
  cleanUps.push(
    () => rm(folder, { recursive: true }),
    () => ledger[Symbol.asyncDispose](),
  );
  return { ledger: ledger as Ledger, clock };
}

function inMemory() {
  const clock = settableClock(start);
  return Promise.resolve({ ledger: memoryLedger(clock), clock });
}

describe.each([
  ['openFileLedger', inFolder],
  ['memoryLedger', inMemory],
])('%s', (_name, open) => {
  it('numbers entries from 0 and gives each the time of the clock', async () => {
    const { ledger } = await open();
    const receipt = await ledger.record({
      ...event,
      detail: { rows: 3, note: '通知', late: false, by: null },
    });
    expect(receipt).toMatchObject({ sequence: 0, type: event.type, subject: event.subject });
    expect(receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await all(ledger)).toEqual([
      {
        sequence: 0,
        at: '2026-04-01T00:00:00.000Z',
        phase: 'fact',
        ...event,
        detail: { rows: 3, note: '通知', late: false, by: null },
      },
    ]);
  });

  it('keeps the order of concurrent writers and reads on from any place', async () => {
    const { ledger } = await open();
    const receipts = await Promise.all(
      Array.from({ length: 600 }, (_, n) => ledger.record({ ...event, subject: `batch-${n}` })),
    );
    expect(receipts.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 600 }, (_, n) => n));
    expect((await all(ledger, 511)).map(({ subject }) => subject).slice(0, 2)).toEqual([
      'batch-511',
      'batch-512',
    ]);
    expect(await all(ledger, 600)).toEqual([]);
  });

  it('never lets the time go back', async () => {
    const { ledger, clock } = await open();
    await ledger.record(event);
    clock.set(new Date('2025-01-01T00:00:00.000Z'));
    await ledger.record(event);
    expect((await all(ledger)).map(({ at }) => at)).toEqual([start.toISOString(), start.toISOString()]);
  });

  it('has an intent open until it is settled, once', async () => {
    const { ledger } = await open();
    const [first, second] = [await ledger.intend(event), await ledger.intend(event)];
    expect((await ledger.openIntents()).map(({ sequence }) => sequence)).toEqual([0, 1]);
    await ledger.settle(first, 'done', { rows: 1 });
    expect((await ledger.openIntents()).map(({ sequence }) => sequence)).toEqual([1]);
    await ledger.settle(second, 'failed');
    expect(await ledger.openIntents()).toEqual([]);
    expect((await all(ledger, 2)).map(({ phase, intent, actor }) => [phase, intent, actor])).toEqual([
      ['done', 0, 'core'],
      ['failed', 1, 'core'],
    ]);
    await expect(ledger.settle(first, 'done')).rejects.toMatchObject({ code: 'ledger/not-an-open-intent' });
  });

  it('settles neither facts, nor intents of another ledger, nor forged receipts', async () => {
    const [{ ledger }, { ledger: other }] = [await open(), await open()];
    await ledger.intend(event);
    const wrong = [await ledger.record(event), await other.intend(event), { sequence: 0 } as Receipt];
    for (const receipt of wrong) {
      await expect(ledger.settle(receipt, 'done')).rejects.toMatchObject({
        code: 'ledger/not-an-open-intent',
      });
    }
  });

  it('gives the receipt of an open intent again, and of nothing else', async () => {
    const { ledger } = await open();
    const intent = await ledger.intend(event);
    const again = await ledger.resume(intent.sequence);
    expect(again).toEqual(intent);
    await ledger.settle(again, 'done');
    for (const sequence of [0, 1, 7]) {
      await expect(ledger.resume(sequence)).rejects.toMatchObject({ code: 'ledger/no-open-intent' });
    }
    expect(() => assertReceipt(intent)).toThrow(/has ended/);
  });

  it.each([
    [{ ...event, type: 'Batch read' as 'a/b' }, 'ledger/bad-event'],
    [{ ...event, detail: { deep: {} as never } }, 'ledger/bad-event'],
    [{ ...event, detail: { rate: Number.NaN } }, 'ledger/bad-event'],
    [{ ...event, subject: 'x'.repeat(70_000) }, 'ledger/entry-too-large'],
  ])('refuses event %#, and writes those beside it', async (bad, code) => {
    const { ledger } = await open();
    const [before, refused, after] = await Promise.allSettled([
      ledger.record(event),
      ledger.record(bad),
      ledger.record(event),
    ]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { code } });
    expect([before, after]).toMatchObject([{ value: { sequence: 0 } }, { value: { sequence: 1 } }]);
  });
});

describe('assertReceipt', () => {
  const guarded = (receipt: Receipt) => {
    assertReceipt(receipt);
    return 'effect';
  };

  it('passes the receipt of a ledger', async () => {
    expect(guarded(await memoryLedger().intend(event))).toBe('effect');
  });

  it('throws on anything that a ledger did not make, a copy of a receipt included', async () => {
    const receipt = await memoryLedger().intend(event);
    const forged: unknown[] = [
      { ...receipt },
      Object.create(receipt),
      structuredClone({ ...receipt }),
      null,
      'receipt',
    ];
    for (const candidate of forged) {
      expect(() => guarded(candidate as Receipt)).toThrow(/no ledger made this receipt/);
    }
  });

  it('negative control: without the assertion a forged receipt has its effect', () => {
    const unguarded = (_receipt: Receipt) => 'effect';
    expect(unguarded({ sequence: 0 } as Receipt)).toBe('effect');
  });
});
