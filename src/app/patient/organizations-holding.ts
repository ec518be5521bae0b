import { sql, type Kysely } from 'kysely';
import type { StopFacts } from '../../flow/institution/index.ts';
import { consignee, operatorExchange } from '../../flow/supervision/index.ts';

/**
 * Consignees and other operators that may hold data of patients, and so have to be told of a stop: consignees whose certification reaches
 * further than deliveries, suspended ones too, and operators to whom data of patients were given.
 *
 * @law Act Art. 23–25/24–25, 27 — what was entrusted or passed on stays under the operator's care
 */
export async function organizationsHolding(
  tx: Kysely<unknown>,
): Promise<Pick<StopFacts, 'consignees' | 'otherOperators'>> {
  const { rows } = await sql<{ kind: string; party: string }>`
    select distinct kind, party from procedure.matter
    where (kind = ${consignee.name} and state in ('certified', 'suspended') and data->'scopes' <> '["delivery"]'::jsonb)
      or (kind = ${operatorExchange.name} and data->>'direction' = 'giving' and data->'given' is not null)
    order by party`.execute(tx);
  const partiesOf = (wanted: string) => rows.filter(({ kind }) => kind === wanted).map(({ party }) => party);
  return { consignees: partiesOf(consignee.name), otherOperators: partiesOf(operatorExchange.name) };
}
