import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAppendFile } from './append-file.ts';
import type { DeliveryTruth, DeliveryWriter } from './delivery-writer.ts';
import type { Encounter } from './encounter.ts';
import { clinicalResources, coverageResource, patientResource, type FhirFile } from './fhir-resources.ts';
import type { Institution } from './institutions.ts';

const fileNames: readonly FhirFile[] = [
  'Patient',
  'Coverage',
  'Encounter',
  'Condition',
  'MedicationRequest',
  'Observation',
  'Procedure',
  'AllergyIntolerance',
];

/** One broken line is put among every so many resources. */
const resourcesPerBadLine = 3000;

/**
 * A FHIR hospital's bulk export: one NDJSON file for each resource type, in the profiles of JP Core.
 *
 * @see JP Core Implementation Guide 1.1.2; FHIR Bulk Data Access
 */
export function fhirWriter(institution: Institution, folder: string, truth: DeliveryTruth): DeliveryWriter {
  mkdirSync(folder, { recursive: true });
  const files = Object.fromEntries(
    fileNames.map((name) => [name, createAppendFile(join(folder, `${name}.ndjson`), 'utf8')]),
  ) as Record<FhirFile, ReturnType<typeof createAppendFile>>;
  let records = 0;
  const put = (file: FhirFile, json: string) => {
    files[file].append(`${json}\n`);
    records += 1;
    if (file === 'Observation' && records % resourcesPerBadLine < 2) {
      files[file].append(`${json.slice(0, json.length >> 1)}\n`);
      truth.finding('fhir', `${file}.ndjson`, 'fhir/not-json');
    }
  };
  return {
    get records() {
      return records;
    },
    write: (registration, encounters: readonly Encounter[]) => {
      const last = encounters.at(-1);
      if (last === undefined) return;
      put('Patient', patientResource(institution, registration, last.until));
      put('Coverage', coverageResource(registration, last.until));
      for (const [index, encounter] of encounters.entries()) {
        for (const [file, json] of clinicalResources(registration, encounter, index)) put(file, json);
      }
    },
    close: () => {
      for (const name of fileNames) files[name].close();
    },
  };
}
