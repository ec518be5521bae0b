/** The public face of the station supervision (監督と公表). */
export {
  certificationFile,
  criterionFileOf,
  type CertificationData,
} from './certification/certification-file.ts';
export { coverageOn, criteria, type Coverage, type CriterionFile } from './certification/criterion.ts';
export {
  draftFiling,
  filingKinds,
  filingSourceShape,
  type FilingDraft,
  type FilingKind,
  type FilingSource,
} from './certification/draft-filing.ts';
export { filing, type FilingData } from './certification/filing.ts';
export { closure, type ClosureFacts } from './closure/closure.ts';
export {
  assertMayEntrust,
  assertMayReentrust,
  entrustedScopes,
  handOverNote,
  refusalToEntrust,
  type CertifiedParty,
  type EntrustedScope,
  type HandOverNote,
  type RegisteredConsignee,
} from './consignee/certified-party.ts';
export { consignee, registeredConsignee, type ConsigneeData } from './consignee/consignee.ts';
export { operatorExchange, type ExchangeFacts } from './exchange/operator-exchange.ts';
export { incidentClock, type IncidentClock, type IncidentTimes } from './incident/incident-clock.ts';
export type { IncidentFacts } from './incident/incident-commands.ts';
export { incidentKinds, type IncidentData } from './incident/incident-data.ts';
export {
  scopeQuestionShape,
  type IncidentScope,
  type ScopeFinder,
  type ScopeQuestion,
} from './incident/incident-scope.ts';
export { incident } from './incident/incident.ts';
export {
  faqAudiences,
  faqAudienceWords,
  faqDraftShape,
  type FaqAudience,
  type FaqDraft,
  type FaqEntry,
} from './inquiry/faq-entry.ts';
export { faqGapReport, type FaqGapReport, type TopicGap } from './inquiry/faq-gap.ts';
export { memoryFaqStore } from './inquiry/faq-store.memory.ts';
export { postgresFaqStore } from './inquiry/faq-store.postgres.ts';
export type { FaqFeedback, FaqStore } from './inquiry/faq-store.ts';
export {
  inquiryCase,
  inquiryTopics,
  notesOf,
  type InquiryData,
  type InquiryTopic,
} from './inquiry/inquiry-case.ts';
export { searchFaq, type FaqHit } from './inquiry/search-faq.ts';
export { memoryInspectionLog } from './inspection/inspection-log.memory.ts';
export { postgresInspectionLog } from './inspection/inspection-log.postgres.ts';
export {
  inspectionSummary,
  type InspectionLog,
  type InspectionSummary,
  type InspectionView,
} from './inspection/inspection-log.ts';
export { inspection, refusalToInspect, type InspectionFacts } from './inspection/inspection.ts';
export { mediaItem } from './media/media-item.ts';
export { ministerMessage } from './minister/minister-message.ts';
export { ministerOverview, type MinisterOverview, type OverviewRow } from './minister/minister-overview.ts';
export { memoryFreezeSwitch } from './order/freeze-switch.memory.ts';
export { postgresFreezeSwitch } from './order/freeze-switch.postgres.ts';
export type { FreezeSwitch } from './order/freeze-switch.ts';
export {
  activities,
  assertNotFrozenBy,
  frozenBy,
  refusalWhileFrozen,
  type Activity,
  type Freeze,
} from './order/frozen-by.ts';
export { ministerOrder, type OrderData } from './order/order.ts';
export { ownFreeze } from './order/own-freeze.ts';
export {
  figureChanges,
  figuresOf,
  reportDigest,
  type Figure,
  type FigureSource,
  type Period,
} from './periodic-report/composed-report.ts';
export { periodicReport, type PeriodicReportFacts } from './periodic-report/periodic-report.ts';
export {
  committeePage,
  type CommitteeMeeting,
  type CommitteeMember,
  type CommitteePage,
} from './public/committee-page.ts';
export { incidentPage, type PublicIncident } from './public/incident-page.ts';
export {
  monthlySeries,
  publicFlows,
  type DailyCount,
  type MonthlyPoint,
  type PublicFlow,
} from './public/monthly-series.ts';
export {
  participatingInstitutions,
  type InstitutionSearch,
  type PublicInstitution,
} from './public/participating-institutions.ts';
export { publicNumbers, type OperatingNumbers, type PublicNumbers } from './public/public-numbers.ts';
export { publicRegister, registerCsv, type PublicResult, type PublicUse } from './public/register-of-uses.ts';
export { publicCount, type PublicCount } from './public/small-count.ts';
export { reportRequest } from './report-request/report-request.ts';
export { dutyOf, staffDuty, type DutyOf, type StaffDutyData } from './staff-duty/staff-duty.ts';
export { supervisionKinds } from './supervision-kinds.ts';
