/**
 * Documents made from the code: `docs/reference/{cases,error-codes,features,law-coverage,stations}.md`. With `--check` nothing is
 * written and a difference fails, as does a dependency without its line in `docs/reference/dependencies.md`.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorKinds, type ErrorKind } from '../src/kit/errors.ts';
import { stations } from '../src/flow/stations.ts';
import { registeredKinds } from '../src/app/cases/case-registry.ts';
import { commandRows, stateDiagram, stateRows } from '../src/procedure/index.ts';
import { featureTable } from './feature-tests.ts';
import { root } from './run-step.ts';
import { sourceTexts } from './source-text.ts';

const sources = sourceTexts('src');
const made = (title: string, lines: readonly string[]) =>
  `# ${title}\n\nMade from the code by \`scripts/made-documents.ts\`; not edited by hand.\n\n${lines.join('\n')}\n`;

const kindOfClass: Readonly<Record<string, ErrorKind>> = {
  InvalidInputError: 'invalid-input',
  NotSignedInError: 'not-signed-in',
  ForbiddenError: 'forbidden',
  LawError: 'not-permitted-by-law',
  NotFoundError: 'not-found',
  ConflictError: 'conflict',
  EngineError: 'engine',
  IntegrityError: 'integrity',
};

const kindOfRefusal: Readonly<Record<string, ErrorKind>> = {
  refusal: 'conflict',
  forbidden: 'forbidden',
  badInput: 'invalid-input',
  unlawful: 'not-permitted-by-law',
};

function errorCodes(): string {
  const thrown = /new (\w+Error)\(\s*['`]([a-z0-9-]+\/[^'`]+)['`]/g;
  const rows = sources.flatMap(({ path, text }) =>
    [...text.matchAll(thrown)].map(([, className = '', code = '']) => {
      const kind = kindOfClass[className] ?? 'engine';
      const { httpStatus, exitCode } = errorKinds[kind];
      const shown = code.replace(/\$\{[^}]*\}/g, '…');
      return `| \`${shown}\` | ${kind} | ${String(httpStatus)} | ${String(exitCode)} | ${path} |`;
    }),
  );
  const refused = /\b(refusal|forbidden|badInput|unlawful)\(\s*['`]([a-z0-9-]+\/[^'`]+)['`]/g;
  const refusals = sources.flatMap(({ path, text }) =>
    [...text.matchAll(refused)].map(([, maker = '', code = '']) => {
      const kind = kindOfRefusal[maker] ?? 'conflict';
      const { httpStatus, exitCode } = errorKinds[kind];
      return `| \`${code}\` | ${kind} | ${String(httpStatus)} | ${String(exitCode)} | ${path} |`;
    }),
  );
  const unique = [...new Set([...rows, ...refusals])].sort();
  return made('Error codes', ['| Code | Kind | HTTP | Exit | Where |', '|---|---|--:|--:|---|', ...unique]);
}

function lawCoverage(): string {
  const rows = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/^\s*\*\s*@law\s+((?:.+)(?:\n\s*\*\s{2,}.+)*)/gm)].map(
      ([, duty = '']) => `| ${duty.replace(/\s*\n\s*\*\s*/g, ' ').replaceAll('|', '\\|')} | ${path} |`,
    ),
  );
  return made('Law coverage', ['| Duty | Where |', '|---|---|', ...[...new Set(rows)].sort()]);
}

function stationList(): string {
  const rows = stations.map(
    ({ id, japanese, question }, index) => `| ${String(index + 1)} | \`${id}\` | ${japanese} | ${question} |`,
  );
  return made('Stations', ['| # | Station | 日本語 | Question |', '|--:|---|---|---|', ...rows]);
}

function caseList(): string {
  const kinds = registeredKinds.flatMap(({ kind }) => [
    `## ${kind.words.ja} (\`${kind.name}\`, ${kind.series}-)`,
    '',
    '```mermaid',
    stateDiagram(kind),
    '```',
    '',
    ...['| State | 状態 | 番 | 期限 |', '|---|---|---|---|', ...stateRows(kind), ''],
    ...['| Command | 操作 | From | 行える人 | 別の人であること | |', '|---|---|---|---|---|---|'],
    ...[...commandRows(kind), ''],
  ]);
  return made('Cases: states, turns, permissions', kinds);
}

/** Dependencies that `docs/reference/dependencies.md` does not name. */
function unexplainedDependencies(): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, object>;
  const path = join(root, 'docs/reference/dependencies.md');
  const explained = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return Object.keys({ ...manifest['dependencies'], ...manifest['devDependencies'] }).filter(
    (name) => !explained.includes(`\`${name}\``),
  );
}

const documents: Readonly<Record<string, string>> = {
  'docs/reference/cases.md': caseList(),
  'docs/reference/features.md': made('Features and their tests', featureTable()),
  'docs/reference/error-codes.md': errorCodes(),
  'docs/reference/law-coverage.md': lawCoverage(),
  'docs/reference/stations.md': stationList(),
};

const problems = unexplainedDependencies().map(
  (name) => `${name} has no line in docs/reference/dependencies.md`,
);
for (const [path, text] of Object.entries(documents)) {
  const file = join(root, path);
  if (process.argv.includes('--check')) {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      problems.push(`${path} is not up to date: run node scripts/made-documents.ts`);
    }
  } else {
    writeFileSync(file, text);
  }
}
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
