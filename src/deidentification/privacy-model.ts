/**
 * Privacy models: what every equivalence class must satisfy.
 */

import { InvalidInputError } from '../kit/errors.ts';

/** Every class has at least `k` rows. */
export interface KAnonymity {
  readonly kind: 'k-anonymity';
  readonly k: number;
}

/** Every class has at least `l` different values of the sensitive attribute. */
export interface DistinctLDiversity {
  readonly kind: 'distinct-l-diversity';
  readonly attribute: string;
  readonly l: number;
}

/** The Shannon entropy of the sensitive attribute in every class is at least log `l`. */
export interface EntropyLDiversity {
  readonly kind: 'entropy-l-diversity';
  readonly attribute: string;
  readonly l: number;
}

/** In every class the commonest value is rarer than `c` × the sum of the `l`-th commonest and all rarer ones. */
export interface RecursiveLDiversity {
  readonly kind: 'recursive-c-l-diversity';
  readonly attribute: string;
  readonly c: number;
  readonly l: number;
}

/** The distribution in every class is within earth mover's distance `t` of that in the whole table. */
export interface TCloseness {
  readonly kind: 't-closeness';
  readonly attribute: string;
  readonly t: number;
  /** Ground distance: `equal` (1 between any two values) or `ordered` (steps in the order of values). */
  readonly distance?: 'equal' | 'ordered';
  /** The order of values where they are not all numbers. */
  readonly order?: readonly string[];
}

/**
 * A privacy model (匿名性の指標).
 *
 * @see L. Sweeney 2002 (k-anonymity); A. Machanavajjhala et al. 2007 (ℓ-diversity); N. Li et al. 2007 (t-closeness)
 */
export type PrivacyModel =
  KAnonymity | DistinctLDiversity | EntropyLDiversity | RecursiveLDiversity | TCloseness;

/** A model that looks at a sensitive attribute. */
export type SensitiveModel = Exclude<PrivacyModel, KAnonymity>;

/** The largest k that the models ask for, at least 1. */
export function requiredK(models: readonly PrivacyModel[]): number {
  return models.reduce((k, model) => (model.kind === 'k-anonymity' ? Math.max(k, model.k) : k), 1);
}

/**
 * Refuses models whose numbers mean nothing.
 *
 * @throws {InvalidInputError} `anonymize/no-model`, `anonymize/bad-model`.
 */
export function assertModels(models: readonly PrivacyModel[]): void {
  if (models.length === 0)
    throw new InvalidInputError('anonymize/no-model', 'at least one privacy model is needed');
  for (const model of models) {
    const refusal = refusalOf(model);
    if (refusal !== undefined)
      throw new InvalidInputError('anonymize/bad-model', `${model.kind}: ${refusal}`);
  }
}

function refusalOf(model: PrivacyModel): string | undefined {
  switch (model.kind) {
    case 'k-anonymity':
      return Number.isSafeInteger(model.k) && model.k >= 1
        ? undefined
        : 'k must be a whole number of at least 1';
    case 'distinct-l-diversity':
      return Number.isSafeInteger(model.l) && model.l >= 1
        ? undefined
        : 'l must be a whole number of at least 1';
    case 'entropy-l-diversity':
      return model.l >= 1 ? undefined : 'l must be at least 1';
    case 'recursive-c-l-diversity':
      return model.c > 0 && Number.isSafeInteger(model.l) && model.l >= 2
        ? undefined
        : 'c must be above 0 and l a whole number of at least 2';
    case 't-closeness':
      return model.t >= 0 && model.t <= 1 ? undefined : 't must be in [0, 1]';
  }
}
