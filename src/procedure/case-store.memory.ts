import { ConflictError, NotFoundError } from '../kit/errors.ts';
import { assertReceipt } from '../ledger/receipt.ts';
import type { AnyCaseKind, Case, CaseKind } from './case-kind.ts';
import { compareRows, rowOf } from './case-row.ts';
import type { CaseQuery, CaseRow, CaseStore, DoneRequest, KeyedRequest } from './case-store.ts';
import { caseOf } from './fold.ts';

/** Cases in memory, for tests. */
export function memoryCaseStore(): CaseStore {
  const numbers = new Map<string, number>();
  const cases = new Map<string, { readonly kind: AnyCaseKind; readonly matter: Case }>();
  const done = new Map<string, DoneRequest>();

  const keep = (kind: AnyCaseKind, matter: Case, request: KeyedRequest | undefined) => {
    if (request !== undefined) {
      const place = `${request.account}\0${request.key}`;
      if (done.has(place)) throw new ConflictError('case/request-repeated', 'this request has been done');
      done.set(place, { fingerprint: request.fingerprint, id: matter.id, sequence: matter.version });
    }
    cases.set(matter.id, { kind, matter });
  };
  const numberOf = (kind: AnyCaseKind, key: string) =>
    [...cases.values()].find((held) => held.kind.name === kind.name && kind.key?.(held.matter.data) === key)
      ?.matter.id;

  return {
    nextNumber: (receipt, series, year) => {
      assertReceipt(receipt);
      const next = (numbers.get(`${series}-${year}`) ?? 0) + 1;
      numbers.set(`${series}-${year}`, next);
      return Promise.resolve(`${series}-${year}-${String(next).padStart(6, '0')}`);
    },
    insert: async (receipt, kind, { matter }, request) => {
      assertReceipt(receipt);
      if (matter.parent !== undefined && !cases.has(matter.parent)) {
        throw new NotFoundError('case/no-parent', 'the case that this one belongs to is not there');
      }
      if (kind.key !== undefined && numberOf(kind, kind.key(matter.data)) !== undefined) {
        throw new ConflictError('case/key-taken', 'another case of this kind has this key');
      }
      keep(kind, matter, request);
      return Promise.resolve();
    },
    append: async (receipt, kind, { matter, event }, request) => {
      assertReceipt(receipt);
      if (cases.get(matter.id)?.matter.version !== event.sequence - 1) {
        throw new ConflictError('case/changed-meanwhile', 'somebody has changed this case meanwhile');
      }
      keep(kind, matter, request);
      return Promise.resolve();
    },
    find: <Data, State extends string, Facts>(kind: CaseKind<Data, State, Facts>, id: string) => {
      const held = cases.get(id);
      return Promise.resolve(
        held?.kind.name === kind.name ? caseOf(kind, held.matter, held.matter.events) : undefined,
      );
    },
    numberOf: (kind, key) => Promise.resolve(numberOf(kind, key)),
    doneRequest: (account, key) => Promise.resolve(done.get(`${account}\0${key}`)),
    list: (query) =>
      Promise.resolve(
        [...cases.values()]
          .map(({ kind, matter }) => rowOf(kind, matter))
          .filter((row) => isWanted(row, query))
          .sort(compareRows)
          .slice(0, query.limit),
      ),
  };
}

function isWanted(row: CaseRow, query: CaseQuery): boolean {
  const { kinds, states, turns, party, parent, dueBefore, isOpen, after } = query;
  return (
    kinds.includes(row.kind) &&
    (states?.includes(row.state) ?? true) &&
    (turns?.includes(row.turn) ?? true) &&
    (party === undefined || row.party === party) &&
    (parent === undefined || row.parent === parent) &&
    (dueBefore === undefined || (row.dueOn !== undefined && row.dueOn < dueBefore)) &&
    (isOpen === undefined || row.isFinal !== isOpen) &&
    (after === undefined || compareRows(row, after) > 0)
  );
}
