import { describe, expect, it } from 'vitest';
import { parseCohortDefinition } from '../cohort-definition.ts';
import { federatedCount } from './federated-count.ts';

const definition = parseCohortDefinition({ name: '全員', inclusion: [] });
const operator = (name: string, answer: () => Promise<number | null>) => ({ operator: name, count: answer });

describe('federatedCount', () => {
  it('adds what several operators show, each having protected its own, and names who did not answer', async () => {
    const counted = await federatedCount(
      [
        operator('A', () => Promise.resolve(120)),
        operator('B', () => Promise.resolve(null)),
        operator('C', () => Promise.reject(new RangeError('down'))),
        operator('D', () => Promise.resolve(30)),
      ],
      definition,
    );
    expect(counted).toEqual({
      answers: [
        { operator: 'A', people: 120, failed: false },
        { operator: 'B', people: null, failed: false },
        { operator: 'C', people: null, failed: true },
        { operator: 'D', people: 30, failed: false },
      ],
      shownTotal: 150,
    });
  });

  it('shows no total when nobody shows a number', async () => {
    const counted = await federatedCount([operator('A', () => Promise.resolve(null))], definition);
    expect(counted.shownTotal).toBeNull();
  });
});
