import type { Random } from '../kit/random.ts';
import type { CarePlace } from './encounter.ts';
import type { InstitutionDesk } from './institution-desk.ts';
import type { InstitutionKind } from './institutions.ts';

/** Which institution each kind of care means to one person. */
export type CareNetwork = Readonly<Partial<Record<CarePlace, InstitutionDesk>>>;

const kindsOf: Readonly<Record<CarePlace, readonly InstitutionKind[]>> = {
  clinic: ['clinic'],
  hospital: ['acute-hospital', 'fhir-hospital'],
  acute: ['acute-hospital'],
  dental: ['dental-clinic'],
  city: ['municipality'],
};

/** The institutions of a household: nearly always the same for all in it. Missing where there is none of the kind. */
export function householdNetwork(random: Random, desks: readonly InstitutionDesk[]): CareNetwork {
  const network: Partial<Record<CarePlace, InstitutionDesk>> = {};
  for (const [place, kinds] of Object.entries(kindsOf) as [CarePlace, readonly InstitutionKind[]][]) {
    const candidates = desks.filter(({ institution }) => kinds.includes(institution.kind));
    if (candidates.length > 0) network[place] = random.pick(candidates);
  }
  return network;
}

/** The household's institutions, with now and then another clinic or hospital of one's own. */
export function personalNetwork(
  random: Random,
  household: CareNetwork,
  desks: readonly InstitutionDesk[],
): CareNetwork {
  return random.chance(0.15) ? householdNetwork(random, desks) : household;
}
