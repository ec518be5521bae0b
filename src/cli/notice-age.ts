import type { Command } from 'commander';
import { noticesInPersonDue } from '../app/desk/coming-of-age.ts';
import { printOutcome } from './command-line.ts';
import { homeCommand, withHome, type HomeOptions } from './home-command.ts';

/** `meguri notice sixteen`: who was told through a guardian and is to be told in person now. */
export function sixteenCommand(): Command {
  const example = 'meguri notice sixteen --institution 2210012345 --by sato';
  return homeCommand(
    'sixteen',
    '保護者等に通知した後に16歳に達する人（本人への改めての通知を勧める）',
    example,
  )
    .requiredOption('--institution <code>', 'code of the institution')
    .requiredOption('--by <account>', 'account of the staff who asks')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { institution: string; by: string }>();
      const { institution, by } = options;
      const due = await withHome(options, async (operator) => {
        await operator.institutions.find(institution);
        return noticesInPersonDue(operator, { institution, by });
      });
      printOutcome(options, { institution, due }, () => [
        ...due,
        `${String(due.length)}人。法律上の義務ではありません。すでにされた選択と停止は、そのまま有効です`,
      ]);
    });
}
