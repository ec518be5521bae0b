/** The public face of the station deidentify (匿名加工). */
export { declareAnonymized, type AnonymizedRelation } from './anonymized-relation.ts';
export { type Check } from './checks.ts';
export {
  deidentify,
  type AnonymizedTables,
  type DeidentifiedOutcome,
  type SecretParameters,
} from './deidentify.ts';
export { newDeliveryKey, type Pseudonym } from './delivery-key.ts';
export { type Evidence } from './evidence.ts';
export { profileNamed, profiles, type DeidentificationProfile } from './profile.ts';
export { profileFor, type ProfileProposal } from './profile-for.ts';
export { riskPicture } from './risk/risk-picture.ts';
export { type ClassRisk } from './risk/class-risk.ts';
export { type RiskReport } from './risk/risk-report.ts';
export {
  eventColumns as drawnEventColumns,
  personColumns as drawnPersonColumns,
} from './released-columns.ts';
export {
  differencingFindings,
  remediesFor,
  type DifferencingFinding,
  type DifferencingRemedy,
} from './differencing/differencing.ts';
export { othersToLeaveOut } from './differencing/leave-out.ts';
export { memoryPackageSetStore } from './differencing/package-set-store.memory.ts';
export { postgresPackageSetStore } from './differencing/package-set-store.postgres.ts';
export type { PackageSetStore } from './differencing/package-set-store.ts';
export {
  chainOf,
  packageSketch,
  pseudonymsDigest,
  type OnwardProvision,
  type PackageSet,
} from './differencing/package-set.ts';
export { assertNoRareTrialCodes, rareTrialCodes, type TrialCode } from './differencing/trial-codes.ts';
export {
  criteriaSignoffCase,
  type CriteriaSignoffData,
  type CriteriaSignoffFacts,
  type SignedEvidence,
} from './signoff/criteria-signoff-case.ts';
export { refusalWithoutSignoff } from './signoff/refusal-without-signoff.ts';
export { signedEvidence, type EvidenceFiles } from './signoff/signed-evidence.ts';
export { utilityLoss, type UtilityLoss } from './signoff/utility-loss.ts';
export type { Cell, ShownCell } from './statistics/hide-small-cells.ts';
export {
  statisticsTable,
  type StatisticsOrder,
  type StatisticsTable,
} from './statistics/statistics-table.ts';
