import type { SealingKey } from './sealing-key.ts';

/** Where the root key is kept. Adapters: a file; later a passphrase with shared parts, and PKCS #11. */
export interface KeyCustody {
  /**
   * The root key, from which every other follows or by which it is wrapped. Who asks disposes of it.
   *
   * @throws {NotFoundError} `seal/no-root-key`
   * @throws {IntegrityError} `seal/root-key-exposed` when others than its owner may read it.
   */
  rootKey(): Promise<SealingKey>;
}
