import { clockActor } from '../../access/actor.ts';
import { openCase } from '../cases/carry-on-case.ts';
import { caseOffice } from '../cases/case-office.ts';
import type { Operator } from '../operator.ts';

/**
 * Stops intake, building and release in a restored home, and gives the number of the halt: what is missing may have been an order,
 * a recall or the end of a use. A director who has put it right lifts the halt.
 */
export async function freezeRestored(operator: Operator): Promise<string> {
  const input = {
    halts: ['intake', 'build', 'release'],
    reason: '復元: バックアップの後の処理が失われた、または分からないため',
  };
  return (await openCase(caseOffice(operator), clockActor, { kind: 'own-freeze', input })).id;
}
