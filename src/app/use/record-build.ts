import type { Actor } from '../../access/actor.ts';
import { ConflictError } from '../../kit/errors.ts';
import { commandCase } from '../cases/carry-on-case.ts';
import { caseOffice } from '../cases/case-office.ts';
import type { Operator } from '../operator.ts';
import { useNamed } from './cases-of.ts';

/**
 * Writes into its use that a package was built, so that it can be looked at; nothing when that was done before. A build that
 * was cut short after its end is gone on with here.
 *
 * @throws {ConflictError} `build/not-built`, and as the use refuses.
 */
export async function recordBuild(operator: Operator, builder: Actor, packageId: string): Promise<void> {
  const { application: id, manifestDigest, state } = await operator.packages.find(packageId);
  if (manifestDigest === null || state === 'void') {
    throw new ConflictError('build/not-built', `a package that is ${state} is not looked at`);
  }
  const { data } = await useNamed(operator.database, id);
  if (data.packages.includes(packageId)) return;
  const input = { package: packageId, manifest: manifestDigest };
  await commandCase(caseOffice(operator), builder, { kind: 'use', id, command: 'record-build', input });
}
