import type { Command } from 'commander';
import { lineageOf } from '../app/stewards/lineage.ts';
import type { ProvDocument } from '../app/stewards/prov-graph.ts';
import { printOutcome } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

/** `meguri lineage`: from which objects of which institutions a package is made, as PROV-O in JSON-LD. */
export function lineageCommand(): Command {
  return homeCommand(
    'lineage',
    '提供物の来歴（機関→提供物→受入れ→保管→作成）',
    'meguri lineage --package P-2026-001 --json',
  )
    .requiredOption('--package <number>', 'number of the package')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { package: string }>();
      const document = await withRecords(options, (records) => lineageOf(records, options.package));
      printOutcome(options, document, () => described(document));
    });
}

const kinds: readonly (readonly [string, string])[] = [
  ['institution', '機関'],
  ['object', '提供されたもの'],
  ['batch', '受入れ'],
  ['segment', '保管した区分'],
  ['package', '提供物'],
];

function described({ '@graph': nodes }: ProvDocument): readonly string[] {
  return kinds.flatMap(([kind, words]) => {
    const found = nodes.filter((node) => node['@id'].startsWith(`urn:meguri:${kind}:`));
    return [`${words} ${String(found.length)}`, ...found.map((node) => `  ${node['@id']}`)];
  });
}
