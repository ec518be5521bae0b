export {
  eligibility,
  worklistWords,
  type Decision,
  type GateFacts,
  type GateReason,
  type GateState,
} from './eligibility.ts';
export { assertGateHeld, lockGate, type GateLockMode } from './gate-lock.postgres.ts';
export { memoryGateRegister } from './gate-register.memory.ts';
export { postgresGateRegister } from './gate-register.postgres.ts';
export type { GateRegister } from './gate-register.ts';
export { memoryInstitutionDirectory } from './institution-directory.memory.ts';
export { postgresInstitutionDirectory } from './institution-directory.postgres.ts';
export type { InstitutionDirectory } from './institution-directory.ts';
export type { Institution } from './institution.ts';
export {
  correctionReasons,
  type Death,
  type Notice,
  type NoticeCorrection,
  type RetiredVersion,
} from './notice.ts';
export {
  refusalToStep,
  stopAfter,
  type StopRefusal,
  type StopRequest,
  type StopState,
  type StopStep,
} from './stop-request.ts';
export { parseSubjectId, subjectId, type SubjectId } from './subject-id.ts';
export { eligibleFrom } from './waiting-period.ts';
export { memoryKnownSubjects } from './worklist/known-subjects.memory.ts';
export { postgresKnownSubjects } from './worklist/known-subjects.postgres.ts';
export type { KnownSubject, KnownSubjects } from './worklist/known-subjects.ts';
export { memoryWorklist, type WorklistSources } from './worklist/worklist.memory.ts';
export { postgresWorklist } from './worklist/worklist.postgres.ts';
export type {
  Worklist,
  WorklistBuild,
  WorklistCount,
  WorklistKey,
  WorklistPage,
  WorklistQuery,
  WorklistRow,
} from './worklist/worklist.ts';
export { checkNotice, assertComplete, type NoticeCheck, type TextFault } from './notice-text/text-faults.ts';
export { composeNotice, noticeDigest, type NoticeText } from './notice-text/compose-notice.ts';
export { confirmedStatement, fixedStatements } from './notice-text/fixed-statement.ts';
export { dataItems, type DataItems, type ItemWords } from './notice-text/data-item.ts';
export { parseInstitutionBlock, type InstitutionBlock } from './notice-text/institution-block.ts';
export { missingItems, type MissingItem } from './notice-text/missing-items.ts';
export type { NoticeBlock, Wording } from './notice-text/notice-block.ts';
export { editionDigest, type NoticeEdition } from './notice-text/notice-edition.ts';
export { noticeLines } from './notice-text/notice-lines.ts';
export { parseNoticeSource, type NoticeSource } from './notice-text/notice-source.ts';
export {
  noticeVariants,
  renderNotice,
  type NoticeVariant,
  type RenderedNotice,
} from './notice-text/render-notice.ts';
export { standardBlocks, standardTitle } from './notice-text/standard-notice.ts';
export { statutoryItems, type StatutoryItem } from './notice-text/statutory-item.ts';
export { trainingKit, type QuizQuestion, type TrainingKit } from './notice-text/training-kit.ts';
export { countedVoiceCodes, voiceCodes, type VoiceCodeText } from './notice-text/voice-code.ts';
export { memoryNoticeLedger } from './records/notice-ledger.memory.ts';
export { postgresNoticeLedger } from './records/notice-ledger.postgres.ts';
export {
  handedTo,
  handingMethods,
  type NoticeEntry,
  type NoticeHanding,
  type NoticeLedger,
  type NoticeQuery,
  type SheetMarking,
} from './records/notice-ledger.ts';
export {
  assertSheetStep,
  refusalToSheetStep,
  type NoticeSheet,
  type PrintedSheet,
  type SheetState,
} from './records/notice-sheet.ts';
export { newSheetNumber, parseSheetNumber, sheetNumberWords } from './records/sheet-number.ts';
export { earliestProvision, type EarliestProvision } from './records/earliest-provision.ts';
export {
  copyWords,
  deletionCopies,
  erasureInput,
  refusalOfErasure,
  type DeletionCopy,
} from './stop-case/deletion-copy.ts';
export {
  patientFacts,
  patientQuestions,
  type PatientChoice,
  type PatientQuestion,
} from './stop-case/patient-questions.ts';
export { patientStatements, type PatientStatement } from './stop-case/patient-words.ts';
export {
  parseReceiptNumber,
  receiptDigest,
  receiptNumberBytes,
  receiptNumberOf,
} from './stop-case/receipt-number.ts';
export { relationsFor, relationWords, requesterWords, type Requester } from './stop-case/requester.ts';
export { stopCase } from './stop-case/stop-case.ts';
export {
  gateNumberOf,
  identityMeans,
  type IdentityMeans,
  type ListedStanding,
  type StopCaseState,
  type StopData,
  type StopFacts,
} from './stop-case/stop-data.ts';
export { gatePlaces, placeWords, type StopPlace } from './stop-case/stop-place.ts';
export {
  receiptKeptUntil,
  stopReceipt,
  stopReceiptDigest,
  type StopReceipt,
} from './stop-case/stop-receipt.ts';
export { stopRelayCase, type RelayData, type RelayState } from './stop-case/stop-relay.ts';
export { stopStatus, type PatientWords, type StopStatus } from './stop-case/stop-status.ts';
export { memoryNoticeBlocks } from './notice-case/notice-blocks.memory.ts';
export { postgresNoticeBlocks } from './notice-case/notice-blocks.postgres.ts';
export type { KeptBlock, NoticeBlocks } from './notice-case/notice-blocks.ts';
export { memoryNoticeTexts } from './notice-case/notice-texts.memory.ts';
export { postgresNoticeTexts } from './notice-case/notice-texts.postgres.ts';
export type { NoticeTexts } from './notice-case/notice-texts.ts';
export {
  confirmingMinistries,
  noticeVersionCase,
  refusalToHandOut,
  type NoticeVersionData,
  type NoticeVersionFacts,
  type NoticeVersionState,
} from './notice-case/notice-version.ts';
export {
  consentBundle,
  localPatientIdentifier,
  stopConsent,
  tokenIdentifier,
  type StopConsent,
} from './lists/stop-consent.ts';
export { memoryStopLists } from './lists/stop-lists.memory.ts';
export { postgresStopLists } from './lists/stop-lists.postgres.ts';
export type { KeptExport, StopExport, StopLists } from './lists/stop-lists.ts';
export {
  stopBacklog,
  type StopBacklog,
  type StopToTell,
  type TellingProgress,
} from './lists/stop-to-tell.ts';
export { institutionKinds } from './institution.ts';
export { assertPlacedWell, sitesOf } from './lists/institution-group.ts';
export { memoryOperatorProfiles } from './records/operator-profile.memory.ts';
export { postgresOperatorProfiles } from './records/operator-profile.postgres.ts';
export type { OperatorProfile, OperatorProfiles } from './records/operator-profile.ts';
export {
  keptUntil,
  missingInRecord,
  type ProvisionRecord,
  type RecordedParty,
} from './records/provision-record.ts';
export { memoryProvisionRecords } from './records/provision-records.memory.ts';
export { postgresProvisionRecords } from './records/provision-records.postgres.ts';
export type { KeptProvisionRecord, ProvisionRecords, RecordQuery } from './records/provision-records.ts';
export { assertWithinCost, costKinds, payable } from './lists/cost-sheet.ts';
export type { CostLine, CostSheet, CostSheets, ProviderPayment } from './lists/cost-sheet.ts';
export { memoryCostSheets } from './lists/cost-sheets.memory.ts';
export { postgresCostSheets } from './lists/cost-sheets.postgres.ts';
export { dataKindOf, dataKinds, dataKindWords, type DataKind } from './lists/data-kind.ts';
export {
  assertMayProvide,
  contractOn,
  refusalToProvide,
  type InstitutionContract,
  type InstitutionContracts,
  type ProvisionAsked,
  type ProvisionRefusal,
} from './lists/institution-contract.ts';
export { memoryInstitutionContracts } from './lists/institution-contracts.memory.ts';
export { postgresInstitutionContracts } from './lists/institution-contracts.postgres.ts';
export { firstNotices } from './records/first-notices.postgres.ts';
export { parseLedgerDay } from './lists/ledger-day.ts';
export {
  ledgerFields,
  noticeDaysKey,
  planLedger,
  type LedgerItem,
  type LedgerOnRecord,
  type PlannedRow,
  type ReadRow,
} from './lists/ledger-plan.ts';
export { noticeDays } from './records/notice-days.postgres.ts';
export {
  comesOfAgeOn,
  dueForNoticeInPerson,
  type AgeHanding,
  type BirthDays,
} from './lists/coming-of-age.ts';
export { guardianNotices } from './records/guardian-notices.postgres.ts';
