import { readFile } from 'node:fs/promises';
import type { VaultFindings } from '../flow/vault/index.ts';
import {
  ledgerSigningKey,
  verifierKeyOf,
  verifyLedgerFolder,
  type LedgerVerification,
} from '../ledger/index.ts';
import { homePaths, ledgerName, readHomeConfig } from './home.ts';
import type { Operator } from './operator.ts';

/** What a verification of a whole home came to. */
export interface HomeVerification {
  readonly ok: boolean;
  readonly ledger: LedgerVerification;
  readonly vault: VaultFindings;
}

/**
 * Recomputes the ledger of a home from its files, without opening it for writing.
 *
 * @throws {NotFoundError} `home/none-here`
 */
export async function verifyHomeLedger(home: string): Promise<LedgerVerification> {
  const { operator } = await readHomeConfig(home);
  const paths = homePaths(home);
  const key = ledgerSigningKey(ledgerName(operator), await readFile(paths.ledgerKey, 'utf8'));
  return verifyLedgerFolder(paths.ledger, verifierKeyOf(key));
}

/** Verifies the ledger and every sealed segment of an open home. */
export async function verifyHome(operator: Operator): Promise<HomeVerification> {
  await operator.ledger.checkpoint();
  const ledger = await verifyHomeLedger(operator.paths.root);
  const vault = await operator.vault.verify();
  return { ok: ledger.ok && vault.damaged.length === 0, ledger, vault };
}
