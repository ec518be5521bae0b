import type { ResourceMapper } from './event-draft.ts';
import {
  readImmunization,
  readMedicationAdministration,
  readMedicationDispense,
  readMedicationRequest,
  readMedicationStatement,
} from './medication-resources.ts';
import {
  readDiagnosticReport,
  readImagingStudy,
  readObservation,
  readProcedure,
} from './observation-resources.ts';
import { readAllergy, readCondition, readEncounter } from './visit-and-condition.ts';

/** Resource types that give events. Patient and Coverage give identity; what is named nowhere here is not held. */
export const eventResources: Readonly<Record<string, ResourceMapper>> = {
  Encounter: readEncounter,
  Condition: readCondition,
  AllergyIntolerance: readAllergy,
  MedicationRequest: readMedicationRequest,
  MedicationDispense: readMedicationDispense,
  MedicationAdministration: readMedicationAdministration,
  MedicationStatement: readMedicationStatement,
  Immunization: readImmunization,
  Procedure: readProcedure,
  Observation: readObservation,
  DiagnosticReport: readDiagnosticReport,
  ImagingStudy: readImagingStudy,
};

/**
 * Resource types that are about no patient (who works where, what exists, what words mean), or frame others
 * (MessageHeader, Bundle), or are read through those that name them (Medication).
 */
export const structuralResources: ReadonlySet<string> = new Set([
  ...[
    'Practitioner',
    'PractitionerRole',
    'Organization',
    'OrganizationAffiliation',
    'Location',
    'HealthcareService',
  ],
  ...[
    'Endpoint',
    'Device',
    'DeviceDefinition',
    'Medication',
    'MedicationKnowledge',
    'Substance',
    'InsurancePlan',
  ],
  ...[
    'ValueSet',
    'CodeSystem',
    'ConceptMap',
    'NamingSystem',
    'StructureDefinition',
    'StructureMap',
    'SearchParameter',
  ],
  ...[
    'CapabilityStatement',
    'OperationDefinition',
    'OperationOutcome',
    'ImplementationGuide',
    'Questionnaire',
  ],
  ...[
    'PlanDefinition',
    'ActivityDefinition',
    'Library',
    'Measure',
    'MessageDefinition',
    'MessageHeader',
    'Parameters',
  ],
  ...['Provenance', 'Bundle', 'Binary', 'Subscription', 'GraphDefinition', 'CompartmentDefinition'],
]);
