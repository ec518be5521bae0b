import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { buildRelease, type BuildOutcome } from '../app/build.ts';
import { checkOutput, handOverPackage, sealReviewed } from '../app/release.ts';
import { acceptReceipt } from '../app/use/accept-receipt.ts';
import { useNamed } from '../app/use/cases-of.ts';
import { recordBuild } from '../app/use/record-build.ts';
import type { PackageState } from '../flow/delivery/index.ts';
import { acting, actingCommand, type ActingOptions } from './acting.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';

/** A package's states as a person reads them. */
const packageWords: Readonly<Record<PackageState, string>> = {
  building: '作成中',
  built: '作成済み',
  sealed: '封緘済み',
  released: '引渡し可',
  'key-released': '鍵を出した',
  delivered: '引渡し済み',
  void: '無効',
  recalled: '回収',
};

/** `meguri release build|record|check|hand-over|receipt|list`: from a paid use to a package in its recipient's hands. */
export function releaseCommand(): Command {
  return newCommand('release', '提供物を作成する・点検する・引き渡す', 'meguri release list')
    .addCommand(buildCommand())
    .addCommand(recordCommand())
    .addCommand(checkCommand())
    .addCommand(handOverCommand())
    .addCommand(receiptCommand())
    .addCommand(listCommand());
}

function buildCommand(): Command {
  const example = 'meguri release build P-001 --use U-2026-000001 --as tanaka --key tanaka.pem';
  return actingCommand('build', '抽出・匿名加工し、提供物を作り、点検に回す', example)
    .argument('<package>', 'number of the new package')
    .requiredOption('--use <number>', 'number of the use: approved, contracted and paid')
    .action(async (packageId: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { readonly use: string }>();
      const outcome = await acting(options, (operator, actor) =>
        buildRelease(operator, actor, { packageId, use: options.use }),
      );
      const { manifest, digest, folder } = outcome.built;
      const { attrition, risk } = outcome;
      const persons = manifest.persons;
      printOutcome(options, { packageId, digest, folder, persons, attrition, risk: risk.persons }, () =>
        described(packageId, outcome),
      );
    });
}

function described(
  packageId: string,
  { built, reviewSheet, attrition, risk, suppressedPersons }: BuildOutcome,
): readonly string[] {
  return [
    ...attrition.map(
      ({ label, people }) => `  ${label}: ${people === null ? '少数のため非表示' : `${String(people)}人`}`,
    ),
    `${packageId}: ${String(built.manifest.persons)}人（k を満たすため除いた人 ${String(suppressedPersons)}人）、k=${String(risk.persons.after.k)}`,
    `中身: ${built.folder}`,
    `点検用の統計（提供物には入らない）: ${reviewSheet}`,
    `目録の値: ${built.digest}`,
  ];
}

function recordCommand(): Command {
  const example = 'meguri release record P-001 --as tanaka --key tanaka.pem';
  return actingCommand('record', '中断の前に作り終えた提供物を、利用案件に記録する', example)
    .argument('<package>', 'number of the package')
    .action(async (packageId: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions>();
      await acting(options, (operator, actor) => recordBuild(operator, actor, packageId));
      printOutcome(options, { packageId }, () => [`${packageId} を記録しました`]);
    });
}

function checkCommand(): Command {
  const example = 'meguri release check P-001 --as ito --key ito.pem';
  return actingCommand('check', '提供物を点検し、署名して合格（又は不合格）とする', example)
    .argument('<package>', 'number of the package')
    .option('--fail <reason>', 'fails it, and why; left out: passes it')
    .action(async (packageId: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { readonly fail?: string }>();
      const { fail } = options;
      const found =
        fail === undefined ? ({ passes: true } as const) : ({ passes: false, reason: fail } as const);
      const { state } = await acting(options, (operator, actor, signer) =>
        checkOutput(operator, { actor, ...signer }, packageId, found),
      );
      printOutcome(options, { packageId, state }, () => [
        `${packageId}: ${state === 'ready' ? '点検終了（引渡可）' : state === 'checking' ? '点検中（もう一人の点検を待っています）' : '不合格（作り直し）'}`,
      ]);
    });
}

function handOverCommand(): Command {
  const example = 'meguri release hand-over P-001 --to P-0101 --as kato --key kato.pem';
  return actingCommand('hand-over', '関門に再び問い、利活用者の鍵で封緘して引き渡す', example)
    .argument('<package>', 'number of the package')
    .requiredOption('--to <person>', 'our token of the person who receives it: a registered handler')
    .action(async (packageId: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { readonly to: string }>();
      const outcome = await acting(options, async (operator, actor) => {
        const sealed = await sealReviewed(operator, packageId);
        const handedOver =
          sealed.state === 'void'
            ? sealed
            : await handOverPackage(operator, actor, { packageId, to: options.to });
        const { application } = await operator.packages.find(packageId);
        const { id: use, version } = await useNamed(operator.database, application);
        return { ...handedOver, use, version };
      });
      if (outcome.sealedPath === undefined) process.exitCode = 5;
      printOutcome(options, { packageId, ...outcome }, ({ state, ineligible, sealedPath, use, version }) => [
        sealedPath === undefined
          ? `${packageId}: ${packageWords[state]}（関門を通らない患者 ${String(ineligible)}）。作り直してください`
          : `${packageId}: ${sealedPath}（受領書に書く番号: 案件 ${use}、版 ${String(version)}、提供物 ${packageId}）`,
      ]);
    });
}

function receiptCommand(): Command {
  return homeCommand(
    'receipt',
    '利活用者が署名した受領書を確かめ、案件に記録する',
    'meguri release receipt receipt.json',
  )
    .argument('<file>', 'the acceptance that the recipient signed: meguri deliver accept')
    .action(async (path: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const text = await readFile(path, 'utf8');
      const { id, state } = await withHome(options, (operator) => acceptReceipt(operator, text));
      printOutcome(options, { use: id, state }, () => [`${id}: 受領を確認しました`]);
    });
}

function listCommand(): Command {
  return homeCommand('list', '提供物の一覧', 'meguri release list').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const packages = await withRecords(options, (operator) => operator.packages.all());
      printOutcome(options, { packages }, () =>
        packages.map(
          ({ id, application, state, releasers }) =>
            `${id}  ${application}  ${packageWords[state]}  ${releasers.join('・')}`,
        ),
      );
    },
  );
}
