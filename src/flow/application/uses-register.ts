import type { Day } from '../../kit/day.ts';
import type { Words } from '../../procedure/index.ts';
import type { UseCase } from './use-command.ts';
import { purposeKinds, userKinds } from './use-conditions.ts';

/** A use as the public register tells it (利活用の公表): who, why, of what, when, on which conditions. */
export interface RegisteredUse {
  readonly number: string;
  readonly title: string;
  readonly recipient: string;
  readonly sector: Words;
  readonly purposes: readonly Words[];
  readonly laySummary: string;
  readonly tables: readonly string[];
  readonly approvedOn: Day;
  readonly conditions: readonly string[];
  readonly handedOverOn?: Day;
  readonly until?: Day;
  readonly state: 'approved' | 'in-use' | 'ended' | 'suspended' | 'revoked';
}

/** The register: every use that the committee approved, the latest approval first. What is not approved is not in it. */
export function registerOfUses(uses: readonly UseCase[]): readonly RegisteredUse[] {
  return uses
    .flatMap((use): readonly RegisteredUse[] => {
      const { content, decision, conditions, handOver, contract } = use.data;
      if (content === undefined || (decision?.outcome !== 'approved' && decision?.outcome !== 'conditional'))
        return [];
      if (use.state === 'withdrawn') return [];
      return [
        {
          number: use.id,
          title: content.title,
          recipient: content.recipient.name,
          sector: userKinds[content.conditions.userKind],
          purposes: content.conditions.purposes.map((kind) => purposeKinds[kind]),
          laySummary: content.laySummary,
          tables: content.variables,
          approvedOn: decision.on,
          conditions: conditions.map(({ text }) => text),
          ...(handOver === undefined ? {} : { handedOverOn: handOver.on }),
          ...(contract === undefined ? {} : { until: contract.until }),
          state: publicState(use),
        },
      ];
    })
    .sort((one, other) =>
      one.approvedOn === other.approvedOn ? 0 : one.approvedOn < other.approvedOn ? 1 : -1,
    );
}

function publicState({ state, data, events }: UseCase): RegisteredUse['state'] {
  if (data.suspended !== undefined) return 'suspended';
  if (events.some(({ happened }) => happened === 'revoked')) return 'revoked';
  if (['expired', 'erasure-reported', 'erased', 'closed'].includes(state)) return 'ended';
  return data.handOver === undefined ? 'approved' : 'in-use';
}
