/**
 * 停止の求め: Act Art. 30(1)/52(1), 31/53, and the promises of the notice, in their words.
 */

import { describe, expect, it } from 'vitest';
import { memoryPackageRegister } from '../../src/flow/delivery/register/package-register.memory.ts';
import {
  memoryGateRegister,
  refusalToStep,
  stopAfter,
  subjectId,
  type StopRequest,
  type StopState,
} from '../../src/flow/institution/index.ts';
import { day } from '../../src/kit/day.ts';
import { ruleOn } from '../../src/law/rule-on.ts';
import { memoryLedger } from '../../src/ledger/index.ts';

const subject = subjectId(Buffer.alloc(32, 3), 'H1', '0001');
const on = day('2026-06-01');
const stop = (about: Partial<StopRequest> = {}): StopRequest => ({
  id: 'S1',
  subject,
  alsoCovers: [],
  institution: 'H1',
  requester: 'self',
  scope: 'institution',
  channel: 'phone',
  receivedOn: on,
  state: 'requested',
  ...about,
});

/** A gate that lets the person through, and a way to ask it. */
async function openGate() {
  const gate = memoryGateRegister('OP');
  const receipt = await memoryLedger().record({ type: 'test/happened', actor: 'test', subject: 'test' });
  const notice = { subject, institution: 'H1', operator: 'OP', version: 'v1', noticedOn: day('2026-01-10') };
  await gate.recordNotices(receipt, [notice]);
  const state = async () => (await gate.decisionsFor([subject], on)).get(subject)?.state;
  expect(await state()).toBe('eligible');
  return { gate, receipt, state };
}

describe('「いつでも拒否が可能」', () => {
  it.each(['self', 'guardian', 'bereaved'] as const)(
    'a request by %s acts when it is received',
    async (requester) => {
      const { gate, receipt, state } = await openGate();
      await gate.recordStop(receipt, stop({ requester }));
      expect(await state()).not.toBe('eligible');
    },
  );

  it.each(['desk', 'paper', 'phone', 'email', 'web'] as const)(
    'it acts alike through %s',
    async (channel) => {
      const { gate, receipt, state } = await openGate();
      await gate.recordStop(receipt, stop({ channel }));
      expect(await state()).toBe('stopped');
    },
  );

  it('asks for no reason, and no check of identity stands before it', () => {
    expect(Object.keys(stop())).not.toContain('reason');
    expect(refusalToStep(stop(), 'refuse')).toBe('own-words-need-no-check');
  });

  it('lasts through every later step until it is withdrawn', () => {
    const states: StopState[] = [];
    let request = stop();
    for (const step of ['check-identity', 'order-deletion', 'delete', 'report'] as const) {
      request = stopAfter(request, step, on);
      states.push(request.state);
    }
    expect(states).toEqual(['identity-checked', 'deletion-ordered', 'deleted', 'reported']);
  });
});

describe('「16歳未満のお子さん…は、保護者等の方もこの手続きを行うことができます」', () => {
  it('the age is 16, by the rule of the day', () => {
    expect(ruleOn('guardian-age', on).value).toBe(16);
  });

  it('a guardian who proves to be none stops nothing for good', async () => {
    const { gate, receipt, state } = await openGate();
    await gate.recordStop(receipt, stop({ requester: 'guardian' }));
    expect(await state()).toBe('proxy-being-checked');
    await gate.changeStop(receipt, 'S1', (request) => stopAfter(request, 'refuse', on));
    expect(await state()).toBe('eligible');
  });
});

describe('provision stops (Act Art. 30(1)/52(1), 34/56)', () => {
  it('also of what is made already, as long as its key is not out', async () => {
    const packages = memoryPackageRegister();
    const { receipt } = await openGate();
    await packages.open(receipt, { id: 'P1', application: 'A1', requester: 'yamada', builder: 'sato' });
    await packages.finish(receipt, 'P1', { manifestDigest: 'ab'.repeat(32), members: [subject] });
    await packages.seal(receipt, 'P1', () => Promise.resolve({ ineligible: [], epoch: 1 }));
    expect(await packages.voidWith(receipt, [subject])).toEqual({ voided: ['P1'], alreadyReleased: [] });
    expect((await packages.find('P1')).state).toBe('void');
  });

  it('for good: after a withdrawal the person is notified anew and waits anew', async () => {
    const { gate, receipt, state } = await openGate();
    await gate.recordStop(receipt, stop({ state: 'identity-checked' }));
    await gate.changeStop(receipt, 'S1', (request) => stopAfter(request, 'withdraw', on));
    expect(await state()).toBe('not-notified');
  });

  it('and the copy of the receipt is kept three years (Act Art. 31/53)', () => {
    expect(ruleOn('stop-receipt-retention-years', on)).toMatchObject({ value: 3, article: 'Act Art. 53' });
  });
});
