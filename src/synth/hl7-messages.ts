/**
 * HL7 v2.5 messages of the SS-MIX2 standardized storage, in ISO-2022-JP as binary strings (it is a 7-bit encoding).
 *
 * @see SS-MIX2 標準化ストレージ仕様書 Ver. 1.2, HL7 v2.5
 */

import { drugs, isInjected } from './catalog.ts';
import { compactDay } from './day-text.ts';
import type { Diagnosis, Encounter, Prescription } from './encounter.ts';
import type { Institution } from './institutions.ts';
import { iso2022JpBytes, remembered } from './japanese-bytes.ts';
import { fullWidth } from './kana-forms.ts';
import type { Registration } from './registration.ts';
import type { WrittenIdentity } from './written-identity.ts';

/** Who sends, and the numbers that it gives to orders. */
export interface Sender {
  readonly institution: Institution;
  /** A fresh order number of 15 digits. */
  nextOrder(on: number): string;
}

const bytes = remembered((text) => iso2022JpBytes(fullWidth(text)));
const physician = `110^${iso2022JpBytes('医師')}^${iso2022JpBytes('一郎')}^^^^^^^L^^^^^I`;
const internalMedicine = `01^${iso2022JpBytes('内科')}^99XY1`;

function header(type: string, on: number, sequence: string): string {
  return `MSH|^~\\&|HIS123|SEND|GW|RCV|${compactDay(on)}103000||${type}|${compactDay(on)}${sequence}|P|2.5||||||~ISO IR87||ISO 2022-1994|SS-MIX2_1.20^SS-MIX2^1.2.392.200250.2.1.100.1.2.120^ISO\r`;
}

const written = new WeakMap<WrittenIdentity, string>();

/** PID of a patient as the hospital writes him; remembered, because every message has it. */
function patient(registration: Registration, on: number): string {
  const identity = registration.identityOn(on);
  let segment = written.get(identity);
  if (segment === undefined) {
    const name = `${iso2022JpBytes(identity.family)}^${iso2022JpBytes(identity.given)}^^^^^L^I`;
    const kana =
      identity.kana === ''
        ? ''
        : `~${iso2022JpBytes(identity.kanaFamily)}^${iso2022JpBytes(identity.kanaGiven)}^^^^^L^P`;
    const postcode = `${identity.postcode.slice(0, 3)}-${identity.postcode.slice(3)}`;
    segment = `PID|0001||${registration.localId}^^^^PI||${name}${kana}||${identity.born}|${identity.sex}|||^^^^${postcode}^JPN^H^${iso2022JpBytes(identity.address)}||^PRN^PH^^^^^^^^^${identity.phone}`;
    written.set(identity, segment);
  }
  return segment;
}

const isDead = ({ person }: Registration, on: number) => person.diedOn !== null && person.diedOn <= on;

function insuranceSegment({ insurer, symbol, number, branch }: WrittenIdentity): string {
  const kind = insurer.startsWith('39') ? '39' : insurer.length === 6 ? 'C0' : insurer.slice(0, 2);
  const name = { '39': '後期高齢者', C0: '国民健康保険' }[kind] ?? '被用者保険';
  const insured = branch === '' ? number : `${number}^${branch}`;
  return `IN1|1|${kind}^${bytes(name)}^JHSD0001|${insurer}|||||||${insured}|${symbol}|20200401|||||SEL^${bytes('本人')}^HL70063\r`;
}

/** NK1, where many systems repeat the patient himself. */
function nextOfKin({ family, given, phone }: WrittenIdentity): string {
  return `NK1|1|${iso2022JpBytes(family)}^${iso2022JpBytes(given)}^^^^^L^I|SEL^${bytes('本人')}^HL70063||^PRN^PH^^^^^^^^^${phone}\r`;
}

