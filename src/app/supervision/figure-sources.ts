/**
 * The figures of a periodic report 定期報告: each is one named query over the events of cases or over a register, so that whoever doubts a
 * number can run it again.
 */

import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { FigureSource, Period } from '../../flow/supervision/index.ts';

/** A figure before it is tied to a database: its query gives one number, `count`. */
interface Query extends Omit<FigureSource, 'count'> {
  readonly select: (period: Period) => RawBuilder<{ readonly count: number }>;
}

/** Events of a kind of case in the period. */
function events(
  about: readonly [key: string, ja: string, en: string],
  kind: string,
  happened: string,
  stateAfter?: readonly string[],
): Query {
  const [key, ja, en] = about;
  const states = stateAfter === undefined ? '' : `, state_after in (${stateAfter.join(', ')})`;
  return {
    key,
    ja,
    en,
    query: `procedure.event: kind = ${kind}, happened = ${happened}${states}`,
    select: ({ from, until }) => sql`select count(*)::int as count
      from procedure.event e join procedure.matter m on m.id = e.matter
      where m.kind = ${kind} and e.happened = ${happened} and e.happened_on between ${from} and ${until}
        and (${stateAfter === undefined} or e.state_after = any(${stateAfter ?? []}::text[]))`,
  };
}

const queries: readonly Query[] = [
  {
    key: 'batches-taken-in',
    ja: '受け入れた提供',
    en: 'batches taken in',
    query: 'intake.batch: receivedOn',
    select: ({ from, until }) => sql`select count(*)::int as count from intake.batch
      where batch->>'receivedOn' between ${from} and ${until}`,
  },
  {
    key: 'people-admitted',
    ja: '受け入れた延べ人数',
    en: 'people admitted, by batch',
    query: 'intake.batch: sum of admittedSubjects, receivedOn',
    select: ({
      from,
      until,
    }) => sql`select coalesce(sum((batch->>'admittedSubjects')::bigint), 0)::int as count
      from intake.batch where batch->>'receivedOn' between ${from} and ${until}`,
  },
  {
    key: 'notices',
    ja: '本人への通知',
    en: 'notices given',
    query: 'institution.notice: noticed_on',
    select: ({ from, until }) => sql`select count(*)::int as count from institution.notice
      where noticed_on between ${from} and ${until}`,
  },
  {
    key: 'stops',
    ja: '停止の求め',
    en: 'stop requests received',
    query: 'institution.stop_request: received_on',
    select: ({ from, until }) => sql`select count(*)::int as count from institution.stop_request
      where received_on between ${from} and ${until}`,
  },
  events(['uses-submitted', '利活用の申出', 'uses applied for'], 'use', 'submitted'),
  events(['uses-approved', '承認した利活用', 'uses approved'], 'use', 'decided', ['approved', 'conditional']),
  events(['uses-rejected', '承認しなかった利活用', 'uses rejected'], 'use', 'decided', ['rejected']),
  events(['packages-built', '作成した提供物', 'packages built'], 'use', 'built'),
  events(['packages-handed-over', '引き渡した提供物', 'packages handed over'], 'use', 'handed-over'),
  {
    key: 'packages-out',
    ja: '鍵を渡した提供物（作成時点）',
    en: 'packages whose key is out, as of now',
    query: 'delivery.package: state in (key-released, delivered)',
    select: () => sql`select count(*)::int as count from delivery.package
      where state in ('key-released', 'delivered')`,
  },
  events(['incidents', '事故・ヒヤリハット', 'incidents and near misses'], 'incident', 'opened'),
  events(['orders', '是正命令', 'orders received'], 'order', 'opened'),
  events(['report-requests', '報告徴収', 'requests for a report'], 'report-request', 'opened'),
  events(['inquiries', '問合せ', 'inquiries'], 'inquiry', 'opened'),
];

/** The sources of the figures, over a database. */
export function figureSources(db: Kysely<unknown>): readonly FigureSource[] {
  return queries.map(({ select, ...about }) => ({
    ...about,
    count: async (period) => (await select(period).execute(db)).rows[0]?.count ?? 0,
  }));
}
