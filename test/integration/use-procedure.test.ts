import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../src/app/cases/carry-on-case.ts';
import { viewCase } from '../../src/app/cases/look-at-case.ts';
import { demoApplication } from '../../src/app/demo/demo-application.ts';
import { doAs } from '../../src/app/demo/demo-desk.ts';
import { demoRecipient } from '../../src/app/demo/demo-home.ts';
import { closeMeetings, consolidateOpinions } from '../../src/app/demo/demo-meeting.ts';
import { applyFor } from '../../src/app/demo/demo-procedure.ts';
import type { DemoAccount } from '../../src/app/demo/demo-staff.ts';
import { moneyNow } from '../../src/app/use/money-now.ts';
import { casesOf, useNamed } from '../../src/app/use/cases-of.ts';
import { itemOf, meetingCase, type ApplicationContent } from '../../src/flow/application/index.ts';
import { OperatorAtWork } from '../journeys/operator-at-work.ts';

let work: OperatorAtWork;
beforeAll(async () => {
  work = await OperatorAtWork.open();
});
afterAll(() => work[Symbol.asyncDispose]());

const give = (account: DemoAccount, id: string, command: string, input: object = {}, kind = 'use') =>
  doAs(work.desk, account, [kind, id, command], input);
const use = (id: string) => useNamed(work.operator.database, id);

/** A use that waits for the committee. */
async function beforeCommittee(about: Partial<ApplicationContent> = {}): Promise<string> {
  const { recipient } = await demoRecipient(work.operator.paths.root);
  const id = await applyFor(work.desk, { ...demoApplication(recipient), ...about });
  await give('mori', id, 'sign-for-members');
  await give('sato', id, 'submit');
  await give('kato', id, 'pass-completeness');
  await give('kato', id, 'pre-assess');
  return id;
}

