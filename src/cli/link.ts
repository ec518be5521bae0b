import type { Command } from 'commander';
import { linkEverybody } from '../app/link.ts';
import { unlink } from '../app/unlink.ts';
import { parseSubjectId } from '../flow/institution/index.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { acting, actingCommand, type ActingOptions } from './acting.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withHome, type HomeOptions } from './home-command.ts';

interface SeparateOptions extends ActingOptions {
  readonly left: string;
  readonly right: string;
  readonly reason: string;
}

/** `meguri link run|separate`: 名寄せ of everybody in the vault, and undoing a link. */
export function linkCommand(): Command {
  return newCommand('link', '保管されている全員を名寄せする・誤った名寄せを解く', 'meguri link run')
    .addCommand(runCommand())
    .addCommand(separateCommand());
}

function runCommand(): Command {
  return homeCommand('run', '保管されている全員を名寄せする', 'meguri link run').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const { memberships, people, doubtful } = await withHome(options, (operator) =>
        linkEverybody(operator),
      );
      printOutcome(options, { subjects: memberships.length, people, doubtful: doubtful.length }, () => [
        `機関ごとの患者 ${String(memberships.length)} → 名寄せ後 ${String(people)}人`,
        ...(doubtful.length === 0
          ? []
          : [`疑わしい組 ${String(doubtful.length)}組: meguri review open で判定に回せます`]),
      ]);
    },
  );
}

function separateCommand(): Command {
  const example =
    'meguri link separate --left 3f… --right 9a… --reason reviewed-different-person --as sato --key sato.pem';
  return actingCommand('separate', '二つの患者が別人であることを記録し、名寄せを解く', example)
    .requiredOption('--left <subject>', 'id of the one patient at an institution: 32 hexadecimal digits')
    .requiredOption('--right <subject>', 'id of the other, likewise')
    .requiredOption('--reason <reason>', 'why they are different people; no names (it stays on record)')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<SeparateOptions>();
      const [left, right] = [parseSubjectId(options.left), parseSubjectId(options.right)];
      if (left === undefined || right === undefined) {
        throw new InvalidInputError('link/bad-subject', 'a subject id has 32 hexadecimal digits');
      }
      const pair = { left, right, reason: options.reason };
      const memberships = await acting(options, (operator, actor) => unlink(operator, actor, pair));
      const people = new Set(memberships.map(({ person }) => person)).size;
      printOutcome(options, { subjects: memberships.length, people }, () => [
        `患者 ${String(memberships.length)}人分を ${String(people)}人に分けました`,
      ]);
    });
}
