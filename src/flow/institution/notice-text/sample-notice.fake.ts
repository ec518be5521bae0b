import { day } from '../../../kit/day.ts';
import { composeNotice, type NoticeText } from './compose-notice.ts';
import { parseInstitutionBlock, type InstitutionBlock } from './institution-block.ts';
import type { NoticeEdition } from './notice-edition.ts';
import { parseNoticeSource, type NoticeSource } from './notice-source.ts';
import { standardBlocks, standardTitle } from './standard-notice.ts';

/** The standard notice of an operator that is not there. */
export const sampleSource: NoticeSource = parseNoticeSource({
  version: '2026-11',
  operator: {
    code: 'OP',
    name: '一般財団法人こだま',
    reading: 'いっぱん ざいだん ほうじん こだま',
    english: 'Kodama Foundation',
  },
  plannedStartOn: '2027-01-10',
  title: standardTitle,
  blocks: standardBlocks,
});

/** Its text, or that of another source. */
export const sampleText = (about: Partial<NoticeSource> = {}): NoticeText =>
  composeNotice({ ...sampleSource, ...about }, day('2026-11-23'));

/** An institution that is not there. */
export const sampleInstitution: InstitutionBlock = parseInstitutionBlock({
  name: { text: 'みどり市立病院', reading: 'みどり しりつ びょういん', english: 'Midori City Hospital' },
  address: {
    text: '静岡県みどり市本町1-2-3',
    reading: 'しずおかけん みどりし ほんちょう 1-2-3',
    english: '1-2-3 Honcho, Midori, Shizuoka',
  },
  representative: {
    text: '院長 架空太郎',
    reading: 'いんちょう かくう たろう',
    english: 'the director, Dr. Taro Kaku',
  },
  phone: '000-000-0000',
  email: 'teishi@hospital.example',
  url: 'https://hospital.example/stop',
  officeHours: {
    text: '平日9時から17時まで',
    reading: 'へいじつ 9じから 17じまで',
    english: 'weekdays, 9:00 to 17:00',
  },
});

/** What that institution hands out. */
export const sampleEdition = (about: Partial<NoticeEdition> = {}): NoticeEdition => ({
  text: sampleText(),
  institution: sampleInstitution,
  standing: 'confirmed',
  ...about,
});
