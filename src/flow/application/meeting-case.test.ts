import { describe, expect, it } from 'vitest';
import { changed, dataFor, opened, refusalTo } from '../../procedure/index.ts';
import { agendaItemOf } from './agenda-item.ts';
import { meetingCase } from './meeting-case.ts';
import { eligibleFor, hasQuorum, itemOf, recusalOf, type AgendaItem } from './meeting-rules.ts';
import { firstDay, people, someDigest, walkedTo } from './use-world.fake.ts';

type Who = (typeof people)[keyof typeof people];
const use = walkedTo('give-opinion');
const waiting = [agendaItemOf(use)!];
const moment = (actor: Who, items: readonly AgendaItem[] = waiting) => ({
  actor,
  at: '',
  on: firstDay,
  facts: { waiting: items },
});
const members = [
  { person: 'ono', isChair: true },
  { person: 'suzuki', isChair: false },
  { person: 'takahashi', isChair: false },
  { person: 'hara', isChair: false, affiliation: 'UNIV' },
  { person: 'kato', isChair: false },
];
const planned = opened(meetingCase, 'M-2026-000001', {
  ...moment(people.kato),
  input: { on: firstDay, place: '会議室', members },
}).matter;
const after = (given: typeof planned, command: string, by: Who, input: object = {}) =>
  changed(meetingCase, given, command, { ...moment(by), input, signature: {} }).matter;
const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;

const withMatter = after(planned, 'add-matter', people.kato, { matter: use.id });
const declared = [
  people.ono,
  people.suzuki,
  people.takahashi,
  { ...people.takahashi, person: 'hara' },
  { ...people.takahashi, person: 'kato' },
].reduce((given, by) => after(given, 'declare-interests', by, { matters: [] }), withMatter);
const convened = after(declared, 'convene', people.kato, { pack: someDigest });

describe('meetingCase', () => {
  it('F8: has an agenda of cases that wait for it, a pack by its digest, and attendance', () => {
    expect(withMatter.data.agenda).toEqual(waiting);
    expect(() => after(withMatter, 'add-matter', people.kato, { matter: use.id })).toThrow(
      code('meeting/already-on-agenda'),
    );
    expect(() => after(planned, 'add-matter', people.kato, { matter: 'U-2026-000002' })).toThrow(
      code('meeting/not-waiting'),
    );
    expect(convened.data.pack).toBe(someDigest);
    const open = after(convened, 'begin-session', people.ono, { present: ['ono', 'suzuki'] });
    expect(open).toMatchObject({ state: 'in-session', data: { present: ['ono', 'suzuki'] } });
    expect(() => after(convened, 'begin-session', people.ono, { present: ['ono', 'sato'] })).toThrow(
      code('meeting/not-a-member'),
    );
  });

  it('F8: does not begin before every member has declared interests, and takes none back', () => {
    const early = after(withMatter, 'convene', people.kato, { pack: someDigest });
    expect(refusalTo(meetingCase, early, 'begin-session', moment(people.ono))?.code).toBe(
      'meeting/interests-not-declared',
    );
    const conflicted = after(declared, 'declare-interests', people.suzuki, { matters: [use.id] });
    const again = after(conflicted, 'declare-interests', people.suzuki, { matters: [] });
    expect(recusalOf(again.data, waiting[0]!, 'suzuki')).toBe('declared');
  });

  it('K8: publishes a summary with redactions, approved by the chair and not by who drafted the minutes', () => {
    const closed = after(
      after(convened, 'begin-session', people.ono, { present: ['ono', 'suzuki'] }),
      'close',
      people.ono,
    );
    expect(refusalTo(meetingCase, closed, 'approve-minutes', moment(people.ono))?.code).toBe(
      'meeting/no-minutes',
    );
    const drafted = after(closed, 'draft-minutes', people.kato, { text: '氏名を含む詳細な議事' });
    const asChair = { ...people.ono, person: 'kato' } as unknown as Who;
    expect(refusalTo(meetingCase, drafted, 'approve-minutes', moment(asChair))?.code).toBe(
      'case/separation-of-duties',
    );
    const redacted = [{ matter: use.id, reason: '特許出願前' }];
    const approved = after(drafted, 'approve-minutes', people.ono, {
      summary: '申出1件を審査した。',
      redacted,
    });
    const seen = dataFor(meetingCase, approved, { audience: 'public', roles: ['public'], persons: [] });
    expect(seen).toEqual({ on: firstDay, publicSummary: { text: '申出1件を審査した。', redacted } });
  });
});

describe('hasQuorum', () => {
  const item = itemOf(convened.data, use.id)!;
  const present = (...names: readonly string[]) =>
    hasQuorum({ ...convened.data, present: [...names] }, item, firstDay);

  it('F8: counts out who is of the applicant’s organization, belongs to the application or handled it', () => {
    expect(recusalOf(convened.data, item, 'hara')).toBe('same-organization');
    expect(recusalOf(convened.data, item, 'kato')).toBe('had-a-hand');
    expect(recusalOf(convened.data, { ...item, people: ['ono'] }, 'ono')).toBe('had-a-hand');
    expect(recusalOf(convened.data, item, 'nobody')).toBe('not-a-member');
    expect(eligibleFor(convened.data, item)).toEqual(['ono', 'suzuki', 'takahashi']);
  });

  it('F8: holds for more than half of those who take part, and never for one alone', () => {
    expect(present('ono', 'suzuki')).toBe(true);
    expect(present('ono', 'hara', 'kato')).toBe(false);
    const two = { ...convened.data, members: members.slice(0, 1), present: ['ono'] };
    expect(hasQuorum(two, item, firstDay)).toBe(false);
  });
});
