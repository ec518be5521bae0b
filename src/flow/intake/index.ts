export {
  openAdmission,
  type Admission,
  type AdmissionCounts,
  type Gate,
  type GateAnswer,
} from './admission.ts';
export { distinctIdentities } from './distinct-identities.ts';
export {
  alreadyTaken,
  confirmationRecord,
  type ConfirmationRecord,
  type IntakeBatch,
} from './intake-batch.ts';
export type { IntakeStore } from './intake-store.ts';
export { memoryIntakeStore } from './intake-store.memory.ts';
export { postgresIntakeStore } from './intake-store.postgres.ts';
