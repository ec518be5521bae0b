import { sql, type Kysely } from 'kysely';
import type { SubjectId } from '../institution/index.ts';
import type { IdentityStore, PairEvidence } from './identity-store.ts';
import type { IdentityTables } from './identity-tables.postgres.ts';
import type { LinkageQuality } from './linkage-quality.ts';
import type { MatchExplanation } from './match-explanation.ts';
import type { DoubtfulPair } from './person-link.ts';

/** What the last linkage has of a pair, left apart or linked. */
async function evidenceBetween(
  db: Kysely<IdentityTables>,
  left: SubjectId,
  right: SubjectId,
): ReturnType<IdentityStore['evidenceBetween']> {
  const pair = [left, right].sort();
  const { rows } = await sql<{
    origin: PairEvidence['origin'];
    probability: number;
    explanation: MatchExplanation;
  }>`
    select 'doubtful' as origin, probability, explanation from identity.doubtful_pair
    where left_subject = ${pair[0]} and right_subject = ${pair[1]}
    union all
    select 'linked', probability, explanation from identity.link_reason
    where array[left_subject, right_subject] <@ ${pair}::text[] and explanation is not null
      and left_subject = any(${pair}::text[])`.execute(db);
  return rows[0];
}

/** What the last linkage has of pairs, and says of itself. */
export function pairEvidence(
  db: Kysely<IdentityTables>,
): Pick<IdentityStore, 'doubtful' | 'linkedPairs' | 'evidenceBetween' | 'quality'> {
  return {
    doubtful: async () => {
      const rows = await db
        .selectFrom('identity.doubtful_pair')
        .selectAll()
        .orderBy('probability', 'desc')
        .orderBy('left_subject')
        .orderBy('right_subject')
        .execute();
      return rows.map((row) => ({
        left: row.left_subject as SubjectId,
        right: row.right_subject as SubjectId,
        probability: row.probability,
        explanation: row.explanation as unknown as DoubtfulPair['explanation'],
      }));
    },
    linkedPairs: async () =>
      (
        await db
          .selectFrom('identity.link_reason')
          .select(['left_subject', 'right_subject', 'probability'])
          .orderBy('left_subject')
          .orderBy('right_subject')
          .execute()
      ).map((row) => ({
        left: row.left_subject as SubjectId,
        right: row.right_subject as SubjectId,
        probability: row.probability,
      })),
    evidenceBetween: (left, right) => evidenceBetween(db, left, right),
    quality: async () => {
      const row = await db
        .selectFrom('identity.linkage_quality')
        .select('quality')
        .orderBy('receipt_sequence', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.quality as unknown as LinkageQuality | undefined;
    },
  };
}
