import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { approvalsSchema, type Approval } from './approval.ts';
import { canonicalJson } from './canonical-json.ts';
import { approvalsName } from './manifest.ts';

/** Writes the approvals of a package beside its manifest. */
export async function writeApprovals(folder: string, approvals: readonly Approval[]): Promise<void> {
  await writeFile(join(folder, approvalsName), canonicalJson({ format: 'meguri-approvals/1', approvals }));
}

/** The approvals of a package, or undefined where there is no readable file of them. */
export async function readApprovals(folder: string): Promise<readonly Approval[] | undefined> {
  try {
    const text = await readFile(join(folder, approvalsName), 'utf8');
    return approvalsSchema.parse(JSON.parse(text)).approvals;
  } catch {
    // Absent and malformed are the same to the caller: there is no approval that could be believed.
    return undefined;
  }
}
