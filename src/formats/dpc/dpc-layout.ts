/** What a file of the DPC survey is: `wide-form1` is 様式1 of the years when a stay was one wide row. */
export type DpcLayout = 'form1' | 'ef' | 'd' | 'wide-form1' | 'patient-map' | 'unknown';

const mapName = /(?:^|[/_-])patient-map\.csv$/i;
const widest = 60;
const partNumber = /^\d{3}$|明細番号/;
const classificationOrTitle = /^[0-9A-Zx]{14}$|分類番号/i;

/** The layout of the file at `path` whose first line is `line`: by its columns, for names are the hospital's own. */
export function dpcLayoutOf(path: string, line: string): DpcLayout {
  if (isPatientMap(path)) return 'patient-map';
  const cells = line.split('\t');
  const columns = cells.length;
  if (columns === 17 || columns === 16) return 'form1';
  if (columns >= widest) return 'wide-form1';
  // EF has 31 columns, the last of which is blank and trimmed by some tools; D has 30. Only EF numbers the parts of acts.
  if (columns === 31 || columns === 30) return partNumber.test(cells[6] ?? '') ? 'ef' : 'd';
  return columns === 29 && classificationOrTitle.test(cells[28] ?? '') ? 'd' : 'unknown';
}

/** Whether the file at `path` is a map from データ識別番号 to the institution's patient ids. */
export function isPatientMap(path: string): boolean {
  return mapName.test(path);
}
