import type { Random } from '../kit/random.ts';
import { diseases, drugs, procedures, type Disease, type Drug, type Procedure } from './catalog.ts';
import { diagnosis, encounter, type CarePlace, type Encounter, type Prescription } from './encounter.ts';
import type { Window } from './window.ts';
import { panel, type Body } from './laboratory.ts';
import type { Person } from './person.ts';
import { ageAt } from './person.ts';

/** A passing illness: how often a year at an age, and what it is treated with. */
interface Passing {
  readonly disease: Disease;
  readonly yearly: (age: number) => number;
  readonly drugs: readonly Drug[];
}

const passing: readonly Passing[] = [
  {
    disease: diseases.cold,
    yearly: (age) => (age < 12 ? 1.2 : 0.4),
    drugs: [drugs.carbocisteine, drugs.acetaminophen],
  },
  { disease: diseases.bronchitis, yearly: () => 0.12, drugs: [drugs.carbocisteine] },
  {
    disease: diseases.gastroenteritis,
    yearly: (age) => (age < 12 ? 0.3 : 0.1),
    drugs: [drugs.acetaminophen],
  },
  { disease: diseases.influenza, yearly: (age) => (age < 18 ? 0.15 : 0.05), drugs: [drugs.acetaminophen] },
  { disease: diseases.rhinitis, yearly: (age) => (age < 65 ? 0.4 : 0.15), drugs: [drugs.fexofenadine] },
  { disease: diseases.backPain, yearly: (age) => (age > 40 ? 0.25 : 0.05), drugs: [drugs.loxoprofen] },
  { disease: diseases.gastritis, yearly: (age) => (age > 30 ? 0.15 : 0.02), drugs: [drugs.esomeprazole] },
  {
    disease: diseases.migraine,
    yearly: (age) => (age > 15 && age < 60 ? 0.08 : 0.01),
    drugs: [drugs.loxoprofen],
  },
  { disease: diseases.dermatitis, yearly: (age) => (age < 20 ? 0.2 : 0.04), drugs: [drugs.fexofenadine] },
];

/** How many times something of this mean happens (Poisson). */
function times(random: Random, mean: number): number {
  let count = 0;
  for (let product = random.next(); product > Math.exp(-mean); product *= random.next()) count += 1;
  return count;
}

const someDay = (random: Random, from: number, until: number) =>
  from + random.below(Math.max(1, until - from));

/** Visits for what passes by itself, mostly at the clinic. */
export function passingIllnesses(random: Random, person: Person, window: Window): Encounter[] {
  const from = Math.max(window.from, person.bornOn + 30);
  const years = (window.until - from) / 365;
  if (years <= 0) return [];
  const age = ageAt(person, window.from);
  return passing.flatMap(({ disease, yearly, drugs: given }) =>
    Array.from({ length: times(random, yearly(age) * years) }, () => {
      const on = someDay(random, from, window.until);
      const place: CarePlace = random.chance(0.9) ? 'clinic' : 'hospital';
      return encounter(place, on, {
        diagnoses: [diagnosis(disease, on)],
        prescriptions: given.map((drug) => ({ drug, days: 3 + random.below(5) })),
        procedures: [procedures.firstVisit, procedures.prescription],
      });
    }),
  );
}

/** What is cut or mended in hospital. */
interface Stay {
  readonly disease: Disease;
  readonly procedure?: Procedure;
  readonly days: number;
  readonly injected?: Drug;
  readonly yearly: (age: number, sex: 'M' | 'F') => number;
}

const stays: readonly Stay[] = [
  {
    disease: diseases.pneumonia,
    injected: drugs.ceftriaxone,
    days: 12,
    yearly: (age) => (age > 70 ? 0.04 : 0.003),
  },
  {
    disease: diseases.cataract,
    procedure: procedures.cataractSurgery,
    days: 2,
    yearly: (age) => (age > 65 ? 0.03 : 0),
  },
  {
    disease: diseases.femurFracture,
    procedure: procedures.femoralHead,
    days: 24,
    yearly: (age, sex) => (age > 75 && sex === 'F' ? 0.025 : 0.002),
  },
  {
    disease: diseases.colonCancer,
    procedure: procedures.polypectomy,
    days: 3,
    yearly: (age) => (age > 50 ? 0.01 : 0),
  },
  { disease: diseases.gastricCancer, days: 14, yearly: (age) => (age > 55 ? 0.006 : 0) },
  { disease: diseases.lungCancer, days: 14, yearly: (age) => (age > 60 ? 0.006 : 0) },
  { disease: diseases.breastCancer, days: 8, yearly: (age, sex) => (age > 40 && sex === 'F' ? 0.006 : 0) },
  { disease: diseases.stroke, days: 18, yearly: (age) => (age > 65 ? 0.012 : 0.001) },
  { disease: diseases.heartFailure, days: 16, yearly: (age) => (age > 75 ? 0.02 : 0.001) },
  { disease: diseases.lupus, days: 10, yearly: () => 0.0004 },
  { disease: diseases.als, days: 12, yearly: (age) => (age > 50 ? 0.0002 : 0) },
  { disease: diseases.huntington, days: 12, yearly: () => 0.0001 },
];

