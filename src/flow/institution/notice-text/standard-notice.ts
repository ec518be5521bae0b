/**
 * The words that an operator starts from; it may change them before the ministries are asked. Slots: `{provider}`, `{address}`,
 * `{representative}`, `{phone}`, `{email}`, `{url}`, `{officeHours}` of the institution, `{operator}`, `{plannedStart}`.
 *
 * @see the Cabinet Office's model notice (通知の例), whose words these follow
 */

import type { NoticeBlock } from './notice-block.ts';

/** The title of the sheet. */
export const standardTitle = {
  standard:
    '[明日|あす]の [医療|いりょう]を あなたの [診療|しんりょう] [記録|きろく]で つくります（[医療|いりょう] [情報|じょうほう] [提供|ていきょう]の お[知|し]らせ）',
  easy: 'あなたの [病気|びょうき]や [薬|くすり]の [記録|きろく]を、[新|あたら]しい [治療|ちりょう]に [役立|やくだ]てます（お[知|し]らせ）',
  english:
    'Your medical records help tomorrow’s medicine: a notice about the provision of medical information',
} as const;

const front: readonly NoticeBlock[] = [
  {
    id: 'purpose',
    face: 'front',
    states: ['purpose'],
    wording: {
      standard: [
        '{provider}では、[治療法|ちりょうほう]や [薬|くすり]に [関|かん]する [研究|けんきゅう]などに [役立|やくだ]て、みなさんが より よい [医療|いりょう]を [将来|しょうらい] [受|う]けられる [ように|よーに] する ため、みなさんの [医療|いりょう] [情報|じょうほう]を、[国|くに]が [認定|にんてい]した [事業者|じぎょうしゃ]（{operator}）に [提供|ていきょう]します。',
        'この [認定|にんてい] [事業者|じぎょうしゃ]は、ご[本人|ほんにん]が [特定|とくてい]されない [ように|よーに]、お[名前|なまえ]や ご[住所|じゅうしょ]と いった [情報|じょうほう]を [削除|さくじょ]するなど、[医療|いりょう] [情報|じょうほう]の [加工|かこう]を [行|おこな]って [匿名|とくめい] [加工|かこう] [医療|いりょう] [情報|じょうほう]を [作|つく]り、[研究者|けんきゅうしゃ]などに [提供|ていきょう]します。',
      ],
      easy: [
        '{provider}は、みなさんの [病気|びょうき]や [薬|くすり]の [記録|きろく]（[医療|いりょう] [情報|じょうほう]）を、[国|くに]が [認|みと]めた [会社|かいしゃ]や [団体|だんたい]（{operator}）に [渡|わた]します。',
        '{operator}は、だれの ものか わからない [ように|よーに] [名前|なまえ]などを [消|け]します。それから、[研究|けんきゅう]する [人|ひと]に [渡|わた]します。',
        '[新|あたら]しい [薬|くすり]や [治療|ちりょう]を [作|つく]る ため です。',
      ],
      english: [
        'To help research on treatments and medicines, and so that you may receive better care in the future, {provider} provides patients’ medical information to an operator certified by the government ({operator}).',
        'The certified operator removes names, addresses and other details so that nobody can be identified, makes anonymized medical information of it, and provides that to researchers and others.',
      ],
    },
  },
  {
    id: 'decline',
    face: 'front',
    states: ['stop'],
    wording: {
      standard: ['[提供|ていきょう]を [望|のぞ]まない [方|かた]は、お[申|もう]し[出|で]ください。'],
      easy: ['いやな [人|ひと]は、[教|おし]えて ください。'],
      english: ['If you do not wish this, please tell us.'],
    },
  },
];

const heading = (standard: string, easy: string, english: string) => ({ standard, easy, english });

const back: readonly NoticeBlock[] = [
  {
    id: 'planned-start',
    face: 'back',
    states: ['planned-start'],
    wording: {
      standard: ['[提供|ていきょう]は、{plannedStart}[以降|いこう]に [始|はじ]める [予定|よてい]です。'],
      easy: ['[情報|じょうほう]を [出|だ]し[始|はじ]めるのは、{plannedStart}か、それより [後|あと]です。'],
      english: ['We plan to begin on {plannedStart} or later.'],
    },
  },
  {
    id: 'how-it-is-provided',
    face: 'back',
    heading: heading(
      '[情報|じょうほう]の [取|と]り[扱|あつか]い',
      '[情報|じょうほう]は [どう|どー] なりますか',
      'How your information is handled',
    ),
    states: ['obtained', 'provision', 'update'],
    wording: {
      standard: [
        '[提供|ていきょう]する [情報|じょうほう]は、[診察|しんさつ]・[検査|けんさ]・[治療|ちりょう]などの [際|さい]に [取得|しゅとく]し、[記録|きろく]した ものです。',
        '[暗号化|あんごうか]し、[厳|きび]しい セキュリティを [保|たも]った [手段|しゅだん]で [提供|ていきょう]します。[新|あたら]しい [記録|きろく]や [訂正|ていせい]は、[順次|じゅんじ] [追加|ついか]して [提供|ていきょう]します。',
      ],
      easy: [
        '[病院|びょういん]で [診察|しんさつ]や [検査|けんさ]を した ときの [記録|きろく]です。',
        'ほかの [人|ひと]に [見|み]られない [ように|よーに] [守|まも]って [送|おく]ります。[新|あたら]しい [記録|きろく]も、[後|あと]から [送|おく]ります。',
      ],
      english: [
        'What we provide was obtained and recorded when you were examined, tested or treated.',
        'It is encrypted and provided by strictly secured means. New records and corrections are added as they arise.',
      ],
    },
  },
  {
    id: 'how-to-stop',
    face: 'back',
    heading: heading(
      '[提供|ていきょう]を [望|のぞ]まない [方|かた]の お[手続|てつづ]き・ご[相談|そうだん]の [窓口|まどぐち]',
      'やめたい [人|ひと]は、ここに [連絡|れんらく]して ください',
      'Where to ask us to stop, and where to ask questions',
    ),
    states: ['how-to-stop'],
    wording: {
      standard: [
        '[窓口|まどぐち]の ほか、[下記|かき]に ご[連絡|れんらく]いただく ことで、[提供|ていきょう]の [停止|ていし]を [求|もと]める ことが できます。',
        '[電子|でんし]メール：{email}',
        '[電話|でんわ]：{phone}（{officeHours}）',
        'URL：{url}',
      ],
      easy: [
        '[病院|びょういん]の [受付|うけつけ]でも、メールでも、[電話|でんわ]でも できます。',
        'メール：{email}',
        '[電話|でんわ]：{phone}（{officeHours}）',
        'ホームページ：{url}',
      ],
      english: [
        'You may ask at our desk, or here:',
        'E-mail: {email}',
        'Telephone: {phone} ({officeHours})',
        'Web: {url}',
      ],
    },
  },
  {
    id: 'provider',
    face: 'back',
    states: ['provider'],
    wording: {
      standard: ['{provider}　{address}　{representative}'],
      easy: ['{provider}　{address}　{representative}'],
      english: ['{provider}, {address}, represented by {representative}'],
    },
  },
];

/** The blocks of the standard notice, without the fixed statements and the items, which are put in by themselves. */
export const standardBlocks: readonly NoticeBlock[] = [...front, ...back];
