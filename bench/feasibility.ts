/**
 * Counts over a synthetic draw: seconds to tokens, to a count, to a feasibility table, to the inventory, and to compare an answer
 * with many earlier ones. `node bench/feasibility.ts [people …]`.
 */

import { openDuckdbEngine } from '../src/engines/duckdb/duckdb-engine.ts';
import {
  answerCells,
  countBuckets,
  countCells,
  countInventory,
  parseCohortDefinition,
  personToken,
  sketchOf,
  storeTokens,
  type CountedCell,
  type GivenAnswer,
} from '../src/flow/cohort/index.ts';
import { packageSketch, differencingFindings, type PackageSet } from '../src/flow/deidentify/index.ts';
import { drawnRegion } from '../src/flow/deidentify/drawn-region.fake.ts';
import { seededRandom } from '../src/kit/random.ts';

const secret = Buffer.alloc(32, 1);
const protection = { minimum: 10, base: 10, secret };
const sizes = process.argv.slice(2).map(Number);
const definition = parseCohortDefinition({
  name: '糖尿病で血糖を下げる薬のある40歳以上',
  index: { domain: 'condition', codes: [{ vocabulary: 'icd10', prefixes: ['E11'] }] },
  inclusion: [
    { kind: 'demographic', label: '40歳以上', ageAtLeast: 40 },
    {
      kind: 'event',
      label: '検査',
      event: { domain: 'measurement', valueAtLeast: 6.5 },
      window: { fromDays: -90, toDays: 90 },
    },
    { kind: 'supply', label: '投与', event: { domain: 'drug' }, daysAtLeast: 28 },
  ],
  exclusion: [
    {
      kind: 'washout',
      label: '既往',
      event: { domain: 'condition', codes: [{ vocabulary: 'icd10', prefixes: ['I10'] }] },
      days: 180,
    },
  ],
});

async function timed<Outcome>(what: string, work: () => Promise<Outcome> | Outcome): Promise<Outcome> {
  const startedAt = performance.now();
  const outcome = await work();
  process.stdout.write(`  ${((performance.now() - startedAt) / 1000).toFixed(3).padStart(8)} s  ${what}\n`);
  return outcome;
}

const earlierAnswers = (count: number): GivenAnswer[] => {
  const random = seededRandom('bench');
  return Array.from({ length: count }, (_, id) => {
    const people = Array.from({ length: 100 + random.below(900) }, () => random.below(2 ** 31));
    const about = { organization: 'o', question: 'q', dataVersion: 'v', cell: '', follows: null };
    return { ...about, id, shown: 100, sketch: sketchOf(people, countBuckets) };
  });
};

const heldPackages = (count: number, people: readonly string[]): PackageSet[] => {
  const random = seededRandom('packages');
  return Array.from({ length: count }, (_, index) => ({
    package: `P-${index}`,
    recipient: 'r',
    sketch: packageSketch(
      secret,
      people.filter(() => random.chance(0.05)),
    ),
    pseudonyms: String(index),
    erasedOn: null,
  }));
};

for (const size of sizes.length > 0 ? sizes : [20_000]) {
  await using engine = await openDuckdbEngine();
  process.stdout.write(`\n${size} people\n`);
  const drawn = await timed('a draw is made up', () => drawnRegion(engine, size));
  const people = (await engine.columns(drawn.person))[0]?.map(String) ?? [];
  const tokens = await timed('tokens', () => storeTokens(engine, people, secret));
  const tables = { ...drawn, tokens };
  await timed('a count of six criteria', () => countCells(engine, definition, tables, 'count'));
  const cells: CountedCell[] = await timed('a feasibility table', () =>
    countCells(engine, definition, tables, 'feasibility'),
  );
  await timed('the inventory', () => countInventory(engine, tables, 20));
  const earlier = earlierAnswers(20_000);
  await timed(`${cells.length} cells answered beside 20,000 earlier answers`, () =>
    answerCells(cells, earlier, protection),
  );
  await timed(
    'tokens of all people, in this process',
    () => people.map((one) => personToken(secret, one)).length,
  );
  const held = heldPackages(200, people);
  const sketch = packageSketch(secret, people);
  const candidate = { package: 'new', sketch, pseudonyms: 'new' };
  await timed('a package checked beside 200 others and their pairs', () =>
    differencingFindings(candidate, held, 10),
  );
  process.stdout.write(`  peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`);
}
