import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClinicalEvent } from '../formats/clinical-model.ts';
import { dpcReader } from '../formats/dpc/dpc-reader.ts';
import { fhirReader } from '../formats/fhir/fhir-reader.ts';
import { omopReader } from '../formats/omop/omop-reader.ts';
import { receiptReader } from '../formats/receipt/receipt-reader.ts';
import { filesAt } from '../formats/source-files.ts';
import { ssmix2Reader } from '../formats/ssmix2/ssmix2-reader.ts';
import { dayNumber } from '../kit/day.ts';
import { noProgress } from '../kit/progress.ts';
import { writeRegion } from './region.ts';

type Codes = Readonly<Record<string, string | readonly string[]>>;

interface Effects {
  readonly periodontal: {
    readonly codes: Readonly<Record<'diabetes' | 'caries' | 'periodontalTreatment' | 'hba1c', Codes>>;
    readonly realized: { readonly difference: number };
  };
  readonly angina: {
    readonly codes: Readonly<Record<'angina' | 'infarction' | 'unstableAngina' | 'stent' | 'bypass', Codes>>;
    readonly realized: Readonly<
      Record<'drugs' | 'stent' | 'bypass', { readonly people: number; readonly events: number }>
    >;
  };
  readonly liverInjury: {
    readonly codes: Readonly<Record<'hypertension' | 'liverInjury' | 'drugA' | 'drugB', Codes>>;
    readonly realized: Readonly<
      Record<'A' | 'B' | 'none', { readonly people: number; readonly events: number }>
    >;
  };
}

const readers = [ssmix2Reader, receiptReader, dpcReader, fhirReader, omopReader];
const out = mkdtempSync(join(tmpdir(), 'meguri-effects-'));
const eventsOf = new Map<string, ClinicalEvent[]>();
let effects: Effects;

beforeAll(async () => {
  const { institutions } = await writeRegion({ people: 500, seed: 'effects', out }, noProgress);
  effects = JSON.parse(readFileSync(join(out, 'truth/effects.json'), 'utf8')) as Effects;
  const subjects = readFileSync(join(out, 'truth/subjects.csv'), 'utf8').trim().split('\n').slice(1);
  const personOf = new Map(
    subjects
      .map((line) => line.split(','))
      .map(([code, id, person]) => [`${code ?? ''} ${id ?? ''}`, person ?? '']),
  );
  for (const { code, deliveries } of institutions) {
    for (const { format, path } of deliveries) {
      const reader = readers.find((one) => one.format === format);
      if (reader === undefined) throw new RangeError('no reader');
      for await (const { events } of reader.read(filesAt(join(out, 'institutions', code, path)))) {
        for (const event of events) {
          const person = personOf.get(`${code} ${event.subject}`) ?? '';
          const already = eventsOf.get(person);
          if (already === undefined) eventsOf.set(person, [event]);
          else already.push(event);
        }
      }
    }
  }
}, 60_000);
afterAll(() => rmSync(out, { recursive: true }));

/** Events with one of these codes, or with a code that begins with one where it is a K code, in order of time. */
function having(events: readonly ClinicalEvent[], codes: Codes): ClinicalEvent[] {
  const matches = (code: string | null, vocabulary: string | null) =>
    code !== null &&
    vocabulary !== null &&
    [codes[vocabulary] ?? []]
      .flat()
      .some((wanted) => (vocabulary === 'k-code' ? code.startsWith(wanted) : code === wanted));
  return events
    .filter(
      (event) => matches(event.code, event.vocabulary) || matches(event.secondCode, event.secondVocabulary),
    )
    .sort((one, other) => (one.startOn < other.startOn ? -1 : 1));
}

const happened = (events: readonly ClinicalEvent[], index: ClinicalEvent, withinDays: number) =>
  events.some(({ startOn }) => {
    const after = dayNumber(startOn) - dayNumber(index.startOn);
    return after >= 1 && after <= withinDays;
  });

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the planted effects, estimated from what readers give', () => {
  it('show the treatment of gums in HbA1c', () => {
    const { codes, realized } = effects.periodontal;
    const change = { treated: [] as number[], untreated: [] as number[] };
    for (const events of eventsOf.values()) {
      if (having(events, codes.diabetes).length === 0) continue;
      const values = having(events, codes.hba1c).map(({ valueNumber }) => valueNumber ?? NaN);
      const treated = having(events, codes.periodontalTreatment).length > 0;
      if (values.length < 2 || (!treated && having(events, codes.caries).length === 0)) continue;
      (treated ? change.treated : change.untreated).push((values.at(-1) ?? NaN) - (values[0] ?? NaN));
    }
    expect(mean(change.treated) - mean(change.untreated)).toBeCloseTo(realized.difference, 1);
  });

  it('show how often each treatment of angina is followed by an infarction or a stay', () => {
    const { codes, realized } = effects.angina;
    const found = {
      drugs: { people: 0, events: 0 },
      stent: { people: 0, events: 0 },
      bypass: { people: 0, events: 0 },
    };
    for (const events of eventsOf.values()) {
      const [index] = having(events, codes.angina);
      if (index === undefined) continue;
      const arm =
        having(events, codes.bypass).length > 0
          ? 'bypass'
          : having(events, codes.stent).length > 0
            ? 'stent'
            : 'drugs';
      found[arm].people += 1;
      const outcomes = [...having(events, codes.infarction), ...having(events, codes.unstableAngina)];
      if (happened(outcomes, index, 365)) found[arm].events += 1;
    }
    expect(found).toMatchObject({
      drugs: { people: realized.drugs.people, events: realized.drugs.events },
      stent: { people: realized.stent.people, events: realized.stent.events },
      bypass: { people: realized.bypass.people, events: realized.bypass.events },
    });
  });

  it('show how often the liver is injured under drug A, drug B and none', () => {
    const { codes, realized } = effects.liverInjury;
    const found = {
      A: { people: 0, events: 0 },
      B: { people: 0, events: 0 },
      none: { people: 0, events: 0 },
    };
    for (const events of eventsOf.values()) {
      const [index] = having(events, codes.hypertension);
      if (index === undefined) continue;
      const arm =
        having(events, codes.drugA).length > 0 ? 'A' : having(events, codes.drugB).length > 0 ? 'B' : 'none';
      found[arm].people += 1;
      if (happened(having(events, codes.liverInjury), index, 180)) found[arm].events += 1;
    }
    expect(found).toMatchObject({
      A: { people: realized.A.people, events: realized.A.events },
      B: { people: realized.B.people, events: realized.B.events },
      none: { people: realized.none.people, events: realized.none.events },
    });
  });
});
