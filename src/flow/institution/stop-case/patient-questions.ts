/**
 * The five questions by which a patient stops provision, one to a page, and the facts before them: the words of the screens, in plain
 * Japanese, easy Japanese in kana, and English. Nothing is asked that the request does not need.
 */

import type { Day } from '../../../kit/day.ts';
import { ruleOn } from '../../../law/rule-on.ts';
import { relationsFor, relationWords } from './requester.ts';
import type { PatientWords } from './stop-status.ts';

/** One answer that can be chosen. */
export interface PatientChoice {
  readonly value: string;
  readonly words: PatientWords;
}

/** One page of the flow. */
export interface PatientQuestion {
  readonly id: 'whose' | 'where' | 'which-patient' | 'relation' | 'confirm';
  readonly title: PatientWords;
  readonly hint: PatientWords;
  readonly choices: readonly PatientChoice[];
}

const words = (ja: string, easy: string, en: string): PatientWords => ({ ja, easy, en });
const choice = (value: string, ja: string, easy: string, en: string): PatientChoice => ({
  value,
  words: words(ja, easy, en),
});

/** What is said before the first question. */
export const patientFacts: readonly PatientWords[] = [
  words('何もしなくてもかまいません。', 'なにも しなくても いいです。', 'You need not do anything.'),
  words(
    '停止しても、治療への影響はありません。',
    'やめても、ちりょうは かわりません。',
    'Stopping does not affect your treatment.',
  ),
  words(
    'いつでも停止でき、いつでも再び参加できます。',
    'いつでも やめられます。いつでも もどれます。',
    'You can stop, and take part again, at any time.',
  ),
  words(
    '氏名や患者IDなどが研究者に渡ることはありません。',
    'なまえや ばんごうは、けんきゅうする ひとに わたしません。',
    'Names and patient numbers never reach researchers.',
  ),
];

/** The questions on a day, whose rules they follow. A page that does not concern the requester (`relation` for oneself) is left out by the flow. */
export function patientQuestions(on: Day): readonly PatientQuestion[] {
  const age = String(ruleOn('guardian-age', on).value);
  return [whoseQuestion(age), whereQuestion, whichPatientQuestion, relationQuestion(on), confirmQuestion];
}

const whoseQuestion = (age: string): PatientQuestion => ({
  id: 'whose',
  title: words('どなたの情報についてですか。', 'だれの ことですか。', 'Whose information is it about?'),
  hint: words('理由はお尋ねしません。', 'りゆうは ききません。', 'You are not asked for a reason.'),
  choices: [
    choice('self', '自分', 'じぶん', 'mine'),
    choice(
      'guardian/under-age',
      `${age}歳未満のお子さん`,
      `${age}さいより したの こども`,
      `a child under ${age}`,
    ),
    choice(
      'guardian/cannot-decide',
      'ご自分で判断することが難しい方',
      'じぶんで きめるのが むずかしい ひと',
      'somebody for whom it is hard to decide',
    ),
    choice('bereaved', '亡くなられたご家族', 'なくなった かぞく', 'a relative who has died'),
  ],
});

const whereQuestion: PatientQuestion = {
  id: 'where',
  title: words(
    'どこからの提供を停止しますか。',
    'どこの じょうほうを やめますか。',
    'Which provision is to stop?',
  ),
  hint: words(
    'どれを選んでも、同じ方の情報は以後の提供データから除かれます。',
    'どれを えらんでも、これから つくる データには はいりません。',
    'Whichever you choose, later data sets leave the person out.',
  ),
  choices: [
    choice('institution', 'この医療機関等から', 'この びょういんから', 'from this institution'),
    choice(
      'operator',
      'この認定事業者へ、すべての医療機関等から',
      'この だんたいへ、すべての びょういんから',
      'from all institutions to this operator',
    ),
    choice('all', 'すべての認定事業者へ', 'すべての だんたいへ', 'to all operators'),
  ],
};

const whichPatientQuestion: PatientQuestion = {
  id: 'which-patient',
  title: words(
    '診察券か、お知らせの紙の番号を教えてください。',
    'しんさつけんか、おしらせの かみの ばんごうを おしえて ください。',
    'What is the patient number, or the number of the notice?',
  ),
  hint: words(
    'お手元にないときも受け付けます。窓口が医療機関等に確認します。',
    'わからなくても だいじょうぶです。あとで たしかめます。',
    'We take your request without it as well, and find out.',
  ),
  choices: [
    choice('number', '番号を入れる', 'ばんごうを いれる', 'enter the number'),
    choice(
      'sheet',
      'お知らせの紙の番号を入れる',
      'おしらせの かみの ばんごうを いれる',
      'enter the number of the notice',
    ),
    choice('unknown', '分からない', 'わからない', 'I do not know it'),
  ],
};

const easyRelations: Readonly<Record<string, string>> = {
  spouse: 'おっと・つま・パートナー',
  child: 'こども',
  parent: 'おや',
  grandchild: 'まご',
  grandparent: 'そふ・そぼ',
  sibling: 'きょうだい',
  'minor-guardian': 'みせいねん こうけんにん',
  'adult-guardian': 'せいねん こうけんにん',
  curator: 'ほさにん',
  assistant: 'ほじょにん',
  'caring-relative': 'せわを している しんぞく',
};

function relationQuestion(on: Day): PatientQuestion {
  const relations = new Set([...relationsFor('guardian', on), ...relationsFor('bereaved', on)]);
  return {
    id: 'relation',
    title: words(
      'ご本人とのご関係を教えてください。',
      'あなたは だれですか。',
      'How are you related to the person?',
    ),
    hint: words(
      '書類はいま要りません。停止は、確認を待たずに効きます。',
      'かみは いま いりません。すぐに やめます。',
      'No document is needed now. The stop does not wait for one.',
    ),
    choices: [...relations].map((relation) =>
      choice(
        relation,
        relationWords[relation]?.ja ?? relation,
        easyRelations[relation] ?? relation,
        relationWords[relation]?.en ?? relation,
      ),
    ),
  };
}

const confirmQuestion: PatientQuestion = {
  id: 'confirm',
  title: words('これでよろしいですか。', 'これで いいですか。', 'Is this right?'),
  hint: words(
    '送ると、すぐに停止します。すでに匿名加工され研究者などに渡された情報は、取り戻すことができません。',
    'おくると、すぐに やめます。もう けんきゅうする ひとに わたした じょうほうは、もどせません。',
    'When you send it, we stop at once. What was anonymized and handed over before cannot be taken back.',
  ),
  choices: [
    choice('send', '送る', 'おくる', 'send'),
    choice(
      'send-with-deletion',
      '送る（提供済みの情報の削除も求める）',
      'おくる（もう だした じょうほうも けす）',
      'send, and ask for deletion as well',
    ),
    choice('back', '戻る', 'もどる', 'back'),
  ],
};
