import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { day } from '../../../kit/day.ts';
import { LawError } from '../../../kit/errors.ts';
import { useForTests } from '../use-on-record.fake.ts';
import { ancestorsOf, descendantsOf, reachOf, type Chain, type ChainLink } from './chain.ts';
import { wideningsOf } from './chain-conditions.ts';
import { onwardProvision, type OnwardFacts } from './onward-provision.ts';

const use = useForTests();
const link = (
  id: string,
  from: string | undefined,
  party: string,
  about: Partial<ChainLink> = {},
): ChainLink => ({
  case: id,
  ...(from === undefined ? {} : { from }),
  party,
  state: 'holding',
  people: [`${party}-p1`],
  ...about,
});
const chain: Chain = [
  link(use.id, undefined, 'UNIV'),
  link('ON-1', use.id, 'LAB'),
  link('ON-2', 'ON-1', 'FIRM'),
  link('ON-3', use.id, 'OLD', { state: 'ended' }),
  link('U-9', undefined, 'ELSE'),
  link('ON-9', 'U-9', 'THIRD'),
];
const facts: OnwardFacts = { use, chain, fromConditions: use.conditions };
const desk = caseDesk(onwardProvision, facts);
const [applicant, office, director] = [
  who('yamada', 'applicant', 'UNIV'),
  who('sato', 'office'),
  who('suzuki', 'director'),
];
const input = {
  use: use.id,
  from: use.id,
  recipient: 'CRO',
  conditions: { ...use.conditions, items: ['person'], mayPassOn: false },
  necessity: '統計解析を委ねるため',
};

