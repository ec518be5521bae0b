import { describe, expect, it } from 'vitest';
import { noticeDigest } from './compose-notice.ts';
import { fixedStatements } from './fixed-statement.ts';
import { missingItems } from './missing-items.ts';
import { parseNoticeSource } from './notice-source.ts';
import { noticeLines } from './notice-lines.ts';
import { noticeVariants, renderNotice, type NoticeVariant } from './render-notice.ts';
import { sampleEdition, sampleInstitution, sampleSource, sampleText } from './sample-notice.fake.ts';
import { statutoryItems } from './statutory-item.ts';
import { assertComplete, checkNotice } from './text-faults.ts';
import { countedVoiceCodes, voiceCodes } from './voice-code.ts';

const textOf = (variant: NoticeVariant, about = {}) =>
  noticeLines(renderNotice(sampleEdition(about), variant)).join('\n');
const without = (id: string) => ({ blocks: sampleSource.blocks.filter((block) => block.id !== id) });

describe('composeNotice', () => {
  it('A1: identifies a version by its digest, which changes with any word, with the planned day and with nothing else', () => {
    const digest = noticeDigest(sampleText());
    expect(noticeDigest(sampleText())).toBe(digest);
    const [first, ...rest] = sampleSource.blocks;
    const changed = { ...first!, wording: { ...first!.wording, english: ['Other words'] } };
    expect(noticeDigest(sampleText({ blocks: [changed, ...rest] }))).not.toBe(digest);
    expect(noticeDigest(sampleText({ version: '2026-12' }))).not.toBe(digest);
    expect(renderNotice(sampleEdition(), 'easy').noticeDigest).toBe(digest);
  });

  it('A17: puts every fixed statement into every notice, and no operator can replace one', () => {
    const ids = sampleText({ blocks: [] }).blocks.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(fixedStatements.map(({ id }) => id)));
    const [first] = sampleSource.blocks;
    const softened = { ...first!, id: 'no-effect-on-treatment' };
    expect(() => sampleText({ blocks: [softened] })).toThrow(
      expect.objectContaining({ code: 'notice-text/fixed-statement-replaced' }),
    );
  });

  it('takes age and waiting time from the rule table', () => {
    expect(textOf('standard')).toContain('16歳未満のお子さん');
    expect(textOf('standard')).toContain('この書面をお渡ししてから1か月が経過した後です');
  });
});

describe('missingItems', () => {
  it('A1: is empty for the standard notice, which states all nine items of the Act', () => {
    expect(statutoryItems).toHaveLength(9);
    expect(missingItems(sampleText(), sampleInstitution)).toEqual([]);
    expect(checkNotice(sampleText(), sampleInstitution)).toMatchObject({ isComplete: true, faults: [] });
  });

  it.each([
    ['purpose', ['purpose']],
    ['planned-start', ['planned-start']],
    ['how-it-is-provided', ['obtained', 'provision', 'update']],
    ['how-to-stop', ['how-to-stop']],
    ['provider', ['provider']],
  ])(
    'A1: finds what a notice without the block %s leaves out, and keeps it from the ministries',
    (id, items) => {
      expect(
        missingItems(sampleText(without(id)))
          .map(({ item }) => item)
          .sort(),
      ).toEqual([...items].sort());
      expect(() => assertComplete(sampleText(without(id)))).toThrow(
        expect.objectContaining({ code: 'notice-text/not-complete' }),
      );
    },
  );

  it('is not taken in by a block that only claims to state an item', () => {
    const blocks = sampleSource.blocks.map((block) => {
      const empty = { ...block.wording, standard: ['お[知|し]らせです。'] };
      return block.id === 'how-to-stop' || block.id === 'purpose' ? { ...block, wording: empty } : block;
    });
    expect(missingItems(sampleText({ blocks })).map(({ item }) => item)).toEqual(['purpose', 'how-to-stop']);
  });

  it('A2: finds what an institution has not given for its own copy', () => {
    const { name } = sampleInstitution;
    expect(missingItems(sampleText(), { name, phone: '000-000-0000' })).toEqual([
      { item: 'provider', lacks: 'address' },
      { item: 'provider', lacks: 'representative' },
      { item: 'how-to-stop', lacks: 'phone-or-email' },
      { item: 'how-to-stop', lacks: 'office-hours' },
    ]);
  });
});

