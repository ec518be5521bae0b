import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { outputApprovalShape, type OutputApproval } from '../review/index.ts';
import { canonicalJson } from './canonical-json.ts';
import { approvalsName } from './manifest.ts';

/** What the approvals file of a package holds. */
const approvalsSchema = z.strictObject({
  format: z.literal('meguri-approvals/2'),
  approvals: z.array(outputApprovalShape),
});

/** Writes the approvals of a package beside its manifest. */
export async function writeApprovals(folder: string, approvals: readonly OutputApproval[]): Promise<void> {
  await writeFile(join(folder, approvalsName), canonicalJson({ format: 'meguri-approvals/2', approvals }));
}

/** The approvals of a package, or undefined where there is no readable file of them. */
export async function readApprovals(folder: string): Promise<readonly OutputApproval[] | undefined> {
  try {
    const text = await readFile(join(folder, approvalsName), 'utf8');
    return approvalsSchema.parse(JSON.parse(text)).approvals;
  } catch {
    // Absent and malformed are the same to the caller: there is no approval that could be believed.
    return undefined;
  }
}
