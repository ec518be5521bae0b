import { diseases, type Procedure } from './catalog.ts';
import { compactDay } from './day-text.ts';
import type { Diagnosis, Encounter } from './encounter.ts';
import { cp932Bytes, remembered } from './japanese-bytes.ts';
import { fullWidth } from './kana-forms.ts';
import type { Registration } from './registration.ts';
import type { WrittenIdentity } from './written-identity.ts';

/** One patient's month at a clinic. */
export interface Claim {
  readonly number: number;
  /** Month of treatment, `YYYYMM`. */
  readonly month: string;
  readonly registration: Registration;
  readonly treated: readonly Encounter[];
  readonly dental: boolean;
}

const bytes = remembered(cp932Bytes);
const wide = (text: string) => cp932Bytes(fullWidth(text));
const days = (columns: ReadonlyMap<number, number>) => {
  let text = '';
  for (let day = 1; day <= 31; day += 1) text += `,${String(columns.get(day) ?? '')}`;
  return text;
};

/** 氏名: all full-width with a full-width space, or all half-width with one. */
function nameCell(identity: WrittenIdentity): string {
  // eslint-disable-next-line no-control-regex -- ASCII is what half-width means here
  return /^[\x00-\x7f]*$/.test(identity.name) ? identity.name : cp932Bytes(identity.name.replace(' ', '　'));
}

/** レセプト種別: 医科 1 / 歯科 3; 社保・国保 1, 後期 3; 単独 1; 本人 2, 家族 6, 高齢 8, 未就学 4. */
function receiptType({ registration, dental }: Claim, identity: WrittenIdentity): string {
  const late = identity.insurer.startsWith('39');
  const age = (registration.firstOn - registration.person.bornOn) / 365.25;
  const who = late ? '8' : age < 6 ? '4' : identity.branch === '00' ? '2' : '6';
  return `${dental ? '3' : '1'}${late ? '3' : '1'}1${who}`;
}

function claimHead(claim: Claim, identity: WrittenIdentity, first: Encounter): string {
  const kana = cp932Bytes(identity.kana.replace(' ', ''));
  const born = identity.born.padEnd(8, '0');
  const head = `RE,${String(claim.number)},${receiptType(claim, identity)},${claim.month},${nameCell(identity)},${identity.sex === 'M' ? '1' : '2'},${born}`;
  return claim.dental
    ? `${head},,,${compactDay(first.on)},,,,,,${claim.registration.localId},,,,,,,,,,${kana},`
    : `${head},,,,,,,${claim.registration.localId}${','.repeat(23)}${kana},`;
}

/** 記号 and 番号 stand in full width on the claims of half of the clinics. */
function insurer(claim: Claim, identity: WrittenIdentity, points: number): string {
  const width = claim.registration.institution.habits.kana === 'half-width' ? (text: string) => text : wide;
  const visits = new Set(claim.treated.map((one) => one.on)).size;
  return `HO,${identity.insurer.padStart(8, ' ')},${width(identity.symbol)},${width(identity.number)},${String(visits)},${String(points)},,,,,,,,`;
}

/** What is claimed: the same thing on several days is one line. */
interface ClaimedLine {
  readonly line: (count: number, days: string) => string;
  readonly points: number;
  readonly on: Map<number, number>;
}

function procedureLine(procedure: Procedure, dental: boolean): ClaimedLine['line'] {
  const { section, receipt, points } = procedure;
  return dental
    ? (count, on) => `SS,${section},1,${receipt},,${','.repeat(70)},${String(points)},${String(count)}${on}`
    : (count, on) => `SI,${section},1,${receipt},,${String(points)},${String(count)},,,,,,${on}`;
}

/** Points of a drug for a day: its price in tens of yen, at least one. */
function pointsOfDrug(price: number, perDay: number): number {
  return Math.max(1, Math.round((price * perDay) / 10));
}

function claimedLines({ treated, dental }: Claim): ClaimedLine[] {
  const lines = new Map<string, ClaimedLine>();
  const claimOn = (key: string, on: number, count: number, points: number, line: ClaimedLine['line']) => {
    let claimed = lines.get(key);
    if (claimed === undefined) {
      claimed = { line, points, on: new Map() };
      lines.set(key, claimed);
    }
    const day = Number(compactDay(on).slice(6));
    claimed.on.set(day, (claimed.on.get(day) ?? 0) + count);
  };
  for (const { on, procedures, prescriptions } of treated) {
    for (const procedure of procedures)
      claimOn(procedure.receipt, on, 1, procedure.points, procedureLine(procedure, dental));
    for (const { drug, days: supply } of prescriptions) {
      const points = pointsOfDrug(drug.price, drug.perDay);
      claimOn(
        drug.receipt,
        on,
        supply,
        points,
        (count, when) =>
          `IY,21,1,${drug.receipt},${String(drug.perDay)},${String(points)},${String(count)},,,,,,${when}`,
      );
    }
  }
  return [...lines.values()];
}

function diseaseLine({ disease, startOn, suspected }: Diagnosis, primary: boolean, dental: boolean): string {
  const modifier = suspected ? '8002' : '';
  return dental
    ? `HS,${compactDay(startOn)},,,${disease.receipt},${modifier},,,,,,,`
    : `SY,${disease.receipt},${compactDay(startOn)},1,${modifier},,${primary ? '01' : ''},`;
}

function diseaseLines({ treated, dental }: Claim): string[] {
  const lines = new Set<string>();
  const coded = new Set<string>();
  for (const { diagnoses } of treated) {
    for (const diagnosis of diagnoses) {
      const key = `${diagnosis.disease.receipt}${String(diagnosis.startOn)}`;
      if (coded.has(key)) continue;
      coded.add(key);
      lines.add(diseaseLine(diagnosis, coded.size === 1, dental));
    }
  }
  return [...lines];
}

/** The lines of a claim in CP932, without their ends, and its points. */
export function claimLines(claim: Claim): { lines: string[]; points: number } {
  const [first] = claim.treated;
  if (first === undefined) return { lines: [], points: 0 };
  const identity = claim.registration.identityOn(first.on);
  const claimed = claimedLines(claim);
  const count = (on: ReadonlyMap<number, number>) => [...on.values()].reduce((sum, times) => sum + times, 0);
  const points = claimed.reduce((sum, one) => sum + one.points * count(one.on), 0);
  const lines = [claimHead(claim, identity, first), insurer(claim, identity, points)];
  // 枝番 is told by SN; a late-elderly insurance has none.
  lines.push(`SN,1,01,,,,${identity.branch},,`);
  lines.push(...diseaseLines(claim));
  for (const one of claimed) lines.push(one.line(count(one.on), days(one.on)));
  if (claim.treated.some(({ diagnoses }) => diagnoses[0]?.disease === diseases.backPain)) {
    lines.push(`CO,99,1,810000001,${bytes('経過良好。湿布は不要とのこと。')}`);
  }
  return { lines, points };
}
