import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { signDecision } from '../access/signed-decision.ts';
import { decideOnApplication, submitApplication } from '../app/committee.ts';
import {
  applicationDigest,
  applicationState,
  type ApplicationContent,
  type ApplicationState,
} from '../flow/application/index.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, privateKeyAt, withHome, withRecords, type HomeOptions } from './home-command.ts';

const contentShape = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  purpose: z.string().min(1),
  requester: z.string().min(1),
  recipient: z.strictObject({ name: z.string().min(1), agePublicKey: z.string().startsWith('age1') }),
  cohort: z.unknown(),
  variables: z.array(z.string()),
  profile: z.string(),
});

/** An application's states as a person reads them. */
const stateWords: Readonly<Record<ApplicationState, string>> = {
  submitted: '審査中',
  approved: '承認',
  rejected: '不承認',
};

interface DecideOptions extends HomeOptions {
  readonly person: string;
  readonly decision: string;
  readonly key: string;
}

/** `meguri application submit|decide|list`: who asks for what, and the committee's signed decisions. */
export function applicationCommand(): Command {
  return newCommand('application', '申出を受け付ける・審査の決定を記録する', 'meguri application list')
    .addCommand(submitCommand())
    .addCommand(decideCommand())
    .addCommand(listCommand());
}

async function jsonAt(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new InvalidInputError('application/no-json', 'there is no readable JSON document in that file', {
      cause,
    });
  }
}

function submitCommand(): Command {
  return homeCommand('submit', '申出（JSON）を受け付ける', 'meguri application submit application.json')
    .argument('<file>', 'the application, JSON (docs/how-to/run-an-operator.md shows one)')
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const parsed = contentShape.safeParse(await jsonAt(file));
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new InvalidInputError(
          'application/bad-content',
          `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
        );
      }
      const content: ApplicationContent = parsed.data;
      await withHome(options, (operator) => submitApplication(operator, content));
      const digest = applicationDigest(content);
      printOutcome(options, { id: content.id, digest }, () => [
        `${content.id} を受け付けました`,
        `署名する値: ${digest}`,
      ]);
    });
}

function decideCommand(): Command {
  const example = 'meguri application decide A-2026-001 --person suzuki --decision approve --key suzuki.pem';
  return homeCommand('decide', '委員の決定に署名して記録する', example)
    .argument('<id>', 'number of the application')
    .requiredOption('--person <account>', 'account of the committee member who decides')
    .requiredOption('--decision <decision>', 'approve | reject')
    .requiredOption('--key <pem>', 'file with that person’s Ed25519 private key, PEM; it is only read')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<DecideOptions>();
      const { person, decision } = options;
      if (decision !== 'approve' && decision !== 'reject') {
        throw new InvalidInputError('application/bad-decision', 'a decision is approve or reject');
      }
      const key = await privateKeyAt(options.key);
      const application = await withHome(options, async (operator) => {
        const { content } = await operator.applications.find(id);
        const decidedAt = operator.clock.now().toISOString();
        const statement = {
          matter: 'application',
          person,
          decision,
          digest: applicationDigest(content),
          decidedAt,
        } as const;
        return decideOnApplication(operator, id, signDecision(statement, key));
      });
      const state = applicationState(application);
      printOutcome(options, { id, state }, () => [
        `${id}: ${stateWords[state]}（決定 ${String(application.decisions.length)}件）`,
      ]);
    });
}

function listCommand(): Command {
  return homeCommand('list', '申出の一覧', 'meguri application list').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const applications = (await withRecords(options, (operator) => operator.applications.all())).map(
        (application) => ({
          ...application,
          state: applicationState(application),
        }),
      );
      printOutcome(options, { applications }, () =>
        applications.map(
          ({ content, state, decisions }) =>
            `${content.id}  ${stateWords[state]}  ${content.title}（決定 ${String(decisions.length)}件）`,
        ),
      );
    },
  );
}
