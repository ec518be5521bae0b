import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../kit/day.ts';
import { changed, opened } from '../../procedure/index.ts';
import { assertLawfulPrice, quoteFrom, refusalOfPrice, refusalToQuote } from './quote.ts';
import { tariffCase } from './tariff-case.ts';
import { refusalOfMargin, tariffOn, type Tariff } from './tariff.ts';
import { after, firstDay, people, tariff, walkedTo } from './use-world.fake.ts';

const now = { id: 'T-1', tariff };
const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;
const request = {
  quantities: [
    { component: 'collection', quantity: 2.5 },
    { component: 'anonymization', quantity: 3 },
  ],
} as const;

describe('quoteFrom', () => {
  const quote = quoteFrom({ quantities: [...request.quantities] }, now, firstDay);

  it('G4: adds components at their unit cost, each with its basis, and a margin', () => {
    expect(quote.lines.map(({ costYen, basis }) => [costYen, basis])).toEqual([
      [50_000, '前年度実績'],
      [24_000, '人件費'],
    ]);
    expect(quote).toMatchObject({ costYen: 74_000, marginYen: 7_400, waivedYen: 0, priceYen: 81_400 });
  });

  it('G6: takes off what the waiver table says, and no margin, for whoever falls under it', () => {
    const waived = quoteFrom({ quantities: [...request.quantities], waiver: 'public-health' }, now, firstDay);
    expect(waived).toMatchObject({ costYen: 74_000, marginYen: 0, waivedYen: 37_000, priceYen: 37_000 });
    expect(refusalToQuote({ quantities: [...request.quantities], waiver: 'a-friend' }, now)?.code).toBe(
      'fee/no-such-waiver',
    );
    expect(refusalToQuote({ quantities: [{ component: 'linkage', quantity: 1 }] }, now)?.code).toBe(
      'fee/not-in-tariff',
    );
    expect(refusalToQuote({ quantities: [...request.quantities] }, undefined)?.code).toBe('fee/no-tariff');
  });

  it('G5: is lawful for every tariff with a moderate margin, and the same for the same request', () => {
    const anyTariff = fc.record({
      marginPercent: fc.integer({ min: 0, max: 20 }),
      unitCostYen: fc.integer({ min: 1, max: 1_000_000 }),
      quantity: fc.double({ min: 0.001, max: 1000, noNaN: true }),
    });
    fc.assert(
      fc.property(anyTariff, ({ marginPercent, unitCostYen, quantity }) => {
        const lines = tariff.lines.map((line) => ({ ...line, unitCostYen }));
        const at = { id: 'T-2', tariff: { ...tariff, lines, marginPercent } };
        const given = { quantities: [{ component: 'collection' as const, quantity }] };
        const one = quoteFrom(given, at, firstDay);
        expect(refusalOfPrice(one, firstDay)).toBeUndefined();
        expect(quoteFrom(given, at, firstDay)).toEqual(one);
      }),
    );
  });
});

const withoutWaiver = (quote: ReturnType<typeof quoteFrom>) => {
  const without = { ...quote };
  delete without.waiver;
  return without;
};

describe('a price of nothing', () => {
  const nothing = [{ component: 'collection' as const, quantity: 0 }];

  it('G5: is refused: what costs nothing has no lawful price, except under a waiver', () => {
    expect(() => quoteFrom({ quantities: nothing }, now, firstDay)).toThrow(code('fee/no-cost'));
    const waived = quoteFrom({ quantities: nothing, waiver: 'public-health' }, now, firstDay);
    expect(waived.priceYen).toBe(0);
    expect(refusalOfPrice(withoutWaiver(waived), firstDay)).toMatchObject({
      code: 'fee/no-cost',
      kind: 'not-permitted-by-law',
    });
  });

  it('G5: does not become the quote of a use', () => {
    const input = { quantities: nothing };
    expect(() => after(walkedTo('quote'), { command: 'quote', by: people.kato, input })).toThrow(
      code('fee/no-cost'),
    );
  });
});

describe('assertLawfulPrice', () => {
  const quote = quoteFrom({ quantities: [...request.quantities] }, now, firstDay);

  it.each([
    ['a margin above the band', { marginYen: 20_000, priceYen: 94_000 }, 'fee/margin-not-moderate'],
    ['a price that is not cost and margin', { priceYen: 100_000 }, 'fee/not-from-cost'],
    ['a cost without lines', { costYen: 80_000, priceYen: 87_400 }, 'fee/not-from-cost'],
    ['a rebate that no waiver grants', { waivedYen: 10_000, priceYen: 71_400 }, 'fee/not-from-cost'],
  ])('G5: refuses %s (negative control)', (_what, change, wanted) => {
    expect(() => {
      assertLawfulPrice({ ...quote, ...change }, firstDay);
    }).toThrow(code(wanted));
  });
});

describe('tariffCase', () => {
  const moment = (by: (typeof people)[keyof typeof people], on = firstDay) => ({
    actor: by,
    at: '',
    on,
    facts: {},
  });
  const drafted = (about: Partial<Tariff> = {}) =>
    opened(tariffCase, 'T-2026-000001', { ...moment(people.sakai), input: { ...tariff, ...about } }).matter;

  it('G5: cannot be drafted with more than a moderate margin', () => {
    expect(() => drafted({ marginPercent: 21 })).toThrow(code('fee/margin-not-moderate'));
    expect(refusalOfMargin(20, firstDay)).toBeUndefined();
  });

  it('K10: is put into force by another person, is public then, and never begins in the past', () => {
    const draft = drafted();
    const force = (by: (typeof people)[keyof typeof people], on = firstDay) =>
      changed(tariffCase, draft, 'put-into-force', { ...moment(by, on), input: {} }).matter;
    expect(() => force({ ...people.kondo, person: 'sakai' })).toThrow(code('case/separation-of-duties'));
    expect(() => force(people.kondo, day('2026-10-02'))).toThrow(code('tariff/begins-in-the-past'));
    const inForce = force(people.kondo);
    const anybody = { audience: 'public', roles: ['public'], persons: [] } as const;
    expect(tariffCase.view?.(inForce, anybody)).toEqual({ tariff });
    expect(tariffCase.view?.(draft, anybody)).toEqual({});
  });

  it('G5: is one for all on each day: the latest that has begun', () => {
    const next = { id: 'T-2', tariff: { ...tariff, from: day('2027-04-01') } };
    expect(tariffOn([now, next], day('2027-03-31'))?.id).toBe('T-1');
    expect(tariffOn([now, next], day('2027-04-01'))?.id).toBe('T-2');
    expect(tariffOn([now, next], day('2026-09-30'))).toBeUndefined();
  });
});
