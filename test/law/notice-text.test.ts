/**
 * 通知の文面: the items of Act Art. 30(1)/52(1), and the sentences of the Cabinet Office's model notice, in their words.
 */

import { describe, expect, it } from 'vitest';
import {
  missingItems,
  noticeLines,
  noticeVersionCase,
  refusalToHandOut,
  renderNotice,
  statutoryItems,
} from '../../src/flow/institution/index.ts';
import {
  sampleEdition,
  sampleInstitution,
  sampleSource,
  sampleText,
} from '../../src/flow/institution/notice-text/sample-notice.fake.ts';
import { day } from '../../src/kit/day.ts';
import { who, caseDesk, refusalCode } from '../fixtures/case-desk.ts';

const sheet = noticeLines(renderNotice(sampleEdition(), 'standard')).join('\n');

describe('「あらかじめ…本人に通知」するべき事項 (Act Art. 30(1)/52(1))', () => {
  it.each(statutoryItems.map(({ id, number, japanese }) => [`${number}${japanese}`, id] as const))(
    'A1: %s stands in the notice, and a notice without it is found out',
    (_name, item) => {
      expect(missingItems(sampleText(), sampleInstitution)).toEqual([]);
      const blocks = sampleSource.blocks.map((block) => ({
        ...block,
        states: block.states.filter((one) => one !== item),
      }));
      const text = sampleText({ blocks });
      const silent = { ...text, blocks: text.blocks.filter(({ states }) => !states.includes(item)) };
      expect(missingItems(silent).map((missing) => missing.item)).toContain(item);
    },
  );
});

describe('the model notice, whose promises the notice keeps', () => {
  it.each([
    ['「提供を拒否してもみなさんの治療への影響はありません」', /治療への影響はありません/],
    ['「いつでも提供の停止を求めることができます」', /いつでも提供の停止を求めることができます/],
    ['「この書面をお渡ししてから一か月経過した後です」', /この書面をお渡ししてから1か月が経過した後です/],
    [
      '「16歳未満のお子さんやご自分で判断することが難しい方」',
      /16歳未満のお子さんやご自分で判断することが難しい方/,
    ],
    ['「①電子メール②電話」 and the hours', /電子メール：\S+\n電話：\S+（平日9時から17時まで）/],
    ['「ホームページURL」', /URL：https:\/\//],
  ])('A2, A17: %s stands on the sheet', (_words, pattern) => {
    expect(sheet).toMatch(pattern);
  });

  it.each(['氏名', '被保険者番号等', '患者ID', '電話番号'])(
    'A1: 「氏名や住所、被保険者番号、患者ＩＤ等…は提供されません」: %s is among what researchers never get',
    (item) => {
      const never = sheet.slice(sheet.indexOf('研究者などに渡らない情報'), sheet.indexOf('【裏面】'));
      expect(never).toContain(`・${item}\n`);
    },
  );

  it('A1: 「内閣府・文部科学省・厚生労働省・経済産業省が確認したものです」 stands on what they have confirmed only', () => {
    expect(sheet).toContain('内閣府・文部科学省・厚生労働省・経済産業省が確認したものです');
    const draft = noticeLines(renderNotice(sampleEdition({ standing: 'draft' }), 'standard')).join('\n');
    expect(draft).not.toContain('確認したものです');
  });

  it('the notice asks for nobody’s consent: the Act asks for notice, and takes no for an answer', () => {
    expect(sheet).not.toMatch(/同意/);
  });
});

describe('a notice that says something else is another notice', () => {
  it('A1: nobody confirms another text than the one that is before them, and nobody hands out what is not confirmed', () => {
    const digest = 'ab'.repeat(32);
    const facts = { text: { version: '2026-11', digest, isComplete: true } };
    const desk = caseDesk(noticeVersionCase, facts, '2026-11-23');
    const office = who('endo', 'office');
    const submitted = desk.act(desk.open(office, { version: '2026-11', digest }), 'submit', office);
    const other = { ministry: 'mhlw', reference: 'R-1', digest: 'cd'.repeat(32) };
    const minister = who('kan', 'minister', 'MIN');
    expect(refusalCode(() => desk.act(submitted, 'confirm', minister, other))).toBe('notice/other-text');
    expect(refusalToHandOut(submitted.data, day('2026-12-01'))).toMatchObject({
      article: 'Act Art. 30(1)/52(1)',
    });
  });
});
