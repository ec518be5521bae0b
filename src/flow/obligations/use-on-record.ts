import type { Day } from '../../kit/day.ts';
import { badInput, refusal, type Refusal } from '../../procedure/index.ts';
import type { ChainConditions } from './onward/chain-conditions.ts';

/** A use 利用案件 as this station knows it: the contract's term and conditions, and what was handed over. */
export interface UseOnRecord {
  /** Number of the case. */
  readonly id: string;
  /** Code of the recipient. */
  readonly party: string;
  readonly state: 'in-use' | 'suspended' | 'ended';
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly conditions: ChainConditions;
  /** Numbers of the packages in the recipient's hands. */
  readonly packages: readonly string[];
}

/** What a case that belongs to a use is judged by. */
export interface UseFacts {
  readonly use: UseOnRecord | undefined;
}

/** Why nothing can be begun for this use, or undefined. */
export function refusalToBeginFor({ use }: UseFacts): Refusal | undefined {
  if (use !== undefined) return undefined;
  return badInput('obligations/no-such-use', '該当する利用案件がありません。', 'there is no such use');
}

/** As `refusalToBeginFor`, and also when the use is suspended or at its end. */
export function refusalUnlessInUse(facts: UseFacts): Refusal | undefined {
  const refused = refusalToBeginFor(facts);
  if (refused !== undefined || facts.use?.state === 'in-use') return refused;
  return refusal(
    'obligations/not-in-use',
    '利用中の案件ではありません。',
    'the use is suspended or has ended',
  );
}

/** The recipient of the use; `-` when there is no use. */
export function partyOf({ use }: UseFacts): string {
  return use?.party ?? '-';
}
