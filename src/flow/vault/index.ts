/** 保管: where identified records rest, sealed. */

export { parquetCompaction, type Compaction } from './compact-parquet.ts';
export type { ErasureEvidence, RewrittenSegment } from './erasure.ts';
export type { SubjectIdentity } from './identity-rows.ts';
export { openJobFolder, type JobFolder } from './job-folder.ts';
export { memoryVaultStore } from './vault-store.memory.ts';
export { postgresVaultStore, type VaultTables } from './vault-store.postgres.ts';
export type { Segment, SegmentId, SegmentKind, SegmentOrigin, VaultStore } from './vault-store.ts';
export {
  Vault,
  type ClinicalFile,
  type IdentityFilter,
  type VaultFindings,
  type VaultParts,
} from './vault.ts';
export {
  deletionOrderCase,
  type DeletionOrderData,
  type DeletionOrderFacts,
} from './retention/deletion-order-case.ts';
export type { LegalHolds } from './retention/legal-holds.ts';
export { memoryLegalHolds } from './retention/legal-holds.memory.ts';
export { postgresLegalHolds } from './retention/legal-holds.postgres.ts';
export {
  confirmationRecordOverOn,
  holdsOn,
  retentionDue,
  type LegalHold,
  type RetainedFacts,
  type RetentionItem,
} from './retention/retention-clock.ts';
