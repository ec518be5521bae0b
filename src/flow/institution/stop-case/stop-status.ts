import type { Day } from '../../../kit/day.ts';
import type { Case, Words } from '../../../procedure/index.ts';
import { copyWords, type DeletionCopy } from './deletion-copy.ts';
import type { StopCaseState, StopData } from './stop-data.ts';

/** Words for a patient: plain, easy, English. */
export interface PatientWords extends Words {
  /** やさしい日本語. */
  readonly easy: string;
}

/** The steps that a patient sees. */
export type StatusStepId =
  'received' | 'identity' | 'institution' | 'operator' | 'deletion' | 'completed' | 'ended';

/** One step of a request: done on a day, open, or not asked for. */
export interface StatusStep {
  readonly id: StatusStepId;
  readonly words: PatientWords;
  readonly doneOn: Day | null;
}

/** How a request stands, for whoever holds its number: steps and days, and nothing that says who it is about. */
export interface StopStatus {
  readonly isInForce: boolean;
  readonly institution: string;
  readonly steps: readonly StatusStep[];
  /** One per copy, where deletion was asked for. */
  readonly copies: readonly {
    readonly copy: DeletionCopy;
    readonly name: Words;
    readonly erasedOn: Day | null;
  }[];
  readonly returnAskedOn: Day | null;
}

const words = (ja: string, easy: string, en: string): PatientWords => ({ ja, easy, en });
const endWords: Readonly<Partial<Record<StopCaseState, PatientWords>>> = {
  withdrawn: words('取下げ', 'やめるのを とりけしました', 'withdrawn'),
  rejoined: words('再参加', 'もういちど さんかしました', 'taking part again'),
  unfound: words(
    '該当する情報が見つからず終了',
    'じょうほうが みつからなかったので おわりました',
    'ended: no such information was found',
  ),
  'not-accepted': words(
    'ご関係を確認できず終了',
    'かぞくなどか わからなかったので おわりました',
    'ended: your relation could not be seen',
  ),
};

/** How a request stands. */
export function stopStatus({ state, data }: Case<StopData, StopCaseState>): StopStatus {
  const { receivedOn, inForceOn, identity, places, asksDeletion, deletion, completedOn, endedOn } = data;
  const institutions = places.filter(({ place }) => place === 'institution');
  const ended = endWords[state];
  const deletedOn = lastDay(deletion?.copies.map(({ erasedOn }) => erasedOn) ?? [null]);
  return {
    isInForce: inForceOn !== null && ended === undefined,
    institution: data.institution,
    steps: [
      step('received', words('受付', 'うけつけました', 'received'), receivedOn),
      step(
        'operator',
        words('認定事業者で停止', 'くにが みとめた ところで とめました', 'stopped at the operator'),
        inForceOn,
      ),
      step(
        'institution',
        words('医療機関等で停止', 'びょういんで とめました', 'stopped at the institution'),
        lastDay(institutions.map(({ confirmedOn }) => confirmedOn)),
      ),
      ...(data.requester === 'self' && !asksDeletion
        ? []
        : [
            step(
              'identity',
              words('ご本人などの確認', 'だれが たのんだか たしかめました', 'seen who asks'),
              identity?.checkedOn ?? null,
            ),
          ]),
      ...(asksDeletion ? [step('deletion', words('削除', 'けしました', 'deleted'), deletedOn)] : []),
      step('completed', words('完了', 'おわりました', 'everything done'), completedOn),
      ...(ended === undefined ? [] : [step('ended', ended, endedOn)]),
    ],
    copies: (deletion?.copies ?? []).map(({ copy, erasedOn }) => ({
      copy,
      name: copyWords[copy].name,
      erasedOn,
    })),
    returnAskedOn: data.returnAskedOn,
  };
}

const step = (id: StatusStepId, said: PatientWords, doneOn: Day | null): StatusStep => ({
  id,
  words: said,
  doneOn,
});

/** The last of these days; null while one is open. */
function lastDay(days: readonly (Day | null)[]): Day | null {
  return days.includes(null) ? null : ([...days].sort().at(-1) ?? null);
}