/** ADT-00 患者基本情報の更新: who the patient is, and his insurance. */
export function demographics(registration: Registration, on: number): string {
  const identity = registration.identityOn(on);
  // PID-29 and 30 tell a death; PID-33 is when the record was last changed.
  const end = isDead(registration, on) ? `${compactDay(registration.person.diedOn ?? on)}|Y|||` : '||||';
  return `${header('ADT^A08^ADT_A01', on, '0001')}EVN||${compactDay(on)}1030|||||SEND001\r${patient(registration, on)}${'|'.repeat(16)}${end}${compactDay(on)}\r${nextOfKin(identity)}PV1|0001|N\r${insuranceSegment(identity)}`;
}

/** Whether a patient told the hospital of an allergy: one in twenty. */
export function isAllergic({ person }: Registration): boolean {
  return person.bornOn % 20 === 0;
}

/** ADT-61 アレルギー情報. */
export function allergies(registration: Registration, on: number): string {
  const kind = `DA^${bytes('薬剤アレルギー')}^HL70127`;
  const substance = `${drugs.loxoprofen.hot9}^${bytes(drugs.loxoprofen.name)}^HOT9`;
  const rest = `MO^${bytes('中等度')}^HL70128|${bytes('発疹')}|A^${bytes('追加')}^HL70323|||||${compactDay(registration.firstOn)}`;
  return `${header('ADT^A60^ADT_A60', on, '0006')}EVN||${compactDay(on)}1030\r${patient(registration, on)}\rIAM|1|${kind}|${substance}|${rest}\r`;
}

function problem(
  { disease, startOn, suspected }: Diagnosis,
  on: number,
  order: string,
  outpatient: boolean,
): string {
  const byomei = `${disease.byomei}^${bytes(disease.name)}^MDCDX2`;
  const where = `${disease.icd10}^^I10^O^${bytes(outpatient ? '外来時' : '入院時')}^JHSD0004`;
  const doubt = suspected ? '1' : '';
  const start = compactDay(startOn);
  return `PRB|AD|${compactDay(on)}|${byomei}|${order}|||${start}|||${where}|||${doubt}|N^${bytes('回復せず')}^HL70241|${start}|${start}|${bytes(disease.name)}|1^${bytes('主診断')}^JHSD0007\rZPR||${byomei}|||${disease.exchange}^${bytes(disease.name)}^MDCDX2\r`;
}

