import type { Random } from '../kit/random.ts';
import { diseases, drugs, procedures, type Disease, type Drug } from './catalog.ts';
import { diagnosis, encounter, type CarePlace, type Encounter } from './encounter.ts';
import type { Window } from './window.ts';
import { panel, type Body } from './laboratory.ts';
import { regularVisits } from './ordinary-care.ts';
import { plantedParameters, riskAtOddsRatio } from './planted-parameters.ts';
import { mirroredNormal, quota, type Quota } from './quota.ts';

/** Who belongs to which planted group, kept exact over the region. */
export interface PlantedQuotas {
  readonly diabetes: Quota;
  readonly dentist: Quota;
  readonly periodontal: Quota;
  /** Spread of the change of HbA1c, of the treated and the untreated. */
  readonly hba1cSpread: Readonly<Record<'treated' | 'untreated', (random: Random) => number>>;
  readonly angina: Quota;
  readonly stent: Quota;
  readonly bypass: Quota;
  readonly anginaOutcome: Readonly<Record<AnginaArm, Quota>>;
  readonly hypertension: Quota;
  readonly studyA: Quota;
  readonly studyB: Quota;
  readonly liverInjury: Readonly<Record<LiverArm, Quota>>;
}

export type AnginaArm = 'drugs' | 'stent' | 'bypass';
export type LiverArm = 'A' | 'B' | 'none';

/** Fresh quotas for one region. */
export function plantedQuotas(): PlantedQuotas {
  return {
    diabetes: quota(),
    dentist: quota(),
    periodontal: quota(),
    hba1cSpread: { treated: mirroredNormal(), untreated: mirroredNormal() },
    angina: quota(),
    stent: quota(),
    bypass: quota(),
    anginaOutcome: { drugs: quota(), stent: quota(), bypass: quota() },
    hypertension: quota(),
    studyA: quota(),
    studyB: quota(),
    liverInjury: { A: quota(), B: quota(), none: quota() },
  };
}

/** Diabetes with its dentist: the day on which the gums are treated (or might have been), and HbA1c over time. */
export interface DiabetesCourse {
  readonly hba1cOn: (on: number) => number;
  readonly encounters: (body: Body) => Encounter[];
}

/** A course of diabetes. HbA1c changes once, 60 days after the treatment of the gums; in the untreated on a like day. */
export function diabetesCourse(random: Random, window: Window, quotas: PlantedQuotas): DiabetesCourse {
  const { hba1cChange, standardDeviation, dentist, treated } = plantedParameters.periodontal;
  const switchOn = window.from + 240 + random.below(180);
  const base = Math.min(10.5, Math.max(6.8, 7.9 + 0.8 * random.normal()));
  const seesDentist = quotas.dentist.take(dentist);
  const isTreated = seesDentist && quotas.periodontal.take(treated);
  const spread = quotas.hba1cSpread[isTreated ? 'treated' : 'untreated'](random);
  const change = (isTreated ? hba1cChange : 0) + standardDeviation * spread;
  const gums = isTreated ? diseases.periodontitis : diseases.caries;
  const work = isTreated ? [procedures.scaling, procedures.rootPlaning] : [procedures.filling];
  return {
    hba1cOn: (on) => (on < switchOn + 60 ? base : base + change),
    encounters: (body) => {
      const dental = seesDentist
        ? [0, 14, 28].map((after) =>
            encounter('dental', switchOn + after, {
              diagnoses: [diagnosis(gums, switchOn)],
              procedures: [after === 0 ? procedures.dentalFirst : procedures.dentalRevisit, ...work],
            }),
          )
        : [];
      const hospital = [-180, -40, 110, 230, 350].map((after) => {
        const on = switchOn + after + random.below(21) - 10;
        return encounter('hospital', on, {
          diagnoses: [diagnosis(diseases.diabetes, window.from - 400)],
          prescriptions: [drugs.metformin, drugs.sitagliptin].map((drug) => ({ drug, days: 84 })),
          procedures: [procedures.revisit, procedures.hba1c],
          measured: panel(random, body, on),
        });
      });
      return [...dental, ...hospital];
    },
  };
}

