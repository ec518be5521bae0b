import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandCase } from '../../src/app/cases/carry-on-case.ts';
import { caseOffice } from '../../src/app/cases/case-office.ts';
import {
  assertHandedOut,
  draftNotice,
  editionOf,
  keepNoticeBlock,
  noticeEdition,
  standingNotice,
} from '../../src/app/patient/notice-versions.ts';
import { confirmingMinistries, noticeLines, renderNotice } from '../../src/flow/institution/index.ts';
import {
  sampleInstitution,
  sampleSource,
} from '../../src/flow/institution/notice-text/sample-notice.fake.ts';
import { settableClock } from '../../src/kit/clock.ts';
import { day } from '../../src/kit/day.ts';
import { who } from '../fixtures/case-desk.ts';
import { HomeAtWork } from './home-at-work.ts';

let home: HomeAtWork;
beforeAll(async () => {
  home = await HomeAtWork.open();
  await home.register('H1');
});
afterAll(() => home[Symbol.asyncDispose]());

const office = (now = '2026-06-15T03:00:00Z') => ({
  ...caseOffice(home.operator),
  clock: settableClock(new Date(now)),
});
const [endo, oda] = [who('endo', 'office'), who('oda', 'director')];
const minister = who('kan', 'minister', 'MIN');
const give = (id: string, command: string, actor = endo, input: unknown = {}, now?: string) =>
  commandCase(office(now), actor, { kind: 'notice-version', id, command, input });
const handed = (version: string, on = '2026-06-15') => [{ version, on: day(on) }];
const source = { ...sampleSource, version: 'v1' };

describe('a version of the notice', () => {
  it('A1: is handed out only between its confirmation by four ministries and its retirement, which the gate learns of', async () => {
    const db = home.database.kysely;
    // Nobody has registered a version yet: the texts are on paper.
    await assertHandedOut(db, handed('any'));
    const { id, digest } = await draftNotice(home.operator, office(), endo, source);
    await expect(assertHandedOut(db, handed('v1'))).rejects.toMatchObject({ code: 'notice/not-in-use' });
    await expect(assertHandedOut(db, handed('unknown'))).rejects.toMatchObject({ code: 'notice/not-in-use' });
    await give(id, 'submit');
    for (const ministry of confirmingMinistries) {
      await give(id, 'confirm', minister, { ministry, reference: 'L-1', digest });
    }
    await give(id, 'put-in-use', oda);
    await assertHandedOut(db, handed('v1'));

    await home.admit('1');
    const subject = home.subject('1');
    const stateOn = async (on: string) =>
      (await home.operator.gate.decisionsFor([subject], day(on))).get(subject);
    expect((await stateOn('2026-07-01'))?.state).toBe('eligible');
    await give(id, 'retire', oda, {}, '2026-07-10T03:00:00Z');
    expect((await stateOn('2026-07-10'))?.reason).toBe('notice-retired');
    await expect(assertHandedOut(db, handed('v1', '2026-07-10'))).rejects.toMatchObject({
      code: 'notice/not-in-use',
    });
    // What was handed out while it was in use was a notice.
    await assertHandedOut(db, handed('v1', '2026-07-09'));
  });

  it('A1: is revised as a draft, and does not reach the ministries while an item of the Act is missing', async () => {
    const second = {
      ...sampleSource,
      version: 'v2',
      blocks: sampleSource.blocks.filter(({ id }) => id !== 'provider'),
    };
    const { id } = await draftNotice(home.operator, office(), endo, second);
    await expect(give(id, 'submit')).rejects.toMatchObject({ code: 'notice/not-complete' });
    const revised = await draftNotice(home.operator, office(), endo, { ...sampleSource, version: 'v2' });
    expect(revised.id).toBe(id);
    await give(id, 'submit');
    await expect(
      draftNotice(home.operator, office(), endo, { ...sampleSource, version: 'v2' }),
    ).rejects.toMatchObject({
      code: 'case/not-in-this-state',
    });
    expect((await standingNotice(home.database.kysely, 'v2'))?.state).toBe('under-confirmation');
  });

  it('A2: is printed with the block of the institution, and says that it is a draft until it is confirmed', async () => {
    const edition = await noticeEdition(home.database.kysely, 'v2', sampleInstitution);
    expect(noticeLines(renderNotice(edition, 'standard')).join('\n')).toContain('【案】');
    await expect(noticeEdition(home.database.kysely, 'v9', sampleInstitution)).rejects.toMatchObject({
      code: 'notice/no-such-version',
    });
  });

  it('A2: is printed with the block that the institution’s own manager keeps, and with no other', async () => {
    const manager = who('abe', 'institution-manager', 'H1');
    const print = async () => {
      const edition = await editionOf(home.operator, 'v1', 'H1');
      return noticeLines(renderNotice(edition, 'standard')).join('\n');
    };
    await expect(print()).rejects.toMatchObject({ code: 'notice/no-block' });
    await keepNoticeBlock(home.operator, manager, 'H1', sampleInstitution);
    expect(await print()).toContain('電話：000-000-0000');
    await keepNoticeBlock(home.operator, manager, 'H1', { ...sampleInstitution, phone: '000-000-1111' });
    expect(await print()).toContain('電話：000-000-1111');
    for (const other of [who('abe', 'institution-manager', 'H2'), who('sato', 'steward'), minister]) {
      await expect(keepNoticeBlock(home.operator, other, 'H1', sampleInstitution)).rejects.toMatchObject({
        code: 'notice/not-yours',
      });
    }
  });

  it('keeps no text of somebody who may not write one', async () => {
    const before = await home.database.pool.query('select count(*) from institution.notice_text');
    await expect(
      draftNotice(home.operator, office(), minister, { ...source, version: 'v3' }),
    ).rejects.toMatchObject({
      code: 'notice/not-yours',
    });
    const after = await home.database.pool.query('select count(*) from institution.notice_text');
    expect(after.rows).toEqual(before.rows);
  });

  it('is about this operator', async () => {
    const other = { ...source, operator: { ...source.operator, code: 'OTHER' } };
    await expect(draftNotice(home.operator, office(), endo, other)).rejects.toMatchObject({
      code: 'notice-text/other-operator',
    });
  });
});
