import { describe, expect, it } from 'vitest';
import { day } from '../../kit/day.ts';
import { caseOf, dataFor, opened, refusalTo, viewerOf } from '../../procedure/index.ts';
import { rowOf } from '../../procedure/case-row.ts';
import { useCase } from './use-case.ts';
import type { UseData } from './use-data.ts';
import {
  after,
  content,
  draft,
  factsOf,
  firstDay,
  inputOf,
  meetingFor,
  people,
  someDigest,
  straightWay,
  walkedTo,
} from './use-world.fake.ts';
import { answersOf } from './question.ts';

const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;
const refusalOf = (
  given: ReturnType<typeof draft>,
  command: string,
  by = people.kato,
  facts = {},
  on = firstDay,
) => refusalTo(useCase, given, command, { actor: by, at: '', on, facts: factsOf(given, facts) })?.code;

describe('useCase', () => {
  it('G7: goes through committee, contract, payment and two releasers to the end, and by no shorter way', () => {
    let use = draft();
    for (const [state, deed] of straightWay) {
      use = after(use, { ...deed, input: inputOf(deed, use) });
      expect([deed.command, use.state]).toEqual([deed.command, state]);
    }
    expect(use.data.package?.checks).toHaveLength(2);
    expect(caseOf(useCase, { id: use.id, party: use.party }, use.events)).toEqual(use);
  });

  it('F3: keeps a draft that is full of errors, and submits none', () => {
    const broken = draft({ title: '', 'conditions.until': 'tomorrow', members: 'many' });
    const saved = after(broken, {
      command: 'save-draft',
      by: people.sato,
      input: { answers: { purpose: 7 } },
    });
    expect(saved.data.answers).toMatchObject({ purpose: 7, members: 'many' });
    expect(refusalOf(saved, 'submit', people.sato)).toBe('use/incomplete');
  });

  it('F4, F5: unlocks only the field that was commented on, and keeps what was submitted before', () => {
    const submitted = walkedTo('pass-completeness');
    expect(refusalOf(submitted, 'return')).toBe('use/nothing-to-change');
    const input = { field: 'purpose', text: '対象疾患を明記してください。' };
    const commented = after(submitted, { command: 'comment', by: people.kato, input });
    expect(refusalOf(commented, 'pass-completeness')).toBe('use/open-comments');
    const returned = after(commented, { command: 'return', by: people.kato });
    const save = (answers: object) =>
      after(returned, { command: 'save-draft', by: people.sato, input: { answers } });
    expect(() => save({ title: '別の題名' })).toThrow(code('use/field-locked'));
    const again = after(save({ purpose: '2型糖尿病の治療と転帰' }), { command: 'submit', by: people.sato });
    expect(again.data.submitted).toHaveLength(2);
    expect(again.data.submitted[0]?.digest).not.toBe(again.data.submitted[1]?.digest);
    const resolved = after(again, {
      command: 'resolve-comment',
      by: people.kato,
      input: { comment: again.data.comments[0]?.id },
    });
    expect(refusalOf(resolved, 'pass-completeness')).toBeUndefined();
  });

  it('F13: is not complete until the organization has signed for exactly the people who are named', () => {
    const unsigned = after(draft(), { command: 'submit', by: people.sato });
    expect(refusalOf(unsigned, 'pass-completeness')).toBe('use/not-complete');
    const signed = after(draft(), { command: 'sign-for-members', by: people.mori });
    const added = {
      members: [...content.members, { ...content.members[0]!, person: 'mori', duty: 'handler' as const }],
    };
    const changed = after(signed, { command: 'save-draft', by: people.sato, input: { answers: added } });
    expect(refusalOf(after(changed, { command: 'submit', by: people.sato }), 'pass-completeness')).toBe(
      'use/not-complete',
    );
  });

  it('F7: goes to the committee whatever the machine says, with the words that it is never final', () => {
    const bad = draft({ ...answersOf(content), 'conditions.purposes': ['not-medical'] });
    const assessed = walkedTo('give-opinion', bad);
    expect(assessed.state).toBe('opinions');
    expect(assessed.data.assessed.find(({ rule }) => rule === 'medical-purpose')).toMatchObject({
      verdict: 'does-not-fit',
    });
    expect(refusalOf(assessed, 'decide', people.ono)).toBe('case/not-in-this-state');
  });
});

