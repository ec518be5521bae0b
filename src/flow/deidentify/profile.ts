import { InvalidInputError, LawError } from '../../kit/errors.ts';
import { legalLimits } from './legal-limits.ts';

/** How far place of residence is told. */
export type AreaLevel = 'secondary-medical-area' | 'prefecture' | 'none';

/** What is told of a death: the shifted day, the shifted year, or nothing. */
export type DeathDetail = 'day' | 'year' | 'none';

/** What an attacker may also know of a person, which no generalization can hide: whole persons leave instead. */
export type FixedQuasiIdentifier = 'died' | 'visit_band';

/** A named set of parameters (加工プロファイル), chosen per application and recorded with the delivery. */
export interface DeidentificationProfile {
  readonly name: string;
  readonly japaneseName: string;
  /** Smallest equivalence class of persons. At least 2. */
  readonly k: number;
  /** Highest share of persons that may be left out to reach k, in [0, 1]. */
  readonly suppressionLimit: number;
  readonly method: 'local' | 'full-domain';
  /** People that a released code, value or unit must have. */
  readonly rareCodePeople: number;
  /** Range of a person's shift of dates, in days, either way. */
  readonly shiftDays: { readonly minimum: number; readonly maximum: number };
  readonly keepTimeOfDay: boolean;
  readonly area: AreaLevel;
  readonly death: DeathDetail;
  readonly fixedQuasiIdentifiers: readonly FixedQuasiIdentifier[];
  /** First number of visits of each band but the first (1 is the first). */
  readonly visitBands: readonly number[];
  /** Share of values at either end that is brought to the bound, in [0, 0.5). */
  readonly extremeShare: number;
  readonly ageBandYears: number;
  /** From this age on all are one. */
  readonly topAge: number;
}

const standard: DeidentificationProfile = {
  name: 'standard',
  japaneseName: '標準',
  k: legalLimits.smallestClass,
  suppressionLimit: 0.05,
  method: 'local',
  rareCodePeople: 10,
  shiftDays: { minimum: 180, maximum: 365 },
  keepTimeOfDay: false,
  area: 'secondary-medical-area',
  death: 'day',
  fixedQuasiIdentifiers: ['died'],
  visitBands: [5, 20, 100],
  extremeShare: 0.005,
  ageBandYears: 5,
  topAge: legalLimits.topAge,
};

/** The profiles that an application may name. */
export const profiles: Readonly<Record<'standard' | 'strict' | 'rare-disease', DeidentificationProfile>> = {
  standard,
  strict: {
    ...standard,
    name: 'strict',
    japaneseName: '厳格',
    k: 10,
    rareCodePeople: 20,
    area: 'prefecture',
    death: 'year',
    fixedQuasiIdentifiers: ['died', 'visit_band'],
    extremeShare: 0.01,
    ageBandYears: 10,
  },
  'rare-disease': {
    ...standard,
    name: 'rare-disease',
    japaneseName: '希少疾患',
    rareCodePeople: 5,
    area: 'prefecture',
    death: 'year',
    suppressionLimit: 0.1,
    ageBandYears: 10,
  },
};

/**
 * The profile of that name.
 *
 * @throws {InvalidInputError} `deidentify/unknown-profile`
 */
export function profileNamed(name: string): DeidentificationProfile {
  const profile = Object.values(profiles).find((each) => each.name === name);
  if (profile === undefined) throw new InvalidInputError('deidentify/unknown-profile', 'no such profile');
  return profile;
}

/**
 * Throws unless the parameters make sense together.
 *
 * @throws {InvalidInputError} `deidentify/bad-profile`
 * @throws {LawError} `deidentify/below-legal-limit` when it is laxer than the rule table.
 */
export function assertUsableProfile(profile: DeidentificationProfile): void {
  const claims: readonly (readonly [string, boolean])[] = [
    ['k is a whole number of at least 2', Number.isSafeInteger(profile.k) && profile.k >= 2],
    [
      'rareCodePeople is at least 2',
      Number.isSafeInteger(profile.rareCodePeople) && profile.rareCodePeople >= 2,
    ],
    ['extremeShare is in [0, 0.5)', profile.extremeShare >= 0 && profile.extremeShare < 0.5],
    ['shiftDays is at least two weeks wide', profile.shiftDays.maximum - profile.shiftDays.minimum >= 14],
    ['shiftDays starts at a week or more', profile.shiftDays.minimum >= 7],
    ['ageBandYears divides topAge', profile.ageBandYears > 0 && profile.topAge % profile.ageBandYears === 0],
    ['suppressionLimit is in [0, 1]', profile.suppressionLimit >= 0 && profile.suppressionLimit <= 1],
  ];
  const broken = claims.find(([, holds]) => !holds);
  if (broken !== undefined) throw new InvalidInputError('deidentify/bad-profile', `not so: ${broken[0]}`);
  if (profile.k < legalLimits.smallestClass || profile.topAge > legalLimits.topAge) {
    throw new LawError(
      'deidentify/below-legal-limit',
      'k or the top age is laxer than the rules',
      'Rules Art. 18',
    );
  }
}
