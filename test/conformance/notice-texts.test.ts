import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  memoryNoticeTexts,
  noticeDigest,
  postgresNoticeTexts,
  type NoticeTexts,
} from '../../src/flow/institution/index.ts';
import { sampleText } from '../../src/flow/institution/notice-text/sample-notice.fake.ts';
import { memoryLedger, type Receipt } from '../../src/ledger/index.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';

let database: TestDatabase;
let receipt: Receipt;
beforeAll(async () => {
  database = await testDatabase();
  receipt = await memoryLedger().record({ type: 'test/happened', actor: 'test', subject: 'test' });
});
afterAll(() => database.close());

const stores: readonly (readonly [string, () => NoticeTexts])[] = [
  ['memory', memoryNoticeTexts],
  ['postgres', () => postgresNoticeTexts(database.kysely)],
];

describe.each(stores)('NoticeTexts in %s', (name, open) => {
  it('A1: gives back exactly the text of a digest, and keeps it once', async () => {
    const texts = open();
    const text = sampleText({ version: `v-${name}` });
    const digest = await texts.keep(receipt, text);
    expect(digest).toBe(noticeDigest(text));
    expect(await texts.keep(receipt, text)).toBe(digest);
    expect(await texts.find(digest)).toEqual(text);
    expect(await texts.find('0'.repeat(64))).toBeUndefined();
  });

  it('keeps nothing without a receipt that a ledger made', async () => {
    await expect(open().keep({ sequence: 1 } as Receipt, sampleText())).rejects.toMatchObject({
      code: 'ledger/forged-receipt',
    });
  });
});

describe('institution.notice_text', () => {
  it('A1: is changed and deleted by nobody, not even by whoever owns the database', async () => {
    await postgresNoticeTexts(database.kysely).keep(receipt, sampleText());
    await expect(database.pool.query('update institution.notice_text set version = version')).rejects.toThrow(
      'immutable',
    );
    await expect(database.pool.query('delete from institution.notice_text')).rejects.toThrow('immutable');
  });
});
