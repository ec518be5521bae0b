import { z } from 'zod';
import { useConditionsShape } from '../application/index.ts';
import { label } from './label.ts';

/** Name of the manifest within a package. */
export const manifestName = 'manifest.json';
/** Name of the approvals within a package; it signs the manifest, so the manifest cannot list it. */
export const approvalsName = 'approvals.json';
/** Name of the Frictionless descriptor within a package. */
export const dataPackageName = 'datapackage.json';

const risk = z.strictObject({
  maximum: z.number(),
  average: z.number(),
  uniques: z.int(),
  marketer: z.number(),
});

/** What a manifest holds. */
export const manifestSchema = z.strictObject({
  format: z.literal('meguri-package/1'),
  label: z.literal(label),
  applicationId: z.string().min(1),
  title: z.string(),
  recipient: z.string(),
  operator: z.string(),
  /** The only moment in a package; given by the caller, so that a build can be repeated. */
  builtAt: z.string(),
  /** 利用条件, as approved. */
  useConditions: useConditionsShape.optional(),
  profile: z.string(),
  k: z.int().min(2),
  quasiIdentifiers: z.array(z.string()),
  visitBands: z.array(z.int()),
  persons: z.int(),
  suppressedPersons: z.int(),
  risk,
  tables: z.array(z.strictObject({ name: z.string(), rows: z.int(), csv: z.string(), parquet: z.string() })),
  files: z.array(
    z.strictObject({ path: z.string(), sizeBytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});

/** The manifest of a package (目録). */
export type Manifest = z.infer<typeof manifestSchema>;
