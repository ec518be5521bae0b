import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import {
  memoryQuestionStore,
  parseCohortDefinition,
  storeTokens,
  type CountableTables,
} from '../../flow/cohort/index.ts';
import { drawnFrom } from '../../flow/deidentify/drawn-region.fake.ts';
import { settableClock } from '../../kit/clock.ts';
import { ruleOn } from '../../law/rule-on.ts';
import { day } from '../../kit/day.ts';
import { memoryLedger } from '../../ledger/index.ts';
import type { Engine } from '../../sql/engine.ts';
import { newQueue } from './in-turn.ts';
import { askCount, budgetLeft, type CountingDesk } from './ask-count.ts';

const secret = Buffer.alloc(32, 4);
const people = Array.from({ length: 140 }, (_, index) => `p${index}`);
const olderThan = (ageAtLeast: number) =>
  parseCohortDefinition({ name: '年齢', inclusion: [{ kind: 'demographic', label: '年齢', ageAtLeast }] });
const budget = ruleOn('query-budget-person', day('2026-10-01')).value;

let engine: Engine;
let tables: CountableTables;
beforeAll(async () => {
  engine = await openDuckdbEngine();
  const drawn = await drawnFrom(
    engine,
    people.map((person, index) => ({ person, sex: 'F', birth_on: `${1900 + (index % 100)}-01-01` })),
    people.map((person) => ({ person, domain: 'condition', code: 'I10', start_on: '2024-05-01' })),
  );
  tables = { ...drawn, tokens: await storeTokens(engine, people, secret) };
});
afterAll(() => engine[Symbol.asyncDispose]());

/** A desk whose gate moves as often as `moves` says while somebody counts. */
function desk(moves = 0): CountingDesk & { clock: ReturnType<typeof settableClock> } {
  let left = moves;
  let isCounting = false;
  const askGate = () => {
    const moved = isCounting && left > 0;
    if (moved) left -= 1;
    isCounting = true;
    return Promise.resolve(moved);
  };
  const room = { engine, tables, years: [2024], held: [], dataVersion: 'v1', askGate, inTurn: newQueue() };
  return {
    room: { ...room, [Symbol.asyncDispose]: () => Promise.resolve() },
    questions: memoryQuestionStore(),
    ledger: memoryLedger(),
    clock: settableClock(new Date('2026-10-01T00:00:00Z')),
    secret,
  };
}
const tanaka = { person: 'tanaka', organization: '研究所' };

describe('askCount', () => {
  it('E10: answers no more different questions than the budget has, and again in the next period', async () => {
    const asked = desk();
    for (let age = 0; age < budget; age += 1) await askCount(asked, tanaka, olderThan(age));
    expect((await askCount(asked, tanaka, olderThan(3))).left.person).toBe(0);
    await expect(askCount(asked, tanaka, olderThan(99))).rejects.toMatchObject({
      code: 'cohort/person-budget-spent',
    });
    const refused = (await Array.fromAsync(asked.ledger.entries())).at(-1);
    expect(refused).toMatchObject({ phase: 'failed', detail: { code: 'cohort/person-budget-spent' } });
    const colleague = { ...tanaka, person: 'sato' };
    expect(await budgetLeft(asked, colleague)).toEqual({ person: budget, organization: budget });
    asked.clock.set(new Date('2026-10-31T00:00:00Z'));
    expect((await askCount(asked, tanaka, olderThan(99))).left.person).toBe(budget - 1);
  });

  it('counts again when the gate moved meanwhile, and does not answer while it goes on moving', async () => {
    expect((await askCount(desk(2), tanaka, olderThan(0))).people).toBe(140);
    await expect(askCount(desk(3), tanaka, olderThan(0))).rejects.toMatchObject({
      code: 'cohort/gate-moving',
    });
  });

  it('E6: answers questions that come at once, one after the other', async () => {
    const asked = desk();
    const answers = await Promise.all([0, 10, 20].map((age) => askCount(asked, tanaka, olderThan(age))));
    expect(answers.map(({ people: shown }) => shown !== null)).toEqual([true, true, true]);
    expect((await budgetLeft(asked, tanaka)).person).toBe(budget - 3);
  });

  it('E9: says why there is no number', async () => {
    const answer = await askCount(desk(), tanaka, olderThan(124));
    expect(answer.people).toBeNull();
    expect(answer.hidden?.ja).toBe('0 または 10 未満か、それに近い人数のため表示しません');
  });
});
