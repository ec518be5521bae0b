import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  addTemplate,
  findTemplate,
  newestTemplates,
  orderMessage,
  sendDue,
} from '../app/outgoing/messages.ts';
import {
  messageLanguages,
  renderMessage,
  sampleValues,
  type MessageLanguage,
  type TemplateDraft,
} from '../app/outgoing/message-template.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';

const draftShape = z.strictObject({
  name: z.string(),
  language: z.enum(messageLanguages),
  subject: z.string(),
  body: z.string(),
  variables: z.array(z.string()),
});

interface NamedOptions extends HomeOptions {
  readonly language: string;
  readonly version?: string;
  readonly to: string;
}

/** `meguri template add|list|preview|test`: the texts of messages, in versions that stay. */
export function templateCommand(): Command {
  const example = 'meguri template add --file application-received.ja.json';
  return newCommand('template', '文書のひな形を登録・確認・試験送信する', example)
    .addCommand(addCommand(example))
    .addCommand(listCommand())
    .addCommand(previewCommand())
    .addCommand(testCommand());
}

async function draftIn(path: string): Promise<TemplateDraft> {
  try {
    return draftShape.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    const message = 'a template is JSON with name, language (ja | en), subject, body and variables';
    throw new InvalidInputError('outgoing/bad-template', message, { cause });
  }
}

function languageOf(text: string): MessageLanguage {
  const language = messageLanguages.find((one) => one === text);
  if (language === undefined) throw new InvalidInputError('outgoing/bad-language', 'a language is ja or en');
  return language;
}

function addCommand(example: string): Command {
  return homeCommand('add', 'ひな形の新しい版を登録する（前の版はそのまま残る）', example)
    .requiredOption('--file <json>', 'name, language, subject, body with {{places}}, variables')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { file: string }>();
      const draft = await draftIn(options.file);
      const added = await withHome(options, (operator) => addTemplate(operator, draft));
      printOutcome(options, added, ({ name, language, version }) => [
        `登録しました: ${name}（${language}）第${String(version)}版`,
      ]);
    });
}

function listCommand(): Command {
  return homeCommand('list', 'ひな形の一覧（最新の版）', 'meguri template list').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const templates = await withRecords(options, newestTemplates);
      printOutcome(options, { templates }, () =>
        templates.length === 0
          ? ['ありません']
          : templates.map(
              ({ name, language, version, subject }) =>
                `${name}  ${language}  第${String(version)}版  ${subject}`,
            ),
      );
    },
  );
}

function named(name: string, summary: string, example: string): Command {
  return homeCommand(name, summary, example)
    .argument('<name>', 'name of the template')
    .option('--language <code>', messageLanguages.join(' | '), 'ja');
}

function previewCommand(): Command {
  return named('preview', 'ひな形を、値の入る場所を示して見る', 'meguri template preview due-soon')
    .option('--version <number>', 'an older version')
    .action(async (name: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<NamedOptions>();
      const version = options.version === undefined ? undefined : Number(options.version);
      const template = await withRecords(options, (records) =>
        findTemplate(records, name, languageOf(options.language), version),
      );
      const message = renderMessage(template, sampleValues(template));
      printOutcome(options, { ...template, preview: message }, () => [message.subject, '', message.body]);
    });
}

function testCommand(): Command {
  return named(
    'test',
    '自分のアドレスに試験の文書を出す（ホームの operations/outbox に置く）',
    'meguri template test due-soon --to me@example.jp',
  )
    .requiredOption('--to <address>', 'where to')
    .action(async (name: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<NamedOptions>();
      const language = languageOf(options.language);
      const outcome = await withHome(options, async (operator) => {
        const values = sampleValues(await findTemplate(operator, name, language));
        const number = await orderMessage(operator, {
          template: name,
          language,
          values,
          to: options.to,
          isTest: true,
        });
        return { number, ...(await sendDue(operator)) };
      });
      printOutcome(options, outcome, ({ number }) => [
        `operations/outbox に置きました（番号 ${String(number)}）`,
      ]);
    });
}
