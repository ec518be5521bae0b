import { caseOffice } from '../cases/case-office.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import type { Operator } from '../operator.ts';
import { give, type SigningHand } from '../use/signing-hand.ts';
import { demoHands, type DemoAccount } from './demo-staff.ts';

/** The desk at which the demonstration's people work, each with a key. */
export interface DemoDesk {
  readonly operator: Operator;
  readonly office: CaseOffice;
  readonly hands: Readonly<Record<DemoAccount, SigningHand>>;
}

/** The desk of an operator whose demonstration staff is employed. */
export async function demoDesk(operator: Operator): Promise<DemoDesk> {
  return { operator, office: caseOffice(operator), hands: await demoHands(operator) };
}

/** Somebody gives a command to a case. */
export async function doAs(
  { office, hands }: DemoDesk,
  account: DemoAccount,
  [kind, id, command]: readonly [kind: string, id: string, command: string],
  input: unknown = {},
): Promise<void> {
  await give(office, hands[account], { kind, id, command, input });
}