describe('the consultation of a use', () => {
  it('F1: is one of the applicant’s own organization: another’s and none are refused alike', () => {
    const open = (ownConsultation?: string) =>
      opened(useCase, 'U-2026-000002', {
        actor: people.sato,
        at: '',
        on: firstDay,
        facts: factsOf(undefined, ownConsultation === undefined ? {} : { ownConsultation }),
        input: { consultation: 'C-2026-000001' },
      }).matter;
    expect(open('C-2026-000001').parent).toBe('C-2026-000001');
    expect(() => open()).toThrow(code('use/no-such-consultation'));
    expect(() => open('C-2026-000002')).toThrow(code('use/no-such-consultation'));
  });
});

describe('whose turn a use is', () => {
  it('F15: is told with a due day in working days, holidays left out', () => {
    const submitted = walkedTo('pass-completeness');
    // Five working days after Thursday 1 October 2026.
    expect(rowOf(useCase, submitted)).toMatchObject({ turn: 'office', dueOn: '2026-10-08' });
    const opinions = walkedTo('give-opinion');
    // Ten working days; Monday 12 October is Sports Day.
    expect(rowOf(useCase, opinions)).toMatchObject({ turn: 'committee', dueOn: '2026-10-16' });
  });

  it('F15: is the applicant’s until the invoice’s day, and until the end of the term', () => {
    expect(rowOf(useCase, walkedTo('confirm-payment'))).toMatchObject({
      turn: 'applicant',
      dueOn: '2026-10-31',
    });
    expect(rowOf(useCase, walkedTo('expire'))).toMatchObject({ turn: 'applicant', dueOn: '2028-12-31' });
  });
});