describe('a use in a real home', () => {
  it('F1, F12: goes from a consultation to a paid contract, and an extension that both sign changes the contract’s term', async () => {
    const id = await work.applyAndApprove();
    const before = await use(id);
    expect(before).toMatchObject({
      state: 'building',
      data: { isFirstUse: true, contract: { until: '2028-03-31' } },
    });
    expect(before.data.consultation).toMatch(/^C-2026-/);
    const input = { use: id, reason: '観察期間の延長', answers: { 'conditions.until': '2028-12-31' } };
    const { office, hands } = work.desk;
    const amendment = await openCase(office, hands.sato.actor, { kind: 'amendment', input });
    await expect(give('kato', id, 'apply-amendment')).rejects.toMatchObject({ code: 'use/no-amendment' });
    await give('kato', amendment.id, 'grant', {}, 'amendment');
    await give('kato', id, 'apply-amendment');
    expect(await use(id)).toMatchObject({
      state: 'approved',
      data: { contract: { until: '2028-03-31' }, amendments: [amendment.id] },
    });
    await give('kato', id, 'draft-contract');
    const contract = (await use(id)).data.contract?.digest;
    await give('kondo', id, 'sign-as-operator', { contract });
    await give('mori', id, 'sign-as-recipient', { contract });
    expect(await use(id)).toMatchObject({ state: 'building', data: { contract: { until: '2028-12-31' } } });
    await expect(give('kato', id, 'apply-amendment')).rejects.toMatchObject({ code: 'use/no-amendment' });
  });

  it('F1: hangs no use under another organization’s consultation, nor tells whether there is one', async () => {
    const { office, hands } = work.desk;
    const [sato] = [hands.sato.actor];
    const asked = await openCase(office, sato, {
      kind: 'consultation',
      input: { topic: '相談', text: '相談' },
    });
    const begin = (actor: typeof sato, consultation: string) =>
      openCase(office, actor, { kind: 'use', input: { consultation } });
    const refused = { code: 'use/no-such-consultation' };
    const other = { ...sato, organization: 'OTHER' };
    await expect(begin(other, asked.id)).rejects.toMatchObject(refused);
    for (const none of ['C-2026-999999', await beforeCommittee()])
      await expect(begin(sato, none)).rejects.toMatchObject(refused);
    expect((await begin(sato, asked.id)).id).toMatch(/^U-/);
  });

  it('G8: pays patients nothing and takes cost and margin from the user, as the home’s own figures add up', async () => {
    const { users, patientsYen, institutions } = await moneyNow(work.operator);
    expect({ patientsYen, institutions }).toEqual({
      patientsYen: 0,
      institutions: { actualCostYen: 0, paidYen: 0 },
    });
    expect(users).toEqual({ costYen: 580_000, marginYen: 58_000, waivedYen: 0, paidYen: 638_000 });
  });

  it('F6: is not complete while its cohort, tables, profile or key could not be built with', async () => {
    const { recipient } = await demoRecipient(work.operator.paths.root);
    for (const about of [{ variables: ['names'] }, { profile: 'none' }, { cohort: { inclusion: 'all' } }]) {
      const id = await applyFor(work.desk, { ...demoApplication(recipient), ...about });
      await give('mori', id, 'sign-for-members');
      await give('sato', id, 'submit');
      await expect(give('kato', id, 'pass-completeness')).rejects.toMatchObject({ code: 'use/not-complete' });
    }
  });

  it('F9: shows a member no other’s opinion before an own one, on the case page as well', async () => {
    const id = await beforeCommittee();
    await expect(give('suzuki', id, 'give-opinion', { view: 'for', text: '妥当' })).rejects.toMatchObject({
      code: 'use/not-on-agenda',
    });
    const members = ['ono', 'suzuki', 'takahashi'].map((person) => ({ person, isChair: person === 'ono' }));
    const input = { on: '2026-10-01', place: '会議室', members };
    const { office, hands } = work.desk;
    const meeting = await openCase(office, hands.kato.actor, { kind: 'meeting', input });
    await give('kato', meeting.id, 'add-matter', { matter: id }, 'meeting');
    await give('suzuki', id, 'give-opinion', { view: 'against', text: '目的が不明確' });
    const seenBy = async (account: DemoAccount) =>
      (await viewCase(office, hands[account].actor, 'use', id)).data['opinions'] as readonly unknown[];
    expect(await seenBy('suzuki')).toHaveLength(1);
    for (const account of ['takahashi', 'ono', 'kato', 'kondo'] as const)
      expect(await seenBy(account)).toEqual([]);
    await give('takahashi', id, 'give-opinion', { view: 'for', text: '妥当' });
    expect(await seenBy('takahashi')).toHaveLength(2);
    expect(await seenBy('sato')).toBeUndefined();
    await give('kato', meeting.id, 'cancel', {}, 'meeting');
  });

  it('F10, F18: may be refused, and is taken up again when two others than the decider say so', async () => {
    const id = await beforeCommittee();
    await consolidateOpinions(work.desk, await use(id));
    const open = await casesOf(work.operator.database, meetingCase, { isOpen: true });
    const meeting = open.find(({ data }) => itemOf(data, id) !== undefined)!;
    const members = ['ono', 'suzuki', 'takahashi'] as const;
    await give('ono', meeting.id, 'begin-session', { present: members }, 'meeting');
    for (const member of members)
      await give(member, id, 'vote', { ballot: 'against', rationale: '必要性が示されていない' });
    await give('ono', id, 'decide');
    expect((await use(id)).state).toBe('rejected');
    await closeMeetings(work.desk);
    const { office, hands } = work.desk;
    const input = { use: id, grounds: '必要性を示す資料を追加した。' };
    const asked = await openCase(office, hands.sato.actor, { kind: 'reconsideration', input });
    const opine = (account: DemoAccount) =>
      give(account, asked.id, 'opine', { isFor: true, rationale: '再審査が相当' }, 'reconsideration');
    await expect(opine('ono')).rejects.toMatchObject({ code: 'reconsideration/decided-before' });
    await opine('suzuki');
    await expect(give('kato', id, 'reopen')).rejects.toMatchObject({ code: 'use/no-reconsideration' });
    await opine('kondo');
    await give('kato', id, 'reopen');
    expect(await use(id)).toMatchObject({ state: 'opinions', data: { opinions: [], votes: [] } });
    await expect(
      openCase(office, hands.sato.actor, { kind: 'reconsideration', input }),
    ).rejects.toMatchObject({
      code: 'reconsideration/not-refused',
    });
  });
});
