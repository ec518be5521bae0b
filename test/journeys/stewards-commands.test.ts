import { execFile } from 'node:child_process';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AccountKeeper } from '../../src/access/account.ts';
import type { Role } from '../../src/access/role.ts';
import { createAccount, recordDuty } from '../../src/app/accounts/keep-accounts.ts';
import { registerKeyFile } from '../../src/app/accounts/register-credential.ts';
import { accountParts } from '../../src/app/cases/case-office.ts';
import { guarded } from '../../src/app/guarded.ts';
import { createHome } from '../../src/app/home.ts';
import { linkEverybody } from '../../src/app/link.ts';
import { openOperator, openRecords, type Operator, type OperatorRecords } from '../../src/app/operator.ts';
import { day } from '../../src/kit/day.ts';
import { writeBundles } from '../fixtures/fhir-bundles.ts';

// A process for each command: a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const run = promisify(execFile);
const main = join(import.meta.dirname, '../../src/cli/main.ts');
const institution = '1310000001';
const people = {
  sato: 'linkage-reviewer',
  ito: 'linkage-reviewer',
  yamamoto: 'steward',
  ono: 'director',
} as const;
type Person = keyof typeof people;

let folder: string;
let records: OperatorRecords;
const keyPath = (person: string) => join(folder, `${person}.pem`);
const meguri = async (...args: readonly string[]) => {
  const { stdout } = await run(process.execPath, [main, ...args, '--home', join(folder, 'home'), '--json']);
  return JSON.parse(stdout) as Record<string, unknown>;
};
const as = (person: Person) => ['--as', person, '--key', keyPath(person)];
const refused = async (code: number, ...args: readonly string[]) =>
  expect(meguri(...args)).rejects.toMatchObject({ code });

