import type { Day } from '../../../kit/day.ts';
import { alarmsOn, type Alarm, type Dated } from '../../obligations/index.ts';
import type { Coverage } from '../certification/criterion.ts';
import type { Freeze } from '../order/frozen-by.ts';

/** A case as a list shows it, as far as the overview goes. */
export interface OverviewRow extends Dated {
  readonly title: string;
  readonly isFinal: boolean;
  readonly openedOn: Day;
}

/** What the ministers see first 概況: what is open, late, stopped or about to run out. Numbers and our own references, no patients. */
export interface MinisterOverview {
  readonly on: Day;
  readonly openOrders: readonly OverviewRow[];
  readonly openRequests: readonly OverviewRow[];
  readonly openIncidents: readonly OverviewRow[];
  readonly lastPeriodicReport?: OverviewRow;
  readonly stopped: readonly Freeze[];
  readonly late: readonly Alarm[];
  readonly criteria: { readonly covered: number; readonly expired: number; readonly missing: number };
  /** Certified consignees whose validity ends within 90 days. */
  readonly endingConsignees: readonly OverviewRow[];
}

const soonMs = 90 * 86_400_000;

/**
 * See `MinisterOverview`.
 *
 * @law Act Art. 35–37/57–61 (?) — 主務大臣の監督 (S13)
 */
export function ministerOverview(
  on: Day,
  rows: readonly OverviewRow[],
  about: { readonly freezes: readonly Freeze[]; readonly coverage: readonly Coverage[] },
): MinisterOverview {
  const open = (kind: string) => rows.filter((row) => row.kind === kind && !row.isFinal);
  const reports = rows.filter(({ kind }) => kind === 'periodic-report');
  const lastPeriodicReport = [...reports].sort((one, other) => (one.openedOn < other.openedOn ? 1 : -1))[0];
  const count = (state: Coverage['state']) => about.coverage.filter((one) => one.state === state).length;
  return {
    on,
    openOrders: open('order'),
    openRequests: open('report-request'),
    openIncidents: open('incident'),
    ...(lastPeriodicReport === undefined ? {} : { lastPeriodicReport }),
    stopped: about.freezes,
    late: alarmsOn(
      rows.filter(({ isFinal }) => !isFinal),
      on,
    ),
    criteria: { covered: count('covered'), expired: count('expired'), missing: count('missing') },
    endingConsignees: open('consignee').filter(
      ({ dueOn }) => dueOn !== undefined && Date.parse(dueOn) - Date.parse(on) <= soonMs,
    ),
  };
}
