/**
 * Anonymizes a table: the classes that satisfy the models and lose least.
 */

import { ConflictError, InvalidInputError } from '../kit/errors.ts';
import { recodedTable } from './anonymized-table.ts';
import { codeTable, type CodedTable } from './coded-table.ts';
import { searchFullDomain } from './full-domain-search.ts';
import { recodeLocally } from './local-recoding.ts';
import { assertModels } from './privacy-model.ts';
import {
  largestLoss,
  lossOfRecoding,
  recodingTask,
  type Recoding,
  type RecodingTask,
} from './recoding-task.ts';
import { riskOf } from './reidentification-risk.ts';
import type { AnonymizedTable, AnonymizeOptions, Table } from './table.ts';
import { verifyRecoding } from './verify-recoding.ts';

interface Found {
  readonly recoding: Recoding;
  readonly node: Uint8Array | null;
  readonly optimal: boolean;
  readonly nodesChecked: number;
}

/**
 * `table` with its quasi-identifiers generalized so that every class of rows satisfies every model. Rows stay in
 * their order. The result is counted again, from its labels, before it is returned.
 *
 * @throws {InvalidInputError} when the table, the models or the limit cannot be used.
 * @throws {ConflictError} `anonymize/no-solution` when the models need more suppression than the limit allows.
 * @throws {IntegrityError} when the recount finds a broken promise.
 * @law Act Art. 19(1) — nobody in the table can be singled out
 */
export function anonymizeTable(table: Table, options: AnonymizeOptions): AnonymizedTable {
  assertModels(options.models);
  if (!(options.suppressionLimit >= 0 && options.suppressionLimit <= 1))
    throw new InvalidInputError('anonymize/bad-suppression-limit', 'the suppression limit must be in [0, 1]');
  return anonymizeCodedTable(codeTable(table), options);
}

/** `anonymizeTable` for a table that is coded already. */
export function anonymizeCodedTable(coded: CodedTable, options: AnonymizeOptions): AnonymizedTable {
  const { models, suppressionLimit, method } = options;
  const mostSuppressed = Math.floor(suppressionLimit * coded.rows + 1e-9);
  const task = recodingTask(coded, models, method === 'local');
  const found = method === 'local' ? findLocal(task, mostSuppressed) : findFullDomain(task, mostSuppressed);
  if (found === undefined)
    throw new ConflictError(
      'anonymize/no-solution',
      `no generalization was found that satisfies the models with at most ${mostSuppressed} rows suppressed`,
    );
  const recoded = recodedTable(coded, task, found.recoding);
  const visible = verifyRecoding(coded, recoded, models, mostSuppressed);
  const largest = largestLoss(task);
  const loss = largest === 0 ? 0 : Math.min(1, lossOfRecoding(task, found.recoding) / largest);
  return {
    ...recoded,
    report: {
      rows: coded.rows,
      suppressed: recoded.suppressed.reduce((sum, flag) => sum + flag, 0),
      levels: levelsByName(coded, found.node),
      lossKind: 'granularity',
      loss,
      granularity: 1 - loss,
      equivalenceClasses: visible.sizes.length,
      risk: riskOf(visible.sizes),
      optimal: found.optimal,
      nodesChecked: found.nodesChecked,
    },
  };
}

function findLocal(task: RecodingTask, mostSuppressed: number): Found | undefined {
  const found = recodeLocally(task, mostSuppressed);
  return found && { ...found, node: null, optimal: false };
}

function findFullDomain(task: RecodingTask, mostSuppressed: number): Found | undefined {
  return searchFullDomain(task, mostSuppressed >= task.rows ? Infinity : mostSuppressed);
}

function levelsByName({ quasi }: CodedTable, node: Uint8Array | null): Record<string, number> | null {
  return node === null
    ? null
    : Object.fromEntries(quasi.map(({ name }, column) => [name, node[column] as number]));
}
