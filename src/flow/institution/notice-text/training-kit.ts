/**
 * What an institution's staff are taught with 職員の教材: poster, question card, what to say at the desk, and a quiz, made from the notice itself
 * and the institution's own contact data, so that they never say anything else than it.
 */

import { daysBetween } from '../../../kit/day.ts';
import type { Day } from '../../../kit/day.ts';
import { InvalidInputError } from '../../../kit/errors.ts';
import { ruleOn } from '../../../law/rule-on.ts';
import { eligibleFrom } from '../waiting-period.ts';
import type { NoticeEdition } from './notice-edition.ts';
import { editionDigest } from './notice-edition.ts';
import { renderNotice } from './render-notice.ts';

/** A question that patients ask, and what is answered. */
export interface QuestionAndAnswer {
  readonly question: string;
  readonly answer: string;
}

/** A question to staff: the right choice is `choices[right]`. */
export interface QuizQuestion {
  readonly question: string;
  readonly choices: readonly string[];
  readonly right: number;
  readonly because: string;
}

/** The kit of one institution. */
export interface TrainingKit {
  readonly editionDigest: string;
  readonly poster: { readonly title: string; readonly lines: readonly string[] };
  readonly card: readonly QuestionAndAnswer[];
  readonly script: readonly string[];
  readonly quiz: readonly QuizQuestion[];
}

/**
 * The kit of an institution on a day, whose rules it teaches.
 *
 * @throws {InvalidInputError} `notice-text/not-in-use`: staff are not taught with a draft.
 */
export function trainingKit(edition: NoticeEdition, on: Day): TrainingKit {
  if (edition.standing !== 'confirmed') {
    throw new InvalidInputError('notice-text/not-in-use', 'staff are taught with a confirmed notice only');
  }
  const said = (id: string) => statementOf(edition, id);
  const contact = contactLine(edition);
  const age = ruleOn('guardian-age', on).value;
  return {
    editionDigest: editionDigest(edition),
    poster: {
      title: renderNotice(edition, 'standard')
        .title.map(({ text }) => text)
        .join(''),
      lines: [said('no-effect-on-treatment'), said('at-any-time'), said('no-reason-asked'), contact],
    },
    card: [
      { question: 'やめると、診てもらえなくなりませんか。', answer: said('no-effect-on-treatment') },
      { question: 'いつまでに言えばよいですか。', answer: said('at-any-time') },
      { question: 'いつから渡されるのですか。', answer: said('one-month') },
      { question: '理由を言わなければなりませんか。', answer: said('no-reason-asked') },
      { question: '子どもや、家族のことでもできますか。', answer: said('guardian') },
      { question: '亡くなった家族のことは。', answer: said('bereaved-family') },
      { question: 'もう渡された情報はどうなりますか。', answer: said('deletion') },
      { question: 'どこに言えばよいですか。', answer: contact },
    ],
    script: [
      '「医療情報の提供のお知らせです。お読みください。ご質問はいつでもどうぞ。」（初めての受診のとき、書面をお渡しする）',
      '（お渡しした日を、その日のうちに記録する。お渡ししていない方を、渡したことにしない。）',
      `「${said('no-effect-on-treatment')}」（尋ねられる前に、必ず伝える）`,
      '「承りました。いま受け付けます。」（やめたいと言われたら、理由を尋ねず、引き止めず、すぐに受け付ける）',
      `「${said('written-receipt')}」（控えをその場で渡す）`,
      `「${contact}」（ここで答えられないことは、窓口へ案内する）`,
    ],
    quiz: quizOf(on, age),
  };
}

function quizOf(on: Day, age: number): readonly QuizQuestion[] {
  const days = daysBetween(on, eligibleFrom(on));
  return [
    {
      question: '患者さんが「やめたい」と言いました。最初にすることは。',
      choices: ['理由を尋ねる', '本人確認の書類を求める', 'すぐに受け付ける'],
      right: 2,
      because: '停止は受け付けたときに効きます。確認は、その後です。理由は尋ねません。',
    },
    {
      question: `今日（${on}）お知らせを渡しました。情報が渡され得るのは、最も早くて何日後ですか。`,
      choices: [`${days}日後`, '今日', '7日後'],
      right: 0,
      because: '30日と1か月の、遅いほうが過ぎてからです。渡した日は数えません。',
    },
    {
      question: `${age - 1}歳のお子さんについて、保護者の方が停止を求めました。`,
      choices: ['お子さん本人が来るまで待つ', '受け付けて、ご関係は後で確かめる', '断る'],
      right: 1,
      because: `${age}歳未満のお子さんについては、保護者等の方も手続きができます。停止は確認を待ちません。`,
    },
    {
      question: '亡くなった患者さんのご遺族が停止を求めました。',
      choices: ['受け付ける', '亡くなった方のことは受け付けない', '相続の書類を求める'],
      right: 0,
      because: 'ご遺族は停止を求めることができます。',
    },
    {
      question: '患者さんが停止したことを、診察する医師に伝えますか。',
      choices: ['伝える', '伝えない'],
      right: 1,
      because: '停止は治療に影響しません。診療に関わる人が知る必要はありません。',
    },
  ];
}

function statementOf(edition: NoticeEdition, id: string): string {
  const { sections } = renderNotice(edition, 'standard');
  return (sections.find((section) => section.id === id)?.lines ?? [])
    .map((line) => line.map(({ text }) => text).join(''))
    .join('');
}

/** Where patients are sent with their questions: the institution's own block. */
function contactLine({ institution }: NoticeEdition): string {
  const { name, phone, email, url, officeHours } = institution;
  const parts = [
    name.text,
    ...(phone === undefined
      ? []
      : [`電話 ${phone}${officeHours === undefined ? '' : `（${officeHours.text}）`}`]),
    ...(email === undefined ? [] : [`電子メール ${email}`]),
    ...(url === undefined ? [] : [url]),
  ];
  return parts.join('　');
}
