import { describe, expect, it } from 'vitest';
import { dayField } from './field.ts';

describe('dayField', () => {
  it('takes a day, and none of a year that no database knows', () => {
    expect(dayField.safeParse('2024-02-29').success).toBe(true);
    expect(dayField.safeParse('0000-02-29').success).toBe(false);
    expect(dayField.safeParse('2026-02-29').success).toBe(false);
  });
});
