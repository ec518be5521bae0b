import {
  linkReviewCase,
  postgresIdentityStore,
  reviewEstimate,
  type LinkageQuality,
  type LinkReviewData,
  type ReviewedStratum,
  type ReviewEstimate,
} from '../../flow/identity/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';

/** What is known of a linkage's mistakes: by its model, and by what reviewers found. */
export interface LinkageEstimate {
  readonly model: LinkageQuality | undefined;
  readonly review: ReviewEstimate;
  readonly strata: readonly ReviewedStratum[];
}

const pageSize = 200;

/** Every review that has ended with an answer. */
async function decided(office: Pick<CaseOffice, 'db'>): Promise<readonly LinkReviewData[]> {
  const store = postgresCaseStore(office.db);
  const query = {
    kinds: [linkReviewCase.name],
    states: ['decided', 'left-as-is', 'reversed'],
    limit: pageSize,
  };
  const found: LinkReviewData[] = [];
  let page = await store.list(query);
  while (page.length > 0) {
    for (const { id } of page) {
      const given = await store.find(linkReviewCase, id);
      if (given !== undefined) found.push(given.data);
    }
    const last = page.at(-1);
    page = page.length < pageSize || last === undefined ? [] : await store.list({ ...query, after: last });
  }
  return found;
}

/** The mistakes of the present linkage as its model and its reviewed samples say. */
export async function linkageEstimate(office: Pick<CaseOffice, 'db'>): Promise<LinkageEstimate> {
  const identities = postgresIdentityStore(office.db);
  const reviews = await decided(office);
  const pairs = {
    doubtful: (await identities.doubtful()).length,
    linked: (await identities.linkedPairs()).length,
  };
  const strata = (['doubtful', 'linked'] as const).map((origin): ReviewedStratum => {
    const of = reviews.filter((review) => review.origin === origin);
    const count = (outcome: LinkReviewData['outcome']) =>
      of.filter((review) => review.outcome === outcome).length;
    const unclear = count('unclear') + count(null);
    const reviewed = { same: count('same'), different: count('different'), unclear };
    // What was reviewed has left the doubtful pairs of the next linkage: it counts among them still.
    const all = origin === 'doubtful' ? Math.max(pairs.doubtful, of.length) : pairs.linked;
    return { origin, pairs: all, ...reviewed };
  });
  return { model: await identities.quality(), review: reviewEstimate(strata), strata };
}
