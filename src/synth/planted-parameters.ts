/** What is planted in the synthetic region, as population parameters. Chosen to be found again in 2,000 people, not to be true of anybody. */
export const plantedParameters = {
  periodontal: {
    /** Share of people of 40 and over who have diabetes, of those who see a dentist, and of those treated for periodontitis. */
    prevalence: 0.16,
    dentist: 0.85,
    treated: 0.5,
    /** Change of HbA1c (percentage points) that the treatment brings, and the spread between people. */
    hba1cChange: -0.8,
    standardDeviation: 0.7,
  },
  angina: {
    /** Share of people of 45 and over. */
    prevalence: 0.16,
    arms: { drugs: 0.4, stent: 0.35, bypass: 0.25 },
    /** Risk of an infarction or a stay for unstable angina within 365 days. */
    yearlyRisk: { drugs: 0.42, stent: 0.22, bypass: 0.08 },
    infarctionAmongOutcomes: 0.7,
  },
  liverInjury: {
    /** Share of people of 35 and over who come newly with hypertension. */
    prevalence: 0.42,
    arms: { A: 0.3, B: 0.3, none: 0.4 },
    /** Risk without a drug within 180 days, and the odds ratios of the drugs against none. */
    baseRisk: 0.08,
    oddsRatio: { A: 6, B: 1.5, none: 1 },
  },
} as const;

/** The probability whose odds are `ratio` times those of `base`. */
export function riskAtOddsRatio(base: number, ratio: number): number {
  const odds = (base / (1 - base)) * ratio;
  return odds / (1 + odds);
}
