import type { Command } from 'commander';
import { caseOffice } from '../app/cases/case-office.ts';
import { listCases, viewCase } from '../app/cases/look-at-case.ts';
import { confirmReflected } from '../app/patient/confirm-reflected.ts';
import { carryOutDeletion } from '../app/patient/delete-stopped.ts';
import { eraseOldReceipts } from '../app/patient/erase-old-receipts.ts';
import { receiptCopy, requesterContact } from '../app/patient/sealed-papers.ts';
import { stopById } from '../app/patient/stop-by-number.ts';
import { copyWords, identityMeans, stopCase } from '../flow/institution/index.ts';
import { acting, actingCommand, giveCommand, type ActingOptions } from './acting.ts';
import { printOutcome } from './command-line.ts';
import { homeCommand, withHome, type HomeOptions } from './home-command.ts';
import { receiptLines } from './stop-receive.ts';

const kind = stopCase.name;
const wordsOf = (state: string) =>
  Object.entries(stopCase.states).find(([name]) => name === state)?.[1].words.ja ?? state;

/** `meguri stop list`: the queue, whatever the channel. */
export function stopListCommand(): Command {
  return actingCommand(
    'list',
    '停止の求めの一覧（すべての受付方法を一つに）',
    'meguri stop list --as mori --key mori.pem',
  )
    .option('--all', 'also what is done')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { all?: true }>();
      const rows = await acting(options, (operator, actor) =>
        listCases(caseOffice(operator), actor, { kinds: [kind], limit: 200 }),
      );
      const stops = rows.filter(({ turn }) => options.all === true || turn !== 'nobody');
      printOutcome(options, { stops }, () =>
        stops.map(
          ({ id, dueOn, state, party, title }) =>
            `${id}  ${dueOn ?? '期限なし'}  ${wordsOf(state)}  ${party}  ${title}`,
        ),
      );
    });
}

/** `meguri stop show CASE`. */
export function stopShowCommand(): Command {
  return actingCommand(
    'show',
    '停止の求めを見る（できること・できない理由・経過）',
    'meguri stop show S-2026-000001 --as mori --key mori.pem',
  )
    .argument('<case>', 'number of the case')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions>();
      const view = await acting(options, (operator, actor) =>
        viewCase(caseOffice(operator), actor, kind, id),
      );
      printOutcome(options, view, ({ title, stateWords, commands, history }) => [
        `${id}  ${title}`,
        `状態: ${stateWords.ja}`,
        ...commands.map(
          ({ name, words, refusal }) =>
            `  ${refusal === undefined ? '○' : '×'} ${name}  ${words.ja}${refusal === undefined ? '' : `（${refusal.japanese}）`}`,
        ),
        ...history.map(({ on, words }) => `  ${on}  ${words.ja}`),
      ]);
    });
}

interface StepFacts {
  readonly name: string;
  readonly summary: string;
  /** Command of the kind. */
  readonly command: string;
  /** Its own options as the example gives them. */
  readonly given?: string;
  readonly options?: readonly (readonly [flags: string, description: string])[];
  readonly optional?: readonly (readonly [flags: string, description: string])[];
  readonly input?: (options: Readonly<Record<string, string | undefined>>) => unknown;
}

const steps: readonly StepFacts[] = [
  {
    name: 'check',
    summary: '本人・代理・遺族であることを確認したと記録する',
    command: 'check-identity',
    given: '--means called-back',
    options: [['--means <means>', `how it was seen: ${Object.keys(identityMeans).join(', ')}`]],
    optional: [
      ['--evidence <reference>', 'where the paper about the relation is filed; not a document’s number'],
    ],
    input: ({ means, evidence }) => ({ means, ...(evidence === undefined ? {} : { evidence }) }),
  },
  {
    name: 'confirm',
    summary: '停止が反映されたと記録する（医療機関等・受託事業者・他の認定事業者）',
    command: 'confirm-place',
    given: '--place institution --organization 2210012345',
    options: [
      ['--place <place>', 'institution | consignee | other-operator'],
      ['--organization <code>', 'whose place it is'],
    ],
    input: ({ place, organization }) => ({ place, organization }),
  },
  {
    name: 'refuse',
    summary: '代理・遺族であることを確認できないと記録する（ご本人の求めは断れない）',
    command: 'refuse-standing',
    given: '--reason no-relation',
    options: [['--reason <reason>', 'no-relation | person-decides | no-evidence-in-time']],
    input: ({ reason }) => ({ reason }),
  },
  {
    name: 'withdraw',
    summary: '求めの取下げを記録する。提供には、新しいお知らせが要る',
    command: 'withdraw',
  },
  { name: 'rejoin', summary: '再参加を記録する。提供には、新しいお知らせが要る', command: 'rejoin' },
  {
    name: 'erased',
    summary: '予備の写しの消去を記録する（人が確かめるもの。消去を指示した人以外）',
    command: 'record-erasure',
    given: '--count 4 --evidence "$(sha256sum erased.txt | cut -c -64)" --gone-on 2026-11-20',
    options: [
      ['--count <n>', 'how many backups were erased'],
      ['--evidence <digest>', 'SHA-256 of the record that shows it'],
      ['--gone-on <day>', 'day on which the last of them was gone'],
    ],
    input: ({ count, evidence, goneOn }) => ({ copy: 'backups', count: Number(count), evidence, goneOn }),
  },
];