describe('the committee', () => {
  const opinions = walkedTo('consolidate');
  const blind = walkedTo('give-opinion');
  const seenBy = (given: typeof opinions, who: (typeof people)[keyof typeof people]) =>
    dataFor(useCase, given, viewerOf(useCase, given, who)!) as Partial<UseData>;

  it('F9: shows a member the others’ opinions only after giving one, and nobody else any', () => {
    const one = after(blind, {
      command: 'give-opinion',
      by: people.suzuki,
      input: { view: 'against', text: '不要' },
    });
    expect(seenBy(one, people.suzuki).opinions).toHaveLength(1);
    expect(seenBy(one, people.takahashi).opinions).toEqual([]);
    expect(seenBy(one, people.ono).opinions).toEqual([]);
    expect(seenBy(one, people.kato).opinions).toEqual([]);
    const two = after(one, {
      command: 'give-opinion',
      by: people.takahashi,
      input: { view: 'for', text: '妥当' },
    });
    expect(seenBy(two, people.takahashi).opinions).toHaveLength(2);
    expect(seenBy(walkedTo('vote'), people.ono).opinions).toHaveLength(2);
    expect(seenBy(two, people.sato)).not.toHaveProperty('opinions');
  });

  it('F9: consolidates only independent opinions of members who take part', () => {
    const one = after(blind, {
      command: 'give-opinion',
      by: people.suzuki,
      input: { view: 'for', text: '妥当' },
    });
    expect(refusalOf(one, 'consolidate', people.ono)).toBe('use/too-few-opinions');
    expect(refusalOf(opinions, 'consolidate', people.ono)).toBeUndefined();
  });

  it('F10: decides by votes with a rationale, and closes only when everybody present has voted', () => {
    const voting = walkedTo('vote');
    const vote = (ballot: string, rationale = '理由') => ({ command: 'vote', input: { ballot, rationale } });
    expect(() => after(voting, { ...vote('for', ''), by: people.suzuki })).toThrow(code('case/bad-input'));
    const two = [people.suzuki, people.takahashi].reduce(
      (use, by) => after(use, { ...vote('against'), by }),
      voting,
    );
    expect(refusalOf(two, 'decide', people.ono)).toBe('use/votes-missing');
    const all = after(two, { ...vote('for'), by: people.ono });
    expect(after(all, { command: 'decide', by: people.ono }).state).toBe('rejected');
    expect(refusalOf(two, 'vote', people.suzuki)).toBe('case/already-done-by-you');
  });

  it('F8: is not decided outside a meeting in session with a quorum', () => {
    const voting = walkedTo('vote');
    const meeting = meetingFor(voting.id);
    const at = (about: object) =>
      refusalOf(voting, 'vote', people.suzuki, { meeting: { ...meeting, ...about } });
    expect(at({ state: 'convened' })).toBe('use/not-in-session');
    expect(at({ data: { ...meeting.data, present: ['suzuki'] } })).toBe('use/no-quorum');
    expect(at({ data: { ...meeting.data, present: ['ono', 'takahashi'] } })).toBe('use/not-present');
    expect(at({ data: { ...meeting.data, agenda: [] } })).toBe('use/not-on-agenda');
    expect(
      at({ data: { ...meeting.data, agenda: [{ ...meeting.data.agenda[0]!, digest: someDigest }] } }),
    ).toBe('use/other-content');
  });

  it('F8: keeps a member who is in conflict, and a delegate of one, from every part of it', () => {
    const inConflict = { declarations: [{ person: 'suzuki', matters: [opinions.id] }] };
    const facts = { meeting: meetingFor(opinions.id, inConflict) };
    expect(refusalOf(blind, 'give-opinion', people.suzuki, facts)).toBe('use/recused');
    expect(refusalOf(blind, 'give-opinion', { ...people.takahashi, actsFor: 'suzuki' }, facts)).toBe(
      'use/recused',
    );
    expect(refusalOf(blind, 'give-opinion', people.takahashi, facts)).toBeUndefined();
  });

  it('F8, F10: counts no vote of a member who declared an interest after voting', () => {
    const nagai = { ...people.suzuki, account: 'nagai', person: 'nagai' };
    const members = ['ono', 'suzuki', 'takahashi', 'nagai'].map((person) => ({
      person,
      isChair: person === 'ono',
    }));
    const facts = (declared?: string) => ({
      meeting: meetingFor(opinions.id, {
        members,
        present: members.map(({ person }) => person),
        declarations: declared === undefined ? [] : [{ person: declared, matters: [opinions.id] }],
      }),
    });
    const ballots = [
      [people.suzuki, 'for'],
      [people.takahashi, 'for'],
      [people.ono, 'abstain'],
      [nagai, 'abstain'],
    ] as const;
    const voted = ballots.reduce(
      (use, [by, ballot]) =>
        after(use, { command: 'vote', by, input: { ballot, rationale: '理由' }, facts: facts() }),
      walkedTo('vote'),
    );
    const decide = (declared?: string) =>
      after(voted, { command: 'decide', by: people.ono, facts: facts(declared) });
    expect(decide().state).toBe('approved');
    expect(decide('nagai').state).toBe('approved');
    const decided = decide('suzuki');
    expect(decided.state).toBe('rejected');
    expect(caseOf(useCase, { id: decided.id, party: decided.party }, decided.events)).toEqual(decided);
  });

  it('F8: is not decided when a later interest leaves too few', () => {
    const voted = walkedTo('decide');
    const meeting = meetingFor(voted.id, {
      declarations: ['suzuki', 'takahashi'].map((person) => ({ person, matters: [voted.id] })),
    });
    expect(refusalOf(voted, 'decide', people.ono, { meeting })).toBe('use/no-quorum');
  });

  it('F11: tracks the conditions of an approval until their evidence is accepted', () => {
    const condition = { id: 'c1', text: '安全管理規程の改定', dueOn: day('2026-12-01'), before: 'contract' };
    const voting = after(opinions, {
      command: 'consolidate',
      by: people.ono,
      input: { summary: '条件付き', conditions: [condition] },
    });
    const votes = [people.suzuki, people.takahashi, people.ono].reduce(
      (use, by) => after(use, { command: 'vote', by, input: { ballot: 'for', rationale: '条件付きで可' } }),
      voting,
    );
    const decided = after(votes, { command: 'decide', by: people.ono });
    expect(decided.state).toBe('conditional');
    const quoted = after(
      after(decided, {
        command: 'quote',
        by: people.kato,
        input: { quantities: [{ component: 'collection', quantity: 1 }] },
      }),
      { command: 'approve-quote', by: people.kondo },
    );
    expect(refusalOf(quoted, 'draft-contract')).toBe('use/condition-open');
    const reported = after(quoted, {
      command: 'report-condition',
      by: people.sato,
      input: { condition: 'c1', evidence: someDigest },
    });
    expect(refusalOf(reported, 'draft-contract')).toBe('use/condition-open');
    const met = after(reported, { command: 'accept-condition', by: people.kato, input: { condition: 'c1' } });
    expect(refusalOf(met, 'draft-contract')).toBeUndefined();
    expect(after(met, { command: 'draft-contract', by: people.kato }).data.contract?.text).toContain(
      '安全管理規程の改定',
    );
  });

  it('F10: defers when most say so, and takes it up again with new opinions', () => {
    const votes = [people.suzuki, people.takahashi, people.ono].reduce(
      (use, by) => after(use, { command: 'vote', by, input: { ballot: 'defer', rationale: '資料不足' } }),
      walkedTo('vote'),
    );
    const deferred = after(votes, { command: 'decide', by: people.ono });
    expect(deferred.state).toBe('deferred');
    const again = after(deferred, { command: 'resume', by: people.kato });
    expect(again).toMatchObject({ state: 'opinions', data: { opinions: [], votes: [] } });
  });
});
