import { describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import { deidentify } from './deidentify.ts';
import { profiles } from './profile.ts';
import { drawnRegion } from './drawn-region.fake.ts';

const key = new Uint8Array(32).fill(7);
const profile = { ...profiles.standard, suppressionLimit: 0.5 };

describe('deidentify', () => {
  it('gives anonymized tables whose every check holds', async () => {
    await using engine = await openDuckdbEngine();
    const outcome = await deidentify(engine, await drawnRegion(engine, 200), profile, key);
    expect(outcome.evidence.flatMap(({ checks }) => checks).filter(({ holds }) => !holds)).toEqual([]);
    expect(outcome.risk.persons.after.k).toBeGreaterThanOrEqual(5);
    expect(outcome.risk.persons.before.uniques).toBeGreaterThan(0);
    const rows = await engine.rows(outcome.tables.events.condition);
    expect(rows.length).toBeGreaterThan(0);
  });
});
