import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { faqGaps, faqOf, writeFaq } from '../app/inquiries/faq.ts';
import {
  faqAudiences,
  faqAudienceWords,
  inquiryTopics,
  searchFaq,
  type FaqAudience,
} from '../flow/supervision/index.ts';
import { today } from '../kit/clock.ts';
import { addDays, day } from '../kit/day.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';

/** `meguri faq write|search|helped|gaps`: questions that are asked often, in versions, and what they do not answer yet. */
export function faqCommand(): Command {
  return newCommand(
    'faq',
    'よくある質問を書く・探す・足りないものを数える',
    'meguri faq search 通知 --audience public',
  )
    .addCommand(writeCommand())
    .addCommand(searchCommand())
    .addCommand(helpedCommand())
    .addCommand(gapsCommand());
}

function writeCommand(): Command {
  return homeCommand(
    'write',
    '質問と答えの新しい版を登録する（前の版は残る）',
    'meguri faq write --file stop.json',
  )
    .requiredOption('--file <json>', 'entry, audience, question, answer, keywords (with readings), isShown')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { file: string }>();
      const draft = await draftIn(options.file);
      const version = await withHome(options, (operator) => writeFaq(operator, draft));
      printOutcome(options, { version }, () => [`第${String(version)}版として登録しました`]);
    });
}

async function draftIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (cause) {
    throw new InvalidInputError('inquiry/bad-answer', 'a question and answer is a JSON file', { cause });
  }
}

function audienceOf(text: string | undefined): FaqAudience | undefined {
  const audience = faqAudiences.find((one) => one === text);
  if (text !== undefined && audience === undefined) {
    throw new InvalidInputError(
      'inquiry/no-such-audience',
      `an audience is one of ${faqAudiences.join(', ')}`,
    );
  }
  return audience;
}

function searchCommand(): Command {
  return homeCommand('search', '質問を探す（かな・カナ・全角半角を区別しない）', 'meguri faq search つうち')
    .argument('[words...]', 'what is looked for; everything when not given')
    .option('--audience <who>', faqAudiences.join(' | '))
    .action(async (words: readonly string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { audience?: string }>();
      const audience = audienceOf(options.audience);
      const entries = await withRecords(options, (records) => faqOf(records).newest());
      const hits = searchFaq(entries, words.join(' '), audience);
      printOutcome(options, { hits }, () =>
        hits.length === 0
          ? ['見つかりませんでした']
          : hits.flatMap(({ entry: { entry, audience: whom, question, answer, version } }) => [
              `${question}（${faqAudienceWords[whom]}、${entry} 第${String(version)}版）`,
              `    ${answer}`,
            ]),
      );
    });
}

function helpedCommand(): Command {
  return homeCommand('helped', '答えが役に立ったかどうかを数える', 'meguri faq helped stop 2 yes')
    .argument('<entry>', 'name of the entry')
    .argument('<version>', 'its version')
    .argument('<yes|no>', 'whether it helped')
    .action(async (entry: string, version: string, said: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      if (said !== 'yes' && said !== 'no') throw new InvalidInputError('cli/bad-arguments', 'say yes or no');
      await withRecords(options, (records) =>
        faqOf(records).giveFeedback(entry, Number(version), said === 'yes', today(records.clock)),
      );
      printOutcome(options, { entry, version: Number(version), helped: said === 'yes' }, () => [
        '数えました',
      ]);
    });
}

const defaultDays = 90;

function gapsCommand(): Command {
  return homeCommand(
    'gaps',
    '答えの無かった問い合わせと、役に立っていない答え',
    'meguri faq gaps --since 2026-07-01',
  )
    .option(
      '--since <day>',
      `first day of the inquiries; the last ${String(defaultDays)} days when not given`,
    )
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { since?: string }>();
      const report = await withRecords(options, (records) => {
        const since =
          options.since === undefined ? addDays(today(records.clock), -defaultDays) : day(options.since);
        return faqGaps(records, since);
      });
      printOutcome(options, report, ({ gaps, weak }) => [
        ...gaps.map(
          ({ audience, topic, inquiries, withoutAnswer }) =>
            `${faqAudienceWords[audience]} ${inquiryTopics[topic]}: 問い合わせ ${String(inquiries)}件のうち、答えの無いもの ${String(withoutAnswer)}件`,
        ),
        ...weak.map(
          ({ entry, helped, didNot }) =>
            `${entry}: 役に立った ${String(helped)}、立たなかった ${String(didNot)}`,
        ),
        ...(gaps.length + weak.length === 0 ? ['足りないものはありません'] : []),
      ]);
    });
}
