import { describe, expect, it } from 'vitest';
import { day } from '../../../kit/day.ts';
import type { Chain } from '../../obligations/index.ts';
import { committeePage } from './committee-page.ts';
import { participatingInstitutions } from './participating-institutions.ts';
import type { RegisteredUse } from '../../application/index.ts';
import { publicRegister, registerCsv } from './register-of-uses.ts';

const use: RegisteredUse = {
  number: 'U-2026-000001',
  title: '糖尿病と歯周病',
  recipient: '巡大学',
  sector: { ja: '大学・研究機関（学）', en: 'university' },
  purposes: [{ ja: '疾病の研究', en: 'research on a disease' }],
  laySummary: '歯ぐきの病気と糖尿病の関係を調べます。"早期"発見のために',
  tables: ['person', 'condition'],
  approvedOn: day('2026-10-01'),
  conditions: ['国内で利用する'],
  until: day('2028-03-31'),
  state: 'in-use',
};
const result = {
  use: use.number,
  kind: 'paper' as const,
  title: '論文',
  doi: '10.1/x',
  benefit: 'b',
  publishedOn: day('2027-05-01'),
};
const chain: Chain = [
  { case: use.number, party: 'UNIV', state: 'holding', people: ['p1'] },
  { case: 'ON-1', from: use.number, party: 'LAB', state: 'holding', people: ['p2'] },
];

describe('publicRegister', () => {
  const [row] = publicRegister(
    [use],
    [result, { ...result, title: '未公表', publishedOn: undefined }],
    chain,
  );

  it('K1: tells who, why, of what, when and on which conditions, with the results and where it went on', () => {
    expect(row).toMatchObject({ ...use, results: [{ title: '論文', doi: '10.1/x' }], passedOnTo: ['LAB'] });
    expect(row?.results).toHaveLength(1);
  });

  it('tells nobody who handles the data', () => {
    expect(JSON.stringify(row)).not.toMatch(/"p[12]"/);
  });

  it('K2: is the same as CSV, a line per use, quoted, and never a program for a spreadsheet', () => {
    const csv = registerCsv(publicRegister([use, { ...use, title: '=HYPERLINK("x")' }], [result], chain));
    const lines = csv.split('\r\n');
    expect(csv.startsWith('\uFEFF番号,件名')).toBe(true);
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('"歯ぐきの病気と糖尿病の関係を調べます。""早期""発見のために"');
    expect(lines[1]).toContain('論文 doi:10.1/x');
    expect(lines[2]).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('participatingInstitutions', () => {
  const institution = (code: string, name: string, about: object = {}) => ({
    code,
    name,
    prefecture: '京都府',
    kind: 'hospital',
    ...about,
  });
  const all = [
    institution('H1', '巡りメグリ病院'),
    institution('H2', '中央クリニック', { prefecture: '東京都' }),
    institution('H3', '退いた病院', { providesUntil: day('2026-01-01') }),
    institution('H4', 'これからの病院', { providesFrom: day('2027-01-01') }),
  ];
  const found = (search: object) =>
    participatingInstitutions(all, day('2026-12-01'), search).map(({ code }) => code);

  it('K3: finds a hospital by any way of writing its name, or by prefecture', () => {
    expect(found({ text: 'ﾒｸﾞﾘ' })).toEqual(['H1']);
    expect(found({ text: 'めぐり 病院' })).toEqual(['H1']);
    expect(found({ prefecture: '東京都' })).toEqual(['H2']);
  });

  it('K3: shows only those that take part on the day', () => {
    expect(found({})).toEqual(['H1', 'H2']);
  });
});

describe('committeePage', () => {
  it('K8: shows members in office with their interests, adopted summaries, and the dates to come', () => {
    const page = committeePage(
      day('2026-12-01'),
      [
        { name: '委員 甲', field: '法律', isChair: false, interests: [] },
        { name: '委員 乙', field: '疫学', isChair: true, interests: ['株式会社丙 顧問'] },
        { name: '元委員', field: '医学', isChair: false, interests: [], until: day('2026-03-31') },
      ],
      [
        {
          number: 'M-1',
          on: day('2026-10-01'),
          state: 'closed',
          summary: '2件を承認',
          decided: 2,
          recusals: 1,
        },
        { number: 'M-2', on: day('2026-11-01'), state: 'held', decided: 1, recusals: 0 },
        { number: 'M-3', on: day('2027-01-15'), state: 'called', decided: 0, recusals: 0 },
      ],
    );
    expect(page.members.map(({ name }) => name)).toEqual(['委員 乙', '委員 甲']);
    expect(page.held).toEqual([
      { number: 'M-1', on: '2026-10-01', state: 'closed', summary: '2件を承認', decided: 2, recusals: 1 },
    ]);
    expect(page.planned).toEqual([{ number: 'M-3', on: '2027-01-15' }]);
  });
});
