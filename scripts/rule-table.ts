/**
 * `docs/reference/rules.md`, made from the rule table. With `--check` nothing is written and a difference fails.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { certaintyMarks, type Rule } from '../src/law/rule.ts';
import { ruleTable } from '../src/law/rule-table.ts';

const path = join(import.meta.dirname, '../docs/reference/rules.md');

const mark = ({ certainty, isDesignChoice }: Rule) =>
  `${certaintyMarks[certainty]}${isDesignChoice ? ' design' : ''}`;

const row = (rule: Rule) =>
  [
    `\`${rule.id}\``,
    String(rule.value),
    rule.unit,
    `${rule.from} – ${rule.until ?? ''}`.trim(),
    rule.article,
    mark(rule),
    `${rule.japanese}<br>${rule.english}`,
  ].join(' | ');

const text = `# Rules 規則

Made from \`src/law/rule-table.ts\` by \`scripts/rule-table.ts\`; not edited by hand.

Marks: [S] in the Cabinet Office's description of the system · [F] read in a source · [K] own knowledge, not read again ·
(?) unsure · design: our choice where the Act leaves room.

| Rule | Value | Unit | In force | Article | Mark | 意味 / Meaning |
|---|---|---|---|---|---|---|
${ruleTable.map((rule) => `| ${row(rule)} |`).join('\n')}
`;

if (!process.argv.includes('--check')) {
  writeFileSync(path, text);
} else if (readFileSync(path, 'utf8') !== text) {
  process.stderr.write('docs/reference/rules.md is not up to date: run node scripts/rule-table.ts\n');
  process.exitCode = 1;
}