/** Commands that give one step to a request: check, confirm, refuse, withdraw, rejoin, erased. */
export function stopStepCommands(): readonly Command[] {
  return steps.map(
    ({ name, summary, command: step, given: ownOptions = '', options = [], optional = [], input }) => {
      const example = `meguri stop ${name} S-2026-000001 --as mori --key mori.pem ${ownOptions}`.trim();
      const made = actingCommand(name, summary, example).argument('<case>', 'number of the case');
      for (const [flag, description] of options) made.requiredOption(flag, description);
      for (const [flag, description] of optional) made.option(flag, description);
      return made.action(async (id: string, _: unknown, command: Command) => {
        const given = command.optsWithGlobals<ActingOptions & Record<string, string>>();
        const outcome = await acting(given, (operator, actor, signer) =>
          giveCommand(operator, actor, signer, { kind, id, command: step, input: input?.(given) ?? {} }),
        );
        printOutcome(given, outcome, ({ state }) => [`${id}: ${wordsOf(state)}`]);
      });
    },
  );
}

/** `meguri stop delete CASE`: the first person orders, a second one approves and it is carried out; later runs go on. */
export function stopDeleteCommand(): Command {
  const example = 'meguri stop delete S-2026-000001 --as sato --key sato.pem';
  return actingCommand('delete', '提供済みの情報の削除を指示する（二人目の指示で実行）', example)
    .argument('<case>', 'number of the case')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions>();
      const outcome = await acting(options, async (operator, actor, signer) => {
        const office = caseOffice(operator);
        const { state } = await viewCase(office, actor, kind, id);
        const step = state === 'deletion-approval' ? 'approve-deletion' : 'order-deletion';
        if (state !== 'deleting') {
          const given = await giveCommand(operator, actor, signer, { kind, id, command: step, input: {} });
          if (given.state !== 'deleting') return { state: given.state, copies: [] };
        }
        const done = await carryOutDeletion(operator, office, id);
        return { state: done.state, copies: done.data.deletion?.copies ?? [] };
      });
      printOutcome(options, outcome, ({ state, copies }) => [
        `${id}: ${wordsOf(state)}`,
        ...copies.map(({ copy, erasedOn, count }) =>
          erasedOn === null
            ? `  残っています  ${copyWords[copy].name.ja}`
            : `  ${erasedOn}  ${copyWords[copy].name.ja}（${String(count)}件）`,
        ),
      ]);
    });
}

/** `meguri stop contact CASE`: where the requester is reached; it is written down who looked. */
export function stopContactCommand(): Command {
  const summary = '申し出た方の連絡先を開く（開いたことは台帳に残る）';
  return actingCommand('contact', summary, 'meguri stop contact S-2026-000001 --as mori --key mori.pem')
    .argument('<case>', 'number of the case')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions>();
      const contact = await acting(options, async (operator, actor) => {
        const office = caseOffice(operator);
        return requesterContact(operator, office, actor, await stopById(office, id));
      });
      printOutcome(options, { contact }, () => [contact]);
    });
}

/** `meguri stop receipt CASE`: the kept copy of the receipt, to be printed again. */
export function stopReceiptCommand(): Command {
  const summary = '交付した書面の写しを開く（開いたことは台帳に残る）';
  return actingCommand('receipt', summary, 'meguri stop receipt S-2026-000001 --as mori --key mori.pem')
    .argument('<case>', 'number of the case')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions>();
      const receipt = await acting(options, async (operator, actor) => {
        const office = caseOffice(operator);
        return receiptCopy(operator, office, actor, await stopById(office, id));
      });
      printOutcome(options, { receipt }, () => receiptLines(receipt));
    });
}

/** `meguri stop tend`: what the passing of time does, for a timer of the night. */
export function stopTendCommand(): Command {
  const summary = '医療機関等の反映を確認に写し、保存期間の過ぎた控えを消す（夜間に）';
  return homeCommand('tend', summary, 'meguri stop tend').action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<HomeOptions>();
    const outcome = await withHome(options, async (operator) => {
      const office = caseOffice(operator);
      const confirmed = await confirmReflected(office, operator.config.operator);
      return { confirmed, erased: await eraseOldReceipts(operator, office) };
    });
    printOutcome(options, outcome, ({ confirmed, erased }) => [
      `反映の確認 ${String(confirmed)}件、消した控え ${String(erased)}件`,
    ]);
  });
}
