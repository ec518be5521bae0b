import { daysBetween, type Day } from '../../kit/day.ts';
import { isInTerm } from './contract.ts';
import type { UseCase } from './use-command.ts';

/** How soon a contract runs out. */
export type ContractTerm = 'in-force' | 'runs-out-soon' | 'run-out';

/** A line of the register of contracts (契約台帳). */
export interface RegisteredContract {
  readonly use: string;
  readonly party: string;
  readonly recipient: string;
  readonly digest: string;
  readonly from: Day;
  readonly until: Day;
  readonly term: ContractTerm;
  readonly daysLeft: number;
  /** Numbers of the packages that were built under it. */
  readonly packages: readonly string[];
  readonly amendments: readonly string[];
}

/** Days before the end from which a contract is said to run out soon. */
const alertDays = 90;

/** The contracts that both parties have signed, those that run out first at the head. */
export function contractRegister(uses: readonly UseCase[], on: Day): readonly RegisteredContract[] {
  return uses
    .flatMap(({ id, party, data }): readonly RegisteredContract[] => {
      const { contract, content } = data;
      if (contract === undefined || content === undefined || !isInTerm(contract, contract.from)) return [];
      const daysLeft = daysBetween(on, contract.until);
      const { digest, from, until } = contract;
      const term = daysLeft < 0 ? 'run-out' : daysLeft <= alertDays ? 'runs-out-soon' : 'in-force';
      const { packages, amendments } = data;
      return [
        {
          use: id,
          party,
          recipient: content.recipient.name,
          digest,
          from,
          until,
          term,
          daysLeft,
          packages,
          amendments,
        },
      ];
    })
    .sort((one, other) => one.daysLeft - other.daysLeft || (one.use < other.use ? -1 : 1));
}
