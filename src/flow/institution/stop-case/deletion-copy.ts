import { z } from 'zod';
import type { Role } from '../../../access/role.ts';
import type { Day } from '../../../kit/day.ts';
import { badInput, forbidden, type Refusal, type Words } from '../../../procedure/index.ts';
import { dayText, digestText } from './stop-fields.ts';

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

/** That a copy is gone, as it is entered. Evidence and day belong to what a person has seen. */
export const erasureInput = z.strictObject({
  copy: z.enum(deletionCopies),
  count: z.int().min(0),
  /** SHA-256 of the record that shows it. */
  evidence: digestText.optional(),
  /** Day on which the last of it was gone. */
  goneOn: dayText.optional(),
});

/** When and by whom it is said that a copy is gone, and since when it may be. */
interface ErasureSaid {
  readonly roles: readonly Role[];
  readonly on: Day;
  /** Day on which the second person approved the deletion. */
  readonly since: Day | undefined;
}

/**
 * Why it cannot be said that this copy is gone. What a program holds is gone when the program has erased it, and nobody says so in its
 * place; of backups no program knows, and a person shows what was seen.
 */
export function refusalOfErasure(
  { copy, evidence, goneOn }: z.output<typeof erasureInput>,
  { roles, on, since }: ErasureSaid,
): Refusal | undefined {
  if (roles.includes('clock') !== (copy !== 'backups')) {
    return copy === 'backups'
      ? forbidden(
          'deletion/by-person-only',
          '予備の写しの消去は人が確かめます。',
          'a person sees that backups are gone',
        )
      : forbidden(
          'deletion/by-program-only',
          'この写しの消去は、消去した処理だけが記録します。',
          'only the program that erased this copy records it',
        );
  }
  if (copy !== 'backups') return undefined;
  if (evidence === undefined || goneOn === undefined) {
    return badInput(
      'deletion/evidence-missing',
      '消去の記録（ダイジェスト）と消去した日が要ります。',
      'the digest of a record and the day are needed',
    );
  }
  return goneOn > on || since === undefined || goneOn < since
    ? badInput(
        'deletion/other-day',
        '消去した日は、承認の日から今日までの日です。',
        'the day lies between the approval and today',
      )
    : undefined;
}

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
