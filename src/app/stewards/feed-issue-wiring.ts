import type { Kysely } from 'kysely';
import {
  feedIssueCase,
  postgresQuarantineStore,
  type FeedInspection,
  type FeedIssueData,
  type FeedIssueFacts,
  type FindingCounts,
} from '../../flow/intake/index.ts';
import { clockActor } from '../../access/actor.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import { commandCase, openCase } from '../cases/carry-on-case.ts';
import type { CaseOffice, CaseWiring } from '../cases/case-wiring.ts';

/** What could not be used of a load, by code: notes are no issues. */
async function rejectedIn(db: Kysely<unknown>, { sealedDigest }: FeedInspection): Promise<FindingCounts> {
  const counts: Record<string, number> = {};
  for (const { code } of await postgresQuarantineStore(db).rejected(sealedDigest))
    counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** How issues are tied to the loads of their feed. */
export function feedIssueWiring(): Omit<CaseWiring, 'kind'> {
  return {
    facts: async (tx, given, { input }): Promise<FeedIssueFacts> => {
      const about = (given?.data ?? input) as Partial<FeedIssueData> | null;
      const { institution = '', format = '', code = '' } = about ?? {};
      const last = (await postgresQuarantineStore(tx).inspections({ institution, format })).at(-1);
      if (last === undefined) return { load: undefined };
      const { sealedDigest, checkedOn } = last;
      return { load: { sealedDigest, checkedOn, count: (await rejectedIn(tx, last))[code] ?? 0 } };
    },
  };
}

/** What became of a feed's issues with its last load. Numbers of the cases. */
export interface TrackedIssues {
  readonly opened: readonly string[];
  readonly persisting: readonly string[];
  readonly resolved: readonly string[];
}

/**
 * After a load was inspected: opens a case for each issue that has none, says of the others whether they persist, and closes
 * those that are gone.
 */
export async function trackIssues(
  office: CaseOffice,
  feed: { readonly institution: string; readonly format: string },
): Promise<TrackedIssues> {
  const last = (await postgresQuarantineStore(office.db).inspections(feed)).at(-1);
  const counts = last === undefined ? {} : await rejectedIn(office.db, last);
  const known = await openIssues(office, feed);
  const { name: kind } = feedIssueCase;
  const tracked = { opened: [] as string[], persisting: [] as string[], resolved: [] as string[] };
  const told = (id: string, command: string) =>
    commandCase(office, clockActor, { kind, id, command, input: {} });
  for (const { id, code } of known) {
    const persists = (counts[code] ?? 0) > 0;
    await told(id, persists ? 'see-again' : 'resolve');
    tracked[persists ? 'persisting' : 'resolved'].push(id);
  }
  const codes = new Set(known.map(({ code }) => code));
  for (const code of Object.keys(counts).sort()) {
    if (codes.has(code)) continue;
    const input = { institution: feed.institution, format: feed.format, code };
    tracked.opened.push((await openCase(office, clockActor, { kind, input })).id);
  }
  return tracked;
}

async function openIssues(
  office: CaseOffice,
  { institution, format }: { readonly institution: string; readonly format: string },
): Promise<readonly { readonly id: string; readonly code: string }[]> {
  const store = postgresCaseStore(office.db);
  const query = { kinds: [feedIssueCase.name], party: institution, isOpen: true, limit: 200 };
  const found = [];
  for (const { id } of await store.list(query)) {
    const given = await store.find(feedIssueCase, id);
    if (given?.data.format === format) found.push({ id, code: given.data.code });
  }
  return found;
}
