import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { backupsIn } from '../app/backup/backup-manifest.ts';
import { drillBackup, type DrillOutcome } from '../app/backup/backup-drill.ts';
import { keysFolder } from '../app/backup/home-keys.ts';
import { mostBackupDays, pruneBackups } from '../app/backup/prune-backups.ts';
import { homePaths } from '../app/home.ts';
import { keepLastRun } from '../app/backup/last-runs.ts';
import { takeBackup, type BackupOutcome } from '../app/backup/take-backup.ts';
import { openOperator } from '../app/operator.ts';
import { InvalidInputError, MeguriError } from '../kit/errors.ts';
import type { LedgerEvent } from '../ledger/index.ts';
import { newCommand, printOutcome, tell } from './command-line.ts';
import { homeCommand, type HomeOptions } from './home-command.ts';

interface BackupOptions extends HomeOptions {
  readonly out?: string;
  readonly recipient: readonly string[];
  readonly withKeys?: string;
}

interface DrillOptions extends HomeOptions {
  readonly from: string;
  readonly identity: string;
  readonly backup?: string;
}

/**
 * The one line of a file that holds a secret.
 *
 * @throws {InvalidInputError} `cli/bad-secret-file`
 */
export async function secretIn(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new InvalidInputError('cli/bad-secret-file', 'the file of the secret cannot be read', { cause });
  });
  const line = text.split('\n').find((one) => one.trim() !== '' && !one.startsWith('#'));
  if (line === undefined)
    throw new InvalidInputError('cli/bad-secret-file', 'the file of the secret is empty');
  return line.trim();
}

/** Writes what happened into the ledger, unless another process holds it; says which. */
async function recordedIn(home: string, event: LedgerEvent): Promise<boolean> {
  try {
    await using operator = await openOperator(home);
    await operator.ledger.record(event);
    return true;
  } catch (error) {
    if (!(error instanceof MeguriError) || error.code !== 'ledger/in-use') throw error;
    tell(
      '台帳は別の処理が使用中のため、この記録は台帳に書いていません（結果はホームの operations/ に残ります）',
    );
    return false;
  }
}

const takenEvent = ({ id, manifestDigest, ledgerEntries, rows }: BackupOutcome): LedgerEvent => ({
  type: 'operations/backup-taken',
  actor: 'office',
  subject: id,
  detail: { manifest: manifestDigest, entries: ledgerEntries, rows },
});

const drilledEvent = ({ backup, ok, failure, rows, segments }: DrillOutcome): LedgerEvent => ({
  type: 'operations/backup-drilled',
  actor: 'office',
  subject: backup === '' ? 'unknown' : backup,
  detail: { ok, failure, rows, segments },
});

/** `meguri backup [drill|list]`: a home backed up beside its work; a drill that restores and compares. */
export function backupCommand(): Command {
  const example = 'meguri backup --home ./meguri-home --out /mnt/backup --recipient age1…';
  return homeCommand('backup', 'ホームのバックアップを取る（作業を止めない）・復元の訓練をする', example)
    .option('--out <dir>', 'required: folder of the backup set; what it has already is not copied again')
    .option(
      '--recipient <age1…>',
      'required: age public key that opens it; may be given again',
      collected,
      [],
    )
    .option(
      '--with-keys <file>',
      'takes the keys along, under the passphrase in this file (kept apart otherwise)',
    )
    .action(async (options: BackupOptions) => {
      if (options.out === undefined || options.recipient.length === 0) {
        throw new InvalidInputError(
          'cli/bad-arguments',
          '--out にバックアップを置くフォルダーを、--recipient にそれを開く age の公開鍵（age1…）を指定してください',
        );
      }
      const home = resolve(options.home);
      const passphrase = options.withKeys === undefined ? undefined : await secretIn(options.withKeys);
      const outcome = await takeBackup({
        home,
        out: resolve(options.out),
        recipients: options.recipient,
        ...(passphrase === undefined ? {} : { keysPassphrase: passphrase }),
      });
      await keepLastRun(home, 'backup', { at: outcome.takenAt, backup: outcome.id, ok: true });
      const isRecorded = await recordedIn(home, takenEvent(outcome));
      printOutcome(options, { ...outcome, isRecorded }, () => [
        `バックアップ ${outcome.id} を取りました`,
        `台帳 ${number(outcome.ledgerEntries)}件まで、表 ${number(outcome.tables)}（${number(outcome.rows)}行）、保管区画 ${number(outcome.segments)}`,
        `新しく写したもの ${number(outcome.written)}、前からあったもの ${number(outcome.reused)}`,
        `目録の SHA-256: ${outcome.manifestDigest}`,
        passphrase === undefined
          ? '鍵は含みません。keys/ の写しを、これとは別の場所に封緘して保管してください'
          : '鍵は合言葉で封じて含みます。合言葉は別の人が別の場所に保管してください',
      ]);
    })
    .addCommand(drillCommand())
    .addCommand(listCommand())
    .addCommand(pruneCommand());
}

