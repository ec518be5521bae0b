import { keyedStates } from '../flow/delivery/register/package-record.ts';
import { postgresPackageRegister } from '../flow/delivery/index.ts';
import type { Operator } from './operator.ts';
import { checkMembers } from './package-gate.ts';
import { withGate } from './with-gate.ts';

/** A package in its recipient's hands with people who would not be let through today. */
export interface RecallNotice {
  readonly packageId: string;
  readonly application: string;
  /** Patients of institutions in the package who are not eligible today. */
  readonly ineligible: number;
}

/**
 * The packages whose recipients are to be told, by number: their key is out, and somebody in them has stopped since.
 *
 * @law Act Art. 30(1)/52(1) — a stop does not undo a provision that was made; the recipient is told
 */
export function recallList(operator: Operator): Promise<readonly RecallNotice[]> {
  const parts = { operator: operator.config.operator, clock: operator.clock };
  return withGate(operator.database, 'shared', async (tx) => {
    const register = postgresPackageRegister(tx);
    const check = checkMembers(tx, parts);
    const notices: RecallNotice[] = [];
    for (const { id, application, state } of await register.all()) {
      if (!keyedStates.includes(state)) continue;
      const { ineligible } = await check(await register.members(id));
      if (ineligible.length > 0) notices.push({ packageId: id, application, ineligible: ineligible.length });
    }
    return notices;
  });
}
