import { LawError } from '../../kit/errors.ts';
import type { Relation } from '../../sql/relation.ts';

declare const anonymizedBrand: unique symbol;

/** A relation of 匿名加工医療情報. Only `declareAnonymized` makes one, and delivery takes no other. */
export type AnonymizedRelation = Relation<'anonymized'> & { readonly [anonymizedBrand]: true };

/** What is known of the risk of what is to be declared. */
export interface MeasuredRisk {
  /** Persons in the smallest equivalence class; 0 when there are none. */
  readonly k: number;
  readonly persons: number;
  /** Highest probability that a person is re-identified, in [0, 1]. */
  readonly maximum: number;
  /** Checks of the five criteria that did not hold. */
  readonly failedChecks: readonly string[];
}

/** What may at most be. */
export interface RiskLimits {
  readonly k: number;
  /** Highest allowed probability, in [0, 1]. */
  readonly maximumRisk: number;
}

/**
 * Declares a relation to be anonymized. This is the only door from named to anonymized.
 *
 * @law Act Art. 19(1), Rules Art. 18
 * @throws {LawError} `deidentify/risk-above-limit` when the smallest class or the highest risk is beyond the limits;
 *   `deidentify/check-failed` when a criterion's check did not hold.
 */
export function declareAnonymized(
  relation: Relation,
  risk: MeasuredRisk,
  limits: RiskLimits,
): AnonymizedRelation {
  if (
    risk.persons > 0 &&
    (risk.k < limits.k || risk.maximum > limits.maximumRisk || Number.isNaN(risk.maximum))
  ) {
    throw new LawError(
      'deidentify/risk-above-limit',
      `the smallest class has ${risk.k} persons where ${limits.k} are needed`,
      'Rules Art. 18',
    );
  }
  if (risk.failedChecks.length > 0) {
    throw new LawError(
      'deidentify/check-failed',
      `checks that did not hold: ${risk.failedChecks.join(', ')}`,
      'Rules Art. 18',
    );
  }
  return { ...relation, informationClass: 'anonymized' } as AnonymizedRelation;
}
