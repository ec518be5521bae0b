import type { NoticeText } from './compose-notice.ts';
import type { InstitutionBlock } from './institution-block.ts';
import type { NoticeBlock } from './notice-block.ts';
import { parseRubyText, plainText } from './ruby-text.ts';
import { statutoryItems, type StatutoryItem } from './statutory-item.ts';

/** An item of the Act that a notice does not state, and what of it is not there. */
export interface MissingItem {
  readonly item: StatutoryItem;
  readonly lacks: 'statement' | 'name' | 'address' | 'representative' | 'phone-or-email' | 'office-hours';
}

/** Slots by which an item is stated: a block that claims it must have them. */
const slotsOf: Readonly<Partial<Record<StatutoryItem, readonly string[]>>> = {
  provider: ['{provider}', '{address}', '{representative}'],
  'how-to-stop': ['{phone}', '{email}'],
};
/** Words without which a block does not say what it claims to say. */
const wordsOf: Readonly<Partial<Record<StatutoryItem, RegExp>>> = {
  purpose: /匿名加工医療情報/u,
  obtained: /取得/u,
  provision: /提供/u,
  stop: /停止|望まない/u,
  update: /追加|更新|新しい/u,
  'planned-start': /\d+月|元年|\d+年/u,
};

/**
 * The items of the Act that a notice does not state, in their order; none when it is complete. With an institution's block it
 * is that institution's edition that is looked at.
 *
 * @law Act Art. 30(1)/52(1) — items of the notice
 */
export function missingItems(text: NoticeText, institution?: InstitutionBlock): readonly MissingItem[] {
  const unstated = statutoryItems
    .filter(({ id }) => !isStated(text.blocks, id))
    .map(({ id }): MissingItem => ({ item: id, lacks: 'statement' }));
  return [...unstated, ...(institution === undefined ? [] : missingOfInstitution(institution))];
}

function isStated(blocks: readonly NoticeBlock[], item: StatutoryItem): boolean {
  const own = blocks.filter(({ states }) => states.includes(item));
  const markup = own.flatMap(({ wording }) => wording.standard).join('\n');
  const hasAll = ({ easy, english }: NoticeBlock['wording']) => easy.length > 0 && english.length > 0;
  if (own.length === 0 || !own.every(({ wording }) => hasAll(wording))) return false;
  const words = wordsOf[item];
  const says = words === undefined || words.test(plainText(markup.split('\n').flatMap(parseRubyText)));
  return says && (slotsOf[item] ?? []).every((slot) => markup.includes(slot));
}

function missingOfInstitution(institution: InstitutionBlock): readonly MissingItem[] {
  const { address, representative, phone, email, officeHours } = institution;
  const lacking: MissingItem[] = [];
  if (address === undefined) lacking.push({ item: 'provider', lacks: 'address' });
  if (representative === undefined) lacking.push({ item: 'provider', lacks: 'representative' });
  if (phone === undefined || email === undefined) {
    lacking.push({ item: 'how-to-stop', lacks: 'phone-or-email' });
  }
  if (phone !== undefined && officeHours === undefined) {
    lacking.push({ item: 'how-to-stop', lacks: 'office-hours' });
  }
  return lacking;
}
