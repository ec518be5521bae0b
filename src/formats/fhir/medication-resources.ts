import { codesOf, type Codes } from './coding.ts';
import {
  draftsAt,
  noteNoCode,
  quantityOf,
  refused,
  type Drafts,
  type EventDraft,
  type ResourceMapper,
} from './event-draft.ts';
import { at, numberOf, objectOf, objectsOf, textOf, type Json, type JsonObject } from './fhir-json.ts';
import type { ResourceScope } from './resource-scope.ts';

type Amounts = Pick<EventDraft, 'quantity' | 'unit' | 'days'>;

interface Drug {
  readonly codes: Codes;
  readonly strength: Amounts;
}

/** The drugs of a medication resource: its code, that of the Medication it names, or that one's ingredients. */
function drugsOf(resource: JsonObject, scope: ResourceScope): Drug[] {
  if (resource.medicationCodeableConcept !== undefined) {
    return [{ codes: codesOf(resource.medicationCodeableConcept), strength: {} }];
  }
  const medication = scope.resolve(resource.medicationReference, resource);
  if (medication === undefined) return [];
  const ingredients = objectsOf(medication.ingredient);
  const ownCodes = codesOf(medication.code);
  if (ownCodes.code !== null || ingredients.length === 0) return [{ codes: ownCodes, strength: {} }];
  return ingredients.map((ingredient) => {
    const item = ingredient.itemCodeableConcept ?? scope.resolve(ingredient.itemReference, medication)?.code;
    const { value, unit } = quantityOf(at(ingredient, 'strength', 'numerator'));
    return { codes: codesOf(item), strength: { quantity: value, unit } };
  });
}

/** Where a reading resource says how much and for how long. */
interface MedicationRule {
  readonly type: string;
  readonly fields: readonly string[];
  readonly amounts: (resource: JsonObject) => Amounts;
}

function medicationMapper({ type, fields, amounts }: MedicationRule): ResourceMapper {
  return (resource, scope): Drafts => {
    const drugs = drugsOf(resource, scope);
    if (drugs.length === 0) return refused('fhir/unresolved-medication', `${type}.medication`);
    const whole = amounts(resource);
    const parts = drugs.map(({ codes, strength }) =>
      // What is given as a whole belongs to a drug only where it is the only one.
      drugs.length === 1
        ? { ...codes, ...strength, ...whole }
        : { ...codes, ...strength, days: whole.days ?? null },
    );
    const remarks = noteNoCode(
      type,
      drugs.map(({ codes }) => codes),
    );
    return draftsAt(resource, { type, fields }, { domain: 'drug', parts, remarks });
  };
}

const daysOf = (duration: Json | undefined): number | null => {
  const object = objectOf(duration);
  const value = numberOf(object?.value);
  const unit = textOf(object?.code) ?? textOf(object?.unit) ?? 'd';
  if (value === null) return null;
  if (['d', '日', 'day', 'days'].includes(unit)) return Math.round(value);
  return unit === 'wk' ? Math.round(value * 7) : null;
};

/** Amount and unit, where there is an amount. */
const amountAt = (quantity: Json | undefined): Amounts => {
  const { value, unit } = quantityOf(quantity);
  return value === null ? {} : { quantity: value, unit };
};

/** MedicationRequest → drug. */
export const readMedicationRequest = medicationMapper({
  type: 'MedicationRequest',
  fields: [
    'authoredOn',
    'dosageInstruction.timing.event',
    'dosageInstruction.timing.repeat.boundsPeriod.start',
  ],
  amounts: (request) => ({
    ...amountAt(at(request, 'dispenseRequest', 'quantity')),
    days: daysOf(at(request, 'dispenseRequest', 'expectedSupplyDuration')),
  }),
});

/** MedicationDispense → drug. */
export const readMedicationDispense = medicationMapper({
  type: 'MedicationDispense',
  fields: ['whenHandedOver', 'whenPrepared'],
  amounts: (dispense) => ({ ...amountAt(dispense.quantity), days: daysOf(dispense.daysSupply) }),
});

/** MedicationAdministration → drug. */
export const readMedicationAdministration = medicationMapper({
  type: 'MedicationAdministration',
  fields: ['effectiveDateTime', 'effectivePeriod.start'],
  amounts: (administration) => amountAt(at(administration, 'dosage', 'dose')),
});

/** MedicationStatement → drug. */
export const readMedicationStatement = medicationMapper({
  type: 'MedicationStatement',
  fields: ['effectiveDateTime', 'effectivePeriod.start', 'dateAsserted'],
  amounts: () => ({}),
});

/** Immunization → drug. */
export const readImmunization: ResourceMapper = (immunization) => {
  const codes = codesOf(immunization.vaccineCode);
  const rule = { type: 'Immunization', fields: ['occurrenceDateTime'] };
  return draftsAt(immunization, rule, {
    domain: 'drug',
    parts: [{ ...codes, ...amountAt(immunization.doseQuantity) }],
    remarks: noteNoCode('Immunization', [codes]),
  });
};
