import type { Day } from '../../../kit/day.ts';
import type { FeedIssueData } from './feed-issue-case.ts';

/** A mail to an institution's desk: its words only. To whom it goes is not here. */
export interface IssueMessage {
  readonly subject: string;
  readonly text: string;
}

/** The mail that asks an institution about an issue of its feed. It names codes and counts, no patient and no value. */
export function issueMessage(id: string, issue: FeedIssueData, dueOn: Day | undefined): IssueMessage {
  const { format, code, count, firstSeenOn, lastSeenOn, loads } = issue;
  return {
    subject: `【ご照会 ${id}】提供データ（${format}）の内容について`,
    text: [
      'いつも医療情報のご提供をありがとうございます。',
      '',
      `ご提供いただいたデータ（${format}）に、次の課題がありました。`,
      `　課題の種類: ${code}`,
      `　直近の提供での件数: ${String(count)}件（${lastSeenOn} 検査）`,
      `　初めて見つかった日: ${firstSeenOn}（続けて ${String(loads)}回の提供）`,
      '',
      '該当する行は、差戻し一覧（ファイルの順番・行番号・課題の種類）をご覧ください。患者さんを特定する内容は含まれていません。',
      ...(dueOn === undefined ? [] : [`${dueOn} までにご回答いただけますと幸いです。`]),
      '',
    ].join('\n'),
  };
}
