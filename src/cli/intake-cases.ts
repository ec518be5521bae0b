import type { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import type { Actor } from '../access/actor.ts';
import { caseOffice } from '../app/cases/case-office.ts';
import { listCases, viewCase, type CaseView } from '../app/cases/look-at-case.ts';
import type { Operator } from '../app/operator.ts';
import { arrivalInInbox } from '../app/stewards/arrivals.ts';
import { configuredScanner } from '../app/stewards/malware-scanner.ts';
import { inspect, quarantine, release, sendBack } from '../app/stewards/quarantine.ts';
import { postgresQuarantineStore, rejectFile, type IntakeBatchData } from '../flow/intake/index.ts';
import { acting, actingCommand, type ActingOptions } from './acting.ts';
import { printOutcome } from './command-line.ts';
import { describeBatch } from './intake-batch-text.ts';

const batchView = (operator: Operator, actor: Actor, id: string): Promise<CaseView> =>
  viewCase(caseOffice(operator), actor, 'intake-batch', id);
const dataOf = (view: CaseView) => view.data as unknown as IntakeBatchData;

/** `meguri intake waiting`: arrivals whose case is open. */
export function waitingCommand(): Command {
  return actingCommand(
    'waiting',
    '検疫・検査・取込を待つものの一覧',
    'meguri intake waiting --as sato --key sato.pem',
  ).action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<ActingOptions>();
    const cases = await acting(options, (operator, actor) =>
      listCases(caseOffice(operator), actor, { kinds: ['intake-batch'], isOpen: true, limit: 200 }),
    );
    printOutcome(options, { cases }, () =>
      cases.map(({ id, state, dueOn, title }) => `${id}  ${state}  期限 ${dueOn ?? 'なし'}  ${title}`),
    );
  });
}

/** `meguri intake show`: an arrival, its findings, and the reject file that goes back. */
export function showCommand(): Command {
  return actingCommand(
    'show',
    '受け入れ中のもの一つを見る・差戻し一覧を書き出す',
    'meguri intake show B-2026-000001 --as sato --key sato.pem',
  )
    .argument('<number>', 'number of the case')
    .option('--rejects <file>', 'write the reject file (CSV: file, row, field, code; no values) there')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { rejects?: string }>();
      const view = await acting(options, async (operator, actor) => {
        const shown = await batchView(operator, actor, id);
        if (options.rejects !== undefined) {
          const store = postgresQuarantineStore(operator.database);
          const rows = await store.rejected(dataOf(shown).sealedDigest);
          await writeFile(options.rejects, rejectFile(rows), { mode: 0o600 });
        }
        return shown;
      });
      printOutcome(options, view, described);
    });
}

function described(view: CaseView): readonly string[] {
  const { scan, scanner, inspection, taken, reason, objectDigest } = dataOf(view);
  const scans = {
    clean: `検査済（${scanner ?? ''}）`,
    infected: 'マルウェア検出',
    'not-scanned': '検査ソフト未設定：未検査',
  };
  return [
    `${view.id}  ${view.title}  ${view.stateWords.ja}  ${objectDigest.slice(0, 16)}`,
    `  検疫: ${scan === null ? '未' : scans[scan]}`,
    ...(inspection === null
      ? []
      : [
          `  検査 ${inspection.checkedOn}: 読取り ${String(inspection.read)}・使えず ${String(inspection.lost)}・差戻し行 ${String(inspection.rejected)}`,
        ]),
    ...(taken === null
      ? []
      : [
          `  取込: ${String(taken.subjects)}人 ${String(taken.events)}件`,
          ...Object.entries(taken.suppressed).map(
            ([state, { subjects, records }]) => `  除外 ${state}: ${String(subjects)}人 ${String(records)}件`,
          ),
        ]),
    ...(reason === null ? [] : [`  理由: ${reason}`]),
  ];
}

/** `meguri intake release`: a steward lets an arrival through to the gate. */
export function releaseCommand(): Command {
  return actingCommand(
    'release',
    '検疫を解き、関門を通して取り込む',
    'meguri intake release B-2026-000001 --as sato --key sato.pem',
  )
    .argument('<number>', 'number of the case')
    .option('--without-scan', 'though it was not scanned for malware')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { withoutScan?: true }>();
      const outcome = await acting(options, async (operator, actor) => {
        const means = { operator, office: caseOffice(operator), scanner: configuredScanner() };
        const view = await batchView(operator, actor, id);
        const object = await arrivalInInbox(operator, dataOf(view).sealedDigest);
        let { state } = view;
        if (state === 'received') ({ state } = await quarantine(means, id, object));
        if (state === 'quarantined') await inspect(means, id, object);
        return release(means, actor, id, object, { withoutScan: options.withoutScan === true });
      });
      printOutcome(options, outcome, () => [
        `${id}: ${outcome.state}`,
        ...(outcome.batch === undefined ? [] : describeBatch(outcome.batch)),
      ]);
    });
}

/** `meguri intake reject`: a steward sends an arrival back. */
export function rejectCommand(): Command {
  return actingCommand(
    'reject',
    '差し戻す',
    'meguri intake reject B-2026-000001 --reason wrong-format --as sato --key sato.pem',
  )
    .argument('<number>', 'number of the case')
    .requiredOption('--reason <code>', 'why: small letters and hyphens (it stays on record)')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { reason: string }>();
      const outcome = await acting(options, async (operator, actor) => {
        const { sealedDigest } = dataOf(await batchView(operator, actor, id));
        const object = await arrivalInInbox(operator, sealedDigest);
        return sendBack({ operator, office: caseOffice(operator) }, actor, id, {
          object,
          reason: options.reason,
        });
      });
      printOutcome(options, outcome, () => [`${id}: ${outcome.state}`]);
    });
}
