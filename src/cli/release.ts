import type { Command } from 'commander';
import { signDecision } from '../access/signed-decision.ts';
import { buildRelease } from '../app/build.ts';
import { handOverPackage, openReview, sealReviewed, voteOnRelease } from '../app/release.ts';
import { reviewState, type ReviewState } from '../flow/review/index.ts';
import type { PackageState } from '../flow/delivery/index.ts';
import { ConflictError, InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, privateKeyAt, withHome, withRecords, type HomeOptions } from './home-command.ts';

/** A review's states as a person reads them. */
const reviewWords: Readonly<Record<ReviewState, string>> = {
  open: '点検中（もう一人の点検を待っています）',
  approved: '点検終了（二人が承認）',
  rejected: '不承認',
  conflicted: '判断が分かれました（委員会に諮ってください）',
};

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

interface BuildOptions extends HomeOptions {
  readonly application: string;
  readonly builder: string;
}

interface VoteOptions extends HomeOptions {
  readonly person: string;
  readonly decision: string;
  readonly key: string;
}

/** `meguri release build|vote|hand-over|list`: from an approved application to a package in its recipient's hands. */
export function releaseCommand(): Command {
  return newCommand('release', '提供物を作成する・点検する・引き渡す', 'meguri release list')
    .addCommand(buildCommand())
    .addCommand(voteCommand())
    .addCommand(handOverCommand())
    .addCommand(listCommand());
}

function buildCommand(): Command {
  const example = 'meguri release build P-001 --application A-2026-001 --builder tanaka';
  return homeCommand('build', '抽出・匿名加工し、提供物を作り、点検に回す', example)
    .argument('<package>', 'number of the new package')
    .requiredOption('--application <id>', 'number of the approved application')
    .requiredOption('--builder <account>', 'account of the builder, who may not vote on it')
    .action(async (packageId: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<BuildOptions>();
      const { application: applicationId, builder } = options;
      const outcome = await withHome(options, async (operator) => {
        const done = await buildRelease(operator, { packageId, applicationId, builder });
        await openReview(operator, packageId);
        return done;
      });
      const { manifest, digest, folder } = outcome.built;
      printOutcome(
        options,
        {
          packageId,
          digest,
          folder,
          persons: manifest.persons,
          attrition: outcome.attrition,
          risk: outcome.risk.persons,
        },
        () => [
          ...outcome.attrition.map(
            ({ label, people }) =>
              `  ${label}: ${people === null ? '少数のため非表示' : `${String(people)}人`}`,
          ),
          `${packageId}: ${String(manifest.persons)}人（k を満たすため除いた人 ${String(outcome.suppressedPersons)}人）、k=${String(outcome.risk.persons.after.k)}`,
          `中身: ${folder}`,
          `署名する値: ${digest}`,
        ],
      );
    });
}

function voteCommand(): Command {
  const example = 'meguri release vote P-001 --person ito --decision approve --key ito.pem';
  return homeCommand('vote', '点検者の決定に署名して記録する', example)
    .argument('<package>', 'number of the package')
    .requiredOption('--person <account>', 'account of the releaser who votes')
    .requiredOption('--decision <decision>', 'approve | reject')
    .requiredOption('--key <pem>', 'file with that person’s Ed25519 private key, PEM; it is only read')
    .action(async (packageId: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<VoteOptions>();
      const { person, decision } = options;
      if (decision !== 'approve' && decision !== 'reject') {
        throw new InvalidInputError('release/bad-decision', 'a decision is approve or reject');
      }
      const key = await privateKeyAt(options.key);
      const review = await withHome(options, async (operator) => {
        const { manifestDigest } = await operator.packages.find(packageId);
        if (manifestDigest === null)
          throw new ConflictError('review/not-built', 'this package is still being built');
        // A build that was interrupted between its end and its review left none open.
        const isOpen = (await operator.reviews.all()).some(({ releaseId }) => releaseId === packageId);
        if (!isOpen) await openReview(operator, packageId);
        const decidedAt = operator.clock.now().toISOString();
        const statement = { matter: 'release', person, decision, digest: manifestDigest, decidedAt } as const;
        return voteOnRelease(operator, packageId, signDecision(statement, key));
      });
      const state = reviewState(review);
      printOutcome(options, { packageId, state }, () => [`${packageId}: ${reviewWords[state]}`]);
    });
}

function handOverCommand(): Command {
  return homeCommand(
    'hand-over',
    '関門に再び問い、利活用者の鍵で封緘して引き渡す',
    'meguri release hand-over P-001',
  )
    .argument('<package>', 'number of the package')
    .action(async (packageId: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const outcome = await withHome(options, async (operator) => {
        const sealed = await sealReviewed(operator, packageId);
        return sealed.state === 'void' ? sealed : handOverPackage(operator, packageId);
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
