import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FormatName } from '../formats/clinical-model.ts';
import { createAppendFile } from './append-file.ts';
import { dayAt } from './day-text.ts';
import type { DeliveryTruth, DeliveryWriter } from './delivery-writer.ts';
import type { Encounter } from './encounter.ts';
import type { Delivery, Institution } from './institutions.ts';
import type { Notified } from './stop-plan.ts';
import { dpcWriter } from './write-dpc.ts';
import { fhirWriter } from './write-fhir.ts';
import { omopWriter } from './write-omop.ts';
import { receiptWriter } from './write-receipts.ts';
import { ssmix2Writer } from './write-ssmix2.ts';

/** An institution at work: its folder, its patients so far, its writers. */
export interface InstitutionDesk {
  readonly institution: Institution;
  readonly deliveries: readonly Delivery[];
  /** Number of patients so far; the next one gets it as his own. */
  patients: number;
  /** Writes notices, a known death and all deliveries of one patient. */
  write(notified: Notified, encounters: readonly Encounter[]): void;
  records(): Readonly<Partial<Record<FormatName, number>>>;
  close(): void;
}

function writerOf(
  institution: Institution,
  { format, path }: Delivery,
  folder: string,
  truth: DeliveryTruth,
): DeliveryWriter {
  const target = join(folder, path);
  switch (format) {
    case 'ssmix2':
      return ssmix2Writer(institution, target, truth);
    case 'dpc':
      return dpcWriter(institution, target, truth);
    case 'receipt':
      return receiptWriter(institution, target, truth);
    case 'fhir':
      return fhirWriter(institution, target, truth);
    case 'omop':
      return omopWriter(target, truth);
  }
}

/** Opens the desk of an institution in `folder`, for the formats that are asked for. */
export function openDesk(
  institution: Institution,
  folder: string,
  formats: ReadonlySet<FormatName>,
  truth: DeliveryTruth,
): InstitutionDesk {
  mkdirSync(folder, { recursive: true });
  const deliveries = institution.deliveries.filter(({ format }) => formats.has(format));
  const writers = deliveries.map((delivery) => ({
    format: delivery.format,
    writer: writerOf(institution, delivery, folder, truth),
  }));
  const notices = createAppendFile(join(folder, 'notices.csv'), 'utf8');
  const deaths = createAppendFile(join(folder, 'deaths.csv'), 'utf8');
  notices.append('local_id,version,given_on,method\n');
  deaths.append('local_id,died_on\n');
  return {
    institution,
    deliveries,
    patients: 0,
    write: ({ registration, history }, encounters) => {
      const { localId } = registration;
      for (const { version, givenOn, method } of history.notices) {
        notices.append(`${localId},${version},${dayAt(givenOn)},${method}\n`);
      }
      if (history.knownDeathOn !== null) deaths.append(`${localId},${dayAt(history.knownDeathOn)}\n`);
      for (const { writer } of writers) writer.write(registration, encounters);
    },
    records: () => Object.fromEntries(writers.map(({ format, writer }) => [format, writer.records])),
    close: () => {
      for (const { writer } of writers) writer.close();
      notices.close();
      deaths.close();
    },
  };
}
