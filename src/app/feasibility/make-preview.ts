import { parseCohortDefinition, postgresCatalogueStore } from '../../flow/cohort/index.ts';
import { today } from '../../kit/clock.ts';
import { NotFoundError } from '../../kit/errors.ts';
import { ruleOn } from '../../law/rule-on.ts';
import type { Operator } from '../operator.ts';
import { askFeasibility } from './ask-count.ts';
import { openCountingDesk } from './counting-desk.ts';
import { writePreviewSet, type PreviewOrder, type PreviewSet } from './preview-set.ts';

const everybody = parseCohortDefinition({ name: '全員', inclusion: [] });

/**
 * Writes a preview set from the catalogue that was made last, and from the make-up of everybody as it may be shown.
 *
 * @throws {NotFoundError} `cohort/no-catalogue` before the first catalogue was made.
 */
export async function makePreview(
  operator: Operator,
  actor: string,
  order: Omit<PreviewOrder, 'minimum'>,
): Promise<PreviewSet> {
  const catalogue = await postgresCatalogueStore(operator.database).latest();
  if (catalogue === undefined) {
    throw new NotFoundError('cohort/no-catalogue', 'make the catalogue first: meguri cohort catalogue');
  }
  await using desk = await openCountingDesk(operator, actor);
  const { table } = await askFeasibility(desk, { person: actor, organization: 'catalogue' }, everybody);
  const minimum = ruleOn('cell-minimum', today(operator.clock)).value;
  return await writePreviewSet({ catalogue, table }, { ...order, minimum });
}
