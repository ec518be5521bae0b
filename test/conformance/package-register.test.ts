import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withGate } from '../../src/app/with-gate.ts';
import { memoryPackageRegister } from '../../src/flow/delivery/register/package-register.memory.ts';
import { postgresPackageRegister } from '../../src/flow/delivery/register/package-register.postgres.ts';
import type { CheckMembers, PackageRegister } from '../../src/flow/delivery/register/package-register.ts';
import { subjectId } from '../../src/flow/institution/index.ts';
import { memoryLedger, type Receipt } from '../../src/ledger/index.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const patient = (localId: string) => subjectId(Buffer.alloc(32, 1), 'H1', localId);
const receipt = (): Promise<Receipt> =>
  memoryLedger().record({ type: 'test/happened', actor: 'test', subject: 'test' });
const allEligible: CheckMembers = () => Promise.resolve({ ineligible: [], epoch: 7 });
const oneIneligible: CheckMembers = ([first]) =>
  Promise.resolve({ ineligible: first === undefined ? [] : [first], epoch: 8 });
const manifestDigest = 'ab'.repeat(32);
const members = [patient('1'), patient('2')];

type InGate = <Result>(work: (register: PackageRegister) => Promise<Result>) => Promise<Result>;
const memory = memoryPackageRegister();
let made = 0;

describe.each<[string, () => { register: PackageRegister; inGate: InGate }]>([
  ['memory', () => ({ register: memory, inGate: (work) => work(memory) })],
  [
    'postgres',
    () => ({
      register: postgresPackageRegister(database.kysely),
      inGate: (work) => withGate(database.kysely, 'exclusive', (tx) => work(postgresPackageRegister(tx))),
    }),
  ],
])('PackageRegister in %s', (name, open) => {
  /** A package that was built, and what can be done with it. */
  const built = async (whose = members) => {
    const { register, inGate } = open();
    made += 1;
    const id = `${name}-${made}`;
    await register.open(await receipt(), { id, application: 'A1', requester: 'yamada', builder: 'sato' });
    await register.finish(await receipt(), id, { manifestDigest, members: whose });
    const seal = async (check = allEligible) => {
      const given = await receipt();
      return inGate((within) => within.seal(given, id, check));
    };
    const releaseKey = async (check = allEligible) => {
      const given = await receipt();
      return inGate((within) => within.releaseKey(given, id, check));
    };
    const release = async (person: string) => register.release(await receipt(), id, person, 2);
    const voidWith = async (localId: string) => {
      const given = await receipt();
      return inGate((within) => within.voidWith(given, [patient(localId)]));
    };
    const state = async () => (await register.find(id)).state;
    return { id, register, inGate, seal, release, releaseKey, voidWith, state };
  };

  it('goes from building to delivered, step by step', async () => {
    const { id, register, seal, release, releaseKey } = await built();
    expect((await seal()).record).toMatchObject({ state: 'sealed', sealedAtEpoch: 7, manifestDigest });
    expect((await release('suzuki')).state).toBe('sealed');
    expect((await release('tanaka')).state).toBe('released');
    expect((await releaseKey()).record).toMatchObject({ state: 'key-released', keyReleasedAtEpoch: 7 });
    expect((await register.deliver(await receipt(), id)).state).toBe('delivered');
    expect(await register.find(id)).toMatchObject({ state: 'delivered', releasers: ['suzuki', 'tanaka'] });
    expect((await register.recall(await receipt(), id)).state).toBe('recalled');
  });

  it('voids a build that died, and nothing that was built', async () => {
    const { id, register } = await built();
    await expect(register.abandon(await receipt(), id)).rejects.toMatchObject({
      code: 'delivery/not-in-this-state',
    });
    const dead = `${id}-dead`;
    await register.open(await receipt(), {
      id: dead,
      application: 'A1',
      requester: 'yamada',
      builder: 'sato',
    });
    expect(await register.abandon(await receipt(), dead)).toMatchObject({
      state: 'void',
      manifestDigest: null,
    });
  });

  it('voids a package at its seal when a member is not eligible', async () => {
    const { seal, state } = await built();
    expect(await seal(oneIneligible)).toMatchObject({ record: { state: 'void' }, ineligible: 1 });
    expect(await state()).toBe('void');
    await expect(seal()).rejects.toMatchObject({ code: 'delivery/not-in-this-state' });
  });

  it('voids a package at its key release when a member is not eligible', async () => {
    const { seal, release, releaseKey, state } = await built();
    await seal();
    await release('suzuki');
    await release('tanaka');
    expect(await releaseKey(oneIneligible)).toMatchObject({ record: { state: 'void' }, ineligible: 1 });
    expect(await state()).toBe('void');
  });

  it('lets no key out before two people have released it', async () => {
    const { seal, release, releaseKey } = await built();
    await expect(releaseKey()).rejects.toMatchObject({ code: 'delivery/not-in-this-state' });
    await seal();
    await release('suzuki');
    await expect(releaseKey()).rejects.toMatchObject({ code: 'delivery/not-in-this-state' });
  });

  it.each([
    ['yamada', 'delivery/is-requester'],
    ['sato', 'delivery/is-builder'],
    ['suzuki', 'delivery/has-released'],
  ])('refuses the release by %s: %s', async (person, code) => {
    const { seal, release } = await built();
    await seal();
    await release('suzuki');
    await expect(release(person)).rejects.toMatchObject({ code });
  });

  it('reaches with a stop every package of the person whose key is not out, and names the others', async () => {
    const alone = [patient(`alone-${name}`)];
    const early = await built(alone);
    const late = await built(alone);
    const other = await built();
    await late.seal();
    await late.release('suzuki');
    await late.release('tanaka');
    await late.releaseKey();
    expect(await early.voidWith(`alone-${name}`)).toEqual({ voided: [early.id], alreadyReleased: [late.id] });
    expect([await early.state(), await late.state(), await other.state()]).toEqual([
      'void',
      'key-released',
      'built',
    ]);
  });

  it('knows whose records are in a package, also in one that is void', async () => {
    const whose = [patient('m1'), patient('m2')].sort();
    const { id, register, voidWith, state } = await built(whose);
    await voidWith('m1');
    expect(await state()).toBe('void');
    expect([...(await register.members(id))].sort()).toEqual(whose);
    expect(await register.members('P-none')).toEqual([]);
  });

  it('keeps a number once, and knows no other', async () => {
    const { id, register } = await built();
    const again = register.open(await receipt(), { id, application: 'A', requester: 'a', builder: 'b' });
    await expect(again).rejects.toMatchObject({ code: 'delivery/package-number-taken' });
    await expect(register.find('none')).rejects.toMatchObject({ code: 'delivery/no-such-package' });
    expect((await register.all()).map((one) => one.id)).toContain(id);
  });

  it('does nothing without a receipt of the ledger', async () => {
    const { id, register, inGate, state } = await built();
    const forged = { sequence: 1, type: 'a/b', subject: 'x', leafHash: '' } as unknown as Receipt;
    await expect(inGate((within) => within.seal(forged, id, allEligible))).rejects.toMatchObject({
      kind: 'integrity',
    });
    await expect(register.release(forged, id, 'suzuki', 2)).rejects.toMatchObject({ kind: 'integrity' });
    expect(await state()).toBe('built');
  });
});

