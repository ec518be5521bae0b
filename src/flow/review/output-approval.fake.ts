import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { signApproval } from '../../access/approval-signature.ts';
import { outputStatement, type OutputApproval } from './output-approval.ts';

/** A person of a test with a key. */
export interface TestReleaser {
  readonly person: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Two people who may pass an output. */
export const testReleasers: readonly TestReleaser[] = ['ito', 'watanabe'].map((person) => ({
  person,
  ...generateKeyPairSync('ed25519'),
}));

/** The approval of an output by a person. */
export function testApproval(
  { person, privateKey, publicKey }: TestReleaser,
  manifestSha256: string,
  about: { readonly package?: string; readonly version?: number } = {},
): OutputApproval {
  const { package: id = 'P-001', version = 20 } = about;
  const statement = { case: 'U-2026-000001', version, person, package: id };
  return {
    ...statement,
    site: { rpId: 'localhost', origin: 'http://localhost:8460' },
    signature: signApproval(outputStatement(statement, manifestSha256), 'key', privateKey),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string,
  };
}

/** Approvals by all of them. */
export function testApprovals(manifestSha256: string): readonly OutputApproval[] {
  return testReleasers.map((releaser) => testApproval(releaser, manifestSha256));
}
