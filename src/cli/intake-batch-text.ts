import type { IntakeBatch } from '../flow/intake/index.ts';

/** The gate's answers as a person reads them. */
const stateWords: Readonly<Record<string, string>> = {
  eligible: '可',
  'already-taken': '受入れ済み',
  'not-notified': '通知前',
  waiting: '待機',
  stopped: '停止',
  'proxy-being-checked': '代理確認中（停止）',
  'died-before-notice': '通知前に死亡',
};

/** A batch in lines, with who was left out by reason and number. */
export function describeBatch({
  objectDigest,
  institution,
  format,
  units,
  findings,
  gate,
  ...batch
}: IntakeBatch): string[] {
  const states = Object.entries(gate.byState).map(
    ([state, { subjects }]) => `${stateWords[state] ?? state} ${String(subjects)}人`,
  );
  const round = batch.round === 1 ? '' : `  ${String(batch.round)}回目`;
  return [
    `${objectDigest.slice(0, 16)}  ${institution} ${format}  ${batch.receivedOn}${round}`,
    `  読取り ${String(units.read)}（使用 ${String(units.used)}・構造 ${String(units.structural)}・使えず ${String(units.lost)}）→ 保管 ${String(batch.admittedEvents)}件 ${String(batch.admittedSubjects)}人`,
    `  関門: ${states.join('、')}`,
    ...Object.entries(findings).map(([code, count]) => `  所見 ${code} ${String(count)}件`),
  ];
}
