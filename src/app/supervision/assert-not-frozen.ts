import type { Kysely } from 'kysely';
import { assertNotFrozenBy, postgresFreezeSwitch, type Activity } from '../../flow/supervision/index.ts';

/**
 * Does nothing while nobody has stopped this work. Inside a transaction, nobody stops it before that ends.
 *
 * @law Act Art. 37/61 (?) — 是正命令: 取扱いの停止 (S13)
 * @throws {LawError} `supervision/intake-frozen`, `supervision/build-frozen`, `supervision/release-frozen`
 */
export async function assertNotFrozen(db: Kysely<unknown>, activity: Activity): Promise<void> {
  assertNotFrozenBy(await postgresFreezeSwitch(db).inForce(), activity);
}
