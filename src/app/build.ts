/**
 * 作成: for a use that was approved, contracted and paid, whom the gate lets through today is drawn, chosen, de-identified, measured,
 * and built into a package that waits for its two releasers.
 */

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDuckdbEngine } from '../engines/duckdb/duckdb-engine.ts';
import type { Actor } from '../access/actor.ts';
import type { ApplicationContent } from '../flow/application/index.ts';
import {
  cohortTables,
  evaluateCohort,
  parseCohortDefinition,
  type AttritionStep,
} from '../flow/cohort/index.ts';
import { deidentify, newDeliveryKey, profileNamed, type RiskReport } from '../flow/deidentify/index.ts';
import { buildPackage, type BuiltPackage } from '../flow/delivery/index.ts';
import type { PersonId } from '../flow/identity/index.ts';
import type { SubjectId } from '../flow/institution/index.ts';
import { openJobFolder } from '../flow/vault/index.ts';
import { IntegrityError, InvalidInputError } from '../kit/errors.ts';
import { ruleOn } from '../law/rule-on.ts';
import type { Receipt } from '../ledger/index.ts';
import { sql } from '../sql/sql.ts';
import { draw, type Draw } from './draw.ts';
import { assertNoDifferencing } from './feasibility/assert-no-differencing.ts';
import { guarded } from './guarded.ts';
import type { Operator } from './operator.ts';
import { today } from '../kit/clock.ts';
import { assertMay } from './use/assert-may.ts';
import { useNamed } from './use/cases-of.ts';
import { writeForReviewers } from './review-sheet.ts';
import { assertNotFrozen } from './supervision/assert-not-frozen.ts';
import { recordBuild } from './use/record-build.ts';

/** What is to be built. */
export interface BuildOrder {
  readonly packageId: string;
  /** Number of the use. */
  readonly use: string;
  /** Instead of a random key, so that a demonstration can be repeated. */
  readonly deliveryKey?: Uint8Array;
}

/** What was built. */
export interface BuildOutcome {
  readonly built: BuiltPackage;
  /** Path of what was counted for the people who check the output. */
  readonly reviewSheet: string;
  readonly attrition: readonly AttritionStep[];
  readonly risk: RiskReport;
  readonly suppressedPersons: number;
}

/** It names a folder, so it can be nothing but a name. */
const packageNumber = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Where the package of this number is, before it is sealed. */
export function packageFolder(operator: Operator, packageId: string): string {
  return join(operator.paths.packages, packageId, 'content');
}

/**
 * Builds the package of an order, and writes into its use that it was built.
 *
 * @law Act Art. 19(1), Rules Art. 18
 * @throws As the use refuses: `case/not-in-this-state` before committee, contract and payment, `use/suspended`, …
 * @throws {ConflictError} `delivery/package-number-taken`
 * @throws {InvalidInputError} `build/bad-number`
 * @throws {LawError} `supervision/build-frozen` while an order or a halt stops it.
 * @throws {LawError} of the de-identification, when its limits do not hold.
 */
export async function buildRelease(
  operator: Operator,
  builder: Actor,
  order: BuildOrder,
): Promise<BuildOutcome> {
  if (!packageNumber.test(order.packageId)) {
    throw new InvalidInputError('build/bad-number', 'a package number has letters, digits, - and _');
  }
  await assertNotFrozen(operator.database, 'build');
  const use = await useNamed(operator.database, order.use);
  await assertMay(operator, builder, use, 'record-build');
  const { content, applicant } = use.data;
  if (content === undefined) throw new IntegrityError('build/no-content', 'the use has no content');
  const event = {
    type: 'delivery/package-built',
    actor: builder.account,
    subject: order.packageId,
    detail: { application: use.id },
  } as const;
  const outcome = await guarded(
    operator.ledger,
    event,
    async (receipt) => {
      const about = { id: order.packageId, application: use.id, requester: applicant };
      await operator.packages.open(receipt, { ...about, builder: builder.person });
      await using undo = new AsyncDisposableStack();
      undo.defer(async () => {
        await operator.packages.abandon(receipt, order.packageId);
        await rm(join(operator.paths.packages, order.packageId), { recursive: true, force: true });
      });
      const done = await build(operator, order, content, receipt);
      undo.move();
      return done;
    },
    ({ built }) => ({ manifest: built.digest, persons: built.manifest.persons }),
  );
  await recordBuild(operator, builder, order.packageId);
  return outcome;
}

async function build(
  operator: Operator,
  order: BuildOrder,
  content: ApplicationContent,
  receipt: Receipt,
): Promise<BuildOutcome> {
  await using job = await openJobFolder(operator.paths.root);
  await using engine = await openDuckdbEngine({ spillFolder: job.path });
  const drawn = await draw(operator, engine, job, receipt);
  const minimumCell = ruleOn('cell-minimum', today(operator.clock)).value;
  const cohort = await evaluateCohort(engine, parseCohortDefinition(content.cohort), drawn, minimumCell);
  const chosen = cohortTables(cohort, drawn);
  const outcome = await deidentify(
    engine,
    chosen,
    profileNamed(content.profile),
    order.deliveryKey ?? newDeliveryKey(),
  );
  const { packageId } = order;
  const under = { packageId, recipient: content.recipient.name, secret: outcome.secret };
  await assertNoDifferencing(operator, receipt, engine, under);
  const folder = packageFolder(operator, order.packageId);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const about = {
    applicationId: order.use,
    title: content.title,
    recipient: content.recipient.name,
    operator: operator.config.operator,
    builtAt: today(operator.clock),
    useConditions: content.conditions,
  };
  const built = await buildPackage(engine, outcome, about, folder, content.variables);
  const reviewSheet = await writeForReviewers(operator, engine, { packageId, built, content });
  const inCohort = await engine.rows(sql`select person from (${cohort.persons.select}) as c`);
  await assertNotFrozen(operator.database, 'build');
  await operator.packages.finish(receipt, order.packageId, {
    manifestDigest: built.digest,
    members: membersOf(
      drawn,
      inCohort.map(([person]) => person as PersonId),
    ),
  });
  return {
    built,
    reviewSheet,
    attrition: cohort.attrition,
    risk: outcome.risk,
    suppressedPersons: outcome.suppressedPersons,
  };
}

/** Every subject of the people of a package; people who were suppressed in the end are members too: it fails closed. */
function membersOf({ subjectsOf }: Draw, people: readonly PersonId[]): SubjectId[] {
  return people.flatMap((person) => subjectsOf.get(person) ?? []);
}
