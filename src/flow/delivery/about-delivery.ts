import type { UseConditions } from '../application/index.ts';

/** What a package says about itself. */
export interface AboutDelivery {
  readonly applicationId: string;
  readonly title: string;
  readonly recipient: string;
  readonly operator: string;
  /** Day or instant of the build as the caller states it; the same build with the same `builtAt` has the same digest. */
  readonly builtAt: string;
  /** Under which conditions the recipient may use it, as the committee approved them. */
  readonly useConditions?: UseConditions;
}