/** An account with a registered key, kept by `keeper`. */
async function employ(operator: Operator, keeper: AccountKeeper, id: string, role: Role): Promise<void> {
  const parts = accountParts(operator);
  const organization = operator.config.operator;
  await createAccount(parts, keeper, { id, person: id, name: id, organization, roles: [role] });
  const lasting = day('2099-03-31');
  const until = { appointedUntil: lasting, swornUntil: lasting, trainedUntil: lasting };
  await recordDuty(parts, keeper, id, { file: `F-${id}`, ...until });
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFile(keyPath(id), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const pem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  await registerKeyFile(parts, keeper, id, pem);
}

/** A hospital that provides. */
async function register(operator: Operator): Promise<void> {
  const known = { type: 'institution/institution-registered', actor: 'test', subject: institution } as const;
  await guarded(operator.ledger, known, (receipt) =>
    operator.institutions.record(receipt, { code: institution, name: '沼津第一病院', kind: 'hospital' }),
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meguri stewards '));
  const home = join(folder, 'home');
  await createHome(home, { operator: 'OP-1' });
  // Keeps the database running between the commands.
  records = await openRecords(home);
  await using operator = await openOperator(home);
  await employ(operator, 'home', 'kimura', 'administrator');
  const administrator = {
    account: 'kimura',
    person: 'kimura',
    roles: ['administrator'],
    organization: 'OP-1',
  } as const;
  for (const [person, role] of Object.entries(people)) await employ(operator, administrator, person, role);
  await register(operator);
});
afterAll(async () => {
  await records[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

describe('meguri intake', () => {
  it('C1, C2: holds an arrival in quarantine until a steward releases it, and writes its reject file', async () => {
    const path = join(folder, 'bundles');
    await writeBundles(path, { a: ['2026-01-05'], b: ['2026-01-06'] });
    await writeFile(join(path, 'zz-broken.json'), '{"resourceType":');
    const notices = join(folder, 'notices.csv');
    await writeFile(
      notices,
      'local_id,version,given_on,method\na,v1,2020-01-01,paper\nb,v1,2020-01-01,paper\n',
    );
    const deaths = join(folder, 'deaths.csv');
    await writeFile(deaths, 'local_id,died_on\n');
    const lists = ['--notices', notices, '--deaths', deaths];
    await meguri('notice', 'import', '--institution', institution, ...lists);
    const taking = ['intake', 'take', '--institution', institution, '--format', 'fhir', path];
    const { cases, batches } = await meguri(...taking, '--hold');
    expect({ cases, batches }).toMatchObject({ cases: [{ state: 'quarantined' }], batches: [] });
    const [{ case: id } = { case: '' }] = cases as { case: string }[];
    expect(await meguri('intake', 'waiting', ...as('yamamoto'))).toMatchObject({ cases: [{ id }] });
    await refused(4, 'intake', 'release', id, ...as('sato'));
    await refused(5, 'intake', 'release', id, ...as('yamamoto'));
    const released = await meguri('intake', 'release', id, '--without-scan', ...as('yamamoto'));
    expect(released).toMatchObject({ state: 'completed', batch: { admittedSubjects: 2 } });
    const rejects = join(folder, 'rejects.csv');
    expect(await meguri('intake', 'show', id, '--rejects', rejects, ...as('yamamoto'))).toMatchObject({
      data: { scan: 'not-scanned', inspection: { rejected: 1 } },
    });
    expect(await readFile(rejects, 'utf8')).toContain('fhir/not-json');
    expect(await meguri('intake', 'quality')).toMatchObject({ feeds: [{ institution, format: 'fhir' }] });
  });
});

describe('meguri review', () => {
  it('D1: has a pair read by two people with their own keys, and shows rows to a reader only', async () => {
    {
      await using operator = await openOperator(join(folder, 'home'));
      const { memberships } = await linkEverybody(operator);
      const [left, right] = memberships.map(({ subject }) => subject).sort();
      if (left === undefined || right === undefined) throw new RangeError('nobody was taken in');
      const explanation = { priorBits: -1, parts: [], adjustmentBits: 0, logOddsBits: 1 };
      const doubtful = [{ left, right, probability: 2 / 3, explanation }];
      const event = { type: 'test/doubted', actor: 'test', subject: 'pair' } as const;
      await guarded(operator.ledger, event, (receipt) =>
        operator.identities.replace(receipt, memberships, [], { doubtful, quality: undefined }),
      );
    }
    const { cases } = await meguri('review', 'open', ...as('yamamoto'));
    const [id = ''] = cases as string[];
    expect(await meguri('review', 'next', ...as('sato'))).toMatchObject({ case: { id } });
    const { rows } = await meguri('review', 'show', id, '--rows', ...as('sato'));
    expect(rows).toMatchObject([[{ birthOn: '1980-01-01' }], [{ birthOn: '1980-01-01' }]]);
    await refused(3, 'review', 'show', id, '--rows', ...as('yamamoto'));
    await meguri('review', 'decide', id, '--verdict', 'different', ...as('sato'));
    expect(await meguri('review', 'next', ...as('sato'))).toEqual({ case: null });
    expect(await meguri('review', 'decide', id, '--verdict', 'different', ...as('ito'))).toMatchObject({
      state: 'decided',
    });
    expect(await meguri('review', 'estimate')).toMatchObject({
      strata: [{ origin: 'doubtful', different: 1 }, { origin: 'linked' }],
    });
  });
});

describe('meguri retention', () => {
  it('C11: orders by one, confirms by another, and deletes', async () => {
    expect(await meguri('retention', 'due')).toEqual({ due: [] });
    const whose = ['--institution', institution, '--kind', 'medical-records'];
    const ordering = ['retention', 'order', ...whose, '--reason', 'no-longer-needed'];
    const { id } = await meguri(...ordering, ...as('yamamoto'));
    await refused(3, 'retention', 'confirm', String(id), ...as('yamamoto'));
    await refused(5, 'retention', 'execute', String(id), ...as('yamamoto'));
    await meguri('retention', 'confirm', String(id), ...as('ono'));
    const { copies } = await meguri('retention', 'execute', String(id), ...as('yamamoto'));
    const waiting = (copies as { copy: string; erasedOn: string | null }[]).filter(
      (one) => one.erasedOn === null,
    );
    expect(waiting.map(({ copy }) => copy)).toEqual(['backups']);
  });
});
