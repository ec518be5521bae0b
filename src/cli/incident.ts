import type { Command } from 'commander';
import { caseOffice } from '../app/cases/case-office.ts';
import { openCase } from '../app/cases/carry-on-case.ts';
import { scopeFinder } from '../app/supervision/scope-finder.ts';
import {
  incident,
  incidentClock,
  incidentKinds,
  type IncidentScope,
  scopeQuestionShape,
  type ScopeQuestion,
} from '../flow/supervision/index.ts';
import { today } from '../kit/clock.ts';
import { InvalidInputError, NotFoundError } from '../kit/errors.ts';
import { postgresCaseStore } from '../procedure/case-store.postgres.ts';
import { acting, actingCommand, giveCommand, type ActingOptions } from './acting.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

/** `meguri incident open|scope|show`: an incident from its detection, how far it reaches, and its clock. */
export function incidentCommand(): Command {
  return newCommand(
    'incident',
    '事故・漏えい等: 知らせる、範囲を調べる、期限を見る',
    'meguri incident show IC-2026-000001',
  )
    .addCommand(openCommand())
    .addCommand(scopeCommand())
    .addCommand(showCommand());
}

interface OpenOptions extends ActingOptions {
  readonly aware: string;
  readonly summary: string;
  readonly suspected?: true;
  readonly malicious?: true;
}

function openCommand(): Command {
  const example =
    'meguri incident open leak --aware 2026-12-01 --summary "宛先誤り" --as sato --key sato.pem';
  return actingCommand('open', '事故・ヒヤリハットを知らせる（期限は最初に気づいた日から数える）', example)
    .argument('<kind>', incidentKinds.join(', '))
    .requiredOption('--aware <day>', 'day on which anybody was first aware, of a suspicion too')
    .requiredOption('--summary <text>', 'what happened; no personal data')
    .option('--suspected', 'it is not sure yet')
    .option('--malicious', 'somebody meant to do wrong')
    .action(async (kind: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<OpenOptions>();
      const { aware: awareOn, summary, suspected = false, malicious = false } = options;
      const input = { kind, awareOn, summary, isSuspected: suspected, isMalicious: malicious };
      const outcome = await acting(options, (operator, actor) =>
        openCase(caseOffice(operator), actor, { kind: incident.name, input }),
      );
      printOutcome(options, outcome, ({ id }) => [`${id} として受け付けました。まず封じ込めてください`]);
    });
}

interface ScopeOptions extends HomeOptions {
  readonly as?: string;
  readonly key?: string;
  readonly batch?: string;
  readonly package?: string;
  readonly period?: string;
  readonly case?: string;
}

/** The question that was asked by one of the options. */
function questionOf({ batch, package: id, period }: ScopeOptions): ScopeQuestion {
  const [from, until] = period?.split('..') ?? [];
  const asked = [
    ...(batch === undefined ? [] : [{ by: 'batch', object: batch }]),
    ...(id === undefined ? [] : [{ by: 'package', package: id }]),
    ...(period === undefined ? [] : [{ by: 'period', from, until }]),
  ];
  const question = scopeQuestionShape.safeParse(asked[0]);
  if (asked.length === 1 && question.success) return question.data;
  throw new InvalidInputError(
    'incident/bad-question',
    'one of --batch, --package, --period YYYY-MM-DD..YYYY-MM-DD is asked for',
  );
}

const scopeLines = ({ people, institutions, batches, packages }: IncidentScope) => [
  `${String(people)}人、提供 ${String(batches)}件`,
  `機関: ${institutions.join('、') || 'なし'}`,
  `鍵を渡した提供物: ${packages.join('、') || 'なし'}`,
];

function scopeCommand(): Command {
  return homeCommand(
    'scope',
    '範囲を数える（--case・--as・--key を付けると案件に記録する）',
    'meguri incident scope --period 2026-10-01..2026-10-31',
  )
    .option('--batch <digest>', 'digest of an object that was taken in')
    .option('--package <number>', 'number of a package')
    .option('--period <from..until>', 'everything taken in within these days')
    .option('--case <number>', 'number of the incident in which it is recorded')
    .option('--as <account>', 'account that acts')
    .option('--key <pem>', 'file with the private key registered for that account')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ScopeOptions>();
      const question = questionOf(options);
      const found =
        options.case === undefined
          ? await withRecords(options, ({ database }) => scopeFinder(database).find(question))
          : await recorded(options, options.case, question);
      printOutcome(options, { question, found }, () => scopeLines(found));
    });
}

async function recorded(options: ScopeOptions, id: string, question: ScopeQuestion): Promise<IncidentScope> {
  const { as, key, home } = options;
  if (as === undefined || key === undefined) {
    throw new InvalidInputError('incident/nobody-acts', 'to record the scope, --as and --key are needed');
  }
  return acting({ home, as, key }, async (operator, actor, signer) => {
    const request = { kind: incident.name, id, command: 'find-scope', input: { question } };
    await giveCommand(operator, actor, signer, request);
    const given = await postgresCaseStore(operator.database).find(incident, id);
    return given?.data.scope?.found ?? scopeFinder(operator.database).find(question);
  });
}

function showCommand(): Command {
  return homeCommand('show', '事故の経過と報告の期限', 'meguri incident show IC-2026-000001')
    .argument('<number>', 'number of the incident')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const shown = await withRecords(options, async ({ database, clock }) => {
        const given = await postgresCaseStore(database).find(incident, id);
        if (given === undefined)
          throw new NotFoundError('case/no-such-case', 'there is no incident of this number');
        const { kind, awareOn, scope } = given.data;
        const due = kind === 'near-miss' ? {} : { clock: incidentClock(given.data, today(clock)) };
        return { id, kind, state: given.state, awareOn, ...due, ...(scope && { scope: scope.found }) };
      });
      printOutcome(options, shown, ({ kind, state, awareOn, clock: due, scope }) => [
        `${id}  ${kind}  ${incident.states[state].words.ja}  認知 ${awareOn}`,
        ...(due === undefined
          ? []
          : [
              `速報の期限 ${due.firstDueOn}${due.isFirstLate ? '（遅れ）' : ''}`,
              `確報の期限 ${due.finalDueOn}${due.isFinalLate ? '（遅れ）' : ''}`,
            ]),
        ...(scope === undefined ? ['範囲は未確認です'] : scopeLines(scope)),
      ]);
    });
}
