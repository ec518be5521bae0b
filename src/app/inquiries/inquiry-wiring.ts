import { notesOf, type InquiryData } from '../../flow/supervision/index.ts';
import type { CaseWiring } from '../cases/case-wiring.ts';
import type { Operator } from '../operator.ts';
import { inquiryNotePurposes, withInquiryNotes } from './inquiry-notes.ts';

/** Inquiries, tied to their sealed notes: closing one erases them. */
export function inquiryWiring(operator: Operator): Omit<CaseWiring, 'kind'> {
  return {
    effects: {
      close: async ({ tx, receipt, matter, event }) => {
        // The case no longer names them: its opening does.
        const opening = matter.events[0]?.detail as Pick<InquiryData, 'contactNote' | 'wordsNote'>;
        const { contact, words } = inquiryNotePurposes;
        await withInquiryNotes(operator, tx, async (notes) => {
          for (const number of notesOf(opening)) {
            const purpose = number === opening.contactNote ? contact : words;
            await notes.erase(receipt, number, { purpose, on: event.on });
          }
        });
      },
    },
  };
}
