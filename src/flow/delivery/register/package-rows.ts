import type { Receipt } from '../../../ledger/ledger.ts';
import type { SubjectId } from '../../institution/index.ts';
import type { PackageRecord } from './package-record.ts';
import type { StopReach } from './package-register.ts';

/** How a register keeps its packages: rows without rules. */
export interface PackageRows {
  /** Does `work` wholly or not at all. */
  atomically<Result>(work: (rows: PackageRows) => Promise<Result>): Promise<Result>;
  /** Throws unless the gate lock is held exclusively. */
  assertGate(): Promise<void>;
  /** False when the number is taken. */
  insert(receipt: Receipt, record: PackageRecord): Promise<boolean>;
  read(id: string): Promise<PackageRecord | undefined>;
  /** Reads and keeps others from changing it until the end of `atomically`. */
  readToChange(id: string): Promise<PackageRecord | undefined>;
  write(receipt: Receipt, record: PackageRecord): Promise<void>;
  addMembers(id: string, members: readonly SubjectId[]): Promise<void>;
  members(id: string): Promise<readonly SubjectId[]>;
  voidWith(receipt: Receipt, subjects: readonly SubjectId[]): Promise<StopReach>;
  all(): Promise<readonly PackageRecord[]>;
}
