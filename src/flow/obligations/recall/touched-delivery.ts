import { z } from 'zod';
import { codeField } from '../field.ts';

/** The shape of a defect: what went wrong, and by what it is found. */
export const defectShape = z.strictObject({
  /** A batch that should not have come in, a table of codes with a mistake, a wrong link of two people, or stops. */
  kind: z.enum(['batch', 'code-table', 'wrong-link', 'stop']),
  /** The batch's object digest, the table's name and version, a person's keyed token; `all` for stops. */
  reference: codeField,
});

/** See `defectShape`. */
export type Defect = z.output<typeof defectShape>;

/** A package in somebody's hands that a defect touches. */
export interface TouchedDelivery {
  readonly package: string;
  /** Number of the application or use for which it was made. */
  readonly use: string;
  /** How many people in it are touched; never which. */
  readonly people: number;
}

/** Finds what a defect touches. Implemented over the package register by the composition root. */
export interface DeliveryFinder {
  /** Packages whose key is out, by number. */
  touchedBy(defect: Defect): Promise<readonly TouchedDelivery[]>;
}
