/** The public face of the station application (申出・審査): from a consultation to the end of a use. */

export {
  applicationDigest,
  applicationState,
  jointDecisionOn,
  withDecision,
  type Application,
  type ApplicationContent,
  type ApplicationState,
} from './application.ts';
export type { ApplicationStore } from './application-store.ts';
export { memoryApplicationStore } from './application-store.memory.ts';
export { postgresApplicationStore } from './application-store.postgres.ts';
export { amendmentCase, type AmendmentFacts } from './amendment-case.ts';
export { consultationCase } from './consultation-case.ts';
export { contractRegister, type RegisteredContract } from './contract-register.ts';
export { equalTreatment, type TreatmentLine } from './equal-treatment.ts';
export { meetingCase, type MeetingFacts } from './meeting-case.ts';
export { moneyFlow, type InstitutionPayment, type MoneyFlow } from './money-flow.ts';
export { questions, questionsFor, templates } from './question.ts';
export { quoteFrom, type Quote, type QuoteRequest } from './quote.ts';
export { reconsiderationCase, type ReconsiderationFacts } from './reconsideration-case.ts';
export { tariffOn, type TariffNow } from './tariff.ts';
export { tariffCase } from './tariff-case.ts';
export { registerOfUses, type RegisteredUse } from './uses-register.ts';
export { useCase } from './use-case.ts';
export type { UseCase } from './use-command.ts';
export type { UseFacts } from './use-data.ts';
