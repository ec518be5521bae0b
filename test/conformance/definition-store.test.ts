import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  memoryDefinitionStore,
  newDefinition,
  parseCohortDefinition,
  postgresDefinitionStore,
  sharedWith,
  withVersion,
  type SavedDefinition,
} from '../../src/flow/cohort/index.ts';
import { day } from '../../src/kit/day.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt, spentReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const savedOn = day('2026-10-01');
const content = (ageAtLeast: number) =>
  parseCohortDefinition({ name: '成人', inclusion: [{ kind: 'demographic', label: '年齢', ageAtLeast }] });
let made = 0;
const newOne = (organization = '研究所') => {
  const id = `C-${String((made += 1)).padStart(4, '0')}`;
  const who = { person: 'tanaka', organization };
  return { who, definition: newDefinition(id, who, { content: content(20), savedOn, note: '' }) };
};
const next = { content: content(40), savedOn, note: '40歳から' };

describe.each([
  ['memoryDefinitionStore', () => memoryDefinitionStore()],
  ['postgresDefinitionStore', () => postgresDefinitionStore(database.kysely)],
])('%s', (_name, open) => {
  it('E11: keeps a definition and its versions as they were saved', async () => {
    const store = open();
    const { who, definition } = newOne();
    await store.add(await genuineReceipt(), definition);
    const changed = await store.change(await genuineReceipt(), definition.id, (current) =>
      withVersion(current, who, next, 1),
    );
    expect(await store.find(definition.id, '研究所')).toEqual(changed);
    expect(changed.versions.map(({ content: each }) => each)).toEqual([content(20), content(40)]);
    const again = store.add(await genuineReceipt(), definition);
    await expect(again).rejects.toMatchObject({ code: 'cohort/definition-number-taken' });
  });

  it('E11: never changes a version that is there, whatever a change makes of it', async () => {
    const store = open();
    const { who, definition } = newOne();
    await store.add(await genuineReceipt(), definition);
    const forge = (current: SavedDefinition) => {
      const [first] = current.versions;
      const forged = first === undefined ? [] : [{ ...first, content: content(99) }];
      return { ...withVersion(current, who, next, 1), owner: '大学', versions: forged };
    };
    await store.change(await genuineReceipt(), definition.id, forge);
    expect(await store.find(definition.id, '研究所')).toEqual(definition);
  });

  it('gives each organization its own and what is shared with it, by number', async () => {
    const store = open();
    const [mine, shared, other] = [newOne('市役所'), newOne('大学'), newOne('大学')];
    for (const { definition } of [other, shared, mine]) await store.add(await genuineReceipt(), definition);
    await store.change(await genuineReceipt(), shared.definition.id, (current) =>
      sharedWith(current, shared.who, ['市役所']),
    );
    const ids = (await store.readableBy('市役所')).map(({ id }) => id);
    expect(ids).toEqual([mine.definition.id, shared.definition.id]);
    const unknown = { code: 'cohort/no-such-definition' };
    await expect(store.find(other.definition.id, '市役所')).rejects.toMatchObject(unknown);
    await expect(store.find('C-none', '市役所')).rejects.toMatchObject(unknown);
  });

  it('writes nothing when a change throws, and loses no version of two that come at once', async () => {
    const store = open();
    const { who, definition } = newOne();
    await store.add(await genuineReceipt(), definition);
    const save = async (ageAtLeast: number) =>
      store.change(await genuineReceipt(), definition.id, (current) =>
        withVersion(current, who, { ...next, content: content(ageAtLeast) }, 1),
      );
    const ended = await Promise.allSettled([save(40), save(50)]);
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await store.find(definition.id, '研究所')).versions).toHaveLength(2);
  });

  it.each([
    ['a forged receipt', forgedReceipt, 'ledger/forged-receipt'],
    ['a spent receipt', spentReceipt, 'ledger/receipt-spent'],
  ])('writes nothing for %s', async (_what, receiptOf, code) => {
    const store = open();
    const { who, definition } = newOne();
    const receipt = await receiptOf();
    await expect(store.add(receipt, definition)).rejects.toMatchObject({ code });
    await store.add(await genuineReceipt(), definition);
    const changing = store.change(receipt, definition.id, (one) => withVersion(one, who, next, 1));
    await expect(changing).rejects.toMatchObject({ code });
    expect(await store.find(definition.id, '研究所')).toEqual(definition);
  });
});

describe('postgresDefinitionStore', () => {
  it('E11: has versions that the database itself refuses to change', async () => {
    const { definition } = newOne();
    await postgresDefinitionStore(database.kysely).add(await genuineReceipt(), definition);
    const changing = sql`update cohort.definition_version set note = 'x' where definition = ${definition.id}`;
    await expect(changing.execute(database.kysely)).rejects.toThrow('stays as it is');
  });
});