/** Stays in hospital that belong to no planted question. */
export function hospitalStays(random: Random, person: Person, body: Body, window: Window): Encounter[] {
  const age = ageAt(person, window.from);
  if (age < 1) return [];
  return stays.flatMap(({ disease, procedure, injected, days, yearly }) => {
    if (!random.chance(yearly(age, person.sex) * 2.7)) return [];
    const on = someDay(random, window.from, window.until - 45);
    const stay = encounter('acute', on, {
      kind: 'inpatient',
      until: on + days + random.below(Math.ceil(days / 2)),
      diagnoses: [diagnosis(disease, on)],
      prescriptions: [
        { drug: drugs.acetaminophen, days: 5 },
        ...(injected === undefined ? [] : [{ drug: injected, days: 7 }]),
      ],
      procedures: procedure === undefined ? [procedures.bloodCount] : [procedures.bloodCount, procedure],
      measured: panel(random, body, on),
    });
    return [stay];
  });
}

/** A disease that stays: who has it, and what it is treated with. */
interface Lasting {
  readonly disease: Disease;
  readonly prevalence: (age: number, sex: 'M' | 'F') => number;
  readonly drugs: readonly Drug[];
}

const lasting: readonly Lasting[] = [
  {
    disease: diseases.dyslipidaemia,
    prevalence: (age) => (age > 45 ? 0.25 : 0.03),
    drugs: [drugs.atorvastatin],
  },
  {
    disease: diseases.hyperuricaemia,
    prevalence: (age, sex) => (sex === 'M' && age > 40 ? 0.12 : 0.01),
    drugs: [drugs.febuxostat],
  },
  { disease: diseases.reflux, prevalence: (age) => (age > 50 ? 0.1 : 0.02), drugs: [drugs.esomeprazole] },
  { disease: diseases.insomnia, prevalence: (age) => (age > 60 ? 0.12 : 0.03), drugs: [drugs.zolpidem] },
  { disease: diseases.constipation, prevalence: (age) => (age > 70 ? 0.12 : 0.01), drugs: [drugs.sennoside] },
  {
    disease: diseases.hypothyroidism,
    prevalence: (age, sex) => (sex === 'F' && age > 40 ? 0.04 : 0.005),
    drugs: [drugs.levothyroxine],
  },
  {
    disease: diseases.kneeArthrosis,
    prevalence: (age) => (age > 65 ? 0.15 : 0.01),
    drugs: [drugs.loxoprofen],
  },
  {
    disease: diseases.osteoporosis,
    prevalence: (age, sex) => (sex === 'F' && age > 65 ? 0.15 : 0.01),
    drugs: [],
  },
  {
    disease: diseases.fibrillation,
    prevalence: (age) => (age > 70 ? 0.06 : 0.005),
    drugs: [drugs.bisoprolol],
  },
  { disease: diseases.kidneyDisease, prevalence: (age) => (age > 70 ? 0.08 : 0.005), drugs: [] },
  { disease: diseases.asthma, prevalence: (age) => (age < 15 ? 0.06 : 0.03), drugs: [drugs.fexofenadine] },
  {
    disease: diseases.depression,
    prevalence: (age) => (age > 20 && age < 65 ? 0.03 : 0.01),
    drugs: [drugs.zolpidem],
  },
  { disease: diseases.dementia, prevalence: (age) => (age > 80 ? 0.15 : 0), drugs: [] },
  {
    disease: diseases.prostaticHyperplasia,
    prevalence: (age, sex) => (sex === 'M' && age > 65 ? 0.12 : 0),
    drugs: [],
  },
];

/** What a person has had all along, and the drugs for it. */
export function lastingDiseases(
  random: Random,
  age: number,
  sex: 'M' | 'F',
): { readonly diseases: readonly Disease[]; readonly drugs: readonly Drug[] } {
  const had = lasting.filter(({ prevalence }) => random.chance(prevalence(age, sex)));
  return {
    diseases: had.map(({ disease }) => disease),
    drugs: [...new Set(had.flatMap((one) => one.drugs))],
  };
}

/** Regular visits about every `every` days for `having`, each with its drugs for as many days. */
export function regularVisits(
  random: Random,
  place: CarePlace,
  from: number,
  until: number,
  having: readonly Disease[],
  taking: (on: number) => readonly Drug[],
): Encounter[] {
  const every = random.chance(0.5) ? 56 : 84;
  const visits: Encounter[] = [];
  for (let on = from; on < until; on += every + random.below(7) - 3) {
    const prescriptions: Prescription[] = taking(on).map((drug) => ({ drug, days: every }));
    const opening = on === from ? [procedures.firstVisit, procedures.ecg] : [procedures.revisit];
    visits.push(
      encounter(place, on, {
        diagnoses: having.map((disease) => diagnosis(disease, from)),
        prescriptions,
        procedures: prescriptions.length > 0 ? [...opening, procedures.prescription] : opening,
      }),
    );
  }
  return visits;
}
