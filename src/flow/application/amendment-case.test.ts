import { describe, expect, it } from 'vitest';
import { day } from '../../kit/day.ts';
import { changed, opened, refusalTo } from '../../procedure/index.ts';
import { amendmentCase } from './amendment-case.ts';
import { lookAtAmendment } from './amendment-rules.ts';
import { reconsiderationCase } from './reconsideration-case.ts';
import { after, content, firstDay, people, walkedTo } from './use-world.fake.ts';

type Who = (typeof people)[keyof typeof people];
const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;
const inUse = walkedTo('expire');
const facts = { use: { party: 'UNIV', isAmendable: true, content, barred: ['sato', 'suzuki'] } };
const moment = (actor: Who, about: object = facts) => ({ actor, at: '', on: firstDay, facts: about });
const ask = (answers: object, about: object = facts) =>
  opened(amendmentCase, 'UA-2026-000001', {
    ...moment(people.sato, about),
    input: { use: inUse.id, reason: '研究の延長', answers },
  }).matter;
const give = (given: ReturnType<typeof ask>, command: string, by: Who, input: object = {}) =>
  changed(amendmentCase, given, command, { ...moment(by), input, signature: {} }).matter;

describe('lookAtAmendment', () => {
  it.each([
    ['an extension', { 'conditions.until': '2029-12-31' }, []],
    ['another handler', { members: [...content.members, { ...content.members[0], person: 'new' }] }, []],
    [
      'fewer purposes would be light, another is not',
      { 'conditions.purposes': ['disease-research', 'drug-safety'] },
      ['conditions.purposes'],
    ],
    ['a closer environment', { 'conditions.environment': 'operator-enclave' }, []],
    ['a more open environment', { 'conditions.environment': 'own-online' }, ['conditions.environment']],
    ['giving on', { 'conditions.onward': 'with-permission' }, ['conditions.onward']],
    ['more tables', { variables: [...content.variables, 'measurement'] }, ['variables']],
    ['another cohort', { cohort: { name: '全員' } }, ['cohort']],
    ['another profile', { profile: 'rare-disease' }, ['profile']],
    ['an earlier beginning', { 'conditions.from': '2026-11-01' }, ['conditions.from']],
  ])('F12: knows whether %s widens the use', (_what, answers, widening) => {
    expect(lookAtAmendment(content, answers).widening).toEqual(widening);
  });
});

describe('amendmentCase', () => {
  const extension = ask({ 'conditions.until': '2029-12-31' });

  it('F12: shows what would change side by side, and is granted by the office when it widens nothing', () => {
    expect(extension.data.changes).toEqual([
      { field: 'conditions.until', before: '2028-12-31', after: '2029-12-31' },
    ]);
    expect(give(extension, 'grant', people.kato).state).toBe('granted');
    expect(() => ask({})).toThrow(code('amendment/nothing-changes'));
    expect(() => ask({ 'conditions.until': 'later' })).toThrow(code('amendment/not-complete'));
    expect(() => ask({ title: 'x' }, {})).toThrow(code('amendment/no-such-use'));
  });

  it('F12: never widens a purpose without the committee', () => {
    const wider = ask({ 'conditions.purposes': ['drug-development'] });
    expect(refusalTo(amendmentCase, wider, 'grant', moment(people.kato))?.code).toBe('amendment/widens');
    const referred = give(wider, 'refer', people.kato);
    expect(refusalTo(amendmentCase, referred, 'approve', moment(people.suzuki))?.code).toBe(
      'amendment/recused',
    );
    const once = give(referred, 'approve', people.takahashi, { rationale: '妥当' });
    expect(once.state).toBe('committee');
    expect(give(once, 'approve', people.ono, { rationale: '妥当' }).state).toBe('granted');
  });

  it('F12, G3: takes effect in the use: an extension that both sign brings one that had run out back into use', () => {
    const expired = after(inUse, { command: 'expire', by: people.clock, on: day('2029-01-01') });
    const amendment = { id: extension.id, changes: { 'conditions.until': '2029-12-31' } };
    expect(() => after(expired, { command: 'apply-amendment', by: people.kato })).toThrow(
      code('use/no-amendment'),
    );
    const extended = after(expired, { command: 'apply-amendment', by: people.kato, facts: { amendment } });
    expect(extended).toMatchObject({
      state: 'expired',
      data: { contract: { until: '2028-12-31' }, amendments: [extension.id] },
    });
    const drafted = after(extended, { command: 'draft-contract', by: people.kato });
    expect(drafted.data.contract?.text).toContain('2027-01-01から2029-12-31まで');
    expect(drafted).toMatchObject({ state: 'expired', data: { contract: { until: '2028-12-31' } } });
    const input = { contract: drafted.data.contract?.digest };
    const once = after(drafted, { command: 'sign-as-operator', by: people.kondo, input });
    expect(once).toMatchObject({ state: 'expired', data: { contract: { until: '2028-12-31' } } });
    expect(after(once, { command: 'sign-as-recipient', by: people.mori, input })).toMatchObject({
      state: 'in-use',
      data: { contract: { until: '2029-12-31' } },
    });
  });
});

describe('reconsiderationCase', () => {
  const about = { use: { party: 'UNIV', isRejected: true, wasReconsidered: false, barred: ['ono'] } };
  const asked = (given: object = about) =>
    opened(reconsiderationCase, 'UR-2026-000001', {
      ...moment(people.sato, given),
      input: { use: inUse.id, grounds: '新しい資料がある' },
    }).matter;
  const opine = (given: ReturnType<typeof asked>, by: Who, isFor: boolean) =>
    changed(reconsiderationCase, given, 'opine', {
      ...moment(by, about),
      input: { isFor, rationale: '理由' },
      signature: {},
    }).matter;

  it('F18: is looked at by two people, neither of whom made the decision', () => {
    expect(() => opine(asked(), people.ono, true)).toThrow(code('reconsideration/decided-before'));
    const once = opine(asked(), people.suzuki, true);
    expect(once.state).toBe('asked');
    expect(opine(once, people.kondo, true).state).toBe('granted');
    expect(opine(opine(asked(), people.suzuki, false), people.takahashi, false).state).toBe('dismissed');
  });

  it('F18: can be asked once, by the applicant who was refused', () => {
    expect(() => asked({ use: { ...about.use, isRejected: false } })).toThrow(
      code('reconsideration/not-refused'),
    );
    expect(() => asked({ use: { ...about.use, wasReconsidered: true } })).toThrow(
      code('reconsideration/once-only'),
    );
  });

  it('F18: brings a refused use back to the committee, with new opinions', () => {
    const voting = walkedTo('vote');
    const votes = [people.suzuki, people.takahashi, people.ono].reduce(
      (given, by) => after(given, { command: 'vote', by, input: { ballot: 'against', rationale: '理由' } }),
      voting,
    );
    const rejected = after(votes, { command: 'decide', by: people.ono });
    expect(() => after(rejected, { command: 'reopen', by: people.kato })).toThrow(
      code('use/no-reconsideration'),
    );
    const again = after(rejected, {
      command: 'reopen',
      by: people.kato,
      facts: { reconsideration: 'UR-2026-000001' },
    });
    expect(again).toMatchObject({
      state: 'opinions',
      data: { opinions: [], votes: [], reopenedBy: 'UR-2026-000001' },
    });
  });
});
