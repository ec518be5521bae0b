import { z } from 'zod';
import { dayField } from '../../flow/obligations/index.ts';
import type { Day } from '../../kit/day.ts';
import { homeList } from './home-list.ts';

const listShape = z.array(
  z.strictObject({ code: z.string().min(1).max(64), validFrom: dayField, validUntil: dayField }),
);

/** Another certified operator 認定事業者, as the ministers' published list has it. */
type CertifiedOperator = z.output<typeof listShape>[number];

/**
 * The other certified operators, from `certified-operators.json` in the home, which whoever holds the home copies from the ministers' list.
 * Without the file nobody is one.
 *
 * @throws {InvalidInputError} `supervision/bad-list`
 */
export function readCertifiedOperators(home: string): Promise<readonly CertifiedOperator[]> {
  return homeList(home, 'certified-operators.json', listShape);
}

/** Whether `code` is a certified operator on this day. */
export function isCertifiedOn(
  list: readonly CertifiedOperator[],
  code: string | undefined,
  on: Day,
): boolean {
  return list.some((one) => one.code === code && one.validFrom <= on && on <= one.validUntil);
}
