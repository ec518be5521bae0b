/** 保存期間: what the clocks say, from the contracts, the records and the holds of an operator's home. */

import type { Kysely } from 'kysely';
import { contractOn, postgresInstitutionContracts } from '../../flow/institution/index.ts';
import { postgresIntakeStore } from '../../flow/intake/index.ts';
import {
  holdsOn,
  postgresLegalHolds,
  postgresVaultStore,
  retentionDue,
  type DeletionOrderData,
  type DeletionOrderFacts,
  type RetainedFacts,
  type RetentionItem,
} from '../../flow/vault/index.ts';
import { today } from '../../kit/clock.ts';
import type { Day } from '../../kit/day.ts';
import type { CaseWiring } from '../cases/case-wiring.ts';
import type { Operator, OperatorRecords } from '../operator.ts';

/** What the clocks are read from. */
interface RetentionParts {
  readonly db: Kysely<unknown>;
  readonly operator: string;
}

async function retainedFacts({ db, operator }: RetentionParts, on: Day): Promise<RetainedFacts> {
  const vault = postgresVaultStore(db);
  const contracts = postgresInstitutionContracts(db, operator);
  const institutions = new Set((await vault.segments()).map(({ institution }) => institution));
  const medicalRecords = [];
  for (const institution of [...institutions].sort()) {
    const versions = await contracts.of(institution);
    const contract = contractOn(versions, on) ?? versions.at(-1);
    const subjects = (await vault.subjectsOfInstitution(institution)).size;
    medicalRecords.push({ institution, subjects, contractEndsOn: contract?.endsOn });
  }
  return {
    medicalRecords,
    confirmationRecords: await postgresIntakeStore(db).confirmationRecords(),
    holds: await postgresLegalHolds(db).all(),
  };
}

/** What is due by `until`, held or not. */
export async function whatIsDue(
  records: Pick<OperatorRecords, 'database' | 'config' | 'clock'>,
  until: Day,
): Promise<readonly RetentionItem[]> {
  const parts = { db: records.database, operator: records.config.operator };
  return retentionDue(await retainedFacts(parts, today(records.clock)), until);
}

const dataOf = (about: unknown) => about as Partial<DeletionOrderData> | undefined;

/** How orders to delete are tied to the clocks and the holds. */
export function deletionOrderWiring({ config }: Pick<Operator, 'config'>): Omit<CaseWiring, 'kind'> {
  return {
    facts: async (db, given, { on, input }): Promise<DeletionOrderFacts> => {
      const { institution = '', kind } = dataOf(given?.data ?? input) ?? {};
      const facts = await retainedFacts({ db, operator: config.operator }, on);
      const due = retentionDue(facts, on).filter(
        (item) => item.institution === institution && item.kind === kind,
      );
      const there = facts.medicalRecords.find((one) => one.institution === institution)?.subjects ?? 0;
      const over = due.reduce((sum, { count }) => sum + count, 0);
      return {
        heldBy: holdsOn(facts.holds, institution),
        count: kind === 'medical-records' ? there : over,
        dueOn: due[0]?.dueOn ?? null,
      };
    },
  };
}
