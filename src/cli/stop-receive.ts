import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { caseOffice } from '../app/cases/case-office.ts';
import type { Operator } from '../app/operator.ts';
import { patientOfSheet } from '../app/patient/patient-of-sheet.ts';
import { receiveStop } from '../app/patient/receive-stop.ts';
import {
  identityMeans,
  requesterWords,
  subjectId,
  type IdentityMeans,
  type Requester,
  type StopReceipt,
} from '../flow/institution/index.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { acting, actingCommand, type ActingOptions } from './acting.ts';
import { printOutcome } from './command-line.ts';

interface ReceiveOptions extends ActingOptions {
  readonly institution?: string;
  readonly sheet?: string;
  readonly patient?: string;
  readonly requester: string;
  readonly relation?: string;
  readonly ground?: string;
  readonly scope: string;
  readonly channel: string;
  readonly deletion?: true;
  readonly identity?: string;
  readonly evidence?: string;
  readonly contact?: string;
}

const scopes = ['institution', 'operator', 'all'] as const;
const channels = ['desk', 'paper', 'phone', 'email', 'web'] as const;
const grounds = ['under-age', 'cannot-decide'] as const;

function oneOf<Choice extends string>(name: string, choices: readonly Choice[], given: string): Choice {
  const found = choices.find((choice) => choice === given);
  if (found === undefined) {
    throw new InvalidInputError('cli/bad-choice', `--${name} is one of ${choices.join(', ')}`);
  }
  return found;
}

/** `meguri stop receive`: one request, in force at once, with its written receipt. */
export function receiveStopCommand(): Command {
  const example =
    'meguri stop receive --as mori --key mori.pem --institution 2210012345 --patient 0001 --channel phone';
  return actingCommand('receive', '停止の求めを一件受け付ける。すぐに効力を生じ、控えを出す', example)
    .option('--institution <code>', 'institution whose patient it is; with --sheet it is known')
    .option('--patient <local-id>', 'the patient’s number there; left out while it is not known')
    .option('--sheet <number>', 'number of the paper notice that was handed to the patient')
    .option('--requester <who>', 'self | guardian | bereaved', 'self')
    .option('--relation <relation>', 'of a guardian or relative: parent, spouse, child, …')
    .option('--ground <ground>', 'of a guardian: under-age | cannot-decide')
    .option('--scope <scope>', 'institution | operator | all', 'institution')
    .requiredOption('--channel <channel>', 'desk | paper | phone | email | web')
    .option('--deletion', 'what was provided already is to be deleted as well')
    .option(
      '--identity <means>',
      `how it was seen who asks, if it was: ${Object.keys(identityMeans).join(', ')}`,
    )
    .option('--evidence <reference>', 'where the paper about the relation is filed; not a document’s number')
    .option(
      '--contact <file>',
      'file with contact data for the receipt, which are sealed; - reads standard input',
    )
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ReceiveOptions>();
      const contact = options.contact === undefined ? undefined : await textAt(options.contact);
      const received = await acting(options, async (operator, actor) => {
        const wish = { ...wishOf(options), ...(await patientIn(operator, options)), contact };
        return receiveStop(operator, caseOffice(operator), actor, { wish });
      });
      printOutcome(options, received, ({ receipt }) => receiptLines(receipt));
    });
}

/** Whose request it is, as far as the options say. */
async function patientIn(operator: Operator, { sheet, institution, patient }: ReceiveOptions) {
  if (sheet !== undefined) return patientOfSheet(operator, sheet);
  if (institution === undefined) {
    throw new InvalidInputError('cli/whose', 'give --institution, or --sheet');
  }
  const subject = patient === undefined ? null : subjectId(operator.keys.subject, institution, patient);
  return { institution, subject };
}

function wishOf(options: ReceiveOptions) {
  const { relation, ground, identity, evidence } = options;
  return {
    requester: oneOf('requester', Object.keys(requesterWords) as Requester[], options.requester),
    relation,
    evidence,
    ground: ground === undefined ? undefined : oneOf('ground', grounds, ground),
    scope: oneOf('scope', scopes, options.scope),
    channel: oneOf('channel', channels, options.channel),
    asksDeletion: options.deletion === true,
    identity:
      identity === undefined
        ? undefined
        : oneOf('identity', Object.keys(identityMeans) as IdentityMeans[], identity),
  };
}

const textAt = (path: string) => (path === '-' ? text(process.stdin) : readFile(path, 'utf8'));

/** The receipt as it is printed. */
export function receiptLines(receipt: StopReceipt): readonly string[] {
  const { number, case: id, receivedOn, issuedOn, issuer, requester, relation, lines } = receipt;
  return [
    '医療情報の提供の停止の求め　受付の控え',
    '',
    `受付番号: ${number}`,
    `案件番号: ${id}`,
    `受付日: ${receivedOn}　交付日: ${issuedOn}`,
    `医療機関等: ${issuer.institution.name}`,
    `お申し出の方: ${requester.ja}${relation === null ? '' : `（${relation.ja}）`}`,
    '',
    ...lines.map(({ ja }) => `・${ja}`),
  ];
}
