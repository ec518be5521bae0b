import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/integration/database.ts';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import type { SubjectId } from '../../flow/institution/index.ts';
import { day } from '../../kit/day.ts';
import type { Engine } from '../../sql/engine.ts';
import { tableRelation } from '../../sql/relation.ts';
import { guarded } from '../guarded.ts';
import { createHome } from '../home.ts';
import { openOperator, type Operator } from '../operator.ts';
import {
  assertNoDifferencing,
  recordPackageErased,
  type PackageUnderCheck,
} from './assert-no-differencing.ts';

let database: TestDatabase;
let home: string;
let operator: Operator;
let engine: Engine;
beforeAll(async () => {
  database = await testDatabase();
  home = await mkdtemp(join(tmpdir(), 'meguri differencing '));
  await createHome(home, { operator: 'OP-1' });
  operator = await openOperator(home, { databaseUrl: database.url });
  engine = await openDuckdbEngine();
});
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  await operator[Symbol.asyncDispose]();
  await database.close();
  await rm(home, { recursive: true });
});

const upTo = (end: number, start = 0) => Array.from({ length: end - start }, (_, index) => start + index);
let made = 0;

interface Built {
  readonly people: readonly number[];
  readonly recipient?: string;
  readonly use?: string;
  readonly deliveryKey?: Buffer;
  readonly onward?: PackageUnderCheck['onward'];
}

/** Builds a package of these people, as far as this check is concerned; gives its number. */
async function build({ people, recipient = 'A', use, deliveryKey, onward }: Built): Promise<string> {
  const packageId = `P-${(made += 1)}`;
  const keys = await engine.writer('keys', [{ name: 'person', type: 'text' }]);
  keys.append(people.map((person) => [`p${person}`]));
  await keys.close();
  const about = { grain: ['person'], columns: ['person'], informationClass: 'medical-information' as const };
  const secret = {
    deliveryKey: deliveryKey ?? Buffer.alloc(32, made),
    personKeys: tableRelation('keys', about),
  };
  const event = { type: 'delivery/package-built', actor: 'tanaka', subject: packageId } as const;
  await guarded(operator.ledger, event, async (receipt) => {
    const application = use ?? `U-${made}`;
    const parties = { requester: 'sato', builder: 'tanaka' };
    await operator.packages.open(receipt, { id: packageId, application, ...parties });
    await assertNoDifferencing(operator, receipt, engine, {
      packageId,
      recipient,
      secret,
      ...(onward === undefined ? {} : { onward }),
    });
    await operator.packages.finish(receipt, packageId, {
      manifestDigest: 'ab'.repeat(32),
      members: ['ab'.repeat(16) as SubjectId],
    });
  });
  return packageId;
}

const refusal = (built: Built) =>
  build(built).then(
    () => undefined,
    (error: unknown) => (error as { code: string }).code,
  );

describe('assertNoDifferencing', () => {
  it('D11: refuses a package that differs from an earlier one of its recipient by one who stopped', async () => {
    await build({ people: upTo(500), recipient: 'B' });
    expect(await refusal({ people: upTo(500, 1), recipient: 'B' })).toBe('deidentify/differs-by-few');
    expect(await refusal({ people: upTo(500), recipient: 'B' })).toBeUndefined();
    expect(await refusal({ people: upTo(500, 40), recipient: 'B' })).toBeUndefined();
  });

  it('D11: refuses it to who got the earlier one onward, and flags it for a stranger', async () => {
    await build({ people: upTo(1500, 1000), recipient: 'C' });
    const onward = [{ from: 'C', to: 'D' }];
    const one = { people: upTo(1499, 1000) };
    expect(await refusal({ ...one, recipient: 'D', onward })).toBe('deidentify/differs-by-few');
    const packageId = await build({ ...one, recipient: 'E' });
    const entries = await Array.fromAsync(operator.ledger.entries());
    const checked = entries.find(
      ({ type, subject }) => type === 'deidentify/differencing-checked' && subject === packageId,
    );
    expect(checked?.detail?.['colluding']).toMatch(/^differs-by-few P-\d+$/);
  });

  it('D11: lets the same use be built again while its first package has not left', async () => {
    await build({ people: upTo(2500, 2000), recipient: 'F', use: 'U-F' });
    expect(await refusal({ people: upTo(2499, 2000), recipient: 'F', use: 'U-F' })).toBeUndefined();
    expect(await refusal({ people: upTo(2498, 2000), recipient: 'F', use: 'U-other' })).toBe(
      'deidentify/differs-by-few',
    );
  });

  it('D11: allows it once erasure of the earlier one is certified, with new numbers only', async () => {
    const deliveryKey = Buffer.alloc(32, 200);
    const first = await build({ people: upTo(3500, 3000), recipient: 'G', deliveryKey });
    const next = { people: upTo(3499, 3000), recipient: 'G' };
    expect(await refusal(next)).toBe('deidentify/differs-by-few');
    await recordPackageErased(operator, 'office', first, day('2026-10-01'));
    expect(await refusal({ ...next, deliveryKey })).toBe('deidentify/shares-pseudonyms');
    expect(await refusal(next)).toBeUndefined();
  });

  it('keeps nothing of a package that was refused', async () => {
    await build({ people: upTo(4500, 4000), recipient: 'H' });
    await refusal({ people: upTo(4499, 4000), recipient: 'H' });
    // It would differ from the refused one by one, and from the kept one by ten.
    expect(await refusal({ people: upTo(4490, 4000), recipient: 'H' })).toBeUndefined();
  });
});
