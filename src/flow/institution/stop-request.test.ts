import { describe, expect, it } from 'vitest';
import { day } from '../../kit/day.ts';
import {
  isStopping,
  refusalToStep,
  stopAfter,
  type StopRequest,
  type StopState,
  type StopStep,
} from './stop-request.ts';
import { subjectId } from './subject-id.ts';

const request = (state: StopState, requester: StopRequest['requester'] = 'self'): StopRequest => ({
  id: 's1',
  subject: subjectId(Buffer.alloc(32), 'H1', '1'),
  alsoCovers: [],
  institution: 'H1',
  requester,
  scope: 'all',
  channel: 'web',
  receivedOn: day('2026-05-01'),
  state,
});
const states: readonly StopState[] = [
  'requested',
  'identity-checked',
  'deletion-ordered',
  'deleted',
  'reported',
  'refused',
  'withdrawn',
];
const steps: readonly StopStep[] = [
  'check-identity',
  'refuse',
  'order-deletion',
  'delete',
  'report',
  'withdraw',
];

describe('stopAfter', () => {
  it('allows a guardian exactly these steps and no other', () => {
    const allowed = states.flatMap((state) =>
      steps
        .filter((step) => refusalToStep(request(state, 'guardian'), step) === undefined)
        .map(
          (step) =>
            `${state} ${step} ${stopAfter(request(state, 'guardian'), step, day('2026-05-02')).state}`,
        ),
    );
    expect(allowed).toEqual([
      'requested check-identity identity-checked',
      'requested refuse refused',
      'identity-checked order-deletion deletion-ordered',
      'identity-checked report reported',
      'identity-checked withdraw withdrawn',
      'deletion-ordered delete deleted',
      'deletion-ordered withdraw withdrawn',
      'deleted report reported',
      'deleted withdraw withdrawn',
      'reported withdraw withdrawn',
    ]);
  });

  it('refuses nobody who asks in their own name', () => {
    expect(() => stopAfter(request('requested'), 'refuse', day('2026-05-02'))).toThrow(/refuse is not open/);
  });

  it('remembers the day of a withdrawal', () => {
    const withdrawn = stopAfter(request('reported'), 'withdraw', day('2026-05-02'));
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawnOn: '2026-05-02' });
  });
});

describe('isStopping', () => {
  it('holds from receipt on until a refusal or a withdrawal', () => {
    expect(states.filter((state) => !isStopping({ state }))).toEqual(['refused', 'withdrawn']);
  });
});
