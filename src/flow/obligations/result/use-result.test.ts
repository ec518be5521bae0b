import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { anybody } from '../../../access/actor.ts';
import { dataFor, viewerOf } from '../../../procedure/index.ts';
import { useForTests } from '../use-on-record.fake.ts';
import { useResult } from './use-result.ts';

const desk = caseDesk(useResult, { use: useForTests() });
const [applicant, office] = [who('yamada', 'applicant', 'UNIV'), who('sato', 'office')];
const benefit = 'この研究により、薬の飲み合わせによる副作用を早く見つける手がかりが得られました。'.repeat(3);
const paper = { use: 'U-2026-000001', kind: 'paper', title: '糖尿病と歯周病', doi: '10.1234/abc.5', benefit };
const submitted = desk.open(applicant, paper);
const seenByPublic = (given: typeof submitted) => {
  const viewer = viewerOf(useResult, given, anybody);
  return viewer && dataFor(useResult, given, viewer);
};

describe('useResult', () => {
  it('I6: is linked to its use, and public once the office published it', () => {
    expect(seenByPublic(submitted)).toEqual({});
    const published = desk.act(submitted, 'publish', office, {}, '2028-06-01');
    expect(published.parent).toBe('U-2026-000001');
    expect(seenByPublic(published)).toMatchObject({
      doi: '10.1234/abc.5',
      benefit,
      publishedOn: '2028-06-01',
    });
    expect(seenByPublic(desk.act(published, 'withdraw', applicant))).toEqual({});
  });

  it.each([
    ['a paper without its DOI', { doi: undefined }],
    ['a DOI that is none', { doi: 'https://example.org/1' }],
    ['a patent without its number', { kind: 'patent' }],
    ['a story that says nothing', { benefit: '有益でした。' }],
  ])('I6: does not take %s', (_what, about) => {
    expect(refusalCode(() => desk.open(applicant, { ...paper, ...about }))).toBe('case/bad-input');
  });
});
