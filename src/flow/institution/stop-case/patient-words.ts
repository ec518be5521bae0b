import { fixedStatements } from '../notice-text/fixed-statement.ts';
import { parseRubyText, plainText } from '../notice-text/ruby-text.ts';
import { fillSlots } from '../notice-text/compose-notice.ts';
import type { Day } from '../../../kit/day.ts';
import { ruleOn } from '../../../law/rule-on.ts';
import type { PatientWords } from './stop-status.ts';

/** What a patient is told on every screen about stopping, from the same source as the notice. */
export interface PatientStatement extends PatientWords {
  readonly id: string;
  /** The Japanese in the notation of `parseRubyText`, for those who want readings. */
  readonly markup: string;
}

/** The fixed statements as a screen shows them on a day, whose rules they state. */
export function patientStatements(on: Day): readonly PatientStatement[] {
  const slots = {
    guardianAge: String(ruleOn('guardian-age', on).value),
    waitingMonths: String(ruleOn('waiting-months', on).value),
  };
  const plain = (markup: string) => plainText(parseRubyText(markup));
  return fixedStatements.map(({ id, wording }) => {
    const [standard, easy, english] = [wording.standard, wording.easy, wording.english].map((lines) =>
      fillSlots(lines.join(''), slots),
    ) as [string, string, string];
    return { id, markup: standard, ja: plain(standard), easy: plain(easy), en: english };
  });
}
