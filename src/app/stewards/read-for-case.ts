import { rolesIn, type Actor } from '../../access/actor.ts';
import { linkReviewCase } from '../../flow/identity/index.ts';
import type { SubjectId } from '../../flow/institution/index.ts';
import type { IdentityRecord } from '../../formats/clinical-model.ts';
import { ForbiddenError } from '../../kit/errors.ts';
import type { LedgerEvent } from '../../ledger/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';

/** Who a patient is, as it is shown to a reviewer: what the institution wrote, without where it stood. */
export type ShownIdentity = Omit<IdentityRecord, 'place' | 'subject'>;

/** Why a row may not be shown. */
type ReadingRefusal = 'no-such-case' | 'not-your-role' | 'not-of-this-case' | 'case-is-closed';

const readable = ['reading', 'third-reading', 'escalated'];

async function refusalToRead(
  { database }: Pick<Operator, 'database'>,
  actor: Actor,
  caseId: string,
  subject: SubjectId,
): Promise<ReadingRefusal | undefined> {
  const given = await postgresCaseStore(database).find(linkReviewCase, caseId);
  if (given === undefined) return 'no-such-case';
  const wanted = given.state === 'escalated' ? 'steward' : 'linkage-reviewer';
  if (!rolesIn(actor, given).includes(wanted)) return 'not-your-role';
  if (subject !== given.data.left && subject !== given.data.right) return 'not-of-this-case';
  return readable.includes(given.state) ? undefined : 'case-is-closed';
}

/**
 * Who a patient of an open review is, for the reader of that review. That this person sees this patient for this case is
 * durable in the ledger before the first row is opened; without a case nothing is opened at all.
 *
 * @law Act Art. 17/18 — within what the certified business needs; Art. 20/21 — who saw what is on record
 * @throws {ForbiddenError} `identity/no-such-case`, `identity/not-your-role`, `identity/not-of-this-case`,
 *   `identity/case-is-closed`
 */
export async function readForCase(
  operator: Pick<Operator, 'database' | 'ledger' | 'vault'>,
  actor: Actor,
  caseId: string,
  subject: SubjectId,
): Promise<readonly ShownIdentity[]> {
  const { ledger, vault } = operator;
  const refusal = await refusalToRead(operator, actor, caseId, subject);
  const detail = { case: caseId, person: actor.person } as const;
  if (refusal !== undefined) {
    const refused: LedgerEvent = { type: 'identity/reading-refused', actor: actor.account, subject };
    await ledger.record({ ...refused, detail: { ...detail, code: refusal } });
    throw new ForbiddenError(`identity/${refusal}`, 'identifiable rows are shown for an open review only');
  }
  const event: LedgerEvent = { type: 'identity/record-read', actor: actor.account, subject, detail };
  return guarded(
    ledger,
    event,
    async (receipt) => {
      const shown: ShownIdentity[] = [];
      for await (const { identity } of vault.openIdentities(receipt, { subjects: new Set([subject]) })) {
        const facts = Object.entries(identity).filter(([name]) => name !== 'place' && name !== 'subject');
        shown.push(Object.fromEntries(facts) as unknown as ShownIdentity);
      }
      return shown;
    },
    (rows) => ({ rows: rows.length }),
  );
}
