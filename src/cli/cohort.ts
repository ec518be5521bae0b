import type { Command } from 'commander';
import {
  forkDefinition,
  saveDefinition,
  saveVersion,
  shareDefinition,
} from '../app/feasibility/saved-definitions.ts';
import {
  changeWords,
  definitionChanges,
  lastVersion,
  postgresCatalogueStore,
  postgresDefinitionStore,
  searchCatalogue,
  versionOf,
  type SavedDefinition,
} from '../flow/cohort/index.ts';
import { NotFoundError } from '../kit/errors.ts';
import { acting, actingCommand, type ActingOptions } from './acting.ts';
import { catalogueCommand, countCommand, feasibilityCommand, previewCommand } from './cohort-count.ts';
import { askerOf, definitionIn, positiveNumber } from './cohort-options.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

/** `meguri cohort …`: whom a study is about; definitions, counts, catalogue and preview data. */
export function cohortCommand(): Command {
  return newCommand('cohort', '対象者の定義を保存・比較する、人数を尋ねる', 'meguri cohort list')
    .addCommand(saveCommand())
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(diffCommand())
    .addCommand(shareCommand())
    .addCommand(forkCommand())
    .addCommand(countCommand())
    .addCommand(feasibilityCommand())
    .addCommand(catalogueCommand())
    .addCommand(searchCommand())
    .addCommand(previewCommand());
}

const line = (definition: SavedDefinition) => {
  const { version, content, savedOn } = lastVersion(definition);
  return `${definition.id}  第${String(version)}版  ${savedOn}  ${content.name}（${definition.owner}）`;
};

function saveCommand(): Command {
  const example = 'meguri cohort save diabetes.json --as sato --key sato.pem --note 最初の案';
  return actingCommand('save', '定義（JSON）を保存する。--id を付けると次の版になる', example)
    .argument('<file>', 'the definition, JSON')
    .option('--id <number>', 'number of the definition that gets another version')
    .option('--based-on <version>', 'the version that was changed; the last one when not given')
    .option('--note <text>', 'what was changed', '')
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<
        ActingOptions & { id?: string; basedOn?: string; note: string }
      >();
      const { id, basedOn, note } = options;
      const content = await definitionIn(file);
      const saved = await acting(options, async (operator, actor) => {
        if (id === undefined) return saveDefinition(operator, askerOf(actor), { content, note });
        const store = postgresDefinitionStore(operator.database);
        const last = lastVersion(await store.find(id, actor.organization)).version;
        const seen = basedOn === undefined ? last : positiveNumber(basedOn);
        return saveVersion(operator, askerOf(actor), { id, basedOn: seen, content, note });
      });
      printOutcome(options, saved, () => [`保存しました: ${line(saved)}`]);
    });
}

function listCommand(): Command {
  return actingCommand(
    'list',
    '組織の定義と、共有されている定義',
    'meguri cohort list --as sato --key sato.pem',
  ).action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<ActingOptions>();
    const definitions = await acting(options, ({ database }, { organization }) =>
      postgresDefinitionStore(database).readableBy(organization),
    );
    printOutcome(options, { definitions }, () => definitions.map(line));
  });
}

const find = (options: ActingOptions, id: string) =>
  acting(options, ({ database }, { organization }) =>
    postgresDefinitionStore(database).find(id, organization),
  );

function showCommand(): Command {
  const example = 'meguri cohort show C-2026-000012 --as sato --key sato.pem';
  return actingCommand('show', '定義の一つの版', example)
    .argument('<id>', 'number of the definition')
    .option('--at <version>', 'the last one when not given')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions & { at?: string }>();
      const definition = await find(options, id);
      const version =
        options.at === undefined
          ? lastVersion(definition)
          : versionOf(definition, positiveNumber(options.at));
      printOutcome(options, version, () => [line(definition), JSON.stringify(version.content, null, 2)]);
    });
}

function diffCommand(): Command {
  const example = 'meguri cohort diff C-2026-000012 1 2 --as sato --key sato.pem';
  return actingCommand('diff', '二つの版の違いを言葉で示す', example)
    .argument('<id>', 'number of the definition')
    .argument('<before>', 'version')
    .argument('<after>', 'version')
    .action(async (id: string, before: string, after: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions>();
      const definition = await find(options, id);
      const contentOf = (version: string) => versionOf(definition, positiveNumber(version)).content;
      const changes = definitionChanges(contentOf(before), contentOf(after));
      const told = changes.map((change) => ({ ...change, words: changeWords(change) }));
      printOutcome(options, { changes: told }, () =>
        told.length === 0 ? ['違いはありません'] : told.map(({ words }) => words.ja),
      );
    });
}

function shareCommand(): Command {
  const example = 'meguri cohort share C-2026-000012 大学 市役所 --as sato --key sato.pem';
  return actingCommand('share', '定義を共有する組織を決める（挙げない組織からは外れる）', example)
    .argument('<id>', 'number of the definition')
    .argument('[organizations...]', 'who may read and fork it')
    .action(async (id: string, organizations: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions>();
      const shared = await acting(options, (operator, actor) =>
        shareDefinition(operator, askerOf(actor), id, organizations),
      );
      printOutcome(options, shared, () => [`${id} の共有先: ${shared.sharedWith.join('、') || 'なし'}`]);
    });
}

function forkCommand(): Command {
  const example = 'meguri cohort fork C-2026-000012 2 --as mori --key mori.pem';
  return actingCommand('fork', '定義の一つの版から、自分の組織の定義を作る', example)
    .argument('<id>', 'number of the definition')
    .argument('<version>', 'version')
    .action(async (id: string, version: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions>();
      const fork = await acting(options, (operator, actor) =>
        forkDefinition(operator, askerOf(actor), id, positiveNumber(version)),
      );
      printOutcome(options, fork, () => [`作りました: ${line(fork)}`]);
    });
}

function searchCommand(): Command {
  return homeCommand('search', 'カタログの項目を、言葉かコードで探す', 'meguri cohort search 糖尿病')
    .argument('[text]', 'a word, or the beginning of a code')
    .action(async (text: string | undefined, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const catalogue = await withRecords(options, ({ database }) =>
        postgresCatalogueStore(database).latest(),
      );
      if (catalogue === undefined) {
        throw new NotFoundError('cohort/no-catalogue', 'make the catalogue first: meguri cohort catalogue');
      }
      const found = searchCatalogue(catalogue, text === undefined ? {} : { text });
      printOutcome(options, found, () =>
        found.variables.map(
          ({ vocabulary, code, words, people }) =>
            `${vocabulary} ${code}  ${words?.ja ?? ''}  ${people.toLocaleString('ja-JP')}人`,
        ),
      );
    });
}
