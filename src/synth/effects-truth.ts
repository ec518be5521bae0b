import {
  diseases,
  drugs,
  laboratoryItems,
  procedures,
  type Disease,
  type Drug,
  type Procedure,
} from './catalog.ts';
import type { Encounter } from './encounter.ts';
import { plantedParameters, riskAtOddsRatio } from './planted-parameters.ts';

/** How often something was followed, and how often it happened. */
interface Tally {
  people: number;
  events: number;
}

const fresh = (): Tally => ({ people: 0, events: 0 });

/** Measures the planted effects in the generated people, the way a researcher would from delivered tables. */
export interface EffectsTruth {
  observe(encounters: readonly Encounter[]): void;
  /** Parameters, realized values, and how to estimate each. */
  report(): unknown;
}

const hasDisease = (encounter: Encounter, disease: Disease) =>
  encounter.diagnoses.some((diagnosis) => diagnosis.disease === disease);

const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000);

const codesOf = ({ icd10, byomei, receipt }: Disease) => ({ icd10, byomei, 'receipt-disease': receipt });

/** An empty measure of the planted effects. */
export function effectsTruth(): EffectsTruth {
  const change = { treated: [] as number[], untreated: [] as number[] };
  const angina = { drugs: fresh(), stent: fresh(), bypass: fresh() };
  const injury = { A: fresh(), B: fresh(), none: fresh() };
  return {
    observe: (encounters) => {
      observeGums(encounters, change);
      observeAngina(encounters, angina);
      observeInjury(encounters, injury);
    },
    report: () => ({
      periodontal: gumsReport(change),
      angina: anginaReport(angina),
      liverInjury: injuryReport(injury),
    }),
  };
}

function observeGums(
  encounters: readonly Encounter[],
  change: { treated: number[]; untreated: number[] },
): void {
  if (!encounters.some((one) => hasDisease(one, diseases.diabetes))) return;
  const treated = encounters.some((one) => one.procedures.includes(procedures.scaling));
  if (!treated && !encounters.some((one) => hasDisease(one, diseases.caries))) return;
  const values = encounters.flatMap(({ measured }) =>
    measured.filter(({ item }) => item === laboratoryItems.hba1c).map(({ value }) => value),
  );
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined || values.length < 2) return;
  (treated ? change.treated : change.untreated).push(last - first);
}

function observeAngina(
  encounters: readonly Encounter[],
  arms: { readonly drugs: Tally; readonly stent: Tally; readonly bypass: Tally },
): void {
  const index = encounters.find((one) => hasDisease(one, diseases.effortAngina));
  if (index === undefined) return;
  const had = (procedure: Procedure) => encounters.some((one) => one.procedures.includes(procedure));
  const arm = had(procedures.bypass) ? arms.bypass : had(procedures.stent) ? arms.stent : arms.drugs;
  arm.people += 1;
  const again = encounters.some(
    (one) =>
      one.on > index.on &&
      one.on <= index.on + 365 &&
      (hasDisease(one, diseases.infarction) || hasDisease(one, diseases.unstableAngina)),
  );
  if (again) arm.events += 1;
}

function observeInjury(
  encounters: readonly Encounter[],
  arms: { readonly A: Tally; readonly B: Tally; readonly none: Tally },
): void {
  const index = encounters.find((one) => hasDisease(one, diseases.hypertension));
  if (index === undefined) return;
  const took = (drug: Drug) =>
    encounters.some((one) => one.prescriptions.some((prescription) => prescription.drug === drug));
  const arm = took(drugs.studyA) ? arms.A : took(drugs.studyB) ? arms.B : arms.none;
  arm.people += 1;
  const injured = encounters.some(
    (one) => one.on > index.on && one.on <= index.on + 180 && hasDisease(one, diseases.liverInjury),
  );
  if (injured) arm.events += 1;
}