const anginaDrugs: Readonly<Record<AnginaArm, readonly Drug[]>> = {
  drugs: [drugs.nicorandil, drugs.bisoprolol, drugs.aspirin],
  stent: [drugs.aspirin, drugs.clopidogrel],
  bypass: [drugs.aspirin, drugs.bisoprolol],
};

/** A course of angina at an acute hospital: treated by drugs, a stent or a bypass, then followed for the rest of the window. */
export function anginaCourse(random: Random, window: Window, body: Body, quotas: PlantedQuotas): Encounter[] {
  const { arms, yearlyRisk, infarctionAmongOutcomes } = plantedParameters.angina;
  const stent = quotas.stent.take(arms.stent);
  const arm: AnginaArm = stent
    ? 'stent'
    : quotas.bypass.take(arms.bypass / (1 - arms.stent))
      ? 'bypass'
      : 'drugs';
  const on = window.from + 20 + random.below(340);
  const angina = diagnosis(diseases.effortAngina, on);
  const prescriptions = anginaDrugs[arm].map((drug) => ({ drug, days: 60 }));
  const index =
    arm === 'drugs'
      ? encounter('acute', on, {
          diagnoses: [angina],
          prescriptions,
          procedures: [procedures.ecg],
          measured: panel(random, body, on),
        })
      : encounter('acute', on, {
          kind: 'inpatient',
          until: on + (arm === 'stent' ? 4 : 17),
          diagnoses: [angina],
          prescriptions,
          procedures: [procedures.ecg, arm === 'stent' ? procedures.stent : procedures.bypass],
          measured: panel(random, body, on),
        });
  const follow = Array.from({ length: 7 }, (_, visit) => {
    const then = on + 60 * (visit + 1) + random.below(9);
    return encounter('acute', then, { diagnoses: [angina], prescriptions, procedures: [procedures.revisit] });
  });
  if (!quotas.anginaOutcome[arm].take(yearlyRisk[arm])) return [index, ...follow];
  const again = on + 25 + random.below(325);
  const disease = random.chance(infarctionAmongOutcomes) ? diseases.infarction : diseases.unstableAngina;
  const outcome = encounter('acute', again, {
    kind: 'inpatient',
    until: again + 8 + random.below(5),
    diagnoses: [diagnosis(disease, again)],
    prescriptions: [{ drug: drugs.aspirin, days: 14 }],
    procedures: [procedures.ecg, procedures.bloodCount],
    measured: panel(random, body, again),
  });
  return [index, ...follow, outcome];
}

/** A course of new hypertension: under study drug A, B or none, with or without an injury of the liver. */
export function hypertensionCourse(
  random: Random,
  window: Window,
  place: CarePlace,
  body: Body,
  beside: { readonly diseases: readonly Disease[]; readonly drugs: readonly Drug[] },
  quotas: PlantedQuotas,
): Encounter[] {
  const { arms, baseRisk, oddsRatio } = plantedParameters.liverInjury;
  const takesA = quotas.studyA.take(arms.A);
  const arm: LiverArm = takesA ? 'A' : quotas.studyB.take(arms.B / (1 - arms.A)) ? 'B' : 'none';
  const study = { A: [drugs.studyA], B: [drugs.studyB], none: [] }[arm];
  const from = window.from + 10 + random.below(420);
  const visits = regularVisits(
    random,
    place,
    from,
    window.until,
    [diseases.hypertension, ...beside.diseases],
    (on) => (on < from + 200 ? [...study, ...beside.drugs] : beside.drugs),
  );
  if (!quotas.liverInjury[arm].take(riskAtOddsRatio(baseRisk, oddsRatio[arm]))) return visits;
  const on = from + 25 + random.below(150);
  const injury = encounter(place, on, {
    diagnoses: [diagnosis(diseases.liverInjury, on)],
    procedures: [procedures.revisit, procedures.bloodCount],
    measured: place === 'clinic' ? [] : panel(random, body, on, 8),
  });
  return [...visits, injury];
}
