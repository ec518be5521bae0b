import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { openCase } from '../app/cases/carry-on-case.ts';
import { caseOffice } from '../app/cases/case-office.ts';
import { casesOf } from '../app/use/cases-of.ts';
import { moneyNow } from '../app/use/money-now.ts';
import {
  answersOfDocument,
  equalTreatment,
  faultsOfAnswers,
  registerOfUses,
  useCase,
} from '../flow/application/index.ts';
import { today } from '../kit/clock.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { acting, actingCommand, giveCommand, type ActingOptions } from './acting.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

/** `meguri application submit|list|register|statistics|money`: applications; what is done to them besides is `meguri case do`. */
export function applicationCommand(): Command {
  return newCommand(
    'application',
    '申出を提出する・一覧する・公表用の台帳と統計を作る',
    'meguri application list',
  )
    .addCommand(submitCommand())
    .addCommand(listCommand())
    .addCommand(registerCommand())
    .addCommand(statisticsCommand())
    .addCommand(moneyCommand());
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
  const example = 'meguri application submit application.json --as sato --key sato.pem';
  return actingCommand('submit', '申出（JSON）を作り、そろっていれば提出する', example)
    .argument('<file>', 'the application, JSON (docs/how-to/run-an-operator.md shows one)')
    .option('--consultation <number>', 'number of the consultation that it comes from')
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { readonly consultation?: string }>();
      const answers = answersOfDocument(await jsonAt(file));
      const { consultation } = options;
      const input = { answers, ...(consultation === undefined ? {} : { consultation }) };
      const outcome = await acting(options, async (operator, actor, signer) => {
        const draft = await openCase(caseOffice(operator), actor, { kind: 'use', input });
        if (faultsOfAnswers(answers).length > 0) return draft;
        return giveCommand(operator, actor, signer, {
          kind: 'use',
          id: draft.id,
          command: 'submit',
          input: {},
        });
      });
      const faults = faultsOfAnswers(answers);
      printOutcome(options, { ...outcome, faults }, ({ id }) =>
        faults.length === 0
          ? [`${id} を提出しました`]
          : [
              `${id} を草案として保存しました。次の項目を直してください`,
              ...faults.map(({ field, fault }) => `  ${field}: ${fault}`),
            ],
      );
    });
}

const everyUse = (options: HomeOptions) => withRecords(options, ({ database }) => casesOf(database, useCase));

function listCommand(): Command {
  return homeCommand('list', '利用案件の一覧', 'meguri application list').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const applications = (await everyUse(options)).map(({ id, state, party, data }) => ({
        id,
        state,
        party,
        title: useCase.title(data),
      }));
      printOutcome(options, { applications }, () =>
        applications.map(({ id, state, title }) => `${id}  ${useCase.states[state].words.ja}  ${title}`),
      );
    },
  );
}

function registerCommand(): Command {
  return homeCommand(
    'register',
    '利活用の公表用台帳（承認された利用）',
    'meguri application register --json',
  ).action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<HomeOptions>();
    const uses = registerOfUses(await everyUse(options));
    printOutcome(options, { uses }, () =>
      uses.map(
        ({ number, approvedOn, recipient, title }) => `${number}  ${approvedOn}  ${recipient}  ${title}`,
      ),
    );
  });
}

function statisticsCommand(): Command {
  return homeCommand('statistics', '公平な取扱いの統計', 'meguri application statistics').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const lines = await withRecords(options, async ({ database, clock }) =>
        equalTreatment(await casesOf(database, useCase), today(clock)),
      );
      printOutcome(options, { lines }, () =>
        lines.map(
          ({ grouping, group, applications, refused, medianDays, medianPricePercent }) =>
            `${grouping} ${group}: ${applications === 'few' ? '少数のため非表示' : `申出 ${String(applications)}、不承認 ${String(refused ?? 0)}、決定まで ${String(medianDays ?? '—')}日、原価比 ${String(medianPricePercent ?? '—')}%`}`,
        ),
      );
    },
  );
}

function moneyCommand(): Command {
  return homeCommand(
    'money',
    '対価の流れ（患者 0 円、利用者は原価とマージン）',
    'meguri application money',
  ).action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<HomeOptions>();
    const flow = await withRecords(options, moneyNow);
    const { users, institutions } = flow;
    printOutcome(options, flow, () => [
      `患者への支払い ${String(flow.patientsYen)}円`,
      `医療機関等への支払い ${String(institutions.paidYen)}円（実費 ${String(institutions.actualCostYen)}円）`,
      `利用者から ${String(users.paidYen)}円（原価 ${String(users.costYen)}円、マージン ${String(users.marginYen)}円、減免 ${String(users.waivedYen)}円）`,
    ]);
  });
}
