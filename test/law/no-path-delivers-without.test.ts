import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/flow/application/question.ts';
import { amended } from '../../src/flow/application/use-agreed.ts';
import type { UseData } from '../../src/flow/application/use-data.ts';
import { useCase } from '../../src/flow/application/use-case.ts';
import { walkedTo } from '../../src/flow/application/use-world.fake.ts';
import { seededRandom } from '../../src/kit/random.ts';
import type { Refusal } from '../../src/procedure/index.ts';
import { faultsOfHandOver } from './delivery-oracle.ts';
import { walk, type UseKind } from './use-walk.ts';

type Name = keyof typeof useCase.commands;
type Change = (kind: UseKind) => UseKind;

/** A kind in which one command is another. */
const changing =
  (name: Name, change: object): Change =>
  (kind) =>
    ({ ...kind, commands: { ...kind.commands, [name]: { ...kind.commands[name], ...change } } }) as UseKind;

/** A kind in which commands do not refuse for these reasons. */
const ignoring =
  (names: readonly Name[], ...codes: readonly string[]): Change =>
  (kind) =>
    names.reduce((so, name) => {
      const command = kind.commands[name]!;
      const loose = (given: never, moment: never): Refusal | undefined => {
        const refused = command.refusal?.(given, moment);
        return refused !== undefined && codes.includes(refused.code) ? undefined : refused;
      };
      return changing(name, { refusal: loose })(so);
    }, kind);

const all =
  (...changes: readonly Change[]): Change =>
  (kind) =>
    changes.reduce((so, change) => change(so), kind);

const walks = (kind: UseKind, count: number) =>
  Array.from({ length: count }, (_, seed) => walk(kind, seededRandom(`use ${String(seed)}`)));

describe('no path delivers', () => {
  const tried = walks(useCase, 300);
  const arrived = tried.filter(({ use }) => use.state === 'delivered');

  it('D4, F8, G7, H1: without notice and month, committee, contract, payment, signed criteria and two releasers, whoever tries whatever', () => {
    expect(arrived.length).toBeGreaterThan(75);
    for (const done of tried) expect(faultsOfHandOver(done)).toEqual([]);
  });

  it('comes by many ways, through refusals and returns', () => {
    const happened = new Set(tried.flatMap(({ use }) => use.events.map((event) => event.happened)));
    for (const name of ['commented', 'output-failed', 'suspended']) expect(happened).toContain(name);
  });
});

const fromPaid: readonly Name[] = ['record-build', 'hand-over'];

describe('each guard taken out', () => {
  it.each<[guard: string, fault: string, change: Change]>([
    [
      'the gate',
      'somebody in it was not told a month ago, or had stopped',
      ignoring(['hand-over'], 'use/gate-not-clear'),
    ],
    [
      'the sign-off of the criteria',
      'the criteria were not signed by two people',
      ignoring(['pass-output', 'hand-over'], 'deidentify/not-signed-off'),
    ],
    [
      'the count of the votes',
      'too few approvals',
      all(
        changing('decide', {
          chooses: () => 'approved',
          apply: (data: object) => ({
            ...data,
            decision: { outcome: 'approved', on: '2026-10-01', meeting: '-', content: '-' },
          }),
        }),
      ),
    ],
    [
      'the separation of deciding from asking',
      'somebody decided on their own matter',
      all(changing('vote', { apart: [] }), ignoring(['vote'], 'use/recused')),
    ],
    ['recusal', 'somebody in conflict decided', ignoring(['vote'], 'use/recused')],
    ['one vote a person', 'somebody voted twice', changing('vote', { oncePerPerson: undefined })],
    [
      'the quorum',
      'no meeting in session with a quorum',
      all(
        ignoring(['vote', 'decide'], 'use/no-quorum'),
        changing('decide', { detail: () => ({ meeting: '-', outcome: 'approved' }) }),
      ),
    ],
    [
      'the session',
      'no meeting in session with a quorum',
      ignoring(['vote', 'decide'], 'use/not-in-session', 'use/no-quorum', 'use/not-present'),
    ],
    [
      'the second signature',
      'the contract is not signed by both',
      all(
        changing('sign-as-operator', { chooses: () => 'invoicing' }),
        changing('sign-as-recipient', { chooses: () => 'invoicing' }),
        ignoring(fromPaid, 'use/no-contract'),
      ),
    ],
    [
      'the separation of the two signatures',
      'one person signed for both',
      all(
        changing('sign-as-operator', { apart: [], chooses: ({ contract }: never) => twice(contract) }),
        changing('sign-as-recipient', { apart: [], chooses: ({ contract }: never) => twice(contract) }),
        ignoring(fromPaid, 'use/no-contract'),
      ),
    ],
    ['the term', 'the contract has run out', ignoring(fromPaid, 'use/no-contract')],
    [
      'the payment',
      'no payment',
      all(changing('invoice', { to: 'building' }), ignoring(fromPaid, 'use/not-paid')),
    ],
    [
      'the separation of pricing from receipt',
      'who priced or asked confirmed the payment',
      changing('confirm-payment', { apart: [] }),
    ],
    [
      'the second releaser',
      'not two different people passed it',
      all(changing('pass-output', { chooses: () => 'ready' }), ignoring(['hand-over'], 'use/not-checked')),
    ],
    [
      'one check a person',
      'not two different people passed it',
      ignoring(['pass-output'], 'use/checked-already'),
    ],
    [
      'the separation of checking from building',
      'who built it passed it',
      changing('pass-output', { apart: [] }),
    ],
    [
      'the separation of checking from asking',
      'who asked for it built or passed it',
      changing('pass-output', { apart: ['built'] }),
    ],
    [
      'the separation of building from deciding',
      'who decided built or passed it',
      changing('record-build', { apart: [] }),
    ],
    [
      'the suspension',
      'it was suspended',
      ignoring(['hand-over', 'pass-output', 'record-build'], 'use/suspended'),
    ],
  ])('%s: a path that violates it is found (negative control)', (_guard, fault, change) => {
    const kind = change(useCase);
    let found = false;
    for (let seed = 0; seed < 600 && !found; seed += 1) {
      found = faultsOfHandOver(walk(kind, seededRandom(`use ${String(seed)}`))).includes(fault);
    }
    expect(found).toBe(true);
  });
});