/** PPR-01 病名情報: every problem of a patient, once for each start. */
export function problems(
  registration: Registration,
  encounters: readonly Encounter[],
  sender: Sender,
): string {
  const seen = new Set<string>();
  let segments = '';
  let on = 0;
  for (const { diagnoses, on: then, kind } of encounters) {
    for (const diagnosis of diagnoses) {
      const key = `${diagnosis.disease.icd10}${String(diagnosis.startOn)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      segments += problem(diagnosis, then, sender.nextOrder(then), kind !== 'inpatient');
      on = then;
    }
  }
  return `${header('PPR^ZD1^PPR_ZD1', on, '0002')}${patient(registration, on)}\r${segments}`;
}

/** ADT-12 外来診察の受付. */
export function outpatientVisit(registration: Registration, { on }: Encounter): string {
  return `${header('ADT^A04^ADT_A01', on, '0003')}EVN||${compactDay(on)}0900\r${patient(registration, on)}\rPV1|0001|O|01^^^^^C||||${physician}|||01${'|'.repeat(34)}${compactDay(on)}0900\r`;
}

/** ADT-22 入院実施. */
export function admission(registration: Registration, { on }: Encounter): string {
  return `${header('ADT^A01^ADT_A01', on, '0004')}EVN||${compactDay(on)}1000\r${patient(registration, on)}\rPV1|0001|I|32^302^1^^^N||||${physician}|||01${'|'.repeat(34)}${compactDay(on)}1000\r`;
}

/** ADT-52 退院実施. PV1-36 says how: 01 home, 20 died. */
export function discharge(registration: Registration, { on, until, diedThere }: Encounter): string {
  return `${header('ADT^A03^ADT_A03', until, '0005')}EVN||${compactDay(until)}1100\r${patient(registration, until)}\rPV1|0001|I|32^302^1^^^N||||${physician}|||01${'|'.repeat(26)}${diedThere ? '20' : '01'}${'|'.repeat(8)}${compactDay(on)}1000|${compactDay(until)}1100\r`;
}

/** RXE and what follows it for one drug: swallowed as it is, or injected as a component (RXC) of a mixture. */
function drugSegments({ drug, days }: Prescription, on: number): string {
  const unit = `${drug.unit.code}^${bytes(drug.unit.name)}^MR9P`;
  const product = `${drug.hot9}^${bytes(drug.name)}^HOT9`;
  const day = compactDay(on);
  if (isInjected(drug)) {
    const mixture = `00^${bytes('一般')}^99I02|${String(drug.perDay)}||${unit}|INJ^${bytes('注射剤')}^MR9P`;
    const last = compactDay(on + days - 1);
    return `RXE||${mixture}\rTQ1|1||||||${day}0900|${last}2100\rRXR|IV^${bytes('静脈内')}^HL70162\rRXC|A|${product}|${String(drug.perDay * days)}|${unit}\r`;
  }
  const daily = `${String(drug.perDay)}^${unit.replaceAll('^', '&')}`;
  const usage = `1013044400000000&${bytes('内服・経口・１日３回朝昼夕食後')}&JAMISDP01`;
  return `RXE||${product}|1||${unit}|||||${String(drug.perDay * days)}|${unit}||||||||${daily}||OHP^${bytes('外来処方')}^MR9P\rTQ1|1||${usage}|||${String(days)}^d|${day}00\rRXR|PO^${bytes('口')}^HL70162\r`;
}

/** OMP-01 処方オーダ or OMP-02 注射オーダ, one order for each drug. */
export function drugOrders(
  registration: Registration,
  encounter: Encounter,
  sender: Sender,
  order: string,
): string {
  const { on } = encounter;
  const klass = encounter.kind === 'inpatient' ? 'I' : 'O';
  const hospital = bytes(sender.institution.name);
  let segments = '';
  for (const [index, prescription] of encounter.prescriptions.entries()) {
    segments += `ORC|NW|${order}||${String(index + 1)}|||||${compactDay(on)}1030|||${physician}|01^^^^^C||||${internalMedicine}||||${hospital}||||||||${klass}^^HL70482\r`;
    segments += drugSegments(prescription, on);
  }
  return `${header('RDE^O11^RDE_O11', on, order.slice(8))}${patient(registration, on)}\rPV1|0001|${klass}|01^^^^^C||||${physician}|||01\r${segments}`;
}

/** OML-11 検体検査結果. */
export function laboratory(
  registration: Registration,
  encounter: Encounter,
  sender: Sender,
  order: string,
): string {
  const { on } = encounter;
  const klass = encounter.kind === 'inpatient' ? 'I' : 'O';
  const day = compactDay(on);
  const specimen = `0000${order.slice(4)}`;
  let results = '';
  for (const [index, { item, value }] of encounter.measured.entries()) {
    const unit = item.unit === '%' ? '%' : item.unit;
    results += `OBX|${String(index + 1)}|NM|${item.jlac10}^${bytes(item.name)}^JC10||${value.toFixed(item.decimals)}|${unit}^${unit}^99XYZ|||||F|||${day}0945\r`;
  }
  return `${header('OUL^R22^OUL_R22', on, order.slice(8))}${patient(registration, on)}\rPV1|0001|${klass}|01^^^^^C\rSPM|1|${specimen}||023^${bytes('血清')}^JC10|||||||||||||${day}0945\rOBR|1|${order}|${specimen}|E001^${bytes('生化学的検査')}^99O03|||${day}|${day}||||||||${physician}||||||${day}1030\rORC|SC|${order}|${specimen}||CM||||${day}1030|||${physician}|01^^^^^C||||${internalMedicine}||||${bytes(sender.institution.name)}||||||||${klass}^^HL70482\r${results}`;
}
