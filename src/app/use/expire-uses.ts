import { clockActor } from '../../access/actor.ts';
import { today } from '../../kit/clock.ts';
import { commandCase } from '../cases/carry-on-case.ts';
import { caseOffice } from '../cases/case-office.ts';
import type { Operator } from '../operator.ts';
import { casesOf } from './cases-of.ts';
import { statesWithData, useCase } from '../../flow/application/index.ts';

/** Lets the term of every use whose contract has run out end: from then on its recipient must erase. Gives how many. */
export async function expireUses(operator: Operator): Promise<number> {
  const on = today(operator.clock);
  const due = await casesOf(operator.database, useCase, { states: statesWithData });
  const over = due.filter(
    ({ data: { contract, handOver } }) =>
      handOver !== undefined && contract !== undefined && contract.until < on,
  );
  for (const { id } of over) {
    await commandCase(caseOffice(operator), clockActor, { kind: 'use', id, command: 'expire', input: {} });
  }
  return over.length;
}
