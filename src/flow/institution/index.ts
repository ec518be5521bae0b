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
export type { Death, Notice, RetiredVersion } from './notice.ts';
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
