/**
 * The people who may act for the operator, each with the public key that their decisions are checked with.
 */

import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../kit/durable-file.ts';
import { ConflictError, ForbiddenError, InvalidInputError } from '../kit/errors.ts';

/** What a person may be. */
export const staffRoles = ['steward', 'applicant', 'committee', 'builder', 'releaser'] as const;

const memberShape = z.object({
  account: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string(),
  role: z.enum(staffRoles),
  /** Ed25519, SPKI PEM. */
  publicKey: z.string(),
});

/** A person who may act, and as what. */
export type StaffMember = z.output<typeof memberShape>;

const pathIn = (home: string) => join(home, 'staff.json');

/** Everybody who may act in the home. */
export async function staffOf(home: string): Promise<readonly StaffMember[]> {
  if (!existsSync(pathIn(home))) return [];
  return z.array(memberShape).parse(JSON.parse(await readFile(pathIn(home), 'utf8')));
}

/**
 * Nothing, for the PEM of an Ed25519 public key: a private one must not be kept here.
 *
 * @throws {InvalidInputError} `staff/bad-public-key`
 */
function assertPublicKey(pem: string): void {
  try {
    if (
      /^-----BEGIN PUBLIC KEY-----/.test(pem.trim()) &&
      createPublicKey(pem).asymmetricKeyType === 'ed25519'
    )
      return;
  } catch (cause) {
    throw new InvalidInputError('staff/bad-public-key', 'this is no Ed25519 public key in PEM', { cause });
  }
  throw new InvalidInputError('staff/bad-public-key', 'this is no Ed25519 public key in PEM');
}

/**
 * Adds a person. A key is never replaced: decisions signed with it must stay verifiable.
 *
 * @throws {ConflictError} `staff/account-taken`, `staff/key-taken`
 * @throws {InvalidInputError} `staff/bad-public-key`
 */
export async function addStaff(home: string, member: StaffMember): Promise<void> {
  const staff = await staffOf(home);
  if (staff.some(({ account }) => account === member.account)) {
    throw new ConflictError('staff/account-taken', 'this account exists');
  }
  assertPublicKey(member.publicKey);
  if (staff.some(({ publicKey }) => publicKey.trim() === member.publicKey.trim())) {
    throw new ConflictError('staff/key-taken', 'this key is another person’s');
  }
  await writeDurably(pathIn(home), `${JSON.stringify([...staff, memberShape.parse(member)], null, 2)}\n`);
}

/**
 * The public key of a person who has this role.
 *
 * @throws {ForbiddenError} `staff/not-of-this-role`: who is unknown may nothing.
 */
export function publicKeyOf(
  staff: readonly StaffMember[],
  account: string,
  role: StaffMember['role'],
): KeyObject {
  const member = staff.find((candidate) => candidate.account === account);
  if (member?.role !== role) throw new ForbiddenError('staff/not-of-this-role', `only a ${role} may do this`);
  return createPublicKey(member.publicKey);
}
