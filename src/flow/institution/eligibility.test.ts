import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, dayFromNumber, dayNumber, type Day } from '../../kit/day.ts';
import { eligibility, worklistWords, type GateFacts } from './eligibility.ts';
import { eligibleFrom } from './waiting-period.ts';

const told = (noticedOn: string, retiredOn?: string) => ({
  noticedOn: day(noticedOn),
  ...(retiredOn === undefined ? {} : { retiredOn: day(retiredOn) }),
});
const facts = (about: Partial<GateFacts>): GateFacts => ({ notices: [], stops: [], ...about });
const stop = (
  state: GateFacts['stops'][number]['state'],
  requester: 'self' | 'guardian' | 'bereaved' = 'self',
) => ({
  state,
  requester,
});

describe('eligibility', () => {
  it.each<[string, GateFacts, string, string]>([
    ['nobody told', facts({}), '2026-06-01', '通知前'],
    ['told today', facts({ notices: [told('2026-06-01')] }), '2026-06-01', '待機あと 31 日'],
    [
      'the day before the month is over',
      facts({ notices: [told('2026-05-01')] }),
      '2026-06-01',
      '待機あと 1 日',
    ],
    ['the month is over', facts({ notices: [told('2026-05-01')] }), '2026-06-02', '可'],
    ['told in the future', facts({ notices: [told('2026-07-01')] }), '2026-06-01', '通知前'],
    [
      'told twice: the first counts',
      facts({ notices: [told('2026-05-20'), told('2026-05-01')] }),
      '2026-06-02',
      '可',
    ],
    [
      'the version is retired',
      facts({ notices: [told('2026-01-01', '2026-06-01')] }),
      '2026-06-01',
      '通知前',
    ],
    ['not yet retired', facts({ notices: [told('2026-01-01', '2026-06-02')] }), '2026-06-01', '可'],
    [
      'died before',
      facts({ notices: [told('2026-01-01')], diedOn: day('2025-12-31') }),
      '2026-06-01',
      '対象外(通知前に死亡)',
    ],
    ['died without notice', facts({ diedOn: day('2025-12-31') }), '2026-06-01', '対象外(通知前に死亡)'],
    [
      'died while waiting',
      facts({ notices: [told('2026-01-01')], diedOn: day('2026-01-05') }),
      '2026-06-01',
      '可',
    ],
    ['stopped', facts({ notices: [told('2026-01-01')], stops: [stop('requested')] }), '2026-06-01', '停止'],
    [
      'stopped by family',
      facts({ notices: [told('2026-01-01')], stops: [stop('requested', 'bereaved')] }),
      '2026-06-01',
      '停止',
    ],
    [
      'guardian unchecked',
      facts({ notices: [told('2026-01-01')], stops: [stop('requested', 'guardian')] }),
      '2026-06-01',
      '代理確認中',
    ],
    ['guardian checked', facts({ stops: [stop('identity-checked', 'guardian')] }), '2026-06-01', '停止'],
    [
      'guardian refused',
      facts({ notices: [told('2026-01-01')], stops: [stop('refused', 'guardian')] }),
      '2026-06-01',
      '可',
    ],
    [
      'stopped before any notice and dead',
      facts({ stops: [stop('reported')], diedOn: day('2026-01-01') }),
      '2026-06-01',
      '停止',
    ],
  ])('%s', (_case, known, on, words) => {
    expect(worklistWords(eligibility(known, day(on)))).toBe(words);
  });

  it('asks for a fresh notice and a whole month after a withdrawn stop', () => {
    const withdrawn = { state: 'withdrawn', requester: 'self', withdrawnOn: day('2026-05-10') } as const;
    const old = facts({ notices: [told('2026-01-01')], stops: [withdrawn] });
    expect(eligibility(old, day('2026-12-31'))).toEqual({
      state: 'not-notified',
      reason: 'fresh-notice-needed-after-stop',
    });
    const fresh = facts({ notices: [told('2026-01-01'), told('2026-05-12')], stops: [withdrawn] });
    expect(eligibility(fresh, day('2026-06-12'))).toMatchObject({ state: 'waiting', daysLeft: 1 });
    expect(eligibility(fresh, day('2026-06-13')).state).toBe('eligible');
  });

  const days = fc
    .integer({ min: dayNumber(day('2018-05-11')), max: dayNumber(day('2060-12-31')) })
    .map((number): Day => dayFromNumber(number));
  const notice = fc.record({ noticedOn: days, retiredOn: days }, { requiredKeys: ['noticedOn'] });
  const request = fc.record({
    state: fc.constantFrom('requested', 'identity-checked', 'reported', 'refused', 'withdrawn'),
    requester: fc.constantFrom('self', 'guardian', 'bereaved'),
    withdrawnOn: days,
  });
  const anyFacts = fc.record(
    { notices: fc.array(notice, { maxLength: 3 }), stops: fc.array(request, { maxLength: 2 }), diedOn: days },
    { requiredKeys: ['notices', 'stops'] },
  ) as fc.Arbitrary<GateFacts>;

  it('calls nobody eligible without a notice in life that is a month old, nor anybody with a stop', () => {
    fc.assert(
      fc.property(anyFacts, days, (known, on) => {
        if (eligibility(known, on).state !== 'eligible') return;
        const { notices, stops, diedOn } = known;
        expect(stops.every(({ state }) => state === 'refused' || state === 'withdrawn')).toBe(true);
        const reason = notices.find(
          ({ noticedOn }) => eligibleFrom(noticedOn) <= on && (diedOn === undefined || noticedOn <= diedOn),
        );
        expect(reason).toBeDefined();
      }),
      { numRuns: 3000 },
    );
  });

  it('is never opened by one more stop, whatever else is known', () => {
    fc.assert(
      fc.property(anyFacts, days, fc.constantFrom('self', 'guardian', 'bereaved'), (known, on, requester) => {
        const more = { ...known, stops: [...known.stops, stop('requested', requester)] };
        expect(['stopped', 'proxy-being-checked']).toContain(eligibility(more, on).state);
      }),
    );
  });

  it('is eligible from the day that it promised, when nothing changes', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), (noticedOn, wait) => {
        const known = facts({ notices: [{ noticedOn }] });
        const decision = eligibility(known, addDays(noticedOn, wait));
        const promised = decision.eligibleOn!;
        expect(eligibility(known, promised).state).toBe('eligible');
        expect(eligibility(known, addDays(promised, -1)).state).toBe('waiting');
      }),
    );
  });
});
