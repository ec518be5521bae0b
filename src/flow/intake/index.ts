export {
  openAdmission,
  type Admission,
  type AdmissionCounts,
  type Gate,
  type GateAnswer,
} from './admission.ts';
export { confirmationRecords } from './confirmation-records.postgres.ts';
export { distinctIdentities } from './distinct-identities.ts';
export {
  alreadyTaken,
  confirmationRecord,
  type ConfirmationRecord,
  type ConfirmedProvision,
  type IntakeBatch,
} from './intake-batch.ts';
export type { IntakeStore } from './intake-store.ts';
export { memoryIntakeStore } from './intake-store.memory.ts';
export { postgresIntakeStore } from './intake-store.postgres.ts';
export { countQuality, type DataQuality, type Share } from './quality/data-quality.ts';
export { feedIssueCase, type FeedIssueData, type FeedIssueFacts } from './quality/feed-issue-case.ts';
export { issueMessage, type IssueMessage } from './quality/issue-message.ts';
export { freshnessOf, type Freshness, type LoadDates } from './quality/freshness.ts';
export { issueDelta, type FindingCounts, type IssueChange } from './quality/issue-delta.ts';
export {
  mostRejectedUnits,
  rejectedUnits,
  rejectFile,
  type Arrival,
  type Inspection,
  type RejectedUnit,
} from './quarantine/inspection.ts';
export {
  intakeBatchCase,
  type IntakeBatchData,
  type IntakeBatchFacts,
} from './quarantine/intake-batch-case.ts';
export type { FeedInspection, QuarantineStore } from './quarantine/quarantine-store.ts';
export { memoryQuarantineStore } from './quarantine/quarantine-store.memory.ts';
export { postgresQuarantineStore } from './quarantine/quarantine-store.postgres.ts';
export { suppressionOf, type SuppressionReport } from './quarantine/suppression-report.ts';
export { approved, mappingInForce, type CodeMapping, type LocalCode } from './code-mapping/code-mapping.ts';
export type { CodeMappings } from './code-mapping/code-mappings.ts';
export { memoryCodeMappings } from './code-mapping/code-mappings.memory.ts';
export { postgresCodeMappings } from './code-mapping/code-mappings.postgres.ts';
