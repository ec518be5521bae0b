/** The seal: keys as opaque values, and segments that nobody opens or changes without them. */

export { createRootKeyFile, fileKeyCustody } from './file-key-custody.ts';
export type { KeyCustody } from './key-custody.ts';
export { recipientPublicKey, type RecipientPublicKey } from './recipient.ts';
export { openSealed, sealStream, type ByteSource } from './sealed-segment.ts';
export { deriveKey, derivedSecret, randomKey, type SealingKey } from './sealing-key.ts';
export { unwrapKey, wrapKey, type SealContext } from './wrapped-key.ts';
