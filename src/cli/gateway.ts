import type { Command } from 'commander';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeDurably } from '../kit/durable-file.ts';
import { InvalidInputError } from '../kit/errors.ts';
import type { RecipientPublicKey } from '../seal/index.ts';
import { nextTimeInJapan } from '../zones/gateway/next-time.ts';
import { askOperator, type LineTerms } from '../zones/gateway/provision-line.ts';
import { removeSpooled, sealedOnce } from '../zones/gateway/sealed-once.ts';
import { send, type OperatorReceipt } from '../zones/gateway/send.ts';
import { newCommand, printOutcome, tell, type CommonOptions } from './command-line.ts';

interface SendOptions extends CommonOptions {
  readonly to: string;
  readonly token?: string;
  readonly format: string;
  readonly at?: string;
  readonly spool: string;
  readonly recipient?: string;
}

/** `meguri gateway send`: what an institution's own computer does to provide. */
export function gatewayCommand(): Command {
  return newCommand(
    'gateway',
    '機関の側で、提供するファイルを封緘して送る',
    'meguri gateway send ./receipts.tar --format receipt --to https://operator.example',
  ).addCommand(sendCommand());
}

function sendCommand(): Command {
  const example =
    'MEGURI_TOKEN=… meguri gateway send ./receipts.tar --format receipt --to https://operator.example --at 02:00';
  return newCommand('send', '封緘して送る。途切れたところから続け、受領書を残す（ホームは不要）', example)
    .argument('<path...>', 'files, folders or .tar files; each is sent as one object')
    .requiredOption('--to <origin>', 'the operator, https://…')
    .requiredOption('--format <format>', 'format of all of them: ssmix2 | receipt | dpc | fhir | omop')
    .option('--token <token>', 'access token of the institution; best given as MEGURI_TOKEN')
    .option('--at <time>', 'wait until this time in Japan, as 02:00')
    .option('--recipient <key>', 'the operator’s sealing key, when it was told to you on another way')
    .option(
      '--spool <folder>',
      'where sealed objects and receipts are kept',
      join(homedir(), '.meguri-gateway'),
    )
    .action(async (paths: string[], _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<SendOptions>();
      const { receipts, folder } = await sendAll(paths, options);
      printOutcome(options, { receipts }, () => [
        ...receipts.map(
          ({ number, case: id, receivedAt, ledgerSequence }) =>
            `${number}: 受領 ${receivedAt}　受入番号 ${id}　台帳 ${String(ledgerSequence)}`,
        ),
        `受領書: ${folder}`,
      ]);
    });
}

interface SealingKey {
  readonly institution: string;
  readonly recipient: RecipientPublicKey;
}

/**
 * The operator's sealing key, and the institution that the token is of.
 *
 * @throws {InvalidInputError} `gateway/other-key` when it is not the one that was told
 */
async function sealingKey(terms: LineTerms, told: string | undefined): Promise<SealingKey> {
  const key = await askOperator<SealingKey>(terms, { method: 'GET', path: 'provision/sealing-key' });
  if (told === undefined || told === key.recipient) return key;
  throw new InvalidInputError('gateway/other-key', 'the operator’s server names another sealing key');
}

async function sendAll(
  paths: readonly string[],
  { to: origin, token = process.env['MEGURI_TOKEN'] ?? '', format, at, spool, recipient }: SendOptions,
): Promise<{ readonly receipts: readonly OperatorReceipt[]; readonly folder: string }> {
  if (token === '') throw new InvalidInputError('gateway/no-token', 'set MEGURI_TOKEN, or give --token');
  if (at !== undefined) await untilTime(at);
  const terms = { origin, token };
  const key = await sealingKey(terms, recipient);
  const folder = join(resolve(spool), 'receipts');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const receipts: OperatorReceipt[] = [];
  for (const path of paths) {
    const what = { institution: key.institution, format, path: resolve(path) };
    const object = await sealedOnce(what, key.recipient, resolve(spool));
    const receipt = await send(object, { ...terms, progress: progressOf(basename(path)) });
    await writeDurably(join(folder, `${receipt.number}.json`), `${JSON.stringify(receipt, null, 2)}\n`);
    // Only what is proved to have arrived leaves the spool.
    await removeSpooled(object);
    receipts.push(receipt);
  }
  return { receipts, folder };
}

async function untilTime(at: string): Promise<void> {
  const until = nextTimeInJapan(new Date(), at);
  const pause = until.getTime() - Date.now();
  if (pause <= 0) return;
  tell(`${at}（日本時間）まで待ちます`);
  await sleep(pause);
}

/** Tells each tenth of the way. */
function progressOf(name: string): (done: number, total?: number) => void {
  let told = -1;
  return (done, total = 0) => {
    const tenths = total === 0 ? 0 : Math.floor((done / total) * 10);
    if (tenths === told) return;
    told = tenths;
    tell(`${name}: ${String(tenths * 10)}%（${String(done)} / ${String(total)} バイト）`);
  };
}