const number = (value: number) => value.toLocaleString('ja-JP');
const collected = (value: string, previous: readonly string[]) => [...previous, value];

function drillCommand(): Command {
  const example = 'meguri backup drill --from /mnt/backup --identity backup.agekey';
  return homeCommand('drill', '仮の場所へ復元し、全ての表と区画を比べ、結果を記録する', example)
    .requiredOption('--from <dir>', 'folder of the backup set')
    .requiredOption('--identity <file>', 'file with the AGE-SECRET-KEY of a recipient')
    .option('--backup <id>', 'which backup; the newest when not given')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<DrillOptions>();
      const home = resolve(options.home);
      const outcome = await drillBackup({
        home,
        from: resolve(options.from),
        identity: await secretIn(options.identity),
        ...(options.backup === undefined ? {} : { id: options.backup }),
      });
      const isRecorded = await recordedIn(home, drilledEvent(outcome));
      if (!outcome.ok) process.exitCode = 70;
      printOutcome(options, { ...outcome, isRecorded }, () => [
        outcome.ok
          ? `復元できました: ${outcome.backup}（${outcome.seconds.toFixed(1)}秒）`
          : `復元できませんでした: ${outcome.failure ?? ''}`,
        `表 ${number(outcome.tables)}（${number(outcome.rows)}行）が一致、区画 ${number(outcome.segments)}、破損 ${number(outcome.damagedSegments)}、台帳 ${number(outcome.ledgerEntries)}件`,
      ]);
    });
}

function pruneCommand(): Command {
  const example = 'meguri backup prune --from /mnt/backup --keep-days 35';
  return homeCommand(
    'prune',
    '古いバックアップを消す（消去した人の鍵は、最後の古いバックアップと共になくなる）',
    example,
  )
    .requiredOption('--from <dir>', 'folder of the backup set')
    .option(
      '--keep-days <number>',
      `how long backups are kept; at most ${String(mostBackupDays)}`,
      String(mostBackupDays),
    )
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { from: string; keepDays: string }>();
      const home = resolve(options.home);
      const pruned = await pruneBackups({
        set: resolve(options.from),
        keys: keysFolder(homePaths(home)),
        now: new Date(),
        keepDays: Number(options.keepDays),
      });
      const { removed, kept, files } = pruned;
      const isRecorded = await recordedIn(home, {
        type: 'operations/backups-pruned',
        actor: 'office',
        subject: 'backups',
        detail: { removed: removed.length, kept: kept.length, oldest: kept[0] ?? null },
      });
      printOutcome(options, { ...pruned, isRecorded }, () => [
        `消したバックアップ ${number(removed.length)}、残したバックアップ ${number(kept.length)}、消したファイル ${number(files)}`,
      ]);
    });
}

function listCommand(): Command {
  return newCommand('list', 'バックアップの一覧', 'meguri backup list --from /mnt/backup')
    .requiredOption('--from <dir>', 'folder of the backup set')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ from: string; json?: boolean }>();
      const backups = await backupsIn(resolve(options.from));
      printOutcome(options, { backups }, () => (backups.length === 0 ? ['まだありません'] : backups));
    });
}
