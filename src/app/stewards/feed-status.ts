import {
  freshnessOf,
  issueDelta,
  postgresQuarantineStore,
  type DataQuality,
  type Freshness,
  type IssueChange,
  type LoadDates,
} from '../../flow/intake/index.ts';
import { today } from '../../kit/clock.ts';
import type { OperatorRecords } from '../operator.ts';

/** How a feed stands: what an institution sends in one format. */
export interface FeedStatus {
  readonly institution: string;
  readonly format: string;
  readonly loads: number;
  readonly freshness: Freshness;
  /** Of the last load that was checked; undefined before the first. */
  readonly quality: DataQuality | undefined;
  /** What changed from the check before to the last one. */
  readonly issues: readonly IssueChange[];
}

/** How every feed stands today: quality, what changed since the load before, and how fresh it is. By institution and format. */
export async function feedStatuses({
  database,
  intake,
  clock,
}: Pick<OperatorRecords, 'database' | 'intake' | 'clock'>): Promise<readonly FeedStatus[]> {
  const inspections = await postgresQuarantineStore(database).inspections();
  const batches = await intake.all();
  const inspected = new Map(inspections.map((inspection) => [inspection.sealedDigest, inspection]));
  const feedOf = ({ institution, format }: { readonly institution: string; readonly format: string }) =>
    `${institution} ${format}`;
  const feeds = new Set([...inspections, ...batches].map(feedOf));
  const on = today(clock);
  return [...feeds].sort().map((feed): FeedStatus => {
    const [institution = '', format = ''] = feed.split(' ');
    const own = inspections.filter((inspection) => feedOf(inspection) === feed);
    const taken = batches.filter((batch) => feedOf(batch) === feed);
    const loads: LoadDates[] = taken.map(({ receivedOn, sealedDigest }) => {
      const check = sealedDigest === null ? undefined : inspected.get(sealedDigest);
      return {
        receivedOn,
        lastEventOn: check?.quality.lastEventOn ?? null,
        checkedOn: check?.checkedOn ?? null,
      };
    });
    const [before, last] = [own.at(-2), own.at(-1)];
    return {
      institution,
      format,
      loads: loads.length,
      freshness: freshnessOf(loads, on),
      quality: last?.quality,
      issues: last === undefined ? [] : issueDelta(before?.findings ?? {}, last.findings),
    };
  });
}
