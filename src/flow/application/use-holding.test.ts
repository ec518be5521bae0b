import { describe, expect, it } from 'vitest';
import { day } from '../../kit/day.ts';
import type { UseCase } from './use-command.ts';
import { after, people, someDigest, walkedTo } from './use-world.fake.ts';
import { registerOfUses } from './uses-register.ts';

const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;
const building = after(walkedTo('expire'), {
  command: 'order-another',
  by: people.kato,
  input: { reason: 'update' },
});
const checking = after(building, {
  command: 'record-build',
  by: people.tanaka,
  input: { package: 'P-002', manifest: someDigest },
});
const ready = [people.ito, people.watanabe].reduce(
  (use, by) => after(use, { command: 'pass-output', by, input: { package: 'P-002' } }),
  checking,
);
const again = [
  ['building', building],
  ['checking', checking],
  ['ready', ready],
] as const satisfies readonly (readonly [string, UseCase])[];
const ran = day('2029-01-01');
const report = {
  command: 'report-erasure',
  by: people.sato,
  on: ran,
  input: { on: ran, copies: 1, evidence: someDigest },
};

describe('what was handed over before another package is ordered', () => {
  it.each(again)('I8: must be erased when the use is revoked while it is %s again', (state, use) => {
    expect(use.state).toBe(state);
    const revoked = after(use, { command: 'revoke', by: people.kondo, input: { reason: '違反' } });
    expect(revoked.state).toBe('revoked');
    expect(after(revoked, report).state).toBe('erasure-reported');
  });

  it.each(again)(
    'runs out with the contract while it is %s again, and may be erased before',
    (_state, use) => {
      expect(after(use, { command: 'expire', by: people.clock, on: ran }).state).toBe('expired');
      expect(after(use, report).state).toBe('erasure-reported');
      expect(registerOfUses([use])[0]?.state).toBe('in-use');
    },
  );

  it.each(['record-build', 'pass-output', 'hand-over'])(
    'is nothing before the first hand-over: nothing runs out or is erased, and a revoked use is closed (before %s)',
    (command) => {
      const use = walkedTo(command);
      expect(() => after(use, { command: 'expire', by: people.clock, on: ran })).toThrow(
        code('use/nothing-handed-over'),
      );
      expect(() => after(use, report)).toThrow(code('use/nothing-handed-over'));
      const revoked = after(use, { command: 'revoke', by: people.kondo, input: { reason: '違反' } });
      expect(revoked.state).toBe('closed');
    },
  );
});
