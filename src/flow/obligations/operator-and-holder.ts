import type { AnyCaseKind } from '../../procedure/index.ts';

/** Who sees what a holder of data owes: the operator's office and auditors, the holder as the party, the supervisors. */
export const operatorAndHolder: AnyCaseKind['readers'] = {
  office: 'operator',
  director: 'operator',
  auditor: 'operator',
  applicant: 'party',
  'applicant-representative': 'party',
  minister: 'operator',
  ppc: 'operator',
};
