import type { Command } from 'commander';
import { feedStatuses, type FeedStatus } from '../app/stewards/feed-status.ts';
import type { DataQuality, Share } from '../flow/intake/index.ts';
import { printOutcome } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

/** `meguri intake quality`: how each feed stands, what changed since the load before, and how fresh it is. */
export function qualityCommand(): Command {
  return homeCommand('quality', '提供データの品質・前回からの変化・鮮度', 'meguri intake quality').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const feeds = await withRecords(options, feedStatuses);
      printOutcome(options, { feeds }, () => feeds.flatMap(described));
    },
  );
}

const percent = ({ good, of }: Share) => (of === 0 ? '—' : `${((100 * good) / of).toFixed(1)}%`);

function qualityLines({ conformance, completeness, plausibility }: DataQuality): readonly string[] {
  return [
    `  適合性: 使える単位 ${percent(conformance.usableUnits)}・標準コード ${percent(conformance.standardCodes)}`,
    `  完全性: コード ${percent(completeness.codedEvents)}・検査値 ${percent(completeness.measuredValues)}・生年月日 ${percent(completeness.birthDates)}・性別 ${percent(completeness.sexes)}`,
    `  妥当性: 未来でない ${percent(plausibility.notInTheFuture)}・終了が開始以後 ${percent(plausibility.endsAfterStart)}・出生以後 ${percent(plausibility.afterBirth)}`,
  ];
}

const changes = { new: '新規', resolved: '解消', persisting: '継続' };

function described({
  institution,
  format,
  loads,
  freshness,
  quality,
  issues,
}: FeedStatus): readonly string[] {
  const { checkedOn, checkedUntil, loadsSinceCheck, dataUntil } = freshness;
  const badge =
    checkedOn === null
      ? '未検査'
      : `${checkedUntil ?? '—'}までのデータを${checkedOn}に検査${loadsSinceCheck === 0 ? '' : `・その後 ${String(loadsSinceCheck)}回の提供あり（${dataUntil ?? '—'}まで）`}`;
  return [
    `${institution} ${format}  提供 ${String(loads)}回  ${badge}`,
    ...(quality === undefined ? [] : qualityLines(quality)),
    ...issues.map(
      ({ code, before, after, change }) =>
        `  ${changes[change]} ${code} ${String(before)} → ${String(after)}件`,
    ),
  ];
}
