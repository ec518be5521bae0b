import type { Command } from 'commander';
import { resolve } from 'node:path';
import { createHome } from '../app/home.ts';
import { openOperator } from '../app/operator.ts';
import { newCommand, printOutcome, type CommonOptions } from './command-line.ts';

interface InitOptions extends CommonOptions {
  readonly home: string;
  readonly operator: string;
  readonly contractsRequired?: boolean;
}

/** `meguri init`: a new operator's home, with its keys, its ledger and its database. */
export function initCommand(): Command {
  return newCommand('init', '認定事業者のホームを作る', 'meguri init --home ./home --operator OP-2200')
    .requiredOption('--operator <code>', 'code of the certified operator: letters, digits, hyphens')
    .option('--contracts-required', 'an institution without a contract on record may not provide')
    .option('--home <dir>', 'where to make it; an empty or new folder', './meguri-home')
    .action(async (options: InitOptions) => {
      const home = resolve(options.home);
      const { operator: code, contractsRequired = false } = options;
      await createHome(home, { operator: code, contractsRequired });
      await using operator = await openOperator(home);
      const { root, rootKey } = operator.paths;
      printOutcome(options, { home: root, operator: options.operator }, () => [
        `ホームを作りました: ${root}`,
        `大元の鍵: ${rootKey}（失うと何も開けません。写しを別の場所に封緘して保管してください）`,
      ]);
    });
}
