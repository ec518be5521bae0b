/** Kinds of data that a contract with an institution can speak of. */
export const dataKinds = [
  'electronic-record',
  'receipt',
  'dpc',
  'checkup',
  'care',
  'image',
  'school-checkup',
  'research-database',
] as const;

/** A kind of data. */
export type DataKind = (typeof dataKinds)[number];

/** What each kind is called. */
export const dataKindWords: Readonly<Record<DataKind, string>> = {
  'electronic-record': '診療録等（電子カルテ）',
  receipt: 'レセプト',
  dpc: 'DPC',
  checkup: '健診',
  care: '介護',
  image: '医用画像',
  'school-checkup': '学校健診・乳幼児健診',
  'research-database': '研究用データベース（OMOP）',
};

const ofFormat: ReadonlyMap<string, DataKind> = new Map([
  ['ssmix2', 'electronic-record'],
  ['fhir', 'electronic-record'],
  ['mml', 'electronic-record'],
  ['receipt', 'receipt'],
  ['dpc', 'dpc'],
  ['checkup', 'checkup'],
  ['care', 'care'],
  ['dicom', 'image'],
  ['omop', 'research-database'],
]);

/** The kind that an object of this format has, or undefined for a format that no contract can speak of yet: it is in no scope. */
export function dataKindOf(format: string): DataKind | undefined {
  return ofFormat.get(format);
}
