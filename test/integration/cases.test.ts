import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anybody, type Actor } from '../../src/access/actor.ts';
import type { Role } from '../../src/access/role.ts';
import { commandCase, openCase, statementFor } from '../../src/app/cases/carry-on-case.ts';
import type { CaseOffice, CaseWiring } from '../../src/app/cases/case-wiring.ts';
import { listCases, viewCase } from '../../src/app/cases/look-at-case.ts';
import { hasEffect } from '../../src/db/has-effect.ts';
import { settableClock } from '../../src/kit/clock.ts';
import { day } from '../../src/kit/day.ts';
import { ForbiddenError } from '../../src/kit/errors.ts';
import { memoryLedger, type LedgerEntry } from '../../src/ledger/index.ts';
import { loanCase } from '../../src/procedure/loan-case.fake.ts';
import { postgresSealedNotes } from '../../src/procedure/sealed-notes.postgres.ts';
import { randomKey } from '../../src/seal/index.ts';
import { testDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const actor = (person: string, organization: string, ...roles: Role[]): Actor => ({
  account: `${person}-1`,
  person,
  roles,
  organization,
});
const yamada = actor('yamada', 'UNIV', 'applicant');
const ito = actor('ito', 'OTHER', 'applicant');
const sato = actor('sato', 'OP', 'office');
const suzuki = actor('suzuki', 'OP', 'director');

const office = (
  wiring: Partial<CaseWiring> = {},
): CaseOffice & { entries(): Promise<readonly LedgerEntry[]> } => {
  const ledger = memoryLedger();
  return {
    db: database.kysely,
    ledger,
    clock: settableClock(new Date('2026-11-24T01:00:00Z')),
    wirings: [{ kind: loanCase, facts: () => Promise.resolve({ isClosed: false }), ...wiring }],
    verifyApproval: (signature, { digest, person }) =>
      signature === `${person} ${digest}`
        ? Promise.resolve({ person, digest })
        : Promise.reject(new ForbiddenError('account/approval-not-valid', 'the signature proves nothing')),
    entries: async () => {
      const found: LedgerEntry[] = [];
      for await (const entry of ledger.entries()) found.push(entry);
      return found;
    },
  };
};
const ask = { kind: 'loan', input: { thing: 'book', days: 7 } } as const;
const agree = (id: string) => ({ kind: 'loan', id, command: 'agree', input: {} }) as const;

describe('openCase', () => {
  it('L1: writes the intent, then event, state and effect together, then how it ended', async () => {
    const at = office();
    const { id, version, state } = await openCase(at, yamada, ask);
    expect([version, state]).toEqual([1, 'asked']);
    const [intent, done] = await at.entries();
    expect(intent).toMatchObject({ type: 'loan/opened', phase: 'intent', actor: 'yamada-1' });
    expect(done).toMatchObject({ phase: 'done', detail: { case: id, version: 1 } });
    expect(await hasEffect(database.kysely, intent!.sequence)).toBe(true);
  });

  it('does a request once however often it is sent, and refuses its key for another', async () => {
    const at = office();
    const first = await openCase(at, yamada, { ...ask, key: 'k-1' });
    expect(await openCase(at, yamada, { ...ask, key: 'k-1' })).toEqual(first);
    const other = openCase(at, yamada, { kind: 'loan', input: { thing: 'map', days: 7 }, key: 'k-1' });
    await expect(other).rejects.toMatchObject({ code: 'case/key-reused' });
    expect((await at.entries()).filter(({ phase }) => phase === 'done')).toHaveLength(1);
  });

  it('takes another body under the same key, of two who have not signed in, for another request', async () => {
    const opening = { ...loanCase.opening, by: ['public'] as const };
    const at = office({ kind: { ...loanCase, opening } });
    const first = await openCase(at, anybody, { ...ask, key: 'shared' });
    const other = { kind: 'loan', input: { thing: 'map', days: 7 }, key: 'shared' };
    expect((await openCase(at, anybody, other)).id).not.toBe(first.id);
    expect(await openCase(at, anybody, { ...ask, key: 'shared' })).toEqual(first);
  });

  it('knows no other kind', async () => {
    await expect(openCase(office(), yamada, { kind: 'ship', input: {} })).rejects.toMatchObject({
      code: 'case/no-such-kind',
    });
  });
});

describe('commandCase', () => {
  it('leaves a mark of what was forbidden, no open intent, and the case as it was', async () => {
    const at = office();
    const { id } = await openCase(at, yamada, ask);
    await expect(commandCase(at, ito, agree(id))).rejects.toMatchObject({ code: 'case/no-such-case' });
    expect((await at.entries()).at(-1)).toMatchObject({
      type: 'case/refused',
      phase: 'fact',
      actor: 'ito-1',
      detail: { code: 'case/not-your-role', command: 'agree' },
    });
    expect(await at.ledger.openIntents()).toEqual([]);
    expect((await viewCase(at, sato, 'loan', id)).version).toBe(1);
  });

  it('tells nobody who may not see a case that there is one, nor how far it is', async () => {
    const at = office();
    const { id } = await openCase(at, yamada, ask);
    const none = { code: 'case/no-such-case', message: 'there is no case of this kind and number' };
    for (const command of ['agree', 'give-back', 'refuse']) {
      for (const number of [id, 'L-2026-999999']) {
        for (const version of [1, 2]) {
          const asked = { kind: 'loan', id: number, command, input: {}, version };
          await expect(commandCase(at, ito, asked)).rejects.toMatchObject(none);
        }
        await expect(statementFor(at, ito, { ...agree(number), command })).rejects.toMatchObject(none);
      }
    }
    // Whoever sees it is told why not.
    const early = commandCase(at, yamada, { ...agree(id), version: 2 });
    await expect(early).rejects.toMatchObject({ code: 'case/changed-meanwhile' });
    await expect(commandCase(at, yamada, agree(id))).rejects.toMatchObject({ code: 'case/not-your-role' });
  });

  it('tells a caller who has seen an older version that it is older', async () => {
    const at = office();
    const { id } = await openCase(at, yamada, ask);
    await commandCase(at, sato, { ...agree(id), version: 1 });
    const late = commandCase(at, suzuki, { ...agree(id), version: 1 });
    await expect(late).rejects.toMatchObject({ code: 'case/changed-meanwhile' });
  });

  it('has the effect with the event or not at all', async () => {
    const failing = office({ effects: { agree: () => Promise.reject(new RangeError('no room')) } });
    const { id } = await openCase(failing, yamada, ask);
    await expect(commandCase(failing, sato, agree(id))).rejects.toThrow('no room');
    expect((await viewCase(failing, sato, 'loan', id)).version).toBe(1);
    expect((await failing.entries()).at(-1)).toMatchObject({ phase: 'failed' });
  });

  it('has the effect once when two send the same request at once', async () => {
    let count = 0;
    const at = office({
      effects: {
        agree: () => {
          count += 1;
          return Promise.resolve();
        },
      },
    });
    const { id } = await openCase(at, yamada, ask);
    const request = { ...agree(id), key: 'twice', version: 1 };
    const outcomes = await Promise.allSettled([
      commandCase(at, sato, request),
      commandCase(at, sato, request),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    expect((await viewCase(at, sato, 'loan', id)).version).toBe(2);
    expect(await commandCase(at, sato, request)).toMatchObject({ id, version: 2 });
    expect(count).toBeGreaterThanOrEqual(1);
  });

  it('takes a signature over exactly this command to exactly this version', async () => {
    const at = office();
    const { id } = await openCase(at, yamada, ask);
    const refuse = { kind: 'loan', id, command: 'refuse', input: {} };
    const { digest, version } = await statementFor(at, suzuki, refuse);
    expect(version).toBe(1);
    const forged = commandCase(at, suzuki, { ...refuse, signature: `sato ${digest}` });
    await expect(forged).rejects.toMatchObject({ code: 'account/approval-not-valid' });
    const signature = `suzuki ${digest}`;
    expect(await commandCase(at, suzuki, { ...refuse, signature })).toMatchObject({ state: 'refused' });
    await expect(statementFor(at, suzuki, agree(id))).rejects.toMatchObject({
      code: 'case/needs-no-signature',
    });
  });
});

describe('viewCase', () => {
  it('shows each what is theirs, and hides from others that there is a case', async () => {
    const at = office();
    const { id } = await openCase(at, yamada, ask);
    const seen = await viewCase(at, sato, 'loan', id);
    expect(seen.commands.map(({ name, refusal }) => [name, refusal?.code])).toEqual([['agree', undefined]]);
    expect(await viewCase(at, yamada, 'loan', id)).toMatchObject({
      audience: 'party',
      data: { thing: 'book' },
      dueOn: '2026-11-27',
      commands: [{ name: 'give-back', refusal: { code: 'case/not-in-this-state' } }],
    });
    await expect(viewCase(at, ito, 'loan', id)).rejects.toMatchObject({ code: 'case/no-such-case' });
  });
});

describe('listCases', () => {
  it('shows a party its own cases only, whatever is asked for', async () => {
    const at = office();
    const mine = await openCase(at, actor('mori', 'MORI', 'applicant'), ask);
    const ids = async (who: Actor, more: object = {}) =>
      (await listCases(at, who, { limit: 200, ...more })).map(({ id }) => id);
    expect(await ids(actor('mori', 'MORI', 'applicant'))).toEqual([mine.id]);
    expect(await ids(actor('mori', 'MORI', 'applicant'), { party: 'UNIV' })).toEqual([]);
    expect((await ids(sato)).length).toBeGreaterThan(1);
    await expect(ids(actor('x', '-', 'public'))).rejects.toMatchObject({ code: 'case/no-list-for-you' });
  });
});

describe('postgresSealedNotes', () => {
  it('keeps contact data sealed, for its purpose only, until they are erased', async () => {
    using key = randomKey();
    const notes = postgresSealedNotes(database.kysely, key);
    const receipt = await memoryLedger().record({ type: 'test/happened', actor: 'test', subject: 'test' });
    const marker = 'MARKER-00481516';
    const number = await notes.keep(receipt, 'send-receipt', marker);
    expect(await notes.read(receipt, number, 'send-receipt')).toBe(marker);
    await expect(notes.read(receipt, number, 'call-back')).rejects.toMatchObject({
      code: 'seal/cannot-open',
    });
    const { rows } = await database.pool.query<{ sealed: Buffer }>(
      'select sealed from procedure.sealed_note',
    );
    expect(rows.some(({ sealed }) => sealed.includes(marker))).toBe(false);
    const other = { purpose: 'call-back', on: day('2026-11-24') };
    await notes.erase(receipt, number, other);
    expect(await notes.read(receipt, number, 'send-receipt')).toBe(marker);
    await notes.erase(receipt, number, { ...other, purpose: 'send-receipt' });
    await notes.erase(receipt, number, { ...other, purpose: 'send-receipt' });
    await expect(notes.read(receipt, number, 'send-receipt')).rejects.toMatchObject({
      code: 'case/no-such-note',
    });
  });
});

describe('commandCase, of a signed command', () => {
  it('verifies while it holds no case: many at once cannot wait for each other', async () => {
    const at = office();
    const { id } = await openCase(at, yamada, ask);
    const refuse = { kind: 'loan', id, command: 'refuse', input: {} };
    const held: number[] = [];
    const watching: CaseOffice = {
      ...at,
      // As the real one does, it asks over a connection of its own; here, who is within a transaction meanwhile.
      verifyApproval: async (signature, statement) => {
        const { rows } = await database.pool.query<{ count: number }>(
          `select count(*)::int as count from pg_stat_activity
           where datname = current_database() and state like 'idle in transaction%'`,
        );
        held.push(...rows.map(({ count }) => count));
        return at.verifyApproval(signature, statement);
      },
    };
    const { digest } = await statementFor(at, suzuki, refuse);
    const signature = `suzuki ${digest}`;
    expect(await commandCase(watching, suzuki, { ...refuse, signature })).toMatchObject({ state: 'refused' });
    expect(held).toEqual([0]);
  });

  it('takes no signature under a version that is gone by the time the case is held', async () => {
    const at = office();
    const { id } = await openCase(at, yamada, ask);
    const refuse = { kind: 'loan', id, command: 'refuse', input: {} };
    const overtaken: CaseOffice = {
      ...at,
      // While the signature is looked at, somebody else goes on with the case.
      verifyApproval: async (signature, statement) => {
        await commandCase(at, sato, agree(id));
        return at.verifyApproval(signature, statement);
      },
    };
    const { digest } = await statementFor(at, suzuki, refuse);
    const late = commandCase(overtaken, suzuki, { ...refuse, signature: `suzuki ${digest}` });
    await expect(late).rejects.toMatchObject({ code: 'case/changed-meanwhile' });
    expect((await viewCase(at, sato, 'loan', id)).version).toBe(2);
  });
});
