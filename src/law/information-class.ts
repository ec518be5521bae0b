/**
 * What the Act calls the information that a value holds (情報の区分).
 *
 * - `medical-information` 医療情報: named, as institutions give it
 * - `anonymized` 匿名加工医療情報
 * - `pseudonymized` 仮名加工医療情報 (2023 amendment)
 * - `statistics` 統計情報: no person left in it, outside the Act
 *
 * @law Act Art. 2
 */
export type InformationClass = 'medical-information' | 'anonymized' | 'pseudonymized' | 'statistics';
