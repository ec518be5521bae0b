import type { Evidence } from '../evidence.ts';
import type { ClassRisk } from '../risk/class-risk.ts';
import type { RiskReport } from '../risk/risk-report.ts';
import type { SignedEvidence } from './criteria-signoff-case.ts';
import { utilityLoss } from './utility-loss.ts';

/** The evidence of a build as it lies in its package. */
export interface EvidenceFiles {
  readonly profile: string;
  readonly manifestDigest: string;
  /** Each criterion's evidence with the digest of its file. */
  readonly criteria: readonly { readonly digest: string; readonly evidence: Evidence }[];
  readonly risk: RiskReport;
}

const riskOf = ({ persons, k, uniques, prosecutor, histogram }: ClassRisk) => ({
  ...{ persons, k, uniques, maximum: prosecutor.maximum, average: prosecutor.average },
  histogram: histogram.map(({ from, to, persons: count }) => ({ from, to, persons: count })),
});

/**
 * What two people sign of an anonymized build: criteria ①–⑤ with their evidence and checks, the risk before and after, and what
 * it cost in usefulness.
 *
 * @law Rules Art. 18 ①–⑤
 */
export function signedEvidence({ profile, manifestDigest, criteria, risk }: EvidenceFiles): SignedEvidence {
  return {
    productKind: 'anonymized',
    profile,
    manifestDigest,
    criteria: criteria.map(({ digest, evidence: { criterion, title, law, checks } }) => ({
      ...{ criterion, title, law, digest },
      checks: checks.map(({ name, found, of, holds }) => ({ name, found, of, holds })),
    })),
    risk: { before: riskOf(risk.persons.before), after: riskOf(risk.persons.after) },
    utility: utilityLoss(criteria.map(({ evidence }) => evidence)).map((line) => ({ ...line })),
  };
}
