import type { Random } from '../kit/random.ts';
import { diseases, procedures } from './catalog.ts';
import { diagnosis, encounter, type CarePlace, type Encounter } from './encounter.ts';
import type { Window } from './window.ts';
import { checkup, panel, someBody, type Body } from './laboratory.ts';
import { hospitalStays, lastingDiseases, passingIllnesses, regularVisits } from './ordinary-care.ts';
import { ageAt, type Person } from './person.ts';
import { anginaCourse, diabetesCourse, hypertensionCourse, type PlantedQuotas } from './planted-courses.ts';
import { plantedParameters as planted } from './planted-parameters.ts';

/** Dental care of somebody without diabetes. */
function dentalCare(random: Random, window: Window, bornOn: number): Encounter[] {
  const from = Math.max(window.from, bornOn + 900);
  if (from > window.until - 60 || !random.chance(0.4)) return [];
  const on = from + random.below(window.until - from - 50);
  const gums = random.chance(0.5);
  return [0, 14].map((after) =>
    encounter('dental', on + after, {
      diagnoses: [diagnosis(gums ? diseases.periodontitis : diseases.caries, on)],
      procedures: [
        after === 0 ? procedures.dentalFirst : procedures.dentalRevisit,
        gums ? procedures.scaling : procedures.filling,
      ],
    }),
  );
}

/** A check-up each year, always in the same season. */
function yearlyCheckups(random: Random, window: Window, body: Body): Encounter[] {
  const first = window.from + 100 + random.below(180);
  return Array.from({ length: Math.max(0, Math.ceil((window.until - first) / 365)) }, (_, year) => {
    const on = first + year * 365 + random.below(15);
    return encounter('city', on, { kind: 'checkup', measured: checkup(random, body, on) });
  });
}

/** Laboratory values at every second visit to a hospital. */
function withLaboratory(random: Random, body: Body, visits: readonly Encounter[]): Encounter[] {
  return visits.map((visit, index) =>
    visit.place === 'clinic' || index % 2 === 1 || visit.measured.length > 0
      ? visit
      : { ...visit, measured: panel(random, body, visit.on) },
  );
}

/** What a living person goes through; `until` is the day of death or the end of the window. */
function cut(encounters: readonly Encounter[], from: number, until: number): Encounter[] {
  return encounters
    .filter((one) => one.on >= from && one.on < until)
    .map((one) => (one.until < until ? one : { ...one, until: Math.max(one.on, until - 1) }))
    .sort((one, other) => one.on - other.on);
}

/** A last stay, for those who die in hospital. */
function lastStay(random: Random, diedOn: number, window: Window): Encounter[] {
  if (!random.chance(0.7)) return [];
  const on = Math.max(window.from, diedOn - 3 - random.below(20));
  const disease = random.pick([
    diseases.pneumonia,
    diseases.heartFailure,
    diseases.stroke,
    diseases.gastricCancer,
  ]);
  return [
    encounter('acute', on, {
      kind: 'inpatient',
      until: diedOn,
      diagnoses: [diagnosis(disease, on)],
      diedThere: true,
    }),
  ];
}

/** Everything that happens to a person within the window, in order of time. */
export function courseOf(random: Random, person: Person, window: Window, quotas: PlantedQuotas): Encounter[] {
  const age = ageAt(person, window.from);
  const diabetes =
    age >= 40 && quotas.diabetes.take(planted.periodontal.prevalence)
      ? diabetesCourse(random, window, quotas)
      : undefined;
  const body = someBody(random, person.sex, Math.max(0, age), diabetes?.hba1cOn);
  const beside = lastingDiseases(random, age, person.sex);
  const place: CarePlace = random.chance(0.75) ? 'clinic' : 'hospital';
  const all = passingIllnesses(random, person, window);
  all.push(...hospitalStays(random, person, body, window));
  all.push(
    ...(diabetes === undefined ? dentalCare(random, window, person.bornOn) : diabetes.encounters(body)),
  );
  if (age >= 40 && random.chance(0.5)) all.push(...yearlyCheckups(random, window, body));
  if (age >= 45 && quotas.angina.take(planted.angina.prevalence)) {
    all.push(...anginaCourse(random, window, body, quotas));
  }
  if (age >= 35 && quotas.hypertension.take(planted.liverInjury.prevalence)) {
    all.push(
      ...withLaboratory(random, body, hypertensionCourse(random, window, place, body, beside, quotas)),
    );
  } else if (beside.diseases.length > 0) {
    const from = Math.max(window.from, person.bornOn + 60) + random.below(60);
    all.push(
      ...withLaboratory(
        random,
        body,
        regularVisits(random, place, from, window.until, beside.diseases, () => beside.drugs),
      ),
    );
  }
  const from = Math.max(window.from, person.bornOn);
  if (person.diedOn === null) return cut(all, from, window.until);
  const last = lastStay(random, person.diedOn, window);
  return [...cut(all, from, last[0]?.on ?? person.diedOn), ...last];
}
