import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/actor.ts';
import { commandCase } from '../../src/app/cases/carry-on-case.ts';
import { caseOffice } from '../../src/app/cases/case-office.ts';
import type { CaseOffice } from '../../src/app/cases/case-wiring.ts';
import { viewCase } from '../../src/app/cases/look-at-case.ts';
import { handOver } from '../../src/app/gateway-process.ts';
import { feedStatuses } from '../../src/app/stewards/feed-status.ts';
import {
  coreActor,
  inspect,
  quarantine,
  recordArrival,
  release,
  type ArrivedObject,
} from '../../src/app/stewards/quarantine.ts';
import { feedIssueCase, issueMessage } from '../../src/flow/intake/index.ts';
import { day } from '../../src/kit/day.ts';
import { postgresCaseStore } from '../../src/procedure/case-store.postgres.ts';
import { writeBundles } from '../fixtures/fhir-bundles.ts';
import {
  notify,
  openStewardsOperator,
  registerHospital,
  somebody,
  type StewardsOperator,
} from './stewards-operator.ts';

const institution = '1310000001';
const steward = somebody('yamamoto', 'steward');
const desk: Actor = {
  account: 'desk',
  person: 'desk',
  roles: ['institution-desk'],
  organization: institution,
};
let work: StewardsOperator;
let office: CaseOffice;
let made = 0;

/** A load with so many files that cannot be read, through quarantine and inspection, and in. */
async function load(broken: number, on: string): Promise<void> {
  work.clock.set(new Date(`${on}T00:00:00Z`));
  const path = join(work.folder, `load ${String((made += 1))}`);
  await writeBundles(path, { told: [`2026-01-${String(made).padStart(2, '0')}`] });
  for (let file = 0; file < broken; file += 1)
    await writeFile(join(path, `zz-${String(file)}.json`), '{"resourceType":');
  const parts = { operator: work.operator, office };
  for await (const object of handOver(work.operator, [{ institution, format: 'fhir', path }])) {
    const arrived = object as ArrivedObject;
    const id = await recordArrival(parts, arrived);
    await quarantine(parts, id, arrived);
    await inspect(parts, id, arrived);
    await release(parts, coreActor('demo-operator'), id, arrived, { withoutScan: true });
  }
  await rm(path, { recursive: true });
}
const issues = async (isOpen?: boolean) => {
  const query = { kinds: [feedIssueCase.name], limit: 50, ...(isOpen === undefined ? {} : { isOpen }) };
  return (await postgresCaseStore(office.db).list(query)).map(({ id, state }) => ({ id, state }));
};
const give = (actor: Actor, id: string, command: string, input: object = {}) =>
  commandCase(office, actor, { kind: 'feed-issue', id, command, input });

beforeAll(async () => {
  work = await openStewardsOperator();
  office = caseOffice(work.operator);
  await registerHospital(work, institution, '沼津第一病院');
  await notify(work, institution, '2026-08-01', ['told']);
});
afterAll(() => work[Symbol.asyncDispose]());

describe('feed-issue', () => {
  it('C10: is opened by a load, has an owner and a due day, is asked about and answered by the institution', async () => {
    await load(2, '2026-10-01');
    const [{ id } = { id: '' }] = await issues(true);
    expect(await viewCase(office, steward, 'feed-issue', id)).toMatchObject({
      turn: 'steward',
      dueOn: '2026-10-08',
      data: { code: 'fhir/not-json', count: 2, loads: 1, owner: null },
    });
    await give(steward, id, 'assign', { owner: 'yamamoto' });
    await give(steward, id, 'ask');
    const asked = await viewCase(office, desk, 'feed-issue', id);
    // 2026-10-12 is a holiday: ten working days end on the 16th.
    expect(asked).toMatchObject({ turn: 'institution-desk', dueOn: '2026-10-16' });
    expect(JSON.stringify(asked.data)).not.toContain('yamamoto');
    const stranger = { ...desk, organization: '9999999999' };
    await expect(give(stranger, id, 'answer', { answer: 'will-fix' })).rejects.toMatchObject({
      code: 'case/no-such-case',
    });
    expect(await give(desk, id, 'answer', { answer: 'will-fix' })).toMatchObject({ state: 'answered' });
    const issue = await postgresCaseStore(office.db).find(feedIssueCase, id);
    const { subject, text } = issueMessage(id, issue?.data as never, day('2026-10-16'));
    expect(subject).toContain(id);
    expect(text).toMatch(/fhir\/not-json[\s\S]*2件[\s\S]*2026-10-16/);
  });

  it('C4: persists while loads have it, is resolved when one has it no more, and comes anew after that', async () => {
    const [{ id } = { id: '' }] = await issues(true);
    await load(5, '2026-10-05');
    expect((await viewCase(office, steward, 'feed-issue', id)).data).toMatchObject({ count: 5, loads: 2 });
    await expect(give(steward, id, 'resolve')).rejects.toMatchObject({ code: 'intake/issue-persists' });
    await load(0, '2026-10-08');
    expect(await issues()).toEqual([{ id, state: 'resolved' }]);
    await load(1, '2026-10-09');
    expect((await issues()).map(({ state }) => state).sort()).toEqual(['open', 'resolved']);
  });

  it('C3, C4, C5: every feed shows its quality, what changed since the load before, and how fresh it is', async () => {
    const [feed, ...others] = await feedStatuses(work.operator);
    expect(others).toEqual([]);
    expect(feed).toMatchObject({
      institution,
      format: 'fhir',
      loads: 4,
      freshness: { checkedOn: '2026-10-09', checkedUntil: '2026-01-04', loadsSinceCheck: 0, ageDays: 0 },
      quality: { completeness: { codedEvents: { good: 1, of: 1 } } },
      issues: [{ code: 'fhir/not-json', before: 0, after: 1, change: 'new' }],
    });
    expect(feed?.quality?.conformance.usableUnits.good).toBeGreaterThan(0);
  });
});
