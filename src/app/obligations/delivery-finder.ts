import type { Kysely } from 'kysely';
import { keyedStates } from '../../flow/delivery/register/package-record.ts';
import { postgresPackageRegister } from '../../flow/delivery/index.ts';
import { postgresIdentityStore } from '../../flow/identity/index.ts';
import { parseSubjectId, type SubjectId } from '../../flow/institution/index.ts';
import {
  recall,
  type Defect,
  type DeliveryFinder,
  type TouchedDelivery,
} from '../../flow/obligations/index.ts';
import { postgresVaultStore } from '../../flow/vault/index.ts';
import type { Operator } from '../operator.ts';
import { checkMembers } from '../package-gate.ts';

/** The defect in what was entered to open a recall; undefined when it is none. */
export function defectIn(input: unknown): Defect | undefined {
  const entered = recall.opening.input.safeParse(input);
  return entered.success ? (entered.data as { readonly defect: Defect }).defect : undefined;
}

/** Who among the members of a package a defect touches. */
type Touches = (members: readonly SubjectId[]) => Promise<readonly SubjectId[]>;

async function touchesOf(
  { config, clock }: Pick<Operator, 'config' | 'clock'>,
  db: Kysely<unknown>,
  { kind, reference }: Defect,
): Promise<Touches> {
  if (kind === 'stop') {
    const check = checkMembers(db, { operator: config.operator, clock });
    return async (members) => (await check(members)).ineligible;
  }
  // Which rows a table of codes gave is not kept: everybody in the package counts.
  if (kind === 'code-table') return (members) => Promise.resolve(members);
  const subjects =
    kind === 'batch'
      ? await postgresVaultStore(db).subjectsOfObject(reference)
      : await samePersonAs(db, reference);
  return (members) => Promise.resolve(members.filter((member) => subjects.has(member)));
}

async function samePersonAs(db: Kysely<unknown>, reference: string): Promise<ReadonlySet<SubjectId>> {
  const subject = parseSubjectId(reference);
  if (subject === undefined) return new Set();
  return new Set([subject, ...(await postgresIdentityStore(db).subjectsWith(subject))]);
}

/** Finds, over the register of packages, the ones in somebody's hands that a defect touches. */
export function deliveryFinder(
  operator: Pick<Operator, 'config' | 'clock'>,
  db: Kysely<unknown>,
): DeliveryFinder {
  return {
    touchedBy: async (defect) => {
      const touches = await touchesOf(operator, db, defect);
      const register = postgresPackageRegister(db);
      const touched: TouchedDelivery[] = [];
      for (const { id, application, state } of await register.all()) {
        if (!keyedStates.includes(state)) continue;
        const people = (await touches(await register.members(id))).length;
        if (people > 0) touched.push({ package: id, use: application, people });
      }
      return touched;
    },
  };
}
