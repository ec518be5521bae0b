import type { Encounter, Measured } from './encounter.ts';
import type { Registration } from './registration.ts';

/** What a writer tells the truth files about. */
export interface DeliveryTruth {
  /** A bad unit that was put in on purpose: format, file, and what the reader should find. */
  finding(format: string, file: string, code: string): void;
  /** A value that the writer adds to what was measured at an encounter. */
  measurement(registration: Registration, on: number, measured: Measured): void;
}

/** Writes the deliveries of one institution in one format, patient by patient. */
export interface DeliveryWriter {
  /** Everything of one patient. `encounters` are those at this institution, in order of time. */
  write(registration: Registration, encounters: readonly Encounter[]): void;
  /** Records written so far: messages, lines, resources or rows that carry a patient. */
  readonly records: number;
  close(): void;
}
