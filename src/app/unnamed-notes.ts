import { sql } from 'kysely';
import { stopCase } from '../flow/institution/index.ts';
import { inquiryCase } from '../flow/supervision/index.ts';
import { today } from '../kit/clock.ts';
import { guarded } from './guarded.ts';
import { inquiryNotePurposes, withInquiryNotes } from './inquiries/inquiry-notes.ts';
import type { Operator } from './operator.ts';
import { notePurposes, withStopNotes } from './patient/stop-notes.ts';

/** The notes that cases name, by the fields that hold their numbers. */
const named = sql`
  select data #>> '{receipt,note}' as id from procedure.matter where kind = ${stopCase.name}
  union all select data #>> '{receipt,contactNote}' from procedure.matter where kind = ${stopCase.name}
  union all select data ->> 'contactNote' from procedure.matter where kind = ${inquiryCase.name}
  union all select data ->> 'wordsNote' from procedure.matter where kind = ${inquiryCase.name}`;

/**
 * Erases sealed notes that a process kept which died before a case named them: nothing else would ever end them. Only while nobody else
 * works in the home: of work in progress the case comes after the note. Gives how many there were.
 *
 * @law Act Art. 19/20 — erased without delay when no longer needed
 */
export async function eraseUnnamedNotes(operator: Operator): Promise<number> {
  const purposes: readonly string[] = [...Object.values(notePurposes), ...Object.values(inquiryNotePurposes)];
  const { rows } = await sql<{ id: string; purpose: string }>`
    select n.id, n.purpose from procedure.sealed_note n
    where n.erased_on is null and n.purpose = any(${purposes}::text[])
      and not exists (select 1 from (${named}) case_note where case_note.id = n.id)
    order by n.id`.execute(operator.database);
  if (rows.length === 0) return 0;
  const event = { type: 'procedure/unnamed-notes-erased', actor: 'core', subject: 'sealed-note' } as const;
  const on = today(operator.clock);
  await guarded(
    operator.ledger,
    event,
    (receipt) =>
      operator.database.transaction().execute(async (tx) => {
        for (const { id, purpose } of rows) {
          const isOfStop = Object.values(notePurposes).some((one) => one === purpose);
          const withNotes = isOfStop ? withStopNotes : withInquiryNotes;
          await withNotes(operator, tx, (notes) => notes.erase(receipt, id, { purpose, on }));
        }
      }),
    () => ({ notes: rows.length }),
  );
  return rows.length;
}