describe('the guarded steps of the package register in postgres', () => {
  it('are taken only inside the gate, held exclusively', async () => {
    const register = postgresPackageRegister(database.kysely);
    const given = await receipt();
    await register.open(given, { id: 'outside', application: 'A1', requester: 'yamada', builder: 'sato' });
    await register.finish(given, 'outside', { manifestDigest, members });
    const refusal = { code: 'institution/gate-not-held' };
    await expect(register.seal(given, 'outside', allEligible)).rejects.toMatchObject(refusal);
    await expect(register.voidWith(given, members)).rejects.toMatchObject(refusal);
    const shared = withGate(database.kysely, 'shared', (tx) =>
      postgresPackageRegister(tx).seal(given, 'outside', allEligible),
    );
    await expect(shared).rejects.toMatchObject(refusal);
    expect((await register.find('outside')).state).toBe('built');
  });
});

describe('the tables of the package register', () => {
  const insert = (about: { state: string; releasers: string }) =>
    database.pool.query(
      `insert into delivery.package (id, application, requester, builder, state, manifest_digest, releasers, receipt_sequence)
       values ('direct', 'A', 'yamada', 'sato', $1, $2, $3, 0)`,
      [about.state, manifestDigest, about.releasers],
    );

  it.each([
    ['the same person twice', 'released', '{suzuki,suzuki}', 'two_different_releasers'],
    ['the requester', 'released', '{yamada,suzuki}', 'no_party_releases'],
    ['the builder', 'sealed', '{sato}', 'no_party_releases'],
    ['one person alone', 'key-released', '{suzuki}', 'released_by_two'],
  ])('refuse a release by %s', async (_who, state, releasers, constraint) => {
    await expect(insert({ state, releasers })).rejects.toThrow(constraint);
  });

  it('keep a void package void', async () => {
    await insert({ state: 'void', releasers: '{}' });
    const revive = database.pool.query(`update delivery.package set state = 'sealed' where id = 'direct'`);
    await expect(revive).rejects.toThrow('stays so');
    await expect(database.pool.query('delete from delivery.package')).rejects.toThrow('stays so');
  });
});
