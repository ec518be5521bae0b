import type { Day } from '../../../kit/day.ts';
import type { IncidentData } from '../incident/incident-data.ts';

/** An incident or a near miss as the public page tells it. */
export interface PublicIncident {
  readonly number: string;
  readonly kind: IncidentData['kind'];
  readonly isNearMiss: boolean;
  readonly what: string;
  readonly reach: string;
  readonly action: string;
  readonly lesson: string;
  readonly publishedOn: Day;
  readonly isClosed: boolean;
}

/**
 * 事故・ヒヤリハット: what was published of incidents and near misses, the latest first. What was not published is counted, so that nobody takes the page for all.
 *
 * @law 基本方針 — 透明性 (S22)
 */
export function incidentPage(
  incidents: readonly { readonly id: string; readonly state: string; readonly data: IncidentData }[],
): { readonly published: readonly PublicIncident[]; readonly inProgress: number } {
  const published = incidents
    .flatMap(({ id, state, data: { kind, published: told } }) => {
      if (told === undefined) return [];
      const { on, ...words } = told;
      const isNearMiss = kind === 'near-miss';
      return [{ number: id, kind, isNearMiss, ...words, publishedOn: on, isClosed: state === 'closed' }];
    })
    .sort((one, other) => (one.publishedOn < other.publishedOn ? 1 : -1));
  return { published, inProgress: incidents.length - published.length };
}
