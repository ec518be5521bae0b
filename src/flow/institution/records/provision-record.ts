import { addMonths, type Day } from '../../../kit/day.ts';
import type { Rule } from '../../../law/rule.ts';
import { ruleOn } from '../../../law/rule-on.ts';
import type { SubjectId } from '../subject-id.ts';

/** A party as a record must say it; null where it is not on record yet. */
export interface RecordedParty {
  readonly code: string;
  readonly name: string | null;
  readonly address: string | null;
  /** For a legal person, who represents it. */
  readonly representative: string | null;
}

/**
 * The institution's provision record 提供記録: when it provided what about whom to which operator. Made by the take-in itself, so
 * that nothing is provided without it, and never changed.
 *
 * @law Act Art. 32/54 — kept for the period of rule `provision-record-retention-years`
 */
export interface ProvisionRecord {
  /** SHA-256 of the object, and the round in which it was taken in. */
  readonly objectDigest: string;
  readonly round: number;
  readonly providedOn: Day;
  readonly institution: RecordedParty;
  readonly operator: RecordedParty;
  /** 医療情報の項目: kinds of records that were in it, `identity` first. */
  readonly dataItems: readonly string[];
  readonly format: string;
  readonly records: number;
  /** Whose: the operator's tokens; the institution finds its own ids by `meguri institution stops exchange`. */
  readonly subjects: readonly SubjectId[];
  /** Sequence of the ledger entry of the take-in. */
  readonly ledgerSequence: number;
}

/** The last day on which a record of `on` must be kept. */
export function keptUntil(
  rule: 'provision-record-retention-years' | 'confirmation-record-retention-years',
  on: Day,
  rules?: readonly Rule[],
): Day {
  return addMonths(on, 12 * ruleOn(rule, on, rules).value);
}

/** Items that the Act asks for and that a record does not say yet. */
export function missingInRecord({
  institution,
  operator,
}: Pick<ProvisionRecord, 'institution' | 'operator'>): string[] {
  const missing = (party: RecordedParty, who: string) =>
    (['name', 'address', 'representative'] as const)
      .filter((item) => party[item] === null)
      .map((item) => `${who}.${item}`);
  return [...missing(institution, 'institution'), ...missing(operator, 'operator')];
}
