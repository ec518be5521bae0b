/**
 * The demonstration's second half: from an application to a data set in its recipient's hands, checked.
 */

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createHmac } from 'node:crypto';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import { openSealed, verifyPackage } from '../../flow/delivery/index.ts';
import { ConflictError, IntegrityError } from '../../kit/errors.ts';
import { buildRelease } from '../build.ts';
import { acceptStops } from '../desk-import.ts';
import { checkOutput, handOverPackage, sealReviewed } from '../release.ts';
import { useNamed } from '../use/cases-of.ts';
import { recordBuild } from '../use/record-build.ts';
import { verifyHomeLedger } from '../verify-home.ts';
import { checkDelivery } from './check-delivery.ts';
import { openDeliveredTables } from './delivered-tables.ts';
import { demoApplication } from './demo-application.ts';
import { demoRecipient } from './demo-home.ts';
import { demoDesk, doAs } from './demo-desk.ts';
import { applyFor, carryToBuild, firstUse } from './demo-procedure.ts';
import type { DemoState, DemoStation } from './demo-state.ts';
import { trueStops } from './demo-truth.ts';
import { packageUnderWay } from './package-under-way.ts';
import { signCriteria } from './sign-criteria.ts';

const figure = (value: number) => value.toLocaleString('ja-JP');
const percent = (value: number) => `${(value * 100).toFixed(1)} %`;

const apply: DemoStation = {
  title: '相談・申出・委員会・契約・入金',
  run: async (state) => {
    const { operator } = state;
    state.desk = await demoDesk(operator);
    const content = demoApplication((await demoRecipient(operator.paths.root)).recipient);
    state.use = (await firstUse(state.desk))?.id ?? (await applyFor(state.desk, content));
    const { data } = await carryToBuild(state.desk, state.use);
    const votes = data.votes.filter(({ ballot }) => ballot === 'for').length;
    return `${state.use} 委員${figure(votes)}名の賛成で承認、双方が契約に署名、${figure(data.payment?.yen ?? 0)}円の入金を確認`;
  },
};

/** Builds the next package of the demonstration's application. */
async function buildNext(state: DemoState): Promise<void> {
  const { operator } = state;
  const number = (await operator.packages.all()).length + 1;
  state.packageId = `P-${String(number).padStart(3, '0')}`;
  // The key of a real delivery is random; this one follows from the home's, so that the demonstration can be repeated.
  const deliveryKey = createHmac('sha256', operator.keys.person)
    .update('meguri demonstration delivery')
    .digest();
  const order = { packageId: state.packageId, use: state.use, deliveryKey };
  state.build = await buildRelease(operator, state.desk.hands.tanaka.actor, order);
}

const describeBuild = ({ build }: DemoState) => {
  const { before, after } = build.risk.persons;
  const { manifest } = build.built;
  return (
    `${figure(manifest.persons)}人 ${figure(manifest.tables.reduce((sum, { rows }) => sum + rows, 0))}行、` +
    `k=${String(after.k)}、最大リスク ${percent(before.prosecutor.maximum)} → ${percent(after.prosecutor.maximum)}、` +
    `除いた人 ${figure(build.suppressedPersons)}`
  );
};

const buildFirst: DemoStation = {
  title: '対象者を抽出し、匿名加工する',
  run: async (state) => {
    const found = await packageUnderWay(state.operator);
    if (found === undefined) {
      await buildNext(state);
      return describeBuild(state);
    }
    state.packageId = found.record.id;
    state.build = found.build;
    // One that was cut short right after its end is not in its use yet.
    await recordBuild(state.operator, state.desk.hands.tanaka.actor, found.record.id);
    return `${found.record.id} は中断の前に作成済み: ${describeBuild(state)}`;
  },
};

const stopBeforeRelease: DemoStation = {
  title: '作成後・提供前の停止の求めを受ける',
  run: async (state) => {
    const late = state.stops.filter(({ moment }) => moment === 'between-build-and-release');
    const acknowledged = await acceptStops(state.operator, late);
    const voided = new Set(acknowledged.flatMap(({ reach }) => reach.voided));
    const isVoid = (await state.operator.packages.find(state.packageId)).state === 'void';
    if (!isVoid) return `${figure(acknowledged.length)}件、作成済みの提供物に該当する人なし`;
    const before = state.packageId;
    await buildNext(state);
    return `${figure(acknowledged.length)}件 → ${voided.size > 0 ? [...voided].join('、') : before} を無効にし、${state.packageId} を作り直し: ${describeBuild(state)}`;
  },
};

const releasers = ['ito', 'watanabe'] as const;

const review: DemoStation = {
  title: '2名が点検し、封緘して引き渡す',
  run: async (state) => {
    const { operator, packageId, desk } = state;
    const { data } = await useNamed(operator.database, state.use);
    // Each step that was done before an interruption is left as it is.
    await signCriteria(desk, packageId);
    const passed = (data.package?.checks ?? []).flatMap(({ persons }) => persons);
    for (const account of releasers.filter((one) => !passed.includes(one))) {
      await checkOutput(operator, desk.hands[account], packageId);
    }
    const { state: reached } = await operator.packages.find(packageId);
    const sealed = reached === 'built' ? (await sealReviewed(operator, packageId)).state : reached;
    if (sealed === 'void') throw new ConflictError('demo/not-sealed', 'the package is void');
    const order = { packageId, to: 'sato' };
    const { sealedPath, state: ended } = await handOverPackage(operator, desk.hands.kato.actor, order);
    if (sealedPath === undefined) throw new ConflictError('demo/not-handed-over', `the package is ${ended}`);
    state.sealedPath = sealedPath;
    return `${packageId} を ${releasers.join('・')} が承認、利活用者の鍵で封緘`;
  },
};

const receive: DemoStation = {
  title: '利活用者が開封し、検証する',
  run: async (state) => {
    const { operator, job, sealedPath, regionFolder } = state;
    const opened = join(job.path, 'opened');
    await rm(opened, { recursive: true, force: true });
    await mkdir(opened);
    await openSealed(sealedPath, [(await demoRecipient(operator.paths.root)).identity], opened);
    await using engine = await openDuckdbEngine({ spillFolder: job.path });
    const verification = await verifyPackage(engine, opened);
    if (!verification.holds) {
      const failed = verification.checks.filter(({ holds }) => !holds).map(({ name }) => name);
      throw new IntegrityError('demo/package-not-valid', `checks that do not hold: ${failed.join(', ')}`);
    }
    await openDeliveredTables(engine, opened);
    const stops = await trueStops(operator, state.stops, state.truth);
    const use = await useNamed(operator.database, state.use);
    if (use.state === 'delivered') {
      const input = { manifest: verification.digest };
      await doAs(state.desk, 'sato', ['use', state.use, 'confirm-receipt'], input);
    }
    state.checks = await checkDelivery(engine, opened, regionFolder, stops);
    await operator.ledger.checkpoint();
    state.ledgerVerified = (await verifyHomeLedger(operator.paths.root)).ok;
    return `${String(verification.checks.length)}項目の検証に合格、台帳の検証 ${state.ledgerVerified ? '合格' : '不合格'}`;
  },
};

/** From an application to a checked delivery. */
export const deliverStations: readonly DemoStation[] = [
  apply,
  buildFirst,
  stopBeforeRelease,
  review,
  receive,
];
