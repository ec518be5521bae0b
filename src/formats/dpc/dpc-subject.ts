/**
 * Which patient a データ識別番号 is.
 *
 * The number is the hospital's own or recoded for the survey. A hospital that recodes gives a map file
 * (`00-patient-map.csv`: データ識別番号,患者ID) whose name puts it before the data. Then a number that is not in the map is
 * nobody's, and its rows are not used. Without a map the number is taken as the patient id, with its leading zeros as
 * given: to strip them could make two patients one.
 */
export interface DpcSubjects {
  /** The patient id of `dataId`, or undefined when there is none. */
  subjectOf(dataId: string): string | undefined;
}

/** Every データ識別番号 is a patient id, but for a blank one and one of zeros. */
export const asGiven: DpcSubjects = { subjectOf: (dataId) => (zeros.test(dataId) ? undefined : dataId) };

const zeros = /^0*$/;
const leadingZeros = /^0+/;
const header = /識別|id/i;

/** What the lines of a map file say. Bad lines are counted: they name nobody. */
export interface PatientMap {
  readonly subjects: DpcSubjects;
  readonly badLines: readonly number[];
}

/** The map in `lines`. In it the padding of the number does not matter; two patients for one number make it nobody's. */
export function patientMapOf(lines: readonly string[]): PatientMap {
  const map = new Map<string, string | undefined>();
  const badLines: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const cells = line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const [dataId = '', patient = ''] = cells;
    if (index === 0 && header.test(dataId)) continue;
    const key = dataId.replace(leadingZeros, '');
    if (cells.length < 2 || key === '' || patient === '') badLines.push(index + 1);
    else if (map.has(key) && map.get(key) !== patient) {
      map.set(key, undefined);
      badLines.push(index + 1);
    } else map.set(key, patient);
  }
  return { subjects: { subjectOf: (dataId) => map.get(dataId.replace(leadingZeros, '')) }, badLines };
}
