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
    .option('--home <dir>', "the operator's home; its ledger is in `ledger`")
    .option('--folder <dir>', "the ledger's own folder")
    .option('--key <text|file>', 'the verifier key that you were given; else the one in the folder');
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
      'recompute everything and find what changed',
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
  const command = withFolder(newCommand('prove', 'prove that an entry stands in the ledger', example));
  return command.argument('<sequence>', "the entry's number").action(async (sequence: string) => {
    const options = command.optsWithGlobals<LedgerOptions>();
    const { folder, key } = await opened(options);
    const proof = await proveInclusion(folder, key, Number(sequence));
    printOutcome(options, proof, (found) => [inclusionProofText(found).trimEnd()]);
  });
}

function growthCommand(): Command {
  const example = 'meguri ledger prove-growth kept-checkpoint.txt --home ./meguri-home';
  const command = withFolder(
    newCommand('prove-growth', 'prove that the ledger begins with a checkpoint that you kept', example),
  );
  return command.argument('<checkpoint>', 'file with the older checkpoint').action(async (file: string) => {
    const options = command.optsWithGlobals<LedgerOptions>();
    const { folder, key } = await opened(options);
    const proof = await proveConsistency(folder, key, await readText(file));
    printOutcome(options, proof, ({ first, second }) => [`proved: ${first} entries grew to ${second}`]);
  });
}

function exportCommand(): Command {
  const example = 'meguri ledger export --home ./meguri-home > ledger.ndjson';
  const command = withFolder(newCommand('export', 'write all entries, one JSON object a line', example));
  return command.action(async () => {
    const { folder, key } = await opened(command.optsWithGlobals<LedgerOptions>());
    for await (const entry of entriesOfFolder(folder, key)) {
      if (!process.stdout.write(`${JSON.stringify(entry)}\n`)) {
        await new Promise((resolve) => process.stdout.once('drain', resolve));
      }
    }
  });
}
