import { obligationKinds } from '../flow/obligations/index.ts';
import { supervisionKinds } from '../flow/supervision/index.ts';
import { today } from '../kit/clock.ts';
import { countOpenCases } from './cases/count-open-cases.ts';
import { statesWithData, type UseState } from '../flow/application/index.ts';
import { stations } from '../flow/stations.ts';
import { countUses } from './use/count-uses.ts';
import type { OperatorRecords } from './operator.ts';
import type { StationCount, StationStatus, WaitingMatter, Words } from './station-status.ts';

const words = (ja: string, en: string): Words => ({ ja, en });
const count = (ja: string, en: string, value: number): StationCount => ({ label: words(ja, en), value });
const waits = (who: Words, what: Words, number: number): readonly WaitingMatter[] =>
  number === 0 ? [] : [{ who, what, count: number }];

type Shown = Readonly<Record<StationStatus['station'], Pick<StationStatus, 'counts' | 'waiting'>>>;

async function receivingSide(operator: OperatorRecords) {
  const batches = await operator.intake.all();
  const institutions = await operator.institutions.all();
  const stops = (await Promise.all(institutions.map(({ code }) => operator.gate.stops(code)))).flat();
  const memberships = await operator.identities.memberships();
  const people = new Set(memberships.map(({ person }) => person)).size;
  const segments = await operator.vault.segments();
  const unchecked = stops.filter(({ state }) => state === 'requested').length;
  const sum = (pick: (batch: (typeof batches)[number]) => number) =>
    batches.reduce((total, batch) => total + pick(batch), 0);
  return {
    institution: {
      counts: [
        count('登録された機関', 'Institutions', institutions.length),
        count('停止の求め', 'Stop requests', stops.length),
      ],
      waiting: waits(
        words('窓口', 'Desk'),
        words('代理人の確認（停止の効力は生じています）', 'Check a proxy (the stop is in force)'),
        unchecked,
      ),
    },
    intake: {
      counts: [
        count('受け入れたファイル', 'Objects taken in', batches.length),
        count(
          '読み取った単位',
          'Units read',
          sum(({ units }) => units.read),
        ),
        count(
          '所見',
          'Findings',
          sum(({ findings }) => Object.values(findings).reduce((a, b) => a + b, 0)),
        ),
      ],
      waiting: [],
    },
    identity: {
      counts: [
        count('機関ごとの患者', 'Patients of institutions', memberships.length),
        count('名寄せされた人', 'People', people),
      ],
      waiting: [],
    },
    vault: {
      counts: [
        count('封緘された区画', 'Sealed segments', segments.length),
        count(
          '診療の記録',
          'Clinical records',
          segments.filter(({ kind }) => kind === 'clinical').reduce((total, { rows }) => total + rows, 0),
        ),
      ],
      waiting: [],
    },
  };
}

/** States that a use reaches only once the committee has approved it. */
const afterApproval: readonly UseState[] = [
  ...statesWithData,
  'expired',
  'revoked',
  'erasure-reported',
  'erased',
];

async function deliveringSide(operator: OperatorRecords) {
  const uses = await countUses(operator.database);
  const usesIn = (...states: readonly UseState[]) =>
    states.reduce((sum, state) => sum + (uses.get(state) ?? 0), 0);
  const packages = await operator.packages.all();
  const inState = (...states: readonly string[]) =>
    packages.filter(({ state }) => states.includes(state)).length;
  const open = usesIn('checking');
  return {
    application: {
      counts: [
        count('申出', 'Applications', usesIn(...uses.keys())),
        count('承認', 'Approved', usesIn(...afterApproval)),
      ],
      waiting: waits(
        words('審査委員会', 'Committee'),
        words('申出の審査', 'Decide on an application'),
        usesIn('opinions', 'voting'),
      ),
    },
    cohort: { counts: [count('抽出', 'Draws', packages.length)], waiting: [] },
    deidentify: { counts: [count('作成した提供物', 'Packages built', packages.length)], waiting: [] },
    review: {
      counts: [count('点検中', 'Under review', open)],
      waiting: waits(
        words('点検担当者2名', 'Two releasers'),
        words('提供物の点検', 'Review a package'),
        open,
      ),
    },
    delivery: {
      counts: [
        count('引き渡し済み', 'Handed over', inState('delivered')),
        count('停止により無効', 'Void after a stop', inState('void')),
      ],
      waiting: waits(
        words('提供担当者', 'Delivery'),
        words('承認済みの提供物の引き渡し', 'Hand over a released package'),
        inState('released', 'key-released'),
      ),
    },
  };
}

async function afterDelivery(operator: OperatorRecords) {
  const on = today(operator.clock);
  const uses = await countUses(operator.database);
  const owed = await countOpenCases(operator.database, obligationKinds, on);
  const asked = await countOpenCases(operator.database, supervisionKinds, on);
  return {
    obligations: {
      counts: [
        count('利用中の案件', 'Uses under way', uses.get('in-use') ?? 0),
        count('履行を待つ義務', 'Duties that are open', owed.open),
      ],
      waiting: waits(
        words('利活用者・事務局', 'Recipients and office'),
        words('期限を過ぎた義務', 'Duties that are late'),
        owed.late,
      ),
    },
    supervision: {
      counts: [count('進行中の案件', 'Matters under way', asked.open)],
      waiting: waits(
        words('事務局・統括責任者', 'Office and director'),
        words('期限を過ぎた監督・公表の案件', 'Matters of supervision that are late'),
        asked.late,
      ),
    },
  };
}

/** How each station stands now, in the order of the flow. Numbers only. */
export async function stationStatuses(operator: OperatorRecords): Promise<readonly StationStatus[]> {
  const shown: Shown = {
    ...(await receivingSide(operator)),
    ...(await deliveringSide(operator)),
    ...(await afterDelivery(operator)),
  };
  return stations.map(({ id }) => ({ station: id, ...shown[id] }));
}