/** An amendment that moves nothing. */
const stays = (_data: object, _detail: object, { state }: { readonly state: string }) => state;

/** An amendment that changes the content and leaves package, contract and payment as they are. */
function withTheRest(
  data: UseData,
  { amendment, changes }: { amendment: string; changes: Answers },
): UseData {
  const { content, answers } = amended(data, { id: amendment, changes });
  const amendments = [...data.amendments, amendment];
  return { ...data, ...(content === undefined ? {} : { content }), answers, amendments };
}

describe('no path delivers after an amendment', () => {
  const paid = walkedTo('record-build');
  const amendedWalk = (kind: UseKind, seed: number) =>
    walk(kind, seededRandom(`amended ${String(seed)}`), paid);

  it('F12, G2: without another build, contract and price where it changed them, and a signature for the people', () => {
    const tried = Array.from({ length: 100 }, (_, seed) => amendedWalk(useCase, seed));
    const arrived = tried.filter(({ use }) => use.state === 'delivered' && use.data.amendments.length > 0);
    expect(arrived.length).toBeGreaterThan(20);
    for (const done of tried) expect(faultsOfHandOver(done)).toEqual([]);
  });

  it.each<[guard: string, fault: string, change: Change]>([
    [
      'the package that an amendment drops',
      'it was built before an amendment',
      all(
        changing('apply-amendment', { to: 'same', chooses: stays, apply: withTheRest }),
        ignoring(fromPaid, 'use/contract-of-other-content', 'use/members-not-signed'),
      ),
    ],
    [
      'the signatures that an amendment drops',
      'the contract was signed before an amendment of it',
      all(
        changing('apply-amendment', { to: 'same', chooses: stays, apply: withTheRest }),
        ignoring(fromPaid, 'use/contract-of-other-content'),
      ),
    ],
    [
      'the signature for the people',
      'nobody signed for the people',
      all(changing('sign-for-members', { from: ['draft'] }), ignoring(fromPaid, 'use/members-not-signed')),
    ],
  ])('%s: a path that violates it is found (negative control)', (_guard, fault, change) => {
    const kind = change(useCase);
    let found = false;
    for (let seed = 0; seed < 300 && !found; seed += 1) {
      found = faultsOfHandOver(amendedWalk(kind, seed)).includes(fault);
    }
    expect(found).toBe(true);
  });
});

function twice(contract: { readonly byOperator?: object; readonly byRecipient?: object } | undefined) {
  return contract?.byOperator !== undefined && contract.byRecipient !== undefined ? 'invoicing' : 'signing';
}
