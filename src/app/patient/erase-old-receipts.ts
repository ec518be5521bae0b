import { sql } from 'kysely';
import { receiptKeptUntil } from '../../flow/institution/index.ts';
import { today } from '../../kit/clock.ts';
import type { Day } from '../../kit/day.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import { notePurposes, withStopNotes } from './stop-notes.ts';

interface NoteRow {
  readonly id: string;
  readonly note: string;
  readonly contact: string | null;
  readonly opened_on: Day;
}

/**
 * Erases the copies of receipts, and the contact data with them, whose years are over. The fact of the request stays. Gives the number of
 * requests.
 *
 * @law Act Art. 31/53 — how long the copy is kept
 */
export async function eraseOldReceipts(operator: Operator, office: CaseOffice): Promise<number> {
  const on = today(office.clock);
  const { rows } = await sql<NoteRow>`
    select m.id, m.data #>> '{receipt,note}' as note, m.data #>> '{receipt,contactNote}' as contact, m.opened_on
    from procedure.matter m join procedure.sealed_note n on n.id = m.data #>> '{receipt,note}'
    where m.kind = 'stop-request' and n.erased_on is null order by m.id`.execute(office.db);
  const due = rows.filter(({ opened_on }) => receiptKeptUntil(opened_on) < on);
  for (const { id, note, contact } of due) {
    const event = { type: 'stop-request/receipt-copy-erased', actor: 'clock', subject: id } as const;
    await guarded(office.ledger, event, (receipt) =>
      withStopNotes(operator, office.db, async (notes) => {
        await notes.erase(receipt, note, { purpose: notePurposes.receipt, on });
        if (contact !== null) await notes.erase(receipt, contact, { purpose: notePurposes.contact, on });
      }),
    );
  }
  return due.length;
}
