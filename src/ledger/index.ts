/** The ledger: a Merkle log that says what happened, and the receipts without which nothing does. */

export { openFileLedger, type FileLedger, type FileLedgerOptions } from './file-ledger.ts';
export type { Ledger, LedgerEntry, LedgerEvent, Receipt } from './ledger.ts';
export { memoryLedger } from './memory-ledger.ts';
export { assertReceipt } from './receipt.ts';
export { ledgerSigningKey, newLedgerKey, type LedgerSigningKey } from './signed-note.ts';
export { parseVerifierKey, verifierKeyOf, verifierKeyText, type LedgerVerifierKey } from './signed-note.ts';
export { inclusionProofText, proveConsistency, proveInclusion } from './prove.ts';
export { verifyLedgerFolder, type LedgerFinding, type LedgerVerification } from './verify-folder.ts';
export { entriesOfFolder } from './entries-of-folder.ts';
