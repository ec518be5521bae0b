import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { day } from '../../../kit/day.ts';
import { rowOf } from '../../../procedure/case-row.ts';
import { certificationFile, criterionFileOf } from './certification-file.ts';
import { coverageOn, criterionIds } from './criterion.ts';
import { draftFiling } from './draft-filing.ts';
import { filing } from './filing.ts';

const [office, director, auditor] = [
  who('sato', 'office'),
  who('suzuki', 'director'),
  who('kato', 'auditor'),
];

describe('certificationFile', () => {
  const desk = caseDesk(certificationFile, undefined);
  const evidence = [{ digest: 'a'.repeat(64), title: '復旧訓練の記録' }];
  const filed = desk.open(office, {
    criterion: 'continuity-damages',
    owner: 'p-7',
    evidence,
    validUntil: '2027-03-31',
  });

  it('J5: has evidence, an owner, the day of the last check and an end of validity that comes up as due', () => {
    expect(rowOf(certificationFile, filed)).toMatchObject({ turn: 'office', dueOn: '2027-03-31' });
    const again = desk.act(filed, 'verify', auditor, { evidence, validUntil: '2028-03-31' }, '2027-03-01');
    expect(again.data).toMatchObject({ owner: 'p-7', verifiedOn: '2027-03-01', validUntil: '2028-03-31' });
  });

  it('J5: answers what an inspector would ask: each criterion is covered, expired or missing', () => {
    const on = (text: string, given = filed) =>
      coverageOn(day(text), [criterionFileOf(given.data)]).find(
        ({ criterion }) => criterion === 'continuity-damages',
      )?.state;
    expect(on('2027-03-31')).toBe('covered');
    expect(on('2027-04-01')).toBe('expired');
    expect(on('2027-01-01', desk.act(filed, 'doubt', auditor, { reason: '署名がない' }))).toBe('missing');
    expect(coverageOn(day('2027-01-01'), [])).toHaveLength(criterionIds.length);
  });

  it('takes no evidence that has expired', () => {
    const old = { criterion: 'patching', owner: 'p-1', evidence, validUntil: '2026-11-30' };
    expect(refusalCode(() => desk.open(office, old))).toBe('certification/evidence-expired');
  });
});

const source = {
  filer: { name: '巡市立病院', address: '巡市一丁目1番1号', representative: '院長' },
  operator: { name: '認定事業者', certificationNumber: 'N-1' },
  dataItems: ['傷病名', '検査'],
  howAcquired: '診療の過程で取得',
  methodOfProvision: '暗号化して送付',
  howToStop: '窓口・電話・ウェブ',
  howUpdated: '毎月',
  startsOn: '2027-04-01',
  noticeVersion: 'v3',
};

describe('draftFiling', () => {
  it('B8: drafts the prior filing of an institution to the four ministers with every item of the notice', () => {
    const draft = draftFiling('institution-prior', { changes: [], ...source });
    expect(draft.addressees).toHaveLength(4);
    expect(draft.missing).toEqual([]);
    expect(draft.sections.map(({ heading }) => heading)).toContain('停止の求めを受け付ける方法');
  });

  it('B8: drafts a change as old and new, and names what is missing instead of guessing it', () => {
    const changes = [{ item: '項目', before: '傷病名', after: '傷病名、画像' }];
    const change = draftFiling('institution-change', { ...source, changes });
    expect(change.sections.find(({ heading }) => heading.startsWith('変更'))?.text).toBe(
      '項目: 傷病名 → 傷病名、画像',
    );
    expect(change.missing).toEqual(['変更の理由']);
    const bare = draftFiling('institution-prior', { filer: {}, operator: {}, dataItems: [], changes: [] });
    expect(bare.missing).toContain('提供先の認定事業者');
  });
});

describe('filing', () => {
  const desk = caseDesk(filing, undefined);
  const manager = who('abe', 'institution-manager', 'H1');
  const drafted = desk.open(office, { kind: 'institution-prior', filer: 'H1', source });

  it('B8, J5: is approved by who files, sent, and received under a number', () => {
    expect(refusalCode(() => desk.act(drafted, 'approve', director))).toBe('filing/not-the-filer');
    expect(refusalCode(() => desk.act(drafted, 'approve', manager))).toBe('case/not-your-role');
    let given = desk.act(drafted, 'approve-own', manager);
    given = desk.act(given, 'send', manager);
    given = desk.act(given, 'receive', office, { number: 'R-77', letter: 'b'.repeat(64) });
    expect(given).toMatchObject({ state: 'received', party: 'H1', data: { received: { number: 'R-77' } } });
  });

  it('J5: the operator files its own changes', () => {
    const own = {
      kind: 'operator-change',
      source: { ...source, changes: [{ item: '役員', before: 'A', after: 'B' }], reason: '改選' },
    };
    expect(desk.act(desk.open(office, own), 'approve', director).state).toBe('approved');
    expect(refusalCode(() => desk.open(office, { ...own, filer: 'H1' }))).toBe('filing/wrong-filer');
  });

  it('B8: is not approved while an item is missing', () => {
    const less = { ...source, howToStop: undefined };
    const incomplete = desk.open(manager, { kind: 'institution-prior', filer: 'H1', source: less });
    expect(refusalCode(() => desk.act(incomplete, 'approve-own', manager))).toBe('filing/items-missing');
    expect(desk.act(incomplete, 'revise', manager, { source }).data.missing).toEqual([]);
  });

  it('is not seen to by another institution', () => {
    const other = who('ueda', 'institution-manager', 'H2');
    expect(refusalCode(() => desk.act(drafted, 'approve-own', other))).toBe('case/not-your-role');
  });
});
