import { sql } from 'kysely';
import { clockActor } from '../../access/actor.ts';
import { stopCase, stopRelayCase } from '../../flow/institution/index.ts';
import { commandCase } from '../cases/carry-on-case.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';

interface ReflectedRow {
  readonly stop: string;
  readonly organization: string;
  /** Of another institution than the one at which the request came in. */
  readonly relay: string | null;
}

/**
 * Confirms, in the stop requests that wait for it, the institutions that have given their word on a list with the person: what an
 * institution has said once it need not say again. Gives the number of places.
 */
export async function confirmReflected(office: CaseOffice, operator: string): Promise<number> {
  const { rows } = await sql<ReflectedRow>`
    select m.id as stop, place->>'organization' as organization,
      (select r.id from procedure.matter r where r.parent = m.id and r.kind = ${stopRelayCase.name}
        and r.party = place->>'organization' and not r.is_final limit 1) as relay
    from procedure.matter m, jsonb_array_elements(m.data->'places') as place
    where m.kind = ${stopCase.name} and m.state = 'in-force'
      and place->>'place' = 'institution' and place->>'confirmedOn' is null
      and exists (select 1 from institution.stop_reflection r
        join institution.stop_export e on e.operator = r.operator and e.number = r.number
        join institution.stop_export_subject s on s.operator = r.operator and s.number = r.number
        join institution.stopped_subject c on c.operator = r.operator and c.subject = s.subject
        where r.operator = ${operator} and e.institution = place->>'organization' and s.is_stopped and c.stop_id = coalesce(m.data->>'listedAs', m.id))
    order by m.id`.execute(office.db);
  for (const { stop, organization, relay } of rows) {
    const request =
      relay === null
        ? {
            kind: stopCase.name,
            id: stop,
            command: 'confirm-place',
            input: { place: 'institution', organization },
          }
        : { kind: stopRelayCase.name, id: relay, command: 'confirm', input: {} };
    await commandCase(office, clockActor, request);
  }
  return rows.length;
}
