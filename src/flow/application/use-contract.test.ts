import { describe, expect, it } from 'vitest';
import { day } from '../../kit/day.ts';
import { refusalTo } from '../../procedure/index.ts';
import { contractRegister } from './contract-register.ts';
import { useCase } from './use-case.ts';
import { after, factsOf, firstDay, later, people, tariff, walkedTo } from './use-world.fake.ts';

const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;
const refusalOf = (
  given: ReturnType<typeof walkedTo>,
  command: string,
  by = people.kato,
  facts = {},
  on = firstDay,
) => refusalTo(useCase, given, command, { actor: by, at: '', on, facts: factsOf(given, facts) })?.code;

describe('the contract of a use', () => {
  const drafted = walkedTo('sign-as-operator');
  const contract = drafted.data.contract!;

  it('G1: is written from the approved conditions, with every clause that the Basic Policy names', () => {
    for (const clause of [
      '利用目的',
      '利用形態',
      '利用場所',
      '利用期間',
      '明示',
      '識別行為の禁止',
      '安全管理',
      '第三者への提供',
      '消去',
      '対価',
      '監査',
      '事故',
    ]) {
      expect(contract.text).toContain(clause);
    }
    expect(contract.text).toContain('2027-01-01から2028-12-31まで');
    expect(contract.text).toContain('合計110,000円');
  });

  it('G2: is signed by both parties, different people, over the same text', () => {
    const sign = (by = people.kondo, digest = contract.digest) =>
      after(drafted, { command: 'sign-as-operator', by, input: { contract: digest } });
    expect(() => sign(people.kondo, 'b'.repeat(64))).toThrow(code('use/other-contract'));
    const once = sign();
    expect(once.state).toBe('signing');
    const kondoAtUniv = { ...people.mori, account: 'kondo-2', person: 'kondo' };
    expect(refusalOf(once, 'sign-as-recipient', kondoAtUniv)).toBe('case/separation-of-duties');
    expect(refusalOf(once, 'sign-as-operator', people.kondo)).toBe('use/signed-already');
    const both = after(once, {
      command: 'sign-as-recipient',
      by: people.mori,
      input: { contract: contract.digest },
    });
    expect(both.state).toBe('invoicing');
  });

  it('G3: stands in a register that tells what runs out', () => {
    const signed = walkedTo('invoice');
    expect(contractRegister([drafted], firstDay)).toEqual([]);
    expect(contractRegister([signed], firstDay)).toMatchObject([
      { use: signed.id, term: 'in-force', recipient: '例示大学' },
    ]);
    expect(contractRegister([signed], day('2028-11-01'))[0]).toMatchObject({
      term: 'runs-out-soon',
      daysLeft: 60,
    });
    expect(contractRegister([signed], day('2029-01-01'))[0]?.term).toBe('run-out');
  });

  it('G3: lets nothing be built or handed over after its term', () => {
    expect(refusalOf(walkedTo('record-build'), 'record-build', people.tanaka, {}, day('2029-01-01'))).toBe(
      'use/no-contract',
    );
    expect(refusalOf(walkedTo('hand-over'), 'hand-over', people.kato, {}, day('2029-01-01'))).toBe(
      'use/no-contract',
    );
  });
});

describe('the fee of a use', () => {
  it('G5: is quoted at the tariff in force, and quoted again when another came into force', () => {
    const quoted = walkedTo('approve-quote');
    expect(quoted.data.quote).toMatchObject({
      tariff: 'T-2026-000001',
      costYen: 100_000,
      marginYen: 10_000,
      priceYen: 110_000,
    });
    expect(refusalOf(quoted, 'approve-quote', people.kondo)).toBeUndefined();
    expect(refusalOf(quoted, 'approve-quote', people.kondo, { tariff: { id: 'T-2', tariff } })).toBe(
      'use/tariff-changed',
    );
  });

  it('G7: is confirmed for the exact amount by somebody who did not approve the quote, before anything is built', () => {
    const waiting = walkedTo('confirm-payment');
    const confirm = (yen: number, by = people.sakai, receivedOn = firstDay) =>
      after(waiting, { command: 'confirm-payment', by, input: { yen, receivedOn } });
    expect(() => confirm(109_999)).toThrow(code('use/other-amount'));
    expect(() => confirm(110_000, people.sakai, later(1))).toThrow(code('use/not-received-yet'));
    const kondoAsAccountant = { ...people.sakai, account: 'kondo-2', person: 'kondo' };
    expect(() => confirm(110_000, kondoAsAccountant)).toThrow(code('case/separation-of-duties'));
    expect(refusalOf(waiting, 'record-build', people.tanaka)).toBe('case/not-in-this-state');
    expect(confirm(110_000).state).toBe('building');
  });
});

