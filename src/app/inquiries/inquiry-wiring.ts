import { notesOf, type InquiryData } from '../../flow/supervision/index.ts';
import type { CaseWiring } from '../cases/case-wiring.ts';
import type { Operator } from '../operator.ts';
import { withInquiryNotes } from './inquiry-notes.ts';

/** Inquiries, tied to their sealed notes: closing one erases them. */
export function inquiryWiring(operator: Operator): Omit<CaseWiring, 'kind'> {
  return {
    effects: {
      close: async ({ tx, receipt, matter, event }) => {
        // The case no longer names them: its opening does.
        const numbers = notesOf(matter.events[0]?.detail as Pick<InquiryData, 'contactNote' | 'wordsNote'>);
        await withInquiryNotes(operator, tx, async (notes) => {
          for (const number of numbers) await notes.erase(receipt, number, event.on);
        });
      },
    },
  };
}