function gumsReport(change: { treated: readonly number[]; untreated: readonly number[] }): unknown {
  const [treated, untreated] = [mean(change.treated), mean(change.untreated)];
  return {
    question: '糖尿病の人が歯周病の治療を受けると HbA1c は下がるか',
    planted: plantedParameters.periodontal,
    realized: {
      treated: { people: change.treated.length, meanChange: rounded(treated) },
      untreated: { people: change.untreated.length, meanChange: rounded(untreated) },
      difference: treated === null || untreated === null ? null : rounded(treated - untreated),
    },
    estimate: {
      people: 'a condition with one of codes.diabetes, and at least two measurements of HbA1c',
      arms: 'treated: a procedure with codes.periodontalTreatment; untreated: none of these, and a condition with codes.caries',
      outcome: 'last HbA1c minus first HbA1c, by date; difference of the means, treated minus untreated',
    },
    codes: {
      diabetes: codesOf(diseases.diabetes),
      caries: codesOf(diseases.caries),
      periodontalTreatment: {
        'receipt-procedure': [procedures.scaling.receipt, procedures.rootPlaning.receipt],
      },
      hba1c: { jlac10: laboratoryItems.hba1c.jlac10 },
    },
  };
}

const share = ({ people, events }: Tally) => ({
  people,
  events,
  risk: rounded(people === 0 ? null : events / people),
});

function anginaReport({
  drugs: byDrugs,
  stent,
  bypass,
}: {
  readonly drugs: Tally;
  readonly stent: Tally;
  readonly bypass: Tally;
}): unknown {
  return {
    question: '狭心症で薬・ステント・バイパスの後、1 年以内に心筋梗塞や再入院が起こる割合は違うか',
    planted: plantedParameters.angina,
    realized: { drugs: share(byDrugs), stent: share(stent), bypass: share(bypass) },
    estimate: {
      people: 'a condition with one of codes.angina; its first day is the index',
      arms: 'bypass or stent: a procedure whose code begins with codes.bypass or codes.stent; drugs: neither',
      outcome:
        'a condition with one of codes.infarction or codes.unstableAngina that starts 1 to 365 days after the index',
    },
    codes: {
      angina: codesOf(diseases.effortAngina),
      infarction: codesOf(diseases.infarction),
      unstableAngina: codesOf(diseases.unstableAngina),
      stent: { 'k-code': 'K549', 'receipt-procedure': [procedures.stent.receipt] },
      bypass: { 'k-code': 'K552', 'receipt-procedure': [procedures.bypass.receipt] },
    },
  };
}

const odds = ({ people, events }: Tally) => (events + 0.5) / (people - events + 0.5);

function injuryReport({
  A,
  B,
  none,
}: {
  readonly A: Tally;
  readonly B: Tally;
  readonly none: Tally;
}): unknown {
  const { baseRisk, oddsRatio } = plantedParameters.liverInjury;
  return {
    question: '高血圧の薬 A・薬 B・薬なしで、肝障害の起こりやすさは違うか',
    planted: {
      ...plantedParameters.liverInjury,
      risk: {
        A: rounded(riskAtOddsRatio(baseRisk, oddsRatio.A)),
        B: rounded(riskAtOddsRatio(baseRisk, oddsRatio.B)),
        none: baseRisk,
      },
    },
    realized: {
      A: share(A),
      B: share(B),
      none: share(none),
      oddsRatio: { A: rounded(odds(A) / odds(none)), B: rounded(odds(B) / odds(none)) },
    },
    estimate: {
      people: 'a condition with one of codes.hypertension; its first day is the index',
      arms: 'A or B: any drug with codes.drugA or codes.drugB; none: neither',
      outcome:
        'a condition with one of codes.liverInjury that starts 1 to 180 days after the index; odds ratio against none, half a case added to each cell',
    },
    codes: {
      hypertension: codesOf(diseases.hypertension),
      liverInjury: codesOf(diseases.liverInjury),
      drugA: { yj: drugs.studyA.yj, hot9: drugs.studyA.hot9, 'receipt-drug': drugs.studyA.receipt },
      drugB: { yj: drugs.studyB.yj, hot9: drugs.studyB.hot9, 'receipt-drug': drugs.studyB.receipt },
    },
  };
}
