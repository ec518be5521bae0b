/**
 * The demonstration's first half: from the institutions' files to people in the vault.
 */

import { join } from 'node:path';
import { dayOf } from '../../kit/day.ts';
import { ConflictError } from '../../kit/errors.ts';
import type { InstitutionKind } from '../../synth/institutions.ts';
import { writeRegion } from '../../synth/region.ts';
import type { Institution } from '../../flow/institution/index.ts';
import { readStopList } from '../desk-files.ts';
import { acceptStops, importDesk, registerInstitution } from '../desk-import.ts';
import { handOver } from '../gateway-process.ts';
import { removeFromInbox } from '../inbox.ts';
import { linkEverybody } from '../link.ts';
import { takeIn } from '../take-in.ts';
import { demoDay } from './demo-home.ts';
import type { DemoStation } from './demo-state.ts';
import { gateCounts, linkageAgainstTruth, trueSubjects } from './demo-truth.ts';
import { deliveriesOf } from './region-files.ts';

const figure = (value: number) => value.toLocaleString('ja-JP');

const makeRegion: DemoStation = {
  title: '合成地域を作る',
  run: async (state, tell) => {
    state.regionFolder = join(state.job.path, 'region');
    const { people, seed } = state.options;
    state.region = await writeRegion(
      { people, seed, out: state.regionFolder, asOf: demoDay },
      (done, total) => {
        tell(`${figure(done)} / ${figure(total ?? people)} 人`);
      },
    );
    state.stops = await readStopList(join(state.regionFolder, 'stop-requests.csv'));
    state.truth = await trueSubjects(state.operator, state.regionFolder);
    const { institutions, subjects } = state.region;
    return `${figure(people)}人、${figure(institutions.length)}機関、機関ごとの患者 のべ${figure(subjects)}人`;
  },
};

/** What the register of institutions calls the region's kinds. */
const kindsOfRegion = {
  'acute-hospital': 'hospital',
  'fhir-hospital': 'hospital',
  clinic: 'clinic',
  'dental-clinic': 'dental-clinic',
  municipality: 'local-government',
} as const satisfies Readonly<Record<InstitutionKind, Institution['kind']>>;

const importDesks: DemoStation = {
  title: '通知・死亡・停止の求めを登録する',
  run: async (state) => {
    let notices = 0;
    for (const { code, name, kind } of state.region.institutions) {
      await registerInstitution(state.operator, { code, name, kind: kindsOfRegion[kind] });
      const folder = join(state.regionFolder, 'institutions', code);
      const lists = { notices: join(folder, 'notices.csv'), deaths: join(folder, 'deaths.csv') };
      notices += (await importDesk(state.operator, code, lists)).notices;
    }
    const early = state.stops.filter(
      ({ moment }) => moment === 'early' || moment === 'day-before-month-is-over',
    );
    const stops = await acceptStops(state.operator, early);
    return `通知 ${figure(notices)}件、停止の求め ${figure(stops.length)}件`;
  },
};

const receiveObjects: DemoStation = {
  title: 'ゲートウェイで封緘し、関門を通して受け入れる',
  run: async (state, tell) => {
    const { operator, region, regionFolder } = state;
    const nameOf = new Map(region.institutions.map(({ code, name }) => [code, name]));
    for await (const object of handOver(operator, deliveriesOf(regionFolder, region))) {
      const name = nameOf.get(object.institution) ?? object.institution;
      tell(`${name} ${object.format}`);
      // An object that was taken in before the demonstration was interrupted is known by its digest.
      if (await operator.intake.has(object.objectDigest))
        await removeFromInbox(operator.paths, object.sealedFile);
      else await takeIn(operator, object, { code: object.institution, name });
    }
    state.batches = await operator.intake.all();
    state.gate = await gateCounts(operator, state.truth, state.stops);
    if (state.gate.unexpected > 0) {
      throw new ConflictError(
        'demo/gate-differs',
        `the gate and the truth differ on ${state.gate.unexpected} patients`,
      );
    }
    const read = state.batches.reduce((sum, { units }) => sum + units.read, 0);
    const kept = state.batches.reduce((sum, { admittedEvents }) => sum + admittedEvents, 0);
    const { counts } = state.gate;
    return [
      `読取り ${figure(read)}単位 → 保管 ${figure(kept)}件`,
      `可 ${figure(counts.eligible)}・通知前 ${figure(counts['not-notified'])}・待機 ${figure(counts.waiting)}` +
        `・停止 ${figure(counts.stopped + counts['proxy-being-checked'])}・通知前に死亡 ${figure(counts['died-before-notice'])}`,
    ].join('、');
  },
};

const link: DemoStation = {
  title: '名寄せする',
  run: async (state, tell) => {
    const { people, memberships } = await linkEverybody(state.operator, (done, total) => {
      tell(`${String(done)} / ${String(total ?? 0)}`);
    });
    state.linkage = await linkageAgainstTruth(state.operator, state.truth);
    const { precision, recall } = state.linkage;
    return `患者 ${figure(memberships.length)} → 人 ${figure(people)}（適合率 ${precision.toFixed(4)}、再現率 ${recall.toFixed(4)}）`;
  },
};

const stopAfterIntake: DemoStation = {
  title: '受入れ後の停止の求めを受ける',
  run: async (state) => {
    const now = state.stops.filter(({ moment }) => moment === 'after-intake');
    const acknowledged = await acceptStops(state.operator, now);
    return `${figure(acknowledged.length)}件（${dayOf(state.clock.now())}、受付と同時に効力）`;
  },
};

/** From nothing to people in the vault. */
export const receiveStations: readonly DemoStation[] = [
  makeRegion,
  importDesks,
  receiveObjects,
  link,
  stopAfterIntake,
];
