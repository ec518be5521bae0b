import type { Disease, Drug, LaboratoryItem, Procedure } from './catalog.ts';

/** Which of a person's institutions something happens at. */
export type CarePlace = 'clinic' | 'hospital' | 'acute' | 'dental' | 'city';

/** A diagnosis at an encounter. */
export interface Diagnosis {
  readonly disease: Disease;
  readonly startOn: number;
  readonly suspected: boolean;
}

/** A prescription for some days. */
export interface Prescription {
  readonly drug: Drug;
  readonly days: number;
}

/** A measured value. */
export interface Measured {
  readonly item: LaboratoryItem;
  readonly value: number;
}

/** One visit, stay or check-up. The first diagnosis is what it was for. Days are day numbers. */
export interface Encounter {
  readonly place: CarePlace;
  readonly kind: 'outpatient' | 'inpatient' | 'checkup';
  readonly on: number;
  /** Day of discharge; equal to `on` for all but stays. */
  readonly until: number;
  readonly diagnoses: readonly Diagnosis[];
  readonly prescriptions: readonly Prescription[];
  readonly procedures: readonly Procedure[];
  readonly measured: readonly Measured[];
  readonly diedThere: boolean;
}

/** An encounter of which only what is not empty need be said. */
export function encounter(place: CarePlace, on: number, parts: Partial<Encounter> = {}): Encounter {
  return {
    place,
    kind: 'outpatient',
    on,
    until: on,
    diagnoses: [],
    prescriptions: [],
    procedures: [],
    measured: [],
    diedThere: false,
    ...parts,
  };
}

/** A confirmed diagnosis since `startOn`. */
export function diagnosis(disease: Disease, startOn: number): Diagnosis {
  return { disease, startOn, suspected: false };
}

/** A value rounded as the laboratory reports it. */
export function measured(item: LaboratoryItem, value: number): Measured {
  const scale = 10 ** item.decimals;
  return { item, value: Math.round(value * scale) / scale };
}
