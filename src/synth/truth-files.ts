import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { secondaryAreaOf } from '../japan/places.ts';
import { createAppendFile, type AppendFile } from './append-file.ts';
import { dayAt } from './day-text.ts';
import type { DeliveryTruth } from './delivery-writer.ts';
import type { Encounter } from './encounter.ts';
import type { GateState } from './gate-truth.ts';
import type { Person } from './person.ts';
import { nameVariantKind, type Registration } from './registration.ts';

/** The truth about the region: who is who, what the gate must say, what was measured, what was planted. */
export interface TruthFiles {
  person(person: Person): void;
  subject(registration: Registration): void;
  gate(registration: Registration, expected: GateState): void;
  measurements(registration: Registration, encounters: readonly Encounter[]): void;
  /** Where a writer of this institution tells of bad units. */
  findingsOf(institution: string): DeliveryTruth;
  close(): void;
}

const headers = {
  subjects: 'institution,local_id,person,name_variant_kind',
  people: 'person,sex,born_on,died_on,prefecture,municipality,secondary_area,household,twin_of,foreigner',
  gate: 'institution,local_id,expected',
  measurements: 'person,institution,on,code,value',
  'planted-findings': 'institution,format,file,code',
};

/** New truth files in `folder`. */
export function createTruthFiles(folder: string): TruthFiles {
  mkdirSync(folder, { recursive: true });
  const files = Object.fromEntries(
    Object.entries(headers).map(([name, header]) => {
      const file = createAppendFile(join(folder, `${name}.csv`), 'utf8');
      file.append(`${header}\n`);
      return [name, file];
    }),
  ) as Record<keyof typeof headers, AppendFile>;
  const measurement: DeliveryTruth['measurement'] = ({ institution, person }, on, { item, value }) => {
    files.measurements.append(
      `${person.id},${institution.code},${dayAt(on)},${item.jlac10},${value.toFixed(item.decimals)}\n`,
    );
  };
  return {
    person: (person) => {
      const { municipality } = (person.states.at(-1) ?? person.states[0]).residence;
      const died = person.diedOn === null ? '' : dayAt(person.diedOn);
      const foreign = person.romaji === null ? '0' : '1';
      files.people.append(
        `${person.id},${person.sex},${dayAt(person.bornOn)},${died},${municipality.code.slice(0, 2)},${municipality.code},${secondaryAreaOf(municipality.code)?.code ?? ''},${person.household},${person.twinOf ?? ''},${foreign}\n`,
      );
    },
    subject: (registration) => {
      const { institution, localId, person } = registration;
      files.subjects.append(`${institution.code},${localId},${person.id},${nameVariantKind(registration)}\n`);
    },
    gate: ({ institution, localId }, expected) => {
      files.gate.append(`${institution.code},${localId},${expected}\n`);
    },
    measurements: (registration, encounters) => {
      for (const { on, measured } of encounters)
        for (const value of measured) measurement(registration, on, value);
    },
    findingsOf: (institution) => ({
      measurement,
      finding: (format, file, code) => {
        files['planted-findings'].append(`${institution},${format},${file},${code}\n`);
      },
    }),
    close: () => {
      for (const file of Object.values(files)) file.close();
    },
  };
}
