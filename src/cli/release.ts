import type { Command } from 'commander';
import { signDecision } from '../access/signed-decision.ts';
import { buildRelease } from '../app/build.ts';
import { handOverPackage, openReview, sealReviewed, voteOnRelease } from '../app/release.ts';
import { reviewState } from '../flow/review/index.ts';
import { ConflictError, InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, privateKeyAt, withHome, withRecords, type HomeOptions } from './home-command.ts';

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
  return newCommand('release', '提供物を作成・点検・引き渡す', 'meguri release list')
    .addCommand(buildCommand())
    .addCommand(voteCommand())
    .addCommand(handOverCommand())
    .addCommand(listCommand());
}

function buildCommand(): Command {
  const example = 'meguri release build P-001 --application A-2026-001 --builder tanaka';
  return homeCommand('build', '抽出・匿名加工し、提供物を作り、点検に回す', example)
    .argument('<package>', 'number of the new package')
    .requiredOption('--application <id>', 'the approved application')
    .requiredOption('--builder <account>', 'who builds; may not release')
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
          `${packageId}: ${String(manifest.persons)}人（除いた人 ${String(outcome.suppressedPersons)}）、k=${String(outcome.risk.persons.after.k)}`,
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
    .requiredOption('--person <account>', 'the releaser who decides')
    .requiredOption('--decision <decision>', 'approve | reject')
    .requiredOption('--key <pem>', 'that person’s Ed25519 private key')
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
        const decidedAt = operator.clock.now().toISOString();
        const statement = { matter: 'release', person, decision, digest: manifestDigest, decidedAt } as const;
        return voteOnRelease(operator, packageId, signDecision(statement, key));
      });
      const state = reviewState(review);
      printOutcome(options, { packageId, state }, () => [`${packageId}: ${state}`]);
    });
}

function handOverCommand(): Command {
  return homeCommand('hand-over', '封緘し、鍵を出し、利活用者に引き渡す', 'meguri release hand-over P-001')
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
          ? `${packageId}: ${state}（関門を通らない人 ${String(ineligible)}人）。作り直してください`
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
            `${id}  ${application}  ${state}  ${releasers.join('・')}`,
        ),
      );
    },
  );
}
