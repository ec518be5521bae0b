/** A row that says what somebody found about two subjects. */
export interface FindingRow {
  left_subject: string;
  right_subject: string;
  decided_by: string;
  reason: string;
  receipt_sequence: number;
}

/** The tables of `migrations/0004_identity.sql` and `0008_stewards.sql`. */
export type IdentityTables = {
  'identity.membership': { subject: string; person: string; receipt_sequence: number };
  'identity.link_reason': {
    left_subject: string;
    right_subject: string;
    weight: number;
    probability: number;
    levels: string;
    explanation: string | null;
    receipt_sequence: number;
  };
  'identity.doubtful_pair': {
    left_subject: string;
    right_subject: string;
    probability: number;
    explanation: string;
    receipt_sequence: number;
  };
  'identity.linkage_quality': { receipt_sequence: number; quality: string };
  'identity.separation': FindingRow;
  'identity.joining': FindingRow;
  'identity.reversal': FindingRow & { finding: string; reversed_by: string; reversal_reason: string };
};
