/**
 * Makes the API's document and the types of its client: `docs/reference/openapi.json` and `src/client/api-paths.d.ts`. With `--check` nothing is
 * written and a difference fails.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTs, { astToString } from 'openapi-typescript';
import { apiDocument } from '../src/portal/api/api-document.ts';
import { root } from './run-step.ts';

const document = await apiDocument();
const types = astToString(await openapiTs(document as Parameters<typeof openapiTs>[0]));
const files: Readonly<Record<string, string>> = {
  'docs/reference/openapi.json': `${JSON.stringify(document)}\n`,
  'src/client/api-paths.d.ts': `/** Types of the API, made from its document by \`scripts/api-client.ts\`; not edited by hand. */\n\n${types}`,
};
const problems = Object.entries(files).flatMap(([path, text]) => {
  const file = join(root, path);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    return [];
  }
  return existsSync(file) && readFileSync(file, 'utf8') === text
    ? []
    : [`${path} is not up to date: run node scripts/api-client.ts`];
});
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
