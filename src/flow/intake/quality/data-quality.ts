import type { ReadBatch } from '../../../formats/clinical-model.ts';
import type { Day } from '../../../kit/day.ts';

/** So many of so many. */
export interface Share {
  readonly good: number;
  readonly of: number;
}

/**
 * How good a load is, in the three kinds that the field agreed on. Each line says how many of how many are as they should be.
 *
 * @see Kahn et al. (2016), A Harmonized Data Quality Assessment Terminology and Framework
 */
export interface DataQuality {
  /** 適合性: it is written as it must be. */
  readonly conformance: { readonly usableUnits: Share; readonly standardCodes: Share };
  /** 完全性: what should be there is there. */
  readonly completeness: {
    readonly codedEvents: Share;
    readonly measuredValues: Share;
    readonly birthDates: Share;
    readonly sexes: Share;
  };
  /** 妥当性: it can be true. */
  readonly plausibility: {
    readonly notInTheFuture: Share;
    readonly endsAfterStart: Share;
    readonly afterBirth: Share;
  };
  /** First and last day of an event that is not in the future. */
  readonly firstEventOn: Day | null;
  readonly lastEventOn: Day | null;
}

/** A quality that is being counted, batch by batch, in memory that grows with the patients only. */
export interface QualityCount {
  add(batch: ReadBatch): void;
  quality(): DataQuality;
}

class Tally {
  good = 0;
  of = 0;

  count(isGood: boolean): void {
    this.of += 1;
    if (isGood) this.good += 1;
  }

  share(): Share {
    return { good: this.good, of: this.of };
  }
}

const names = [
  'usableUnits',
  'standardCodes',
  'codedEvents',
  'measuredValues',
  'birthDates',
  'sexes',
  'notInTheFuture',
  'endsAfterStart',
  'afterBirth',
] as const;

/** Counts the quality of a load that is read on day `on`. */
export function countQuality(on: Day): QualityCount {
  const tallies = Object.fromEntries(names.map((name) => [name, new Tally()])) as Record<
    (typeof names)[number],
    Tally
  >;
  const births = new Map<string, Day>();
  let [first, last]: [Day | null, Day | null] = [null, null];
  const countEvent = (event: ReadBatch['events'][number]) => {
    const { domain, code, vocabulary, startOn, endOn } = event;
    if (domain !== 'visit' && domain !== 'death') {
      tallies.codedEvents.count(code !== null);
      if (code !== null) tallies.standardCodes.count(vocabulary !== 'local' && vocabulary !== null);
    }
    if (domain === 'measurement')
      tallies.measuredValues.count(event.valueNumber !== null || event.valueText !== null);
    tallies.notInTheFuture.count(startOn <= on);
    if (endOn !== null) tallies.endsAfterStart.count(endOn >= startOn);
    const birthOn = births.get(event.subject);
    if (birthOn !== undefined) tallies.afterBirth.count(startOn >= birthOn);
    if (startOn > on) return;
    if (first === null || startOn < first) first = startOn;
    if (last === null || startOn > last) last = startOn;
  };
  return {
    add: ({ units, identities, events }) => {
      tallies.usableUnits.good += units.used;
      tallies.usableUnits.of += units.used + units.lost;
      for (const { subject, birthOn, sex } of identities) {
        tallies.birthDates.count(birthOn !== null);
        tallies.sexes.count(sex !== null);
        if (birthOn !== null && !births.has(subject)) births.set(subject, birthOn);
      }
      events.forEach(countEvent);
    },
    quality: () => {
      const share = (name: (typeof names)[number]) => tallies[name].share();
      return {
        conformance: { usableUnits: share('usableUnits'), standardCodes: share('standardCodes') },
        completeness: {
          codedEvents: share('codedEvents'),
          measuredValues: share('measuredValues'),
          birthDates: share('birthDates'),
          sexes: share('sexes'),
        },
        plausibility: {
          notInTheFuture: share('notInTheFuture'),
          endsAfterStart: share('endsAfterStart'),
          afterBirth: share('afterBirth'),
        },
        firstEventOn: first,
        lastEventOn: last,
      };
    },
  };
}
