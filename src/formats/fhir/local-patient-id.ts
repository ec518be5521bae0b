import { at, objectsOf, textOf, type JsonObject } from './fhir-json.ts';

/** 医療機関内患者番号: the OID, then the institution's ten digits after a 1. */
const localNumberSystem = 'urn:oid:1.2.392.100495.20.3.51.';
/** CLINS: `保険者番号:記号:番号:枝番`. */
const memberSystem = 'http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID';

/**
 * The institution's own number of a Patient: its JP Core identifier, else its medical record number, else the
 * resource's id, else any identifier that names no insurance and no social security number.
 */
export function localPatientId(patient: JsonObject, fullUrl: string | null): string | null {
  const identifiers = objectsOf(patient.identifier).map((identifier) => ({
    system: textOf(identifier.system) ?? '',
    value: textOf(identifier.value),
    type: textOf(at(identifier, 'type', 'coding', 'code')),
  }));
  const local = identifiers.find(
    ({ system, value }) => system.startsWith(localNumberSystem) && value !== null,
  );
  const record = identifiers.find(({ type, value }) => type === 'MR' && value !== null);
  const other = identifiers.find(
    ({ system, type, value }) =>
      value !== null && system !== memberSystem && type !== 'SS' && type !== 'DL' && type !== 'PPN',
  );
  return (
    local?.value ??
    record?.value ??
    textOf(patient.id) ??
    other?.value ??
    fullUrl?.replace(/^.*[/:]/, '') ??
    null
  );
}

/** The four parts of a CLINS member id, when the Patient has one. */
export function memberIdOf(patient: JsonObject): readonly [string, string, string, string] | undefined {
  const member = objectsOf(patient.identifier).find(({ system }) => textOf(system) === memberSystem);
  const parts = (textOf(member?.value) ?? '').split(':');
  return parts.length === 4 ? (parts as [string, string, string, string]) : undefined;
}
