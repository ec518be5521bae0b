import { z } from 'zod';
import type { Words } from '../../../procedure/index.ts';
import { dayText } from './stop-fields.ts';

/** The copies of a person's information that a deletion ends, in the order in which they are shown. */
export const deletionCopies = [
  'originals',
  'identity',
  'link-row',
  'inbox',
  'job-folders',
  'packages',
  'backups',
] as const;

/** See `deletionCopies`. */
export type DeletionCopy = (typeof deletionCopies)[number];

/** How a copy stands. */
export const copyShape = z.strictObject({
  copy: z.enum(deletionCopies),
  erasedOn: dayText.nullable(),
  /** What was erased, counted: segments, rows, files. Nothing of what stood in them. */
  count: z.int().min(0),
  event: z.int().nullable(),
});

/** What each copy is called, and how it ends. */
export const copyWords: Readonly<Record<DeletionCopy, { readonly name: Words; readonly how: Words }>> = {
  originals: {
    name: { ja: '診療などの記録（原本）', en: 'clinical records' },
    how: {
      ja: '区画を作り直し、元の区画の鍵を廃棄',
      en: 'segments rewritten, the keys of the old ones destroyed',
    },
  },
  identity: {
    name: { ja: '氏名などの記録', en: 'identity records' },
    how: { ja: 'その方専用の鍵を廃棄', en: 'the key of this person destroyed' },
  },
  'link-row': {
    name: { ja: '名寄せの表', en: 'linkage table' },
    how: { ja: '表の行を削除', en: 'rows removed' },
  },
  inbox: {
    name: { ja: '受入れ前のファイル', en: 'objects not yet taken in' },
    how: { ja: '残っていないことを確認', en: 'seen to hold nothing' },
  },
  'job-folders': {
    name: { ja: '作業用の領域', en: 'working folders' },
    how: { ja: '残っていないことを確認', en: 'seen to hold nothing' },
  },
  packages: {
    name: { ja: '引き渡していない提供物（派生物）', en: 'packages not handed over' },
    how: { ja: '無効にして削除', en: 'voided and removed' },
  },
  backups: {
    name: { ja: '予備の写し（バックアップ）', en: 'backups' },
    how: { ja: '鍵の廃棄と保存世代の入替え', en: 'keys destroyed, and older generations gone' },
  },
};
