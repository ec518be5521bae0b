import type { Random } from '../kit/random.ts';
import type { Insurance } from './person.ts';
import type { Municipality } from '../japan/places.ts';

/** 協会けんぽ and health insurance societies (組合) that employers of the region belong to. */
const employers = ['01220012', '01190015', '06220158', '06220349', '06139752', '31220068', '32220012'];

/** An insured household: who is in it tells apart only the branch (枝番). */
export type Policy = Omit<Insurance, 'branch'>;

const digits = (random: Random, length: number) =>
  String(10 ** (length - 1) + random.below(9 * 10 ** (length - 1)));

/** Insurance through an employer (被用者保険). */
export function employerPolicy(random: Random): Policy {
  return {
    insurer: random.pick(employers),
    symbol: digits(random, 8),
    number: digits(random, 1 + random.below(5)),
  };
}

/** National health insurance of a municipality (国民健康保険); its insurer number has six digits. */
export function nationalPolicy(random: Random, municipality: Municipality): Policy {
  return {
    insurer: `${municipality.code.slice(0, 2)}0${municipality.code.slice(2, 5)}`,
    symbol: null,
    number: digits(random, 7),
  };
}

/** Insurance of people of 75 and over (後期高齢者医療), each for himself. */
export function lateElderlyInsurance(random: Random, municipality: Municipality): Insurance {
  return {
    insurer: `39${municipality.code.slice(0, 2)}${municipality.code.slice(2, 5)}${String(random.below(10))}`,
    symbol: null,
    number: digits(random, 8),
    branch: null,
  };
}
