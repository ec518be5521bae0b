import { clockActor } from '../../access/actor.ts';
import { useCase, type UseCase } from '../../flow/application/index.ts';
import {
  erasure,
  obligationsOn,
  useReport,
  type ContractedUse,
  type Obligation,
  type OpenedBefore,
  type ReportTerms,
} from '../../flow/obligations/index.ts';
import { today } from '../../kit/clock.ts';
import { ruleOn } from '../../law/rule-on.ts';
import { openCase } from '../cases/carry-on-case.ts';
import { caseOffice } from '../cases/case-office.ts';
import type { Operator } from '../operator.ts';
import { casesOf } from '../use/cases-of.ts';
import { copiesLeft } from './holders.ts';

/** Months are reported by the fiscal year 年度. */
const yearEndsOn = '03-31';

/** A use whose recipient has, or had, data. */
type HeldUse = UseCase & { readonly data: { readonly contract: object; readonly handOver: object } };

const isHeld = ({ state, data }: UseCase) =>
  state !== 'closed' && data.contract !== undefined && data.handOver !== undefined;

/** When reports are due: each fiscal year from the first hand-over on, and at the end of the use, which may come before that of the contract. */
function termsOf({ data: { contract, erasure: erased }, events }: HeldUse): ReportTerms {
  const startsOn = events.find(({ happened }) => happened === 'handed-over')?.on ?? contract.from;
  const revokedOn = events.find(({ happened }) => happened === 'revoked')?.on;
  const [end = contract.until] = [contract.until, erased?.on, revokedOn]
    .filter((one) => one !== undefined)
    .sort();
  const endsOn = end < startsOn ? startsOn : end;
  return { startsOn, endsOn, yearEndsOn, withinDays: ruleOn('use-report-days', endsOn).value };
}

/** What was begun for a use. */
interface Begun {
  readonly before: readonly OpenedBefore[];
  /** How many erasures there have been, ended ones as well. */
  readonly erasures: number;
}

async function begunFor({ database }: Operator, use: string): Promise<Begun> {
  const reports = await casesOf(database, useReport, { parent: use });
  const erasures = await casesOf(database, erasure, { parent: use });
  const open = erasures.filter(({ state }) => state !== 'certified');
  return {
    before: [
      ...reports.map(({ data: { report, until } }) => ({ kind: 'use-report' as const, use, report, until })),
      ...open.map(() => ({ kind: 'erasure' as const, use })),
    ],
    erasures: erasures.length,
  };
}

/** Opens the case of an obligation: once, however often it is asked, also by two at a time. */
async function begin(operator: Operator, duty: Obligation, earlierErasures: number): Promise<void> {
  if (duty.what === 'retention-over') return;
  const office = caseOffice(operator);
  if (duty.what === 'ask-erasure') {
    const { use } = duty;
    const key = `erasure ${use} ${String(earlierErasures + 1)}`;
    await openCase(office, clockActor, { kind: erasure.name, input: { use, reason: 'use-ended' }, key });
    return;
  }
  const { use, report, from, until, dueOn } = duty;
  const key = `report ${use} ${report} ${until}`;
  await openCase(office, clockActor, {
    kind: useReport.name,
    input: { use, report, from, until, dueOn },
    key,
  });
}

/**
 * Opens what today brings about for the uses that were handed over: the reports of each use's calendar, and the erasure after
 * its end. Asked twice, it opens nothing twice. Gives how many of each.
 *
 * @law Act Art. 19/20 — 遅滞なく消去; contract of use — 利用状況の報告
 */
export async function beginObligations(
  operator: Operator,
): Promise<{ readonly reports: number; readonly erasures: number }> {
  const on = today(operator.clock);
  const opened = { reports: 0, erasures: 0 };
  for (const given of await casesOf(operator.database, useCase)) {
    if (!isHeld(given)) continue;
    const { before, erasures } = await begunFor(operator, given.id);
    const left = await copiesLeft(operator.database, given.id);
    const use: ContractedUse = {
      use: given.id,
      terms: termsOf(given as HeldUse),
      copiesLeft: left.length,
    };
    for (const duty of obligationsOn(on, [use], before)) {
      await begin(operator, duty, erasures);
      opened[duty.what === 'ask-report' ? 'reports' : 'erasures'] += 1;
    }
  }
  return opened;
}
