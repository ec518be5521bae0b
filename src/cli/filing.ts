import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { draftFiling, filingKinds, filingSourceShape, type FilingKind } from '../flow/supervision/index.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome, type CommonOptions } from './command-line.ts';

/** `meguri filing draft`: the text of a filing to the ministers, from its data. */
export function filingCommand(): Command {
  return newCommand(
    'filing',
    '主務大臣への届出の案',
    'meguri filing draft operator-change change.json',
  ).addCommand(draftCommand());
}

function isKind(kind: string): kind is FilingKind {
  return Object.hasOwn(filingKinds, kind);
}

async function sourceAt(file: string) {
  try {
    return filingSourceShape.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new InvalidInputError('filing/bad-source', 'a filing is not drafted from that file', { cause });
  }
}

function draftCommand(): Command {
  return newCommand(
    'draft',
    '届出の案を作る（足りない項目も示す）',
    'meguri filing draft operator-change change.json',
  )
    .argument('<kind>', Object.keys(filingKinds).join(', '))
    .argument('<file>', 'what it is drafted from, JSON')
    .action(async (kind: string, file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      if (!isKind(kind))
        throw new InvalidInputError('filing/no-such-kind', 'there is no filing of this kind');
      const draft = draftFiling(kind, await sourceAt(file));
      printOutcome(options, draft, ({ title, addressees, sections, missing }) => [
        title,
        `宛先: ${addressees.join('、')}`,
        ...sections.flatMap(({ heading, text }) => ['', heading, `  ${text}`]),
        ...(missing.length === 0 ? [] : ['', `記載のない項目: ${missing.join('、')}`]),
      ]);
    });
}
