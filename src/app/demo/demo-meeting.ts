/** What the demonstration's committee does: a meeting with its agenda, opinions, votes, minutes. Each step that was done stays. */

import canonicalize from 'canonicalize';
import { itemOf, meetingCase, type UseCase } from '../../flow/application/index.ts';
import { today } from '../../kit/clock.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { IntegrityError } from '../../kit/errors.ts';
import { openCase } from '../cases/carry-on-case.ts';
import { casesOf } from '../use/cases-of.ts';
import { doAs, type DemoDesk } from './demo-desk.ts';
import type { DemoAccount } from './demo-staff.ts';

const members: readonly DemoAccount[] = ['ono', 'suzuki', 'takahashi'];

/** Members of whom nothing is there yet. */
const without = (done: readonly { readonly persons: readonly string[] }[]) =>
  members.filter((member) => !done.some(({ persons }) => persons.includes(member)));

/** Independent opinions, and their consolidation. */
export async function consolidateOpinions(desk: DemoDesk, use: UseCase): Promise<void> {
  await conveneOver(desk, use.id);
  for (const account of without(use.data.opinions)) {
    const opinion = { view: 'for', text: '公益性があり、匿名加工の程度も利用形態に応じている。' };
    await doAs(desk, account, ['use', use.id, 'give-opinion'], opinion);
  }
  const consolidation = { summary: '全員が承認を相当とした。', conditions: [] };
  await doAs(desk, 'ono', ['use', use.id, 'consolidate'], consolidation);
}

/** The votes in session, and the decision. */
export async function decideInSession(desk: DemoDesk, use: UseCase): Promise<void> {
  const { id, state } = await meetingOver(desk, use.id);
  if (state === 'convened') await doAs(desk, 'ono', ['meeting', id, 'begin-session'], { present: members });
  for (const account of without(use.data.votes)) {
    const vote = { ballot: 'for', rationale: '利用目的は医療分野の研究開発に資する。' };
    await doAs(desk, account, ['use', use.id, 'vote'], vote);
  }
  await doAs(desk, 'ono', ['use', use.id, 'decide']);
}

/** Closes every meeting that is still in session, with its minutes. */
export async function closeMeetings(desk: DemoDesk): Promise<void> {
  const sitting = await casesOf(desk.operator.database, meetingCase, { states: ['in-session', 'minutes'] });
  for (const { id, state, data } of sitting) {
    if (state === 'in-session') await doAs(desk, 'ono', ['meeting', id, 'close']);
    if (data.minutes === undefined) {
      const text = '申出1件を審査し、出席委員全員の賛成により承認した。';
      await doAs(desk, 'kato', ['meeting', id, 'draft-minutes'], { text });
    }
    await doAs(desk, 'ono', ['meeting', id, 'approve-minutes'], {
      summary: '申出1件を承認した。',
      redacted: [],
    });
  }
}

/** A meeting with this matter alone on its agenda, of which every member has declared, and convened. */
async function conveneOver(desk: DemoDesk, matter: string): Promise<void> {
  const { id, state, data } = await plannedFor(desk, matter);
  if (state !== 'planned') return;
  if (itemOf(data, matter) === undefined) await doAs(desk, 'kato', ['meeting', id, 'add-matter'], { matter });
  for (const account of members.filter((one) => !data.declarations.some(({ person }) => person === one))) {
    await doAs(desk, account, ['meeting', id, 'declare-interests'], { matters: [] });
  }
  const pack = sha256Hex(canonicalize({ matter }) ?? '');
  await doAs(desk, 'kato', ['meeting', id, 'convene'], { pack });
}

const openMeetings = ({ operator }: DemoDesk) => casesOf(operator.database, meetingCase, { isOpen: true });

async function meetingOver(desk: DemoDesk, matter: string) {
  const found = (await openMeetings(desk)).find(({ data }) => itemOf(data, matter) !== undefined);
  if (found === undefined) throw new IntegrityError('demo/no-meeting', 'no meeting has this matter');
  return found;
}

/** The meeting over this matter, else one without any, else a new one. */
async function plannedFor(desk: DemoDesk, matter: string) {
  const fits = async () =>
    (await openMeetings(desk)).find(
      ({ data }) => itemOf(data, matter) !== undefined || data.agenda.length === 0,
    );
  const found = await fits();
  if (found !== undefined) return found;
  const input = {
    on: today(desk.operator.clock),
    place: '会議室（遠隔併用）',
    members: members.map((person) => ({ person, isChair: person === 'ono' })),
  };
  await openCase(desk.office, desk.hands.kato.actor, { kind: 'meeting', input });
  const planned = await fits();
  if (planned === undefined) throw new IntegrityError('demo/no-meeting', 'no meeting was planned');
  return planned;
}
