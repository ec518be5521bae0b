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
