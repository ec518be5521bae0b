/** The seal: keys as opaque values, and segments that nobody opens or changes without them. */

export { createRootKeyFile, fileKeyCustody } from './file-key-custody.ts';
export type { KeyCustody } from './key-custody.ts';
export { recipientPublicKey, type RecipientPublicKey } from './recipient.ts';
export { openSealed, sealStream, type ByteSource } from './sealed-segment.ts';
export { deriveKey, derivedSecret, randomKey, type SealingKey } from './sealing-key.ts';
export { openBytes, sealBytes, type SealContext } from './sealed-bytes.ts';
export { unwrapKey, wrapKey } from './wrapped-key.ts';
