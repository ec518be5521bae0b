/**
 * What every notice and every patient screen says, word for word. An operator's own text cannot leave it out or soften it.
 *
 * @law Act Art. 30(1)/52(1) — provision stops on request of the person or the bereaved family
 * @see the Cabinet Office's model notice (通知の例)
 */

import type { NoticeBlock } from './notice-block.ts';

const statement = (
  id: string,
  states: NoticeBlock['states'],
  standard: string,
  easy: string,
  english: string,
): NoticeBlock => ({
  id,
  face: id === 'no-effect-on-treatment' ? 'front' : 'back',
  states,
  wording: { standard: [standard], easy: [easy], english: [english] },
});

/** The statements, in the order in which they stand. `{guardianAge}` and `{waitingMonths}` come from the rule table. */
export const fixedStatements = [
  statement(
    'no-effect-on-treatment',
    [],
    '[提供|ていきょう]を [停止|ていし] しても、[治療|ちりょう]への [影響|えいきょう]は ありません。',
    '[情報|じょうほう]を [出|だ]すのを やめても、[治療|ちりょう]は [変|か]わりません。',
    'Stopping does not affect your treatment.',
  ),
  statement(
    'at-any-time',
    ['stop'],
    '[医療|いりょう] [情報|じょうほう]の [提供|ていきょう]を [望|のぞ]まない [方|かた]は、いつでも [提供|ていきょう]の [停止|ていし]を [求|もと]める ことが できます。[求|もと]めが あれば、[提供|ていきょう]を [停止|ていし]します。',
    'いやな [人|ひと]は、いつでも やめる ことが できます。やめたいと [言|い]えば、すぐに やめます。',
    'If you do not wish your medical information to be provided, you may ask us to stop at any time. When you ask, we stop.',
  ),
  statement(
    'one-month',
    [],
    'みなさんの [情報|じょうほう]が [実際|じっさい]に [認定|にんてい] [事業者|じぎょうしゃ]に [提供|ていきょう]されるのは、この [書面|しょめん]を お[渡|わた]し してから{waitingMonths}[か月|かげつ]が [経過|けいか]した [後|あと]です。',
    '[情報|じょうほう]を [出|だ]すのは、この [紙|かみ]を [渡|わた]してから{waitingMonths}[か月|かげつ]より [後|あと]です。',
    'Your information is provided only after {waitingMonths} month has passed since this sheet was handed to you.',
  ),
  statement(
    'no-reason-asked',
    ['how-to-stop'],
    '[停止|ていし]の [理由|りゆう]を お[尋|たず]ねする ことは ありません。',
    'やめる [理由|りゆう]は [聞|き]きません。',
    'You will not be asked for a reason.',
  ),
  statement(
    'guardian',
    ['how-to-stop'],
    '{guardianAge}[歳|さい] [未満|みまん]の お[子|こ]さんや ご[自分|じぶん]で [判断|はんだん]する ことが [難|むずか]しい [方|かた]は、[保護者|ほごしゃ] [等|とう]の [方|かた]も この [手続|てつづ]きを [行|おこな]う ことが できます。',
    '{guardianAge}[歳|さい]より [下|した]の [子|こ]どもや、[自分|じぶん]で [決|き]めるのが むずかしい [人|ひと]は、[家族|かぞく]などが かわりに やめる ことも できます。',
    'For a child under {guardianAge}, or somebody for whom it is hard to decide, a parent or guardian may ask as well.',
  ),
  statement(
    'bereaved-family',
    ['stop', 'how-to-stop'],
    '[亡|な]くなられた [方|かた]の [情報|じょうほう]に ついては、ご[遺族|いぞく]が [停止|ていし]を [求|もと]める ことが できます。',
    '[亡|な]くなった [人|ひと]の [情報|じょうほう]は、その [人|ひと]の [家族|かぞく]が やめる ことが できます。',
    'For somebody who has died, the bereaved family may ask us to stop.',
  ),
  statement(
    'written-receipt',
    ['how-to-stop'],
    '[停止|ていし]の [求|もと]めを [受|う]け[付|つ]けた ときは、[受付|うけつけ] [番号|ばんごう]を [記|しる]した [書面|しょめん]を お[渡|わた]しします。',
    'やめる [手続|てつづ]きを すると、[番号|ばんごう]を [書|か]いた [紙|かみ]を [渡|わた]します。',
    'When we receive your request, we give you a written receipt with a number.',
  ),
  statement(
    'deletion',
    [],
    'すでに [認定|にんてい] [事業者|じぎょうしゃ]に [提供|ていきょう]された [情報|じょうほう]の [削除|さくじょ]を [求|もと]める ことも できます。ただし、すでに [匿名|とくめい] [加工|かこう]され [研究者|けんきゅうしゃ]などに [渡|わた]された [情報|じょうほう]は、どなたの ものか [分|わ]からない ため、[取|と]り[戻|もど]す ことが できません。',
    'もう [出|だ]した [情報|じょうほう]を [消|け]す ことも できます。ただし、だれの ものか わからなく して [研究|けんきゅう]する [人|ひと]に [渡|わた]した [情報|じょうほう]は、[取|と]り[戻|もど]せません。',
    'You may also ask for what was already provided to be deleted. What was already anonymized and handed to researchers cannot be taken back, as nobody can tell whose it is.',
  ),
] as const satisfies readonly NoticeBlock[];

/** What stands on a version that the four ministries have confirmed, and on no other. */
export const confirmedStatement: NoticeBlock = {
  ...statement(
    'confirmed-by-ministries',
    [],
    'この [通知|つうち] [書面|しょめん]は、[次世代|じせだい] [医療|いりょう] [基盤法|きばんほう]に [基|もと]づき、[内閣府|ないかくふ]・[文部|もんぶ] [科学省|かがくしょう]・[厚生|こうせい] [労働省|ろうどうしょう]・[経済|けいざい] [産業省|さんぎょうしょう]が [確認|かくにん]した ものです。',
    'この [紙|かみ]は、[国|くに]（[内閣府|ないかくふ]・[文部|もんぶ] [科学省|かがくしょう]・[厚生|こうせい] [労働省|ろうどうしょう]・[経済|けいざい] [産業省|さんぎょうしょう]）が [確認|かくにん]しました。',
    'The Cabinet Office and the Ministries of Education, of Health and of Economy have confirmed this notice under the Next-Generation Medical Infrastructure Act.',
  ),
  face: 'front',
};

/** What stands on a version that they have not confirmed. */
export const draftStatement: NoticeBlock = {
  ...statement(
    'draft',
    [],
    '【[案|あん]】この [文面|ぶんめん]は [国|くに]の [確認|かくにん]を [受|う]けて いません。お[渡|わた]し する ことは できません。',
    '【[案|あん]】この [紙|かみ]は まだ [使|つか]えません。',
    'DRAFT: not confirmed by the ministries, and not to be handed out.',
  ),
  face: 'front',
};
