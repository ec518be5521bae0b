import type { Random } from '../kit/random.ts';
import { laboratoryItems as items } from './catalog.ts';
import { measured, type Measured } from './encounter.ts';

/** What keeps a person's values together over time. */
export interface Body {
  readonly height: number;
  readonly weight: number;
  readonly systolic: number;
  readonly ldl: number;
  readonly creatinine: number;
  /** HbA1c (NGSP, %) on a day. */
  readonly hba1cOn: (on: number) => number;
}

/** A body, for a person of this sex and age. HbA1c is `hba1cOn` where it is given, otherwise that of a healthy person. */
export function someBody(
  random: Random,
  sex: 'M' | 'F',
  age: number,
  hba1cOn?: (on: number) => number,
): Body {
  const height = age < 18 ? 50 + age * 6.5 : (sex === 'M' ? 170 : 157) + 6 * random.normal();
  const index = Math.min(38, Math.max(15, 22.5 + 3 * random.normal()));
  const healthy = 5.5 + 0.25 * random.normal();
  return {
    height,
    weight: (index * height * height) / 10_000,
    systolic: 112 + age * 0.35 + 10 * random.normal(),
    ldl: 118 + 28 * random.normal(),
    creatinine: (sex === 'M' ? 0.85 : 0.65) + 0.12 * Math.abs(random.normal()),
    hba1cOn: hba1cOn ?? (() => healthy),
  };
}

const atLeast = (floor: number, value: number) => Math.max(floor, value);

/** The laboratory's usual panel on a day. `liver` multiplies AST and ALT. */
export function panel(random: Random, body: Body, on: number, liver = 1): Measured[] {
  return [
    measured(items.hba1c, atLeast(4, body.hba1cOn(on) + 0.1 * random.normal())),
    measured(items.ldl, atLeast(30, body.ldl + 8 * random.normal())),
    measured(items.creatinine, atLeast(0.3, body.creatinine + 0.04 * random.normal())),
    measured(items.ast, liver * atLeast(8, 23 + 6 * random.normal())),
    measured(items.alt, liver * atLeast(5, 22 + 8 * random.normal())),
    measured(items.haemoglobin, atLeast(6, 13.6 + 1.3 * random.normal())),
  ];
}

/** What a specific health check-up (特定健診) measures. */
export function checkup(random: Random, body: Body, on: number): Measured[] {
  return [
    ...panel(random, body, on),
    measured(items.height, body.height),
    measured(items.weight, body.weight + 1.2 * random.normal()),
    measured(items.waist, atLeast(50, body.weight * 0.9 + 28 + 2 * random.normal())),
    measured(items.systolic, atLeast(80, body.systolic + 6 * random.normal())),
    measured(items.diastolic, atLeast(45, body.systolic * 0.55 + 8 + 4 * random.normal())),
    measured(items.hdl, atLeast(25, 58 + 13 * random.normal())),
    measured(items.triglyceride, atLeast(30, 110 + 45 * random.normal())),
    measured(items.ggt, atLeast(6, 32 + 18 * random.normal())),
    measured(items.uricAcid, atLeast(1.5, 5.4 + 1.1 * random.normal())),
    measured(items.glucose, atLeast(60, 70 + (body.hba1cOn(on) - 4) * 22 + 5 * random.normal())),
  ];
}