describe('wideningsOf', () => {
  it('I3: names each condition that goes beyond the parent, and none when it is the same or narrower', () => {
    expect(wideningsOf(use.conditions, use.conditions)).toEqual([]);
    expect(wideningsOf(input.conditions, use.conditions)).toEqual([]);
    const wide = { ...use.conditions, items: ['note'], until: day('2030-01-01') };
    expect(wideningsOf(wide, use.conditions)).toEqual(['items', 'until']);
    expect(wideningsOf(use.conditions, { ...use.conditions, mayPassOn: false })).toEqual(['mayPassOn']);
  });

  it('never lets the end of a chain be wider than its beginning', () => {
    const conditions = fc.record({
      purposes: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
      forms: fc.subarray(['x', 'y'], { minLength: 1 }),
      items: fc.subarray(['i', 'j', 'k'], { minLength: 1 }),
      until: fc.constantFrom(day('2027-01-01'), day('2028-01-01')),
      mayPassOn: fc.boolean(),
    });
    type Some = typeof use.conditions;
    const within = (parent: string[], wish: string[]) => {
      const both = parent.filter((entry) => wish.includes(entry));
      return both.length > 0 ? both : parent.slice(0, 1);
    };
    const narrowed = (parent: Some, wish: Some): Some => ({
      purposes: within(parent.purposes, wish.purposes),
      forms: within(parent.forms, wish.forms),
      items: within(parent.items, wish.items),
      until: parent.until < wish.until ? parent.until : wish.until,
      mayPassOn: parent.mayPassOn && wish.mayPassOn,
    });
    fc.assert(
      fc.property(conditions, conditions, conditions, (one, wish, another) => {
        const two = narrowed(one, wish);
        const three = narrowed(two, another);
        expect([wideningsOf(two, one), wideningsOf(three, two), wideningsOf(three, one)]).toEqual([
          [],
          [],
          [],
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('reachOf', () => {
  it('I8: reaches every descendant that holds data, and names every person there', () => {
    expect(reachOf(chain, use.id)).toMatchObject({
      links: [{ case: use.id }, { case: 'ON-1' }, { case: 'ON-2' }],
      people: ['FIRM-p1', 'LAB-p1', 'UNIV-p1'],
    });
  });

  it('ends on a chain that was knotted by mistake', () => {
    const knot: Chain = [link('A', 'B', 'X'), link('B', 'A', 'Y')];
    expect(descendantsOf(knot, 'A').map(({ case: id }) => id)).toEqual(['B']);
    expect(ancestorsOf(knot, 'A')).toEqual(['X', 'Y']);
  });
});

describe('onwardProvision', () => {
  it('I3: needs the permission of the director and a child contract before anything is provided', () => {
    let onward = desk.open(applicant, input);
    onward = desk.act(onward, 'screen', office);
    expect(
      refusalCode(() => desk.act(onward, 'report-provided', applicant, { packageDigest: 'b'.repeat(64) })),
    ).toBe('case/not-in-this-state');
    onward = desk.act(onward, 'permit', director);
    const contract = { digest: 'c'.repeat(64), signedOn: '2026-12-10', until: '2028-03-31' };
    onward = desk.act(onward, 'sign-contract', office, contract);
    onward = desk.act(onward, 'report-provided', applicant, { packageDigest: 'b'.repeat(64) });
    expect(onward).toMatchObject({ state: 'provided', parent: use.id, party: 'UNIV' });
  });

  it.each<[string, object, Partial<OnwardFacts>, string]>([
    [
      'wider conditions',
      { conditions: { ...input.conditions, items: ['note'] } },
      {},
      'onward/wider-than-parent',
    ],
    ['a recipient above in the chain', { from: 'ON-2', recipient: 'UNIV' }, {}, 'onward/cycle'],
    ['the holder itself', { recipient: 'UNIV' }, {}, 'onward/cycle'],
    ['a case of another party', { from: 'U-9' }, {}, 'onward/not-a-holder'],
    ['what another party was passed on', { from: 'ON-9' }, {}, 'onward/not-a-holder'],
    ['a case that there is not, in the same words', { from: 'U-404' }, {}, 'onward/not-a-holder'],
    ['one who holds no longer', { from: 'ON-3' }, {}, 'onward/not-a-holder'],
    [
      'a use that forbids it',
      {},
      { fromConditions: { ...use.conditions, mayPassOn: false } },
      'onward/not-permitted-by-conditions',
    ],
    ['a suspended use', {}, { use: useForTests({ state: 'suspended' }) }, 'obligations/not-in-use'],
  ])('I3: refuses %s', (_what, changes, other, code) => {
    const asking = () => desk.open(applicant, { ...input, ...changes }, '2026-12-01', { ...facts, ...other });
    expect(refusalCode(asking)).toBe(code);
  });

  it('I3: goes on from what the use itself was passed on to, and the director signs use and source', () => {
    const deciding = desk.act(desk.open(applicant, { ...input, from: 'ON-2' }), 'screen', office);
    expect(onwardProvision.commands['permit']?.signs?.(deciding)).toMatchObject({
      use: use.id,
      from: 'ON-2',
    });
    expect(desk.act(deciding, 'permit', director).state).toBe('permitted');
  });

  it('refuses widening as the law does, with its article', () => {
    const wide = { ...input, conditions: { ...input.conditions, forms: ['cloud'] } };
    expect(() => desk.open(applicant, wide)).toThrow(LawError);
  });

  it('asks again at the permission: what became wrong meanwhile is refused', () => {
    const deciding = desk.act(desk.open(applicant, input), 'screen', office);
    const suspended = { ...facts, use: useForTests({ state: 'suspended' }) };
    expect(refusalCode(() => desk.act(deciding, 'permit', director, {}, '2026-12-02', suspended))).toBe(
      'obligations/not-in-use',
    );
  });

  it('is not permitted by who screened it, under a second role either', () => {
    const deciding = desk.act(desk.open(applicant, input), 'screen', who('sato', 'office'));
    expect(refusalCode(() => desk.act(deciding, 'permit', who('sato', 'director')))).toBe(
      'case/separation-of-duties',
    );
  });

  it('lets no child contract run beyond the conditions', () => {
    const permitted = desk.act(desk.act(desk.open(applicant, input), 'screen', office), 'permit', director);
    const contract = { digest: 'c'.repeat(64), signedOn: '2026-12-10', until: '2029-01-01' };
    expect(refusalCode(() => desk.act(permitted, 'sign-contract', office, contract))).toBe(
      'onward/contract-beyond-conditions',
    );
  });
});
