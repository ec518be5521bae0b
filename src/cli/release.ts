import type { Command } from 'commander';
import { buildRelease, type BuildOutcome } from '../app/build.ts';
import { checkOutput, handOverPackage, sealReviewed } from '../app/release.ts';
import { recordBuild } from '../app/use/record-build.ts';
import type { PackageState } from '../flow/delivery/index.ts';
import { acting, actingCommand, type ActingOptions } from './acting.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

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

/** `meguri release build|record|check|hand-over|list`: from a paid use to a package in its recipient's hands. */
export function releaseCommand(): Command {
  return newCommand('release', '提供物を作成する・点検する・引き渡す', 'meguri release list')
    .addCommand(buildCommand())
    .addCommand(recordCommand())
    .addCommand(checkCommand())
    .addCommand(handOverCommand())
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
  const example = 'meguri release hand-over P-001 --to sato --as kato --key kato.pem';
  return actingCommand('hand-over', '関門に再び問い、利活用者の鍵で封緘して引き渡す', example)
    .argument('<package>', 'number of the package')
    .requiredOption('--to <person>', 'our token of the person who receives it: a registered handler')
    .action(async (packageId: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { readonly to: string }>();
      const outcome = await acting(options, async (operator, actor) => {
        const sealed = await sealReviewed(operator, packageId);
        return sealed.state === 'void'
          ? sealed
          : handOverPackage(operator, actor, { packageId, to: options.to });
      });
      if (outcome.sealedPath === undefined) process.exitCode = 5;
      printOutcome(options, { packageId, ...outcome }, ({ state, ineligible, sealedPath }) => [
        sealedPath === undefined
          ? `${packageId}: ${packageWords[state]}（関門を通らない患者 ${String(ineligible)}）。作り直してください`
          : `${packageId}: ${sealedPath}`,
      ]);
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
