import type { Day } from '../../../kit/day.ts';

/** How a patient is named in a resource: by the operator's token, or by the institution's own id at its own desk. */
export interface ConsentIdentifier {
  readonly system: string;
  readonly value: string;
}

/** What a resource says. */
export interface StopToCode {
  readonly patient: ConsentIdentifier;
  readonly institution: string;
  readonly operator: string;
  readonly isStopped: boolean;
  readonly changedOn: Day;
}

type Coding = { readonly system: string; readonly code: string; readonly display?: string };
type Concept = { readonly coding: readonly Coding[]; readonly text?: string };

/** A Consent of FHIR R4, as far as it says that nothing is to be provided. */
export interface StopConsent {
  readonly resourceType: 'Consent';
  readonly status: 'active' | 'inactive';
  readonly scope: Concept;
  readonly category: readonly Concept[];
  readonly patient: { readonly identifier: ConsentIdentifier };
  readonly dateTime: Day;
  readonly organization: readonly [{ readonly identifier: ConsentIdentifier }];
  readonly policyRule: Concept;
  readonly provision: {
    readonly type: 'deny';
    readonly period?: { readonly start: Day };
    readonly actor: readonly [
      { readonly role: Concept; readonly reference: { readonly identifier: ConsentIdentifier } },
    ];
    readonly action: readonly Concept[];
    readonly purpose: readonly Coding[];
  };
}

const terminology = 'http://terminology.hl7.org/CodeSystem';
const institutionSystem = 'urn:oid:1.2.392.100495.20.3.23';
const operatorSystem = 'urn:meguri:operator';

/** The identifier of a patient by an institution's own id, in the system of that institution (JP Core). */
export function localPatientIdentifier(institution: string, localId: string): ConsentIdentifier {
  return { system: `urn:oid:1.2.392.100495.20.3.51.1${institution}`, value: localId };
}

/** The identifier of a patient by the operator's keyed token. */
export function tokenIdentifier(operator: string, subject: string): ConsentIdentifier {
  return { system: `urn:meguri:subject-id:${operator}`, value: subject };
}

/**
 * The Consent that turns a stop into a flag in an institution's system: nothing of the patient is disclosed to the operator for
 * research. A stop that was withdrawn makes it inactive; that does not permit anything, as a fresh notice and its month are needed.
 *
 * @see HL7 FHIR R4 Consent (http://hl7.org/fhir/R4/consent.html)
 */
export function stopConsent({
  patient,
  institution,
  operator,
  isStopped,
  changedOn,
}: StopToCode): StopConsent {
  const concept = (system: string, code: string, display: string): Concept => ({
    coding: [{ system: `${terminology}/${system}`, code, display }],
  });
  return {
    resourceType: 'Consent',
    status: isStopped ? 'active' : 'inactive',
    scope: concept('consentscope', 'patient-privacy', 'Privacy Consent'),
    category: [
      { coding: [{ system: 'http://loinc.org', code: '59284-0', display: 'Patient Consent' }] },
      {
        ...concept('v3-ActCode', 'IDSCL', 'information disclosure'),
        text: '次世代医療基盤法に基づく医療情報の提供の停止',
      },
    ],
    patient: { identifier: patient },
    dateTime: changedOn,
    organization: [{ identifier: { system: institutionSystem, value: institution } }],
    policyRule: concept('v3-ActCode', 'OPTOUT', 'opt-out'),
    provision: {
      type: 'deny',
      ...(isStopped ? { period: { start: changedOn } } : {}),
      actor: [
        {
          role: concept('v3-ParticipationType', 'IRCP', 'information recipient'),
          reference: { identifier: { system: operatorSystem, value: operator } },
        },
      ],
      action: [concept('consentaction', 'disclose', 'Disclose')],
      purpose: [{ system: `${terminology}/v3-ActReason`, code: 'HRESCH', display: 'healthcare research' }],
    },
  };
}

/** The resources as one collection. */
export function consentBundle(consents: readonly StopConsent[], at: Date) {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: at.toISOString(),
    entry: consents.map((resource) => ({ resource })),
  } as const;
}
