/**
 * Who provides: 医療情報取扱事業者, a hospital, clinic, care provider or local government.
 *
 * @law Act Art. 2(5), Art. 30/52 — provides voluntarily, after notice and filing
 */
export interface Institution {
  /** 医療機関コード (10 digits) or the operator's own code. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'hospital' | 'clinic' | 'dental-clinic' | 'care-provider' | 'local-government';
}
