import { Option, type Command } from 'commander';
import { openCase } from '../app/cases/carry-on-case.ts';
import { caseOffice } from '../app/cases/case-office.ts';
import { instructionsOf } from '../app/obligations/instructions-of.ts';
import { recall } from '../flow/obligations/index.ts';
import { NotFoundError } from '../kit/errors.ts';
import { postgresCaseStore } from '../procedure/case-store.postgres.ts';
import type { Operator } from '../app/operator.ts';
import { acting, actingCommand, giveCommand, type ActingOptions } from './acting.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

/** `meguri obligation recall find|instruct|status`: from a defect to every holder down the chain. */
export function recallCommand(): Command {
  return newCommand('recall', '誤りのあった提供物の回収', 'meguri obligation recall status RC-2026-000001')
    .addCommand(findCommand())
    .addCommand(instructCommand())
    .addCommand(statusCommand());
}

async function recallNamed({ database }: Pick<Operator, 'database'>, id: string) {
  const found = await postgresCaseStore(database).find(recall, id);
  if (found === undefined)
    throw new NotFoundError('case/no-such-case', 'there is no case of this kind and number');
  return found;
}

function findCommand(): Command {
  const example =
    'meguri obligation recall find --kind stop --reference all --summary 停止者を含む提供 --as kato --key kato.pem';
  return actingCommand('find', '影響する提供物を探し、回収の案件を開く', example)
    .addOption(
      new Option('--kind <kind>', 'what went wrong')
        .choices(['batch', 'code-table', 'wrong-link', 'stop'])
        .makeOptionMandatory(),
    )
    .requiredOption(
      '--reference <code>',
      'digest of the object, name of the table, keyed token of the person; `all` for stops',
    )
    .requiredOption('--summary <text>', 'what happened, without anything personal')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<
        ActingOptions & { kind: string; reference: string; summary: string }
      >();
      const { kind, reference, summary } = options;
      const { id, data } = await acting(options, async (operator, actor) => {
        const input = { defect: { kind, reference }, summary };
        const opened = await openCase(caseOffice(operator), actor, { kind: recall.name, input });
        return recallNamed(operator, opened.id);
      });
      printOutcome(options, { recall: id, deliveries: data.deliveries }, () => [
        `${id}: 影響する提供物 ${String(data.deliveries.length)}件`,
        ...data.deliveries.map(
          (one) => `${one.package}  利用案件 ${one.use}  影響する人 ${String(one.people)}人`,
        ),
      ]);
    });
}

function instructCommand(): Command {
  const example =
    'meguri obligation recall instruct RC-2026-000001 --text 利用を止め消去すること --as kondo --key kondo.pem';
  return actingCommand('instruct', '提供物を回収とし、連鎖の全ての保有者に指示する（署名）', example)
    .argument('<number>', 'number of the recall')
    .requiredOption('--text <text>', 'what every holder is to do')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { text: string }>();
      const request = { kind: recall.name, id, command: 'instruct', input: { text: options.text } };
      const instructions = await acting(options, async (operator, actor, signer) => {
        await giveCommand(operator, actor, signer, request);
        return instructionsOf(operator.database, id);
      });
      printOutcome(options, { recall: id, instructions }, () => [
        `${id}: 保有者 ${String(instructions.sent)}者に指示しました`,
      ]);
    });
}

function statusCommand(): Command {
  const example = 'meguri obligation recall status RC-2026-000001';
  return homeCommand('status', '回収の進み: 指示・受領・実施の確認', example)
    .argument('<number>', 'number of the recall')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const { state, data, instructions } = await withRecords(options, async (records) => ({
        ...(await recallNamed(records, id)),
        instructions: await instructionsOf(records.database, id),
      }));
      printOutcome(options, { recall: id, state, deliveries: data.deliveries, instructions }, () => [
        `${id}  ${recall.states[state].words.ja}  提供物 ${data.deliveries.map((one) => one.package).join('、')}`,
        `指示 ${String(instructions.sent)}、受領 ${String(instructions.acknowledged)}、実施の確認 ${String(instructions.confirmed)}`,
        ...instructions.silent.map((party) => `受領していない保有者: ${party}`),
      ]);
    });
}
