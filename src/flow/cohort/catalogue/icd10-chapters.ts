import type { Words } from '../saved/change-words.ts';

/** First and last three-character code of each chapter, with its names. */
const chapters: readonly (readonly [from: string, to: string, ja: string, en: string])[] = [
  ['A00', 'B99', '感染症及び寄生虫症', 'infectious and parasitic diseases'],
  ['C00', 'D48', '新生物', 'neoplasms'],
  ['D50', 'D89', '血液及び造血器の疾患並びに免疫機構の障害', 'diseases of the blood and immune mechanism'],
  ['E00', 'E90', '内分泌、栄養及び代謝疾患', 'endocrine, nutritional and metabolic diseases'],
  ['F00', 'F99', '精神及び行動の障害', 'mental and behavioural disorders'],
  ['G00', 'G99', '神経系の疾患', 'diseases of the nervous system'],
  ['H00', 'H59', '眼及び付属器の疾患', 'diseases of the eye and adnexa'],
  ['H60', 'H95', '耳及び乳様突起の疾患', 'diseases of the ear and mastoid process'],
  ['I00', 'I99', '循環器系の疾患', 'diseases of the circulatory system'],
  ['J00', 'J99', '呼吸器系の疾患', 'diseases of the respiratory system'],
  ['K00', 'K93', '消化器系の疾患', 'diseases of the digestive system'],
  ['L00', 'L99', '皮膚及び皮下組織の疾患', 'diseases of the skin and subcutaneous tissue'],
  ['M00', 'M99', '筋骨格系及び結合組織の疾患', 'diseases of the musculoskeletal system'],
  ['N00', 'N99', '腎尿路生殖器系の疾患', 'diseases of the genitourinary system'],
  ['O00', 'O99', '妊娠、分娩及び産じょく', 'pregnancy, childbirth and the puerperium'],
  ['P00', 'P96', '周産期に発生した病態', 'conditions originating in the perinatal period'],
  ['Q00', 'Q99', '先天奇形、変形及び染色体異常', 'congenital malformations and chromosomal abnormalities'],
  ['R00', 'R99', '症状、徴候及び異常所見', 'symptoms, signs and abnormal findings'],
  ['S00', 'T98', '損傷、中毒及びその他の外因の影響', 'injury, poisoning and other external causes'],
  ['V01', 'Y98', '傷病及び死亡の外因', 'external causes of morbidity and mortality'],
  ['Z00', 'Z99', '健康状態に影響を及ぼす要因', 'factors influencing health status'],
  ['U00', 'U99', '特殊目的用コード', 'codes for special purposes'],
];

/**
 * The chapter of an ICD-10 code, or undefined for what is no such code.
 *
 * @see ICD-10 (2013), chapters I to XXII
 */
export function icd10Chapter(code: string): Words | undefined {
  const category = code.replaceAll('.', '').slice(0, 3).toUpperCase();
  const found = chapters.find(([from, to]) => category.length === 3 && from <= category && category <= to);
  return found && { ja: found[2], en: found[3] };
}
