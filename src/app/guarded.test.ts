import { describe, expect, it } from 'vitest';
import { settableClock } from '../kit/clock.ts';
import { ConflictError } from '../kit/errors.ts';
import { memoryLedger } from '../ledger/index.ts';
import { guarded } from './guarded.ts';

const event = { type: 'vault/erase', actor: 'sato', subject: 's1' } as const;
const clock = settableClock(new Date('2026-10-01T00:00:00Z'));
const phases = async (ledger: ReturnType<typeof memoryLedger>) => {
  const seen: string[] = [];
  for await (const { phase } of ledger.entries()) seen.push(phase);
  return seen;
};

describe('guarded', () => {
  it('has the effect after the intent and before the outcome', async () => {
    const ledger = memoryLedger(clock);
    const seenByEffect = await guarded(ledger, event, () => phases(ledger));
    expect(seenByEffect).toEqual(['intent']);
    expect(await phases(ledger)).toEqual(['intent', 'done']);
  });

  it('writes that an effect failed, and lets its error out as it is', async () => {
    const ledger = memoryLedger(clock);
    const error = new ConflictError('vault/busy', 'busy');
    await expect(guarded(ledger, event, () => Promise.reject(error))).rejects.toBe(error);
    expect(await phases(ledger)).toEqual(['intent', 'failed']);
  });

  it('has no effect when the ledger cannot be written', async () => {
    const ledger = { ...memoryLedger(clock), intend: () => Promise.reject(new Error('disk full')) };
    let effects = 0;
    const effect = () => {
      effects += 1;
      return Promise.resolve();
    };
    await expect(guarded(ledger, event, effect)).rejects.toThrow('disk full');
    expect(effects).toBe(0);
  });
});
