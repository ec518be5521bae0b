import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { restoreHome, type RestoreOutcome } from '../app/backup/restore-home.ts';
import type { KeySource } from '../app/backup/restore-files.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { secretIn } from './backup.ts';
import { newCommand, printOutcome, type CommonOptions } from './command-line.ts';

interface RestoreOptions extends CommonOptions {
  readonly from: string;
  readonly home: string;
  readonly identity: string;
  readonly backup?: string;
  readonly keys?: string;
  readonly passphrase?: string;
  readonly ledger?: string;
  readonly checkpoint?: string;
}

const incompleteExitCode = 5;
const damagedExitCode = 70;

async function keySource({ keys, passphrase }: RestoreOptions): Promise<KeySource> {
  if (keys !== undefined) return { folder: resolve(keys) };
  if (passphrase !== undefined) return { passphrase: await secretIn(passphrase) };
  throw new InvalidInputError('cli/bad-arguments', 'give --keys, or --passphrase for a backup with its keys');
}

/** `meguri restore`: a home made again from a backup, with what is missing told. */
export function restoreCommand(): Command {
  const example =
    'meguri restore --from /mnt/backup --home ./new-home --identity backup.agekey --keys /mnt/keys --ledger /mnt/old/ledger';
  return newCommand('restore', 'バックアップから新しいホームを作り、検証し、足りないものを告げる', example)
    .requiredOption('--from <dir>', 'folder of the backup set')
    .requiredOption('--home <dir>', 'a new or empty folder')
    .requiredOption('--identity <file>', 'file with the AGE-SECRET-KEY of a recipient')
    .option('--backup <id>', 'which backup; the newest when not given')
    .option('--keys <dir>', 'folder with root.key and ledger.pem, from their own custody')
    .option('--passphrase <file>', 'file with the passphrase of a backup that has its keys')
    .option('--ledger <dir>', 'ledger that survived: stops and erasures after the backup are done again')
    .option(
      '--checkpoint <file>',
      'a later checkpoint that somebody kept: tells how many entries are missing',
    )
    .action(async (options: RestoreOptions) => {
      const outcome = await restoreHome({
        from: resolve(options.from),
        home: resolve(options.home),
        identity: await secretIn(options.identity),
        keys: await keySource(options),
        ...(options.backup === undefined ? {} : { id: options.backup }),
        ...(options.ledger === undefined ? {} : { laterLedger: resolve(options.ledger) }),
        ...(options.checkpoint === undefined
          ? {}
          : { checkpoint: await readFile(options.checkpoint, 'utf8') }),
      });
      if (!outcome.ok) process.exitCode = damagedExitCode;
      else if (!outcome.isComplete) process.exitCode = incompleteExitCode;
      printOutcome(options, outcome, described);
    });
}

const number = (value: number) => value.toLocaleString('ja-JP');

function described({
  backup,
  takenAt,
  tables,
  rows,
  segments,
  ok,
  replay,
  gap,
  isComplete,
  frozenBy,
}: RestoreOutcome): string[] {
  const { erasures, stops, stopsToTakeInAgain, lost } = replay;
  const missing =
    gap.missingEntries === null
      ? [
          'バックアップの後に何があったかは分かりません。残った台帳（--ledger）か控えたチェックポイント（--checkpoint）で確かめてください',
        ]
      : [
          `バックアップの後の台帳の記録で、ここに無いもの: ${number(gap.missingEntries)}件（${number(gap.from)}番から）`,
        ];
  return [
    `バックアップ ${backup}（${takenAt}）から復元しました。検証: ${ok ? '正しい' : '正しくない'}`,
    `表 ${number(tables)}（${number(rows)}行）、保管区画 ${number(segments)}`,
    `やり直した消去 ${number(erasures)}件、やり直した停止の求め ${number(stops)}件`,
    ...missing,
    ...(stopsToTakeInAgain.length === 0
      ? []
      : [`受け付け直す必要のある停止の求め: ${stopsToTakeInAgain.join('、')}`]),
    ...lost.map(({ type, count }) => `失われた処理: ${type} ${number(count)}件`),
    ...(frozenBy === null
      ? []
      : [`受入れ・作成・引渡しは停止しています（${frozenBy}）。解消した後、責任者が解除してください`]),
    isComplete ? '足りないものは知られていません' : 'この一覧を解消するまで、提供を始めないでください',
  ];
}
