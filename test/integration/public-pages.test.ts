import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseOffice } from '../../src/app/cases/case-office.ts';
import { openCase } from '../../src/app/cases/carry-on-case.ts';
import { guarded } from '../../src/app/guarded.ts';
import {
  committeeForPublic,
  institutionsForPublic,
  numbersForPublic,
} from '../../src/app/supervision/public-pages.ts';
import { postgresInstitutionContracts } from '../../src/flow/institution/index.ts';
import { day } from '../../src/kit/day.ts';
import { notify, openStewardsOperator, somebody, type StewardsOperator } from './stewards-operator.ts';

const clerk = somebody('sato', 'office');
let work: StewardsOperator;

async function hospital(code: string, name: string, address: string, endsOn?: string) {
  const { ledger, institutions, database } = work.operator;
  const event = { type: 'institution/registered', actor: 'test', subject: code } as const;
  await guarded(ledger, event, async (receipt) => {
    await institutions.record(receipt, { code, name, kind: 'hospital', address });
    if (endsOn === undefined) return;
    await postgresInstitutionContracts(database, 'demo-operator').keep(receipt, {
      institution: code,
      version: 1,
      kinds: ['electronic-record'],
      startsOn: day('2026-04-01'),
      endsOn: day(endsOn),
    });
  });
}
const open = (kind: string, input: object) => openCase(caseOffice(work.operator), clerk, { kind, input });

beforeAll(async () => {
  work = await openStewardsOperator();
  await hospital('1310000001', '沼津ﾃﾞﾝﾀﾙ病院', '静岡県沼津市1-1', '2027-03-31');
  await hospital('1310000002', '三島病院', '静岡県三島市1-1', '2026-09-30');
  await hospital('1310000003', '熱海病院', '静岡県熱海市1-1');
  await notify(work, '1310000001', '2026-08-01', ['a', 'b', 'c']);
});
afterAll(() => work[Symbol.asyncDispose]());

describe('institutionsForPublic', () => {
  it('K3: finds who takes part today by any writing of the name, and nobody whose contract ended', async () => {
    const taking = {
      code: '1310000001',
      name: '沼津ﾃﾞﾝﾀﾙ病院',
      kind: 'hospital',
      prefecture: '静岡県',
      providesFrom: '2026-04-01',
      providesUntil: '2027-03-31',
    };
    expect(await institutionsForPublic(work.operator, { text: 'でんたる' })).toEqual([taking]);
    expect(await institutionsForPublic(work.operator)).toEqual([taking]);
    expect(await institutionsForPublic(work.operator, { prefecture: '京都府' })).toEqual([]);
  });
});

describe('numbersForPublic', () => {
  it('K4: tells numbers of matters and of many people, and of few people nothing', async () => {
    expect(await numbersForPublic(work.operator)).toMatchObject({
      people: 0,
      notices: 'hidden',
      stops: 0,
      stopsPerThousand: 'hidden',
      institutions: 1,
      uses: 0,
    });
    const many = Array.from({ length: 10 }, (_, index) => `p${String(index)}`);
    await notify(work, '1310000003', '2026-08-01', many);
    await open('incident', { kind: 'near-miss', awareOn: '2026-10-01', summary: '宛先の確認漏れ' });
    expect(await numbersForPublic(work.operator)).toMatchObject({
      notices: 13,
      stopsPerThousand: 0,
      incidents: 0,
      nearMisses: 1,
    });
  });
});

describe('committeeForPublic', () => {
  it('K8: names the members who agreed to it and are in office, and the meetings to come', async () => {
    expect(await committeeForPublic(work.operator)).toEqual({ members: [], held: [], planned: [] });
    const member = { name: '委員長', field: '医学', isChair: true, interests: [] };
    const past = { ...member, name: '前委員', isChair: false, until: '2026-09-30' };
    const list = join(work.operator.paths.root, 'committee.json');
    await writeFile(list, JSON.stringify([past, member]));
    const members = [{ person: 'x', isChair: true }];
    const { id } = await open('meeting', { on: '2026-11-01', place: '会議室', members });
    expect(await committeeForPublic(work.operator)).toEqual({
      members: [member],
      held: [],
      planned: [{ number: id, on: '2026-11-01' }],
    });
    await writeFile(list, '[{"name":"名前だけ"}]');
    await expect(committeeForPublic(work.operator)).rejects.toMatchObject({ code: 'supervision/bad-list' });
  });
});
