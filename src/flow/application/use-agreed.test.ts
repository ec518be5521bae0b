import { describe, expect, it } from 'vitest';
import { refusalTo } from '../../procedure/index.ts';
import { moneyFlow } from './money-flow.ts';
import { useCase } from './use-case.ts';
import type { UseCase } from './use-command.ts';
import { after, content, factsOf, firstDay, people, someDigest, walkedTo } from './use-world.fake.ts';

const wider = { variables: [...content.variables, 'measurement'] };
const longer = { 'conditions.until': '2029-12-31' };
const amend = (given: UseCase, changes: object) =>
  after(given, {
    command: 'apply-amendment',
    by: people.kato,
    facts: { amendment: { id: 'UA-2026-000001', changes: changes as never } },
  });
const refusalOf = (given: UseCase, command: string, actor: (typeof people)[keyof typeof people]) =>
  refusalTo(useCase, given, command, { actor, at: '', on: firstDay, facts: factsOf(given) })?.code;
/** Drafted and signed by both. */
const agreed = (given: UseCase) => {
  const drafted = after(given, { command: 'draft-contract', by: people.kato });
  const input = { contract: drafted.data.contract?.digest };
  const once = after(drafted, { command: 'sign-as-operator', by: people.kondo, input });
  return after(once, { command: 'sign-as-recipient', by: people.mori, input });
};

describe('an amendment in force', () => {
  it.each(['record-build', 'pass-output', 'hand-over', 'expire'])(
    'F12, G2: that widens the use before %s is agreed by both, priced and paid anew before anything is built',
    (command) => {
      const use = amend(walkedTo(command), wider);
      expect(use.state).toBe('approved');
      expect(use.data).toMatchObject({ paidBefore: [{ yen: 110_000 }] });
      for (const gone of ['quote', 'invoice', 'payment']) expect(use.data).not.toHaveProperty(gone);
      expect(use.data.contract).not.toHaveProperty('byOperator');
      expect(use.data.contract).not.toHaveProperty('byRecipient');
      expect(refusalOf(use, 'record-build', people.tanaka)).toBe('case/not-in-this-state');
      expect(refusalOf(use, 'draft-contract', people.kato)).toBe('use/no-quote');
      expect(moneyFlow([use], []).users).toMatchObject({ costYen: 100_000, paidYen: 110_000 });
    },
  );

  it('F12, G3: that extends the term before the build is signed by both again and not paid again', () => {
    const use = amend(walkedTo('hand-over'), longer);
    expect(use).toMatchObject({ state: 'approved', data: { payment: { yen: 110_000 } } });
    expect(use.data).not.toHaveProperty('package');
    const signed = agreed(use);
    expect(signed).toMatchObject({ state: 'building', data: { contract: { until: '2029-12-31' } } });
    expect(signed.data.contract?.text).toContain('2029-12-31');
    expect(refusalOf(signed, 'record-build', people.tanaka)).toBeUndefined();
  });

  it('F12: leaves what was handed over in use, and its term as it was until both have signed', () => {
    const use = amend(walkedTo('expire'), longer);
    expect(use).toMatchObject({ state: 'approved', data: { contract: { until: '2028-12-31' } } });
    expect(agreed(use)).toMatchObject({ state: 'in-use', data: { contract: { until: '2029-12-31' } } });
    expect(refusalOf(use, 'withdraw', people.sato)).toBe('use/data-handed-over');
  });

  it('F12: that changes nothing of the contract drops only what was built and has not left', () => {
    const ready = amend(walkedTo('hand-over'), { title: '別の題名' });
    expect(ready.state).toBe('building');
    expect(ready.data).not.toHaveProperty('package');
    expect(refusalOf(ready, 'record-build', people.tanaka)).toBeUndefined();
    const inUse = amend(walkedTo('expire'), { title: '別の題名' });
    expect(inUse).toMatchObject({ state: 'in-use', data: { package: { id: 'P-001' } } });
  });

  it('F13: with other people waits for the signature of their organization', () => {
    const members = [...content.members, { ...content.members[0]!, person: 'new', duty: 'handler' }];
    const use = amend(walkedTo('record-build'), { members });
    expect(use.state).toBe('building');
    expect(refusalOf(use, 'record-build', people.tanaka)).toBe('use/members-not-signed');
    const signed = after(use, { command: 'sign-for-members', by: people.mori });
    expect(refusalOf(signed, 'record-build', people.tanaka)).toBeUndefined();
  });

  it('G2: a contract of another content lets nothing be built, whatever state it is in (negative control)', () => {
    const paid = walkedTo('record-build');
    const contract = { ...paid.data.contract!, content: someDigest };
    const forged = { ...paid, data: { ...paid.data, contract } };
    expect(refusalOf(forged, 'record-build', people.tanaka)).toBe('use/contract-of-other-content');
  });
});
