import type { Command } from 'commander';
import { addCosts, contractsOf, costSheetFor, keepContract, payInstitution } from '../app/desk/contracts.ts';
import { dataKinds, dataKindWords, type DataKind } from '../flow/institution/index.ts';
import { day } from '../kit/day.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';

interface ContractOptions extends HomeOptions {
  readonly institution: string;
  readonly kinds: string;
  readonly starts: string;
  readonly ends: string;
  readonly filing?: string;
}

/** `meguri institution contract …`: what an institution may provide, and from when to when. */
export function institutionContractCommand(): Command {
  const keepExample =
    'meguri institution contract keep --institution 2210012345 --kinds receipt,dpc --starts 2026-04-01 --ends 2027-03-31';
  const keeping = homeCommand('keep', '提供契約、又はその更新（次の版）を登録する', keepExample)
    .requiredOption('--institution <code>', 'code of the institution')
    .requiredOption('--kinds <kinds>', `what it may provide, separated by commas: ${dataKinds.join(', ')}`)
    .requiredOption('--starts <day>', 'first day (YYYY-MM-DD)')
    .requiredOption('--ends <day>', 'last day; an early end is a version that ends early')
    .option('--filing <number>', 'number of the institution’s prior filing (届出) with the ministers')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ContractOptions>();
      const { institution, filing } = options;
      const [startsOn, endsOn] = [day(options.starts), day(options.ends)];
      if (endsOn < startsOn)
        throw new InvalidInputError(
          'institution/bad-contract-term',
          'a contract ends on or after its first day',
        );
      const terms = { institution, kinds: kindsOf(options.kinds), startsOn, endsOn };
      const contract = await withHome(options, async (operator) => {
        await operator.institutions.find(institution);
        return keepContract(operator, filing === undefined ? terms : { ...terms, filing });
      });
      printOutcome(options, contract, ({ version, kinds }) => [
        `第${String(version)}版 ${startsOn}〜${endsOn}: ${kinds.map((kind) => dataKindWords[kind]).join('、')}`,
      ]);
    });
  const listExample = 'meguri institution contract list --institution 2210012345';
  const listing = homeCommand('list', '提供契約の各版', listExample)
    .requiredOption('--institution <code>', 'code of the institution')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ContractOptions>();
      const contracts = await withRecords(options, (records) => contractsOf(records).of(options.institution));
      printOutcome(options, { contracts }, () =>
        contracts.map(
          ({ version, startsOn, endsOn, kinds }) =>
            `第${String(version)}版 ${startsOn}〜${endsOn}: ${kinds.map((kind) => dataKindWords[kind]).join('、')}`,
        ),
      );
    });
  return newCommand('contract', '機関との提供契約（範囲・期間・更新）', keepExample)
    .addCommand(keeping)
    .addCommand(listing);
}

function kindsOf(text: string): readonly DataKind[] {
  return text.split(',').map((word) => {
    const kind = dataKinds.find((known) => known === word.trim());
    if (kind === undefined)
      throw new InvalidInputError(
        'institution/bad-data-kind',
        `a kind of data is one of ${dataKinds.join(', ')}`,
      );
    return kind;
  });
}

interface CostOptions extends HomeOptions {
  readonly institution: string;
  readonly list: string;
  readonly month: string;
  readonly number: string;
  readonly yen: string;
  readonly on: string;
}

/** `meguri institution cost …`: actual costs with their evidence, and payments that stay within them. */
export function institutionCostCommand(): Command {
  const addExample = 'meguri institution cost add --institution 2210012345 --list costs.csv';
  const adding = homeCommand('add', '提供に要した実費を、証拠書類とともに登録する', addExample)
    .requiredOption('--institution <code>', 'code of the institution')
    .requiredOption('--list <csv>', 'file with the columns number, month (YYYY-MM), kind, yen, evidence')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<CostOptions>();
      const lines = await withHome(options, async (operator) => {
        await operator.institutions.find(options.institution);
        return addCosts(operator, options.institution, options.list);
      });
      printOutcome(options, { lines }, () => [`実費 ${String(lines)}件を登録しました`]);
    });
  const payExample =
    'meguri institution cost pay --institution 2210012345 --month 2026-09 --number P-1 --yen 50000 --on 2026-10-31';
  const paying = homeCommand('pay', '実費の支払いを記録する（実費を超える支払いはできない）', payExample)
    .requiredOption('--institution <code>', 'code of the institution')
    .requiredOption('--month <month>', 'month whose costs are paid (YYYY-MM)')
    .requiredOption('--number <number>', 'number of the payment')
    .requiredOption('--yen <yen>', 'whole yen')
    .requiredOption('--on <day>', 'day of the payment')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<CostOptions>();
      const { institution, month, number } = options;
      const yen = Number(options.yen);
      if (!Number.isSafeInteger(yen) || yen < 1)
        throw new InvalidInputError('institution/bad-yen', 'a payment is whole yen above 0');
      const payment = { institution, month, number, yen, paidOn: day(options.on) };
      await withHome(options, (operator) => payInstitution(operator, payment));
      printOutcome(options, payment, () => [`${month} 分 ${String(yen)}円の支払いを記録しました`]);
    });
  const showExample = 'meguri institution cost show --institution 2210012345 --json';
  const showing = homeCommand('show', '実費と支払いの一覧', showExample)
    .requiredOption('--institution <code>', 'code of the institution')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<CostOptions>();
      const sheet = await withRecords(options, (records) => costSheetFor(records, options.institution));
      printOutcome(options, sheet, ({ lines, payments }) => [
        ...lines.map(
          ({ number, month, kind, yen, evidence }) =>
            `実費 ${number} ${month} ${kind} ${String(yen)}円（${evidence}）`,
        ),
        ...payments.map(
          ({ number, month, yen, paidOn }) => `支払 ${number} ${month} 分 ${String(yen)}円 ${paidOn}`,
        ),
      ]);
    });
  return newCommand('cost', '提供に要した実費と、その支払い', addExample)
    .addCommand(adding)
    .addCommand(paying)
    .addCommand(showing);
}