describe('the delivery of a use', () => {
  const checking = walkedTo('pass-output');

  it('H1: is passed by two people apart from who built, applied and decided, each once', () => {
    const pass = (by: (typeof people)[keyof typeof people], given = checking) =>
      after(given, { command: 'pass-output', by, input: { package: 'P-001' } });
    const asReleaser = (person: string) => ({ ...people.ito, account: `${person}-2`, person });
    for (const person of ['tanaka', 'sato', 'suzuki']) {
      expect(() => pass(asReleaser(person))).toThrow(code('case/separation-of-duties'));
    }
    const once = pass(people.ito);
    expect(once.state).toBe('checking');
    expect(() => pass({ ...people.watanabe, actsFor: 'ito' }, once)).toThrow(code('use/checked-already'));
    expect(pass(people.watanabe, once).state).toBe('ready');
  });

  it('H1: is checked anew when it is built anew', () => {
    const ready = walkedTo('hand-over');
    const input = { package: 'P-002', manifest: 'c'.repeat(64) };
    const rebuilt = after(ready, { command: 'record-build', by: people.tanaka, input });
    expect(rebuilt).toMatchObject({ state: 'checking', data: { package: { checks: [] } } });
    expect(() =>
      after(rebuilt, { command: 'pass-output', by: people.ito, input: { package: 'P-001' } }),
    ).toThrow(code('use/other-package'));
    expect(
      after(rebuilt, { command: 'pass-output', by: people.ito, input: { package: 'P-002' } }).state,
    ).toBe('checking');
  });

  it('H6: is handed to a named person who is to handle it, and to nobody else', () => {
    const handTo = (to: string) =>
      after(walkedTo('hand-over'), {
        command: 'hand-over',
        by: people.kato,
        input: { package: 'P-001', to },
      });
    expect(() => handTo('somebody')).toThrow(code('use/not-a-handler'));
    expect(handTo('sato').data.handOver).toMatchObject({ to: 'sato', package: 'P-001' });
  });

  it('does not leave while the gate does not let everybody through, or another station holds it', () => {
    const ready = walkedTo('hand-over');
    expect(refusalOf(ready, 'hand-over', people.kato, { gate: 'somebody-ineligible' })).toBe(
      'use/gate-not-clear',
    );
    expect(refusalOf(ready, 'hand-over', people.kato, { gate: 'not-asked' })).toBe('use/gate-not-clear');
    const held = { code: 'incident/open', kind: 'conflict', japanese: '—', english: '—' } as const;
    expect(refusalOf(ready, 'hand-over', people.kato, { holdsOnHandOver: [held] })).toBe('incident/open');
    expect(refusalOf(walkedTo('record-build'), 'record-build', people.tanaka, { holdsOnBuild: [held] })).toBe(
      'incident/open',
    );
  });

  it('I8: stops everywhere while it is suspended, and what was handed over must be erased when it is revoked', () => {
    const suspended = after(walkedTo('hand-over'), {
      command: 'suspend',
      by: people.kondo,
      input: { reason: '安全管理の調査' },
    });
    expect(refusalOf(suspended, 'hand-over')).toBe('use/suspended');
    expect(
      refusalOf(after(suspended, { command: 'lift-suspension', by: people.kondo }), 'hand-over'),
    ).toBeUndefined();
    const revoke = { command: 'revoke', by: people.kondo, input: { reason: '目的外の利用' } };
    expect(after(suspended, revoke).state).toBe('closed');
    const revoked = after(walkedTo('expire'), revoke);
    expect(revoked.state).toBe('revoked');
    expect(refusalOf(revoked, 'report-erasure', people.sato)).toBeUndefined();
  });
});
