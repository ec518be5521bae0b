import type { Kysely } from 'kysely';
import { useCase, type UseCase } from '../../flow/application/index.ts';
import { NotFoundError } from '../../kit/errors.ts';
import type { Case, CaseKind } from '../../procedure/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { CaseQuery } from '../../procedure/case-store.ts';

/** Which cases of one kind are wanted. */
type Wanted = Omit<CaseQuery, 'kinds' | 'after' | 'limit'>;

const page = 200;

/** Every case of a kind that is wanted, whole, by due day and number. */
export async function casesOf<Data, State extends string, Facts>(
  db: Kysely<unknown>,
  kind: CaseKind<Data, State, Facts>,
  wanted: Wanted = {},
): Promise<readonly Case<Data, State>[]> {
  const store = postgresCaseStore(db);
  const found: Case<Data, State>[] = [];
  let after: CaseQuery['after'];
  for (;;) {
    const rows = await store.list({
      ...wanted,
      kinds: [kind.name],
      limit: page,
      ...(after === undefined ? {} : { after }),
    });
    for (const { id } of rows) {
      const matter = await store.find(kind, id);
      if (matter !== undefined) found.push(matter);
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return found;
    after = last.dueOn === undefined ? { id: last.id } : { id: last.id, dueOn: last.dueOn };
  }
}

/**
 * The use of this number.
 *
 * @throws {NotFoundError} `case/no-such-case`
 */
export async function useNamed(db: Kysely<unknown>, id: string): Promise<UseCase> {
  const use = await postgresCaseStore(db).find(useCase, id);
  if (use === undefined) throw new NotFoundError('case/no-such-case', 'there is no use of this number');
  return use;
}
