import type { Command } from 'commander';
import { linkageEstimate, type LinkageEstimate } from '../app/stewards/linkage-estimate.ts';
import type { EstimatedPairs } from '../flow/identity/index.ts';
import { printOutcome } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

/** `meguri review estimate`: how many links are wrong or missing, by the model and by what was reviewed. */
export function estimateCommand(): Command {
  const example = 'meguri review estimate';
  return homeCommand('estimate', '誤った名寄せ・漏れた名寄せの推定数', example).action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const outcome = await withRecords(options, ({ database }) => linkageEstimate({ db: database }));
      printOutcome(options, outcome, () => described(outcome));
    },
  );
}

function described({ model, review, strata }: LinkageEstimate): readonly string[] {
  const pairs = ({ estimate, from, to }: EstimatedPairs) =>
    estimate === undefined
      ? '未判定のため推定できません'
      : `約 ${estimate.toFixed(1)}組（95%区間 ${from.toFixed(1)}〜${to.toFixed(1)}）`;
  const reviewed = strata.map(
    ({ origin, pairs: all, same, different, unclear }) =>
      `  ${origin === 'linked' ? '同一人とした組' : '疑わしい組'} ${String(all)}組のうち判定 ${String(same + different + unclear)}組（同一 ${String(same)}・別人 ${String(different)}・不明 ${String(unclear)}）`,
  );
  return [
    'モデルによる推定（Fellegi–Sunter の事後確率の和）',
    ...(model === undefined
      ? ['  名寄せがまだ行われていません']
      : [
          `  誤り ${model.expectedFalseLinks.toFixed(1)}組／${String(model.linkedPairs)}組、漏れ ${(model.expectedMissedCompared + model.expectedMissedByBlocking).toFixed(1)}組`,
        ]),
    '判定した標本による推定（層別、Wilson 区間）',
    `  誤り ${pairs(review.falseLinks)}`,
    `  漏れ（疑わしい組のうち） ${pairs(review.missedLinks)}`,
    ...reviewed,
  ];
}
