import type { Command } from 'commander';
import { resolve } from 'node:path';
import { openOperator } from '../app/operator.ts';
import { reconcile } from '../app/reconcile.ts';
import { verifyHome, verifyHomeLedger } from '../app/verify-home.ts';
import { newCommand, printOutcome, type CommonOptions } from './command-line.ts';

interface VerifyOptions extends CommonOptions {
  readonly home: string;
}

const mismatchExitCode = 70;

/** `meguri verify`: recomputes the ledger and every sealed segment of a home, after putting a crash in order. */
export function verifyCommand(): Command {
  return newCommand('verify', 'ホームの台帳と保管区画を検証する', 'meguri verify --home ./meguri-home')
    .option('--home <dir>', 'the operator’s home', './meguri-home')
    .action(async (options: VerifyOptions) => {
      const home = resolve(options.home);
      // First as it lies there, before anything is written to it.
      const asFound = await verifyHomeLedger(home);
      await using operator = await openOperator(home);
      const reconciled = await reconcile(operator);
      const { ok, ledger, vault } = await verifyHome(operator);
      const outcome = { ok: ok && asFound.ok, asFound, reconciled, ledger, vault };
      if (!outcome.ok) process.exitCode = mismatchExitCode;
      printOutcome(options, outcome, () => [
        `台帳: ${ledger.ok && asFound.ok ? '正しい' : '壊れている'}（${String(ledger.size)}件、根 ${ledger.root.slice(0, 16)}…）`,
        ...[...asFound.findings, ...ledger.findings].map(({ code, place }) => `  ${code} ${place}`),
        `保管: ${String(vault.segments)}区画、破損 ${String(vault.damaged.length)}、持ち主のないファイル ${String(vault.orphans.length)}`,
        `途中で終わっていた処理: ${String(reconciled.settled)}件を整理`,
      ]);
    });
}
