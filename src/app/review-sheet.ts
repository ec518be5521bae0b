import { join } from 'node:path';
import type { ApplicationContent } from '../flow/application/index.ts';
import { profileFor } from '../flow/deidentify/index.ts';
import { disclosureStatistics, type BuiltPackage } from '../flow/delivery/index.ts';
import { today } from '../kit/clock.ts';
import { writeDurably } from '../kit/durable-file.ts';
import { ruleOn } from '../law/rule-on.ts';
import type { Engine } from '../sql/engine.ts';
import type { Operator } from './operator.ts';

/** Where the people who check the output find what was counted for them: beside the package's content, not in it. */
function reviewSheetPath({ paths }: Pick<Operator, 'paths'>, packageId: string): string {
  return join(paths.packages, packageId, 'review', 'disclosure.json');
}

/**
 * Writes beside a built package what its reviewers look at: the disclosure statistics of each file, and whether the profile
 * that was chosen is the one that the conditions of the use call for. Gives its path.
 */
export async function writeForReviewers(
  operator: Pick<Operator, 'paths' | 'clock'>,
  engine: Engine,
  {
    packageId,
    built,
    content,
  }: {
    readonly packageId: string;
    readonly built: BuiltPackage;
    readonly content: Pick<ApplicationContent, 'profile' | 'conditions'>;
  },
): Promise<string> {
  const on = today(operator.clock);
  const minimumCell = ruleOn('cell-minimum', on).value;
  const sheet = {
    package: packageId,
    manifest: built.digest,
    countedOn: on,
    minimumCell,
    dominancePercent: ruleOn('dominance-percent', on).value,
    profile: { chosen: content.profile, proposed: profileFor(content.conditions) },
    files: await disclosureStatistics(engine, built.folder, built.manifest, minimumCell),
  };
  const path = reviewSheetPath(operator, packageId);
  await writeDurably(path, `${JSON.stringify(sheet, null, 2)}\n`);
  return path;
}
