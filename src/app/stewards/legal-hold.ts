import { postgresLegalHolds, type LegalHold } from '../../flow/vault/index.ts';
import { today } from '../../kit/clock.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';

/** Places a legal hold, or lifts one; it acts at once. */
export async function setLegalHold(
  { database, ledger, clock }: Pick<Operator, 'database' | 'ledger' | 'clock'>,
  hold: Omit<LegalHold, 'placedOn'> | { readonly lift: string; readonly liftedBy: string },
): Promise<void> {
  const holds = postgresLegalHolds(database);
  const on = today(clock);
  if ('lift' in hold) {
    const event = { type: 'vault/hold-lifted', actor: hold.liftedBy, subject: hold.lift } as const;
    await guarded(ledger, event, (receipt) => holds.lift(receipt, hold.lift, hold.liftedBy, on));
    return;
  }
  const detail = { institution: hold.institution ?? null, reason: hold.reason };
  const event = { type: 'vault/hold-placed', actor: hold.placedBy, subject: hold.number, detail } as const;
  await guarded(ledger, event, (receipt) => holds.place(receipt, { ...hold, placedOn: on }));
}
