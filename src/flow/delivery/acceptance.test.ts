import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readAcceptance, signAcceptance, type Acceptance } from './acceptance.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const facts = {
  case: 'U-2026-000001',
  version: 14,
  package: 'P-001',
  manifest: 'a'.repeat(64),
  account: 'sato',
  person: 'sato',
  acceptedOn: '2026-11-24',
  checks: ['files-unchanged'],
};
const signed = signAcceptance(facts, privateKey);

describe('readAcceptance', () => {
  it('H9: takes an acceptance as its recipient signed it', () => {
    expect(readAcceptance(JSON.stringify(signed))).toEqual(signed);
  });

  it.each<[string, Partial<Acceptance>]>([
    ['another manifest', { manifest: 'b'.repeat(64) }],
    ['another package', { package: 'P-002' }],
    ['another use', { case: 'U-2026-000002' }],
    ['another person', { person: 'mori' }],
    ['another day', { acceptedOn: '2026-11-25' }],
    ['fewer checks', { checks: ['label'] }],
    [
      'another key',
      { publicKey: signAcceptance(facts, generateKeyPairSync('ed25519').privateKey).publicKey },
    ],
  ])('H9: refuses one that was changed to %s', (_what, change) => {
    const text = JSON.stringify({ ...signed, ...change });
    expect(() => readAcceptance(text)).toThrow('is not what its key signed');
  });

  it.each([
    ['no JSON', '{'],
    ['another document', '{}'],
    ['no key', JSON.stringify({ ...signed, publicKey: 'MARKER' })],
  ])('refuses %s, and repeats nothing of it', (_what, text) => {
    expect(() => readAcceptance(text)).toThrow(
      expect.objectContaining({
        code: 'delivery/bad-acceptance',
        message: expect.not.stringContaining('MARKER') as string,
      }),
    );
  });
});
