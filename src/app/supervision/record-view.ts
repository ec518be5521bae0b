import type { Actor } from '../../access/actor.ts';
import { sideOf } from '../../access/role.ts';
import { inspection, postgresInspectionLog, refusalToInspect } from '../../flow/supervision/index.ts';
import { dayOf } from '../../kit/day.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import { casesOf } from '../use/cases-of.ts';

/**
 * Keeps that somebody of the ministers or the PPC is about to look at a case: in the ledger, and in the log of the inspection that is open
 * to their account today. Nothing is shown before it is kept. Does nothing for others.
 *
 * @law Act Art. 35/57 (?) — 立入検査; both sides know what was looked at
 */
export async function recordView(
  { db, ledger, clock }: Pick<CaseOffice, 'db' | 'ledger' | 'clock'>,
  { account, roles }: Actor,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<void> {
  if (!roles.some((role) => sideOf(role) === 'supervisor')) return;
  const now = clock.now();
  const on = dayOf(now);
  const inspections = (await casesOf(db, inspection, { isOpen: true })).filter(
    (given) => refusalToInspect(given, account, on) === undefined,
  );
  const numbers = inspections.map((given) => given.id);
  const detail = { kind, ...(numbers.length === 0 ? {} : { inspection: numbers.join(' ') }) };
  const receipt = await ledger.record({ type: 'supervision/viewed', actor: account, subject: id, detail });
  for (const number of numbers) {
    const view = { inspection: number, account, at: now.toISOString(), kind, reference: id };
    await postgresInspectionLog(db).add(receipt, view);
  }
}
