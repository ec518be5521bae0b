import { describe, expect, it } from 'vitest';
import { changed, dataFor, opened, viewerOf } from '../../procedure/index.ts';
import { consultationCase } from './consultation-case.ts';
import { firstDay, people, someDigest } from './use-world.fake.ts';

const moment = (actor: (typeof people)[keyof typeof people]) => ({ actor, at: '', on: firstDay, facts: {} });
const asked = opened(consultationCase, 'C-2026-000001', {
  ...moment(people.sato),
  input: { topic: '糖尿病と歯周病', text: '調べられますか。' },
}).matter;
const after = (
  given: typeof asked,
  command: string,
  by: (typeof people)[keyof typeof people],
  input: object = {},
) => changed(consultationCase, given, command, { ...moment(by), input }).matter;

describe('consultationCase', () => {
  const assigned = after(asked, 'assign', people.kato, { contact: 'kato' });

  it('F1: is a room in which both sides write and add files, with a named contact and whose turn it is', () => {
    expect(asked).toMatchObject({ state: 'asked', party: 'UNIV' });
    const files = [{ name: 'protocol.pdf', digest: someDigest }];
    const answered = after(assigned, 'answer', people.kato, { text: '見込みがあります。', files });
    expect(answered).toMatchObject({ state: 'waiting', data: { contact: 'kato' } });
    const back = after(answered, 'write', people.sato, { text: 'ありがとうございます。' });
    expect(back.state).toBe('answering');
    expect(back.data.messages.map(({ side }) => side)).toEqual(['applicant', 'operator', 'applicant']);
    expect(back.data.messages[1]?.files).toEqual(files);
  });

  it('F1: offers times, of which one is taken, and keeps minutes and feasibility results', () => {
    const at = ['2026-10-08T01:00:00Z', '2026-10-09T01:00:00Z'];
    const offered = after(assigned, 'offer-slots', people.kato, { at });
    expect(() => after(offered, 'take-slot', people.sato, { at: '2026-10-10T01:00:00Z' })).toThrow(
      expect.objectContaining({ code: 'consultation/no-such-slot' }),
    );
    const taken = after(offered, 'take-slot', people.sato, { at: at[1] });
    expect(taken.data.slots.map(({ isTaken }) => isTaken)).toEqual([false, true]);
    const minuted = after(taken, 'keep-minutes', people.kato, { on: firstDay, text: '対象期間を確認した。' });
    const linked = after(minuted, 'link-feasibility', people.kato, { result: 'Q-2026-000001' });
    expect(linked.data).toMatchObject({
      minutes: [{ text: '対象期間を確認した。' }],
      feasibility: ['Q-2026-000001'],
    });
  });

  it('F1: goes on as an application or is closed, and is nobody else’s', () => {
    expect(after(assigned, 'proceed', people.sato).state).toBe('proceeding');
    expect(after(assigned, 'close', people.kato, { reason: '対象外' }).state).toBe('closed');
    const other = { ...people.sato, organization: 'OTHER' };
    expect(viewerOf(consultationCase, assigned, other)).toBeUndefined();
    const viewer = viewerOf(consultationCase, assigned, people.mori)!;
    expect(dataFor(consultationCase, assigned, viewer)).toMatchObject({ topic: '糖尿病と歯周病' });
  });
});
