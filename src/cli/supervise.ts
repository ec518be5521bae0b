import type { Command } from 'commander';
import { caseOffice } from '../app/cases/case-office.ts';
import { openCase } from '../app/cases/carry-on-case.ts';
import { overviewForMinisters } from '../app/supervision/overview.ts';
import { activities, postgresFreezeSwitch, type Activity, type Freeze } from '../flow/supervision/index.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { acting, actingCommand, giveCommand, type ActingOptions } from './acting.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

const activityWords: Readonly<Record<Activity, string>> = {
  intake: '受入れ',
  build: '作成',
  release: '引渡し',
};
const freezeLine = ({ cause, activities: stopped, since }: Freeze) =>
  `${cause}  ${stopped.map((activity) => activityWords[activity]).join('・')}を停止中（${since} から）`;

/** `meguri supervise status|freeze|thaw|overview`: what is stopped, the operator's own halt, and what the ministers see first. */
export function superviseCommand(): Command {
  return newCommand(
    'supervise',
    '監督: 停止の状況、自主停止とその解除、主務大臣への概況',
    'meguri supervise status',
  )
    .addCommand(statusCommand())
    .addCommand(freezeCommand())
    .addCommand(thawCommand())
    .addCommand(overviewCommand());
}

function statusCommand(): Command {
  return homeCommand('status', '停止されている業務と、その根拠', 'meguri supervise status').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const stopped = await withRecords(options, ({ database }) => postgresFreezeSwitch(database).inForce());
      printOutcome(options, { stopped }, () =>
        stopped.length === 0 ? ['停止されている業務はありません'] : stopped.map(freezeLine),
      );
    },
  );
}

/** The activities that were asked for. */
function activitiesIn(text: string): readonly Activity[] {
  const asked = text.split(',').map((one) => one.trim());
  const known = activities.filter((activity) => asked.includes(activity));
  if (known.length !== new Set(asked).size) {
    throw new InvalidInputError('supervise/no-such-activity', 'what is stopped is intake, build, release');
  }
  return known;
}

function freezeCommand(): Command {
  const example = 'meguri supervise freeze --reason "取込み件数の異常" --as sato --key sato.pem';
  return actingCommand('freeze', '業務をただちに止める（自主停止）', example)
    .requiredOption('--reason <text>', 'why; no personal data')
    .option('--halts <list>', 'what stops: intake,build,release', activities.join(','))
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<
        ActingOptions & { readonly reason: string; readonly halts: string }
      >();
      const halts = activitiesIn(options.halts);
      const outcome = await acting(options, (operator, actor) =>
        openCase(caseOffice(operator), actor, {
          kind: 'own-freeze',
          input: { halts, reason: options.reason },
        }),
      );
      printOutcome(options, { ...outcome, halts }, ({ id }) => [
        `${halts.map((activity) => activityWords[activity]).join('・')}を止めました（${id}）。解除は、止めた人とは別の責任者が行います`,
      ]);
    });
}

function thawCommand(): Command {
  const example = 'meguri supervise thaw FZ-2026-000001 --reason "原因を除去" --as ono --key ono.pem';
  return actingCommand('thaw', '自主停止を解除する（止めた人とは別の責任者）', example)
    .argument('<number>', 'number of the halt')
    .requiredOption('--reason <text>', 'why; no personal data')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { readonly reason: string }>();
      const request = { kind: 'own-freeze', id, command: 'lift', input: { reason: options.reason } };
      const { outcome, stopped } = await acting(options, async (operator, actor, signer) => ({
        outcome: await giveCommand(operator, actor, signer, request),
        stopped: await postgresFreezeSwitch(operator.database).inForce(),
      }));
      printOutcome(options, { ...outcome, stopped }, () => [
        `${id} を解除しました`,
        ...stopped.map(freezeLine),
      ]);
    });
}

function overviewCommand(): Command {
  return homeCommand('overview', '主務大臣等が最初に見る概況', 'meguri supervise overview').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const overview = await withRecords(options, overviewForMinisters);
      printOutcome(options, overview, () => [
        `${overview.on} 現在`,
        `是正命令 ${String(overview.openOrders.length)}件、報告徴収 ${String(overview.openRequests.length)}件、事故 ${String(overview.openIncidents.length)}件（いずれも未了）`,
        `期限超過 ${String(overview.late.length)}件`,
        `認定基準の証拠 充足 ${String(overview.criteria.covered)}、期限切れ ${String(overview.criteria.expired)}、欠け ${String(overview.criteria.missing)}`,
        `90日以内に認定の期限を迎える受託事業者 ${String(overview.endingConsignees.length)}`,
        ...overview.stopped.map(freezeLine),
      ]);
    },
  );
}
