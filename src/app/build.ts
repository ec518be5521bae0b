/**
 * 作成: for an approved application, whom the gate lets through today is drawn, chosen, de-identified, measured, and built
 * into a package that waits for its two releasers.
 */

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDuckdbEngine } from '../engines/duckdb/duckdb-engine.ts';
import { applicationState } from '../flow/application/index.ts';
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
import { ConflictError, InvalidInputError } from '../kit/errors.ts';
import { ruleOn } from '../law/rule-on.ts';
import type { Receipt } from '../ledger/index.ts';
import { sql } from '../sql/sql.ts';
import { draw, type Draw } from './draw.ts';
import { guarded } from './guarded.ts';
import type { Operator } from './operator.ts';
import { publicKeyOf, staffOf } from './staff.ts';
import { today } from '../kit/clock.ts';

/** What is to be built, and by whom. */
export interface BuildOrder {
  readonly packageId: string;
  readonly applicationId: string;
  readonly builder: string;
  /** Instead of a random key, so that a demonstration can be repeated. */
  readonly deliveryKey?: Uint8Array;
}

/** What was built. */
export interface BuildOutcome {
  readonly built: BuiltPackage;
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
 * Builds the package of an order.
 *
 * @law Act Art. 19(1), Rules Art. 18
 * @throws {ConflictError} `build/not-approved` before two people have approved the application;
 *   `delivery/package-number-taken`
 * @throws {InvalidInputError} `build/bad-number`
 * @throws {ForbiddenError} `staff/not-of-this-role`
 * @throws {LawError} of the de-identification, when its limits do not hold.
 */
export async function buildRelease(operator: Operator, order: BuildOrder): Promise<BuildOutcome> {
  if (!packageNumber.test(order.packageId)) {
    throw new InvalidInputError('build/bad-number', 'a package number has letters, digits, - and _');
  }
  publicKeyOf(await staffOf(operator.paths.root), order.builder, 'builder');
  const application = await operator.applications.find(order.applicationId);
  if (applicationState(application) !== 'approved') {
    throw new ConflictError('build/not-approved', 'two people must have approved this application');
  }
  const { content } = application;
  const event = {
    type: 'delivery/package-built',
    actor: order.builder,
    subject: order.packageId,
    detail: { application: content.id },
  } as const;
  return guarded(
    operator.ledger,
    event,
    async (receipt) => {
      const about = { id: order.packageId, application: content.id, requester: content.requester };
      await operator.packages.open(receipt, { ...about, builder: order.builder });
      await using undo = new AsyncDisposableStack();
      undo.defer(async () => {
        await operator.packages.abandon(receipt, order.packageId);
        await rm(join(operator.paths.packages, order.packageId), { recursive: true, force: true });
      });
      const outcome = await build(operator, order, content, receipt);
      undo.move();
      return outcome;
    },
    ({ built }) => ({ manifest: built.digest, persons: built.manifest.persons }),
  );
}

async function build(
  operator: Operator,
  order: BuildOrder,
  content: Awaited<ReturnType<Operator['applications']['find']>>['content'],
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
  const folder = packageFolder(operator, order.packageId);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const about = {
    applicationId: content.id,
    title: content.title,
    recipient: content.recipient.name,
    operator: operator.config.operator,
    builtAt: today(operator.clock),
  };
  const built = await buildPackage(engine, outcome, about, folder, content.variables);
  const inCohort = await engine.rows(sql`select person from (${cohort.persons.select}) as c`);
  await operator.packages.finish(receipt, order.packageId, {
    manifestDigest: built.digest,
    members: membersOf(
      drawn,
      inCohort.map(([person]) => person as PersonId),
    ),
  });
  return {
    built,
    attrition: cohort.attrition,
    risk: outcome.risk,
    suppressedPersons: outcome.suppressedPersons,
  };
}

/** Every subject of the people of a package; people who were suppressed in the end are members too: it fails closed. */
function membersOf({ subjectsOf }: Draw, people: readonly PersonId[]): SubjectId[] {
  return people.flatMap((person) => subjectsOf.get(person) ?? []);
}
