/** The public face of the station obligations (利用と消去). */
export { alarmsOn, type Alarm, type Dated } from './alarm.ts';
export { recipientAudit } from './audit/recipient-audit.ts';
export { canonicalDigest } from './canonical-digest.ts';
export {
  erasureCertificate,
  erasureProgress,
  type ErasureCertificate,
  type ErasureProgress,
} from './erasure/erasure-certificate.ts';
export { erasure, type ErasureData, type ErasureFacts } from './erasure/erasure.ts';
export { codeField, dayField, digestField, proseField } from './field.ts';
export { useRegister, type RegisterEntry, type RegisterFacts } from './holding/use-register.ts';
export {
  obligationsOn,
  retentionEnds,
  type ContractedUse,
  type KeptRecord,
  type Obligation,
  type OpenedBefore,
} from './obligation-round.ts';
export { ancestorsOf, descendantsOf, reachOf, type Chain, type ChainLink } from './onward/chain.ts';
export { wideningsOf, type ChainConditions } from './onward/chain-conditions.ts';
export { onwardProvision, type OnwardFacts } from './onward/onward-provision.ts';
export { checkTable, type PublishedTable, type TableFinding } from './publication/check-table.ts';
export { publicationCheck } from './publication/publication-check.ts';
export { halt, haltInstructions, type HaltData, type HaltFacts } from './recall/halt.ts';
export {
  instruction,
  instructionCount,
  type InstructionCount,
  type InstructionInput,
} from './recall/instruction.ts';
export { recall, recallInstructions, type RecallData, type RecallFacts } from './recall/recall.ts';
export type { Defect, DeliveryFinder, TouchedDelivery } from './recall/touched-delivery.ts';
export { reportCalendar, type ReportDue, type ReportTerms } from './report/report-calendar.ts';
export { useReport } from './report/use-report.ts';
export { useResult, type ResultData } from './result/use-result.ts';
export type { UseFacts, UseOnRecord } from './use-on-record.ts';
export { obligationKinds } from './obligation-kinds.ts';
