import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { IntegrityError, InvalidInputError, NotFoundError } from '../kit/errors.ts';
import {
  entriesOfFolder,
  inclusionProofText,
  parseVerifierKey,
  proveConsistency,
  proveInclusion,
  verifyLedgerFolder,
  type LedgerVerification,
  type LedgerVerifierKey,
} from '../ledger/index.ts';
import { newCommand, printOutcome, type CommonOptions } from './command-line.ts';

interface LedgerOptions extends CommonOptions {
  readonly home?: string;
  readonly folder?: string;
  readonly key?: string;
}

/** `meguri ledger verify|prove|export`: anybody may check the ledger, without the operator's keys or server. */
export function ledgerCommand(): Command {
  const command = newCommand(
    'ledger',
    '台帳を検証・証明・書き出す',
    'meguri ledger verify --home ./meguri-home',
  );
  return command
    .addCommand(verifyCommand())
    .addCommand(proveCommand())
    .addCommand(growthCommand())
    .addCommand(exportCommand());
}

function withFolder(command: Command): Command {
  return command
    .option('--home <dir>', "the operator's home, whose folder `ledger` is meant; or give --folder")
    .option('--folder <dir>', "the ledger's own folder, for a copy of it")
    .option(
      '--key <text|file>',
      'the verifier key that you were given, as text or as a file; else the one in the folder is taken',
    );
}

async function opened({
  home,
  folder,
  key,
}: LedgerOptions): Promise<{ folder: string; key: LedgerVerifierKey }> {
  const path = folder ?? (home === undefined ? undefined : join(home, 'ledger'));
  if (path === undefined) throw new InvalidInputError('ledger/no-folder', 'give --home or --folder');
  const file = key ?? join(path, 'verifier-key');
  const text = key?.includes('+') === true ? key : await readText(file);
  return { folder: path, key: parseVerifierKey(text.trim()) };
}

function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new NotFoundError('ledger/no-such-file', `cannot read ${file}`, { cause: error });
  });
}

function verifyCommand(): Command {
  const command = withFolder(
    newCommand(
      'verify',
      '全体を計算し直し、変わったものを見つける',
      'meguri ledger verify --home ./meguri-home',
    ),
  );
  return command.action(async () => {
    const options = command.optsWithGlobals<LedgerOptions>();
    const { folder, key } = await opened(options);
    const result = await verifyLedgerFolder(folder, key);
    // One document on stdout: of a damaged ledger, the error is it.
    if (result.ok || options.json !== true) printOutcome(options, result, (found) => report(found, options));
    if (!result.ok) {
      const places = result.findings.map(({ code, place }) => `${code} (${place})`);
      throw new IntegrityError(
        'ledger/damaged',
        `${places.length} findings: ${places.slice(0, 5).join(', ')}`,
      );
    }
  });
}

function report(found: LedgerVerification, { key }: LedgerOptions): string[] {
  const { ok, size, root, journalEntries, tornBytes, openIntents, findings } = found;
  return [
    ...findings.map(({ code, place }) => `${code}  ${place}`),
    `${ok ? 'verified' : 'NOT what was written'}: ${size} entries, root ${root}`,
    `beside the checkpoint: ${journalEntries} entries, ${tornBytes} torn bytes; open intents: ${openIntents}`,
    `key: ${key === undefined ? 'the one in the folder (give --key to check against yours)' : 'yours'}`,
  ];
}

function proveCommand(): Command {
  const example = 'meguri ledger prove 42 --home ./meguri-home > 42.tlog-proof';
  const command = withFolder(newCommand('prove', 'ある記録が台帳にあることの証明を出力する', example));
  return command.argument('<sequence>', "the entry's number, from 0").action(async (sequence: string) => {
    const options = command.optsWithGlobals<LedgerOptions>();
    const { folder, key } = await opened(options);
    const proof = await proveInclusion(folder, key, Number(sequence));
    printOutcome(options, proof, (found) => [inclusionProofText(found).trimEnd()]);
  });
}

function growthCommand(): Command {
  const example = 'meguri ledger prove-growth kept-checkpoint.txt --home ./meguri-home';
  const command = withFolder(
    newCommand('prove-growth', '手元に控えたチェックポイントから台帳が伸びたことを証明する', example),
  );
  return command
    .argument('<checkpoint>', 'file with the older checkpoint: a copy of ledger/checkpoint')
    .action(async (file: string) => {
      const options = command.optsWithGlobals<LedgerOptions>();
      const { folder, key } = await opened(options);
      const proof = await proveConsistency(folder, key, await readText(file));
      printOutcome(options, proof, ({ first, second }) => [`proved: ${first} entries grew to ${second}`]);
    });
}

function exportCommand(): Command {
  const example = 'meguri ledger export --home ./meguri-home > ledger.ndjson';
  const command = withFolder(newCommand('export', '全ての記録を、1行に1つの JSON で書き出す', example));
  return command.action(async () => {
    const { folder, key } = await opened(command.optsWithGlobals<LedgerOptions>());
    for await (const entry of entriesOfFolder(folder, key)) {
      if (!process.stdout.write(`${JSON.stringify(entry)}\n`)) {
        await new Promise((resolve) => process.stdout.once('drain', resolve));
      }
    }
  });
}
