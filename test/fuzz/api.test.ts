import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiAtWork } from '../fixtures/api-at-work.ts';
import { runApi } from './api-run.ts';

let at: ApiAtWork;
beforeAll(async () => {
  at = await ApiAtWork.open();
});
afterAll(async () => at[Symbol.asyncDispose]());

const run = (requests: number, app = at.app) =>
  runApi(app, { requests, seed: 20_261_124, become: (actor) => (at.actor = actor) });

describe('the API', () => {
  it('M1: answers whatever is asked as its document says, and never with a 5xx', async () => {
    const { faults, succeeded, byStatus } = await run(4000);
    expect(faults.slice(0, 5)).toEqual([]);
    // A run that is refused everything shows nothing.
    expect(succeeded).toBeGreaterThan(10);
    expect(Object.keys(byStatus)).toEqual(expect.arrayContaining(['200', '201', '400', '403', '404', '409']));
  });

  it('finds an answer that is not as documented (negative control)', async () => {
    const inject = at.app.inject.bind(at.app);
    const leaking = Object.assign(Object.create(at.app) as typeof at.app, {
      inject: async (options: { method: string; url: string }) => {
        const answer = await inject(options as never);
        const isList =
          options.method === 'GET' && answer.statusCode === 200 && options.url.startsWith('/api/v1/cases');
        return isList
          ? Object.assign(Object.create(answer) as typeof answer, { body: '{"cases":[{"id":7}]}' })
          : answer;
      },
    });
    const { faults } = await run(400, leaking);
    expect(faults.map(({ what }) => what).join()).toContain('out of shape');
  });

  it('finds a role that is let through and not named (negative control)', async () => {
    const inject = at.app.inject.bind(at.app);
    const ok = { statusCode: 200, body: '{}' };
    const open = Object.assign(Object.create(at.app) as typeof at.app, {
      inject: async (options: { method: string; url: string }) => {
        const answer = await inject(options as never);
        return answer.statusCode === 403 ? Object.assign(Object.create(answer) as typeof answer, ok) : answer;
      },
    });
    const { faults } = await run(400, open);
    expect(faults.map(({ what }) => what).join()).toContain('let through: ');
  });
});
