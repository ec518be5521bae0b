import { IntegrityError } from '../kit/errors.ts';
import type { UnitCounts } from './clinical-model.ts';

/** No units. */
export const noUnits: UnitCounts = { read: 0, used: 0, structural: 0, lost: 0 };

/** The sum of two counts. */
export function addUnits(a: UnitCounts, b: UnitCounts): UnitCounts {
  return {
    read: a.read + b.read,
    used: a.used + b.used,
    structural: a.structural + b.structural,
    lost: a.lost + b.lost,
  };
}

/**
 * Nothing, when every unit is accounted for.
 *
 * @throws {IntegrityError} `formats/units-do-not-add-up` when something was lost in silence.
 */
export function assertBalanced({ read, used, structural, lost }: UnitCounts): void {
  if (read !== used + structural + lost) {
    throw new IntegrityError(
      'formats/units-do-not-add-up',
      `${read} units were read, and ${used} used, ${structural} structural, ${lost} lost are told of`,
    );
  }
}
