/** The public face of the station delivery (提供). */
export { readAcceptance, signAcceptance } from './acceptance.ts';
export { readApprovals, writeApprovals } from './approvals-file.ts';
export { buildPackage, type BuiltPackage } from './build-package.ts';
export { disclosureStatistics } from './disclosure-statistics.ts';
export { label } from './label.ts';
export { type Manifest } from './manifest.ts';
export { packFolder, unpackInto } from './pack-folder.ts';
export {
  identitiesIn,
  isRecipientKey,
  newRecipientKey,
  openSealed,
  sealToRecipient,
  type RecipientKey,
} from './seal-to-recipient.ts';
export { verifyPackage, type PackageVerification } from './verify-package.ts';
export type { PackageRecord, PackageState } from './register/package-record.ts';
export { memoryPackageRegister } from './register/package-register.memory.ts';
export { postgresPackageRegister } from './register/package-register.postgres.ts';
export type {
  CheckMembers,
  GuardedOutcome,
  PackageRegister,
  StopReach,
} from './register/package-register.ts';
export { deliveredTableNames } from './omop-tables.ts';
