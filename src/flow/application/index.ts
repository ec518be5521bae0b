/** The public face of the station application (申出・審査): from a consultation to the end of a use. */

export { agendaItemOf, peopleOf } from './agenda-item.ts';
export { amendmentCase, type AmendmentFacts } from './amendment-case.ts';
export { type ApplicationContent } from './application-content.ts';
export { consultationCase } from './consultation-case.ts';
export { contractTextOf } from './contract-text.ts';
export { contractRegister, type RegisteredContract } from './contract-register.ts';
export { equalTreatment, type TreatmentLine } from './equal-treatment.ts';
export { meetingCase, type MeetingFacts } from './meeting-case.ts';
export { itemOf, recusalOf, type MeetingNow } from './meeting-rules.ts';
export { moneyFlow, type InstitutionPayment, type MoneyFlow } from './money-flow.ts';
export { neverFinal, preAssessed, verdictWords } from './pre-assessment.ts';
export {
  answersOf,
  answersOfDocument,
  faultsOfAnswers,
  questions,
  questionsFor,
  templates,
  type FieldFault,
} from './question.ts';
export { quoteFrom, type Quote, type QuoteRequest } from './quote.ts';
export { reconsiderationCase, type ReconsiderationFacts } from './reconsideration-case.ts';
export { tariffOn, tariffShape, type TariffNow } from './tariff.ts';
export { tariffCase } from './tariff-case.ts';
export { registerOfUses, type RegisteredUse } from './uses-register.ts';
export { completenessListOf } from './use-screening-commands.ts';
export {
  environments,
  onwardKinds,
  publicationKinds,
  purposeKinds,
  useConditionsShape,
  userKinds,
  type UseConditions,
} from './use-conditions.ts';
export { useCase } from './use-case.ts';
export type { UseCase } from './use-command.ts';
export { statesWithData } from './use-holding.ts';
export { noUseFacts, type GrantedAmendment, type UseFacts, type UseState } from './use-data.ts';
