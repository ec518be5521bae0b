import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { caseOffice } from '../app/cases/case-office.ts';
import { draftNotice, editionOf, keepNoticeBlock } from '../app/patient/notice-versions.ts';
import {
  checkNotice,
  composeNotice,
  noticeDigest,
  noticeLines,
  noticeVariants,
  parseInstitutionBlock,
  parseNoticeSource,
  renderNotice,
  standardBlocks,
  standardTitle,
  statutoryItems,
  voiceCodes,
  type NoticeCheck,
  type NoticeEdition,
  type NoticeVariant,
} from '../flow/institution/index.ts';
import { systemClock, today } from '../kit/clock.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { acting, actingCommand, type ActingOptions } from './acting.ts';
import { newCommand, printOutcome, type CommonOptions } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

interface TextOptions extends CommonOptions {
  readonly institution?: string;
  readonly variant: string;
}

/** `meguri notice-text template|check|render|draft|block|show`: the text of the notice, from one source. */
export function noticeTextCommand(): Command {
  const summary = '通知の文面を、一つの原稿から点検し、各様式で出力する';
  return newCommand('notice-text', summary, 'meguri notice-text render notice.json --variant easy')
    .addCommand(templateCommand())
    .addCommand(checkCommand())
    .addCommand(renderCommand())
    .addCommand(draftCommand())
    .addCommand(blockCommand())
    .addCommand(showCommand());
}

function templateCommand(): Command {
  const example = 'meguri notice-text template > notice.json';
  return newCommand('template', '標準の原稿（JSON）を出力する。事業者名などを書き換えて使う', example).action(
    () => {
      const source = {
        version: '1',
        operator: {
          code: 'OPERATOR',
          name: '事業者の名称',
          reading: 'じぎょうしゃの めいしょう',
          english: 'Name',
        },
        plannedStartOn: today(systemClock),
        title: standardTitle,
        blocks: standardBlocks,
      };
      process.stdout.write(`${JSON.stringify(source, null, 2)}\n`);
    },
  );
}

function checkCommand(): Command {
  const example = 'meguri notice-text check notice.json --institution hospital.json';
  return newCommand('check', '法定の記載事項・読み・長さ・言葉づかいを点検する', example)
    .argument('<file>', 'source of the notice, JSON')
    .option('--institution <file>', 'an institution’s own block, JSON: its copy is checked as well')
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<TextOptions>();
      const text = await textAt(file);
      const block = options.institution === undefined ? undefined : await blockAt(options.institution);
      const check = checkNotice(text, block);
      if (!check.isComplete) process.exitCode = 1;
      printOutcome(options, { digest: noticeDigest(text), ...check }, () => checkLines(check));
    });
}

function checkLines({ missing, faults, isComplete }: NoticeCheck): readonly string[] {
  const nameOf = (item: string) => statutoryItems.find(({ id }) => id === item);
  return [
    ...missing.map(({ item, lacks }) => {
      const about = nameOf(item);
      return `欠けています  ${about?.number ?? ''}${about?.japanese ?? item}（${lacks}）`;
    }),
    ...faults.map(
      ({ code, block, keepsFromSubmission, letters }) =>
        `${keepsFromSubmission ? '直してください' : '見直してください'}  ${block ?? '全体'}  ${code}${letters === undefined ? '' : `（${String(letters)}字）`}`,
    ),
    isComplete ? '国の確認を求めることができます。' : 'まだ国の確認を求めることはできません。',
  ];
}

const variants = [...noticeVariants, 'voice-code'] as const;

function renderCommand(): Command {
  const example = 'meguri notice-text render notice.json --institution hospital.json --variant ruby';
  return newCommand('render', '原稿を一つの様式で出力する（未確認の版には【案】と記す）', example)
    .argument('<file>', 'source of the notice, JSON')
    .requiredOption('--institution <file>', 'the institution’s own block, JSON')
    .option('--variant <variant>', variants.join(' | '), 'standard')
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<TextOptions>();
      const institution = await blockAt(options.institution ?? '');
      const edition = { text: await textAt(file), institution, standing: 'draft' } as const;
      printEdition(options, edition);
    });
}

function printEdition(options: CommonOptions & { readonly variant: string }, edition: NoticeEdition): void {
  if (options.variant === 'voice-code') {
    const codes = voiceCodes(edition);
    printOutcome(options, { codes }, () =>
      codes.flatMap(({ face, letters, text }) => [`[${face}] ${String(letters)}字`, text, '']),
    );
    return;
  }
  printOutcome(options, renderNotice(edition, variantNamed(options.variant)), noticeLines);
}

function draftCommand(): Command {
  const example = 'meguri notice-text draft notice.json --as endo --key endo.pem';
  return actingCommand('draft', '原稿を版（草案）として登録する・改める', example)
    .argument('<file>', 'source of the notice, JSON')
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions>();
      const source = parseNoticeSource(await jsonAt(file));
      const outcome = await acting(options, (operator, actor) =>
        draftNotice(operator, caseOffice(operator), actor, source),
      );
      printOutcome(options, outcome, ({ id, digest }) => [`${id}  版 ${source.version}（草案）  ${digest}`]);
    });
}

function blockCommand(): Command {
  const example = 'meguri notice-text block hospital.json --institution 2210012345 --as abe --key abe.pem';
  return actingCommand('block', '医療機関等が通知に載せる自機関の欄（JSON）を登録する', example)
    .argument('<file>', 'the institution’s own block, JSON')
    .requiredOption('--institution <code>', 'code of the institution')
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { institution: string }>();
      const block = await blockAt(file);
      const kept = await acting(options, (operator, actor) =>
        keepNoticeBlock(operator, actor, options.institution, block),
      );
      printOutcome(options, kept, ({ version, digest }) => [
        `${options.institution}  第${String(version)}版  ${digest}`,
      ]);
    });
}

function showCommand(): Command {
  const example = 'meguri notice-text show 2026-11 --institution 2210012345 --variant large-type';
  return homeCommand('show', '登録した版を、医療機関等の欄を入れて一つの様式で出力する', example)
    .argument('<version>', 'name of the version')
    .requiredOption('--institution <code>', 'code of the institution')
    .option('--variant <variant>', variants.join(' | '), 'standard')
    .action(async (version: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { institution: string; variant: string }>();
      const edition = await withRecords(options, (records) =>
        editionOf(records, version, options.institution),
      );
      printEdition(options, edition);
    });
}

function variantNamed(name: string): NoticeVariant {
  const found = noticeVariants.find((variant) => variant === name);
  if (found === undefined) {
    throw new InvalidInputError('cli/bad-choice', `--variant is one of ${variants.join(', ')}`);
  }
  return found;
}

const textAt = async (path: string) =>
  composeNotice(parseNoticeSource(await jsonAt(path)), today(systemClock));
const blockAt = async (path: string) => parseInstitutionBlock(await jsonAt(path));

async function jsonAt(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (cause) {
    throw new InvalidInputError('notice-text/no-json', 'there is no readable JSON document in that file', {
      cause,
    });
  }
}