describe('checkNotice', () => {
  const [first, ...rest] = sampleSource.blocks;
  const saying = (standard: string, easy = 'やめる ことが できます。', english = 'Stop.') =>
    sampleText({
      blocks: [{ ...first!, wording: { standard: [standard], easy: [easy], english: [english] } }, ...rest],
    });

  it.each([
    [saying('[同意|どうい]して ください。'), 'speaks-of-consent'],
    [saying('[同|どう][意|い]が [必要|ひつよう]です。'), 'speaks-of-consent'],
    [saying('。', 'はい。', 'Please give your consent.'), 'speaks-of-consent'],
    [saying('提供します。'), 'kanji-without-reading'],
    [saying('{provder}です。'), 'unknown-slot'],
  ])('keeps %# from the ministries', (text, code) => {
    const { faults, isComplete } = checkNotice(text);
    expect(faults.map((fault) => fault.code)).toContain(code);
    expect(isComplete).toBe(false);
  });

  it('A20: points at an easy sentence that is too long, without keeping the notice back for it', () => {
    const { faults } = checkNotice(saying('。', 'あ'.repeat(61)));
    expect(faults).toContainEqual({
      code: 'long-easy-sentence',
      block: 'purpose',
      keepsFromSubmission: false,
      letters: 61,
    });
  });
});

describe('parseNoticeSource', () => {
  it('names the place that cannot be read, never what stands there', () => {
    const bad = { ...sampleSource, plannedStartOn: 'しろやま' };
    expect(() => parseNoticeSource(bad)).toThrow(/plannedStartOn/);
    expect(() => parseNoticeSource(bad)).not.toThrow(/しろやま/);
  });
});

describe('renderNotice', () => {
  it.each(noticeVariants)('A17: says in %s that stopping does not affect treatment', (variant) => {
    const words = { english: /does not affect your treatment/, easy: /治療は 変わりません/ };
    const pattern: Partial<Record<NoticeVariant, RegExp>> = {
      ...words,
      'easy-ruby': /治療（ちりょう）は変（か）わりません/,
      ruby: /治療（ちりょう）への影響（えいきょう）はありません/,
      braille: /ちりょーえの えいきょーわ ありません/,
      spoken: /ちりょーえのえいきょーわありません/,
    };
    expect(textOf(variant).replaceAll('\n', '')).toMatch(pattern[variant] ?? /治療への影響はありません/);
  });

  it.each(noticeVariants)('speaks of no consent in %s', (variant) => {
    expect(textOf(variant)).not.toMatch(/同意|どうい|どーい|consent/i);
  });

  it('A2: merges the block of the institution that hands it out', () => {
    for (const part of [
      'みどり市立病院',
      '静岡県みどり市本町1-2-3',
      '院長 架空太郎',
      'teishi@hospital.example',
      '000-000-0000（平日9時から17時まで）',
    ]) {
      expect(textOf('standard')).toContain(part);
    }
    expect(() => textOf('standard', { institution: { name: sampleInstitution.name } })).toThrow(
      /email was not given by the institution/,
    );
  });

  it('A4, A20: gives one source as standard, easy, with readings, large, for Braille, spoken and in English', () => {
    expect(textOf('standard')).toContain('提供を望まない方は、お申し出ください。');
    expect(textOf('ruby')).toContain('提供（ていきょう）を望（のぞ）まない方（かた）は');
    expect(textOf('easy')).toContain('いやな 人は、教えて ください。');
    expect(textOf('braille')).toContain('ていきょーを のぞまない かたわ、 おもーしでください。');
    expect(textOf('english')).toContain('If you do not wish this, please tell us.');
    expect(renderNotice(sampleEdition(), 'large-type').style.points).toBeGreaterThanOrEqual(22);
    for (const line of textOf('large-type').split('\n')) expect([...line].length).toBeLessThanOrEqual(23);
  });

  it('A4: leaves no kanji in the text for Braille and for speech', () => {
    expect(textOf('braille').replace(/【.面】/gu, '')).not.toMatch(/\p{Script=Han}/u);
    expect(textOf('spoken').replace(/【.面】/gu, '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('A1: says that the ministries have confirmed it only when they have', () => {
    expect(textOf('standard')).toContain('内閣府・文部科学省・厚生労働省・経済産業省が確認したものです');
    const draft = textOf('standard', { standing: 'draft' });
    expect(draft).not.toContain('確認したものです');
    expect(draft).toContain('【案】');
  });
});

describe('voiceCodes', () => {
  it('A3: gives the text of one code for each face, of at most 800 letters', () => {
    const codes = voiceCodes(sampleEdition());
    expect(codes.map(({ face }) => face)).toEqual(['front', 'back']);
    for (const { text, letters } of codes) {
      expect(letters).toBe([...text].length);
      expect(letters).toBeLessThanOrEqual(800);
    }
  });

  it('A3: refuses a face that is too long, and says how long it is', () => {
    const [first, ...rest] = sampleSource.blocks;
    const long = { ...first!.wording, standard: [...first!.wording.standard, 'あ'.repeat(400)] };
    const text = sampleText({ blocks: [{ ...first!, wording: long }, ...rest] });
    const letters = countedVoiceCodes(sampleEdition({ text }))[0]!.letters;
    expect(letters).toBeGreaterThan(800);
    expect(() => voiceCodes(sampleEdition({ text }))).toThrow(new RegExp(`the front has ${letters} letters`));
    expect(checkNotice(text, sampleInstitution)).toMatchObject({
      isComplete: false,
      faults: [{ code: 'voice-code-too-long', letters }],
    });
  });
});
