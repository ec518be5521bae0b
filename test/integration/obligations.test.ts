import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../src/app/cases/carry-on-case.ts';
import { demoApplication } from '../../src/app/demo/demo-application.ts';
import { doAs } from '../../src/app/demo/demo-desk.ts';
import { demoRecipient } from '../../src/app/demo/demo-home.ts';
import { deliveriesOf } from '../../src/app/demo/region-files.ts';
import type { DemoAccount } from '../../src/app/demo/demo-staff.ts';
import { erasedOnRecord } from '../../src/app/feasibility/erased-on-record.ts';
import { jobKinds } from '../../src/app/jobs/job-kinds.ts';
import type { JobContext } from '../../src/app/jobs/job-kind.ts';
import { dutiesDue } from '../../src/app/obligations/duties-due.ts';
import { linkEverybody } from '../../src/app/link.ts';
import { sealReviewed } from '../../src/app/release.ts';
import { casesOf, useNamed } from '../../src/app/use/cases-of.ts';
import { erasure, halt, instruction, onwardProvision, useReport } from '../../src/flow/obligations/index.ts';
import { addDays, type Day } from '../../src/kit/day.ts';
import { today } from '../../src/kit/clock.ts';
import { journeyMorning, OperatorAtWork } from '../journeys/operator-at-work.ts';

const digest = 'a'.repeat(64);
let work: OperatorAtWork;
let use: string;

beforeAll(async () => {
  work = await OperatorAtWork.open();
  const region = await work.foundRegion(300, 'obligations');
  await work.receive(deliveriesOf(region.folder, region.summary));
  await linkEverybody(work.operator);
  const { conditions } = demoApplication((await demoRecipient(work.operator.paths.root)).recipient);
  use = await work.applyAndApprove({ conditions: { ...conditions, onward: 'with-permission' } });
  const { packageId } = await work.build(use);
  await work.review(packageId);
  await sealReviewed(work.operator, packageId);
  await work.handOver(packageId);
}, 60_000);
afterAll(() => work[Symbol.asyncDispose]());

const give = (account: DemoAccount, kind: string, id: string, command: string, input: object = {}) =>
  doAs(work.desk, account, [kind, id, command], input);
const open = async (account: DemoAccount, kind: string, input: object) =>
  (await openCase(work.desk.office, work.desk.hands[account].actor, { kind, input })).id;
const toldBy = async (cause: string) =>
  (await casesOf(work.operator.database, instruction, { parent: cause })).map(
    ({ party, data: { measure, holding } }) => ({ party, measure, holding }),
  );

describe('the chain of holders in a real home', () => {
  let onward: string;
  const asked = async (about: object = {}) => {
    const { data } = await useNamed(work.operator.database, use);
    const { purposes, environment } = data.content!.conditions;
    const items = data.content!.variables.slice(0, 1);
    const until = data.contract!.until;
    const conditions = { purposes, forms: [environment], items, until, mayPassOn: false, ...about };
    return { use, from: use, recipient: 'DEMO-LAB', necessity: '統計解析を委ねるため', conditions };
  };

  it('I3: permits onward provision within the conditions of the use’s own contract, and no wider', async () => {
    await expect(open('sato', 'onward-provision', await asked({ items: ['names'] }))).rejects.toMatchObject({
      code: 'onward/wider-than-parent',
    });
    // Who has no use of this number has no part in it either.
    const another = { ...(await asked()), use: 'U-2026-000999' };
    await expect(open('sato', 'onward-provision', another)).rejects.toMatchObject({
      code: 'case/not-your-role',
    });
    onward = await open('sato', 'onward-provision', await asked());
    await give('kato', 'onward-provision', onward, 'screen');
    await give('kondo', 'onward-provision', onward, 'permit');
    const contract = { digest, signedOn: '2026-10-01', until: '2028-03-31' };
    await give('kato', 'onward-provision', onward, 'sign-contract', contract);
    await give('sato', 'onward-provision', onward, 'report-provided', { packageDigest: digest });
  });

  it('I8: halts the use and what was passed on from it in one deed, tells each holder, and lifts both', async () => {
    const input = { measure: 'suspend', from: use, reason: '安全管理の調査' };
    const id = await open('kondo', 'halt', input);
    expect((await useNamed(work.operator.database, use)).data.suspended).toMatchObject({
      reason: input.reason,
    });
    const stateOf = async () => (await casesOf(work.operator.database, onwardProvision))[0]?.state;
    expect(await stateOf()).toBe('suspended');
    expect(await toldBy(id)).toEqual([
      { party: 'DEMO-INSTITUTE', measure: 'suspend', holding: use },
      { party: 'DEMO-LAB', measure: 'suspend', holding: onward },
    ]);
    const second = await open('kondo', 'halt', { ...input, from: onward });
    await give('kondo', 'halt', id, 'lift', { reason: '調査が終わった' });
    expect((await useNamed(work.operator.database, use)).data.suspended).toBeUndefined();
    // The other halt still holds it.
    expect(await stateOf()).toBe('suspended');
    await give('kondo', 'halt', second, 'lift', { reason: '調査が終わった' });
    expect(await stateOf()).toBe('provided');
    expect(await casesOf(work.operator.database, halt)).toHaveLength(2);
  });

  it('I8: lifts no suspension that was made before the halt for another reason', async () => {
    const suspended = async () => (await useNamed(work.operator.database, use)).data.suspended?.reason;
    await give('kondo', 'use', use, 'suspend', { reason: '報告の遅れ' });
    const first = await open('kondo', 'halt', { measure: 'suspend', from: use, reason: '安全管理の調査' });
    await give('kondo', 'halt', first, 'lift', { reason: '調査が終わった' });
    expect(await suspended()).toBe('報告の遅れ');
    await give('kondo', 'use', use, 'lift-suspension');
    // What one halt suspended and another held as well goes on with the last of them.
    const halts = [];
    for (const reason of ['甲', '乙'])
      halts.push(await open('kondo', 'halt', { measure: 'suspend', from: use, reason }));
    for (const [index, id] of halts.entries()) {
      expect(await suspended()).toBe('甲');
      await give('kondo', 'halt', id, 'lift', { reason: `済 ${index}` });
    }
    expect(await suspended()).toBeUndefined();
  });

  it('I5, I8: recalls the packages that a defect touches, and is closed when every holder is confirmed', async () => {
    const defect = { kind: 'code-table', reference: 'icd10-v3' };
    const nobody = await open('kato', 'recall', {
      defect: { kind: 'batch', reference: 'f'.repeat(64) },
      summary: '受け入れるべきでなかったもの',
    });
    await expect(give('kondo', 'recall', nobody, 'instruct', { text: '回収' })).rejects.toMatchObject({
      code: 'recall/nothing-touched',
    });
    const id = await open('kato', 'recall', { defect, summary: '対応表の誤り' });
    await give('kondo', 'recall', id, 'instruct', { text: '使わず、指示を待つこと' });
    expect((await work.operator.packages.find('P-001')).state).toBe('recalled');
    expect(await toldBy(id)).toEqual([
      { party: 'DEMO-INSTITUTE', measure: 'recall', holding: use },
      { party: 'DEMO-LAB', measure: 'recall', holding: onward },
    ]);
    await expect(give('kondo', 'recall', id, 'close')).rejects.toMatchObject({
      code: 'recall/not-all-confirmed',
    });
    const [told] = await casesOf(work.operator.database, instruction, { parent: id });
    await give('mori', 'instruction', told!.id, 'acknowledge');
    await give('mori', 'instruction', told!.id, 'report-done', { evidence: digest });
    await give('kato', 'instruction', told!.id, 'confirm');
    await give('kato', 'onward-provision', onward, 'end');
  });
});

describe('two years under a clock that is set', () => {
  const nightly = jobKinds.find(({ name }) => name === 'procedure/due-days')!;
  const night = () =>
    nightly.run({ workingDays: 3 }, {
      operator: work.operator,
      line: () => Promise.resolve(),
    } as unknown as JobContext);
  const opened: string[] = [];
  const until = async (last: string) => {
    for (let on = today(work.clock); on < last;) {
      on = addDays(on, 7) < last ? addDays(on, 7) : (last as Day);
      work.clock.set(new Date(`${on}T00:00:00Z`));
      await night();
      const { reports, erasures } = await night();
      // What the first run of a night has opened, the second does not open again.
      expect({ reports, erasures }).toEqual({ reports: 0, erasures: 0 });
    }
    const reports = await casesOf(work.operator.database, useReport);
    const told = reports.map(({ data }) => `${data.report} ${data.until} ${data.dueOn}`);
    opened.splice(0, opened.length, ...told.sort());
  };

  it('I1: asks for the report of each fiscal year and for the last one, each once', async () => {
    await until('2027-02-26');
    expect(opened).toEqual([]);
    await until('2027-04-01');
    expect(opened).toEqual(['annual 2027-03-31 2027-04-30']);
    const [report] = await casesOf(work.operator.database, useReport);
    const ofReport = ({ id }: { readonly id: string }) => id === report!.id;
    const { soon } = await dutiesDue(work.operator, 30);
    expect(soon.filter(ofReport)).toMatchObject([{ kind: 'use-report', dueOn: '2027-04-30' }]);
    await until('2027-05-07');
    const { late } = await dutiesDue(work.operator, 0);
    // The holidays of May do not count: only the 6th and the 7th do.
    expect(late.filter(ofReport)).toMatchObject([{ turn: 'applicant', lateWorkingDays: 2 }]);
    const account = { account: '解析を進めた', handlers: 1, copies: 1, publications: 0 };
    await give('sato', 'use-report', report!.id, 'submit', account);
    await give('kato', 'use-report', report!.id, 'accept');
    await until('2028-03-31');
    expect(opened).toEqual(['annual 2027-03-31 2027-04-30', 'final 2028-03-31 2028-04-30']);
    expect(await casesOf(work.operator.database, erasure)).toEqual([]);
  });

  it('I4: asks for the erasure from the day after the term; once it is confirmed nobody holds the package', async () => {
    await until('2028-04-01');
    expect((await useNamed(work.operator.database, use)).state).toBe('expired');
    const [asked] = await casesOf(work.operator.database, erasure);
    expect(asked?.data).toMatchObject({
      reason: 'use-ended',
      dueOn: '2028-04-30',
      copies: [{ code: 'P-001' }],
    });
    expect(await erasedOnRecord(work.operator)).toEqual(new Map());
    const proof = { code: 'P-001', erasedOn: '2028-04-01', method: 'crypto-erasure', evidence: digest };
    await give('sato', 'erasure', asked!.id, 'prove-copy', proof);
    await give('kato', 'erasure', asked!.id, 'confirm');
    expect(await erasedOnRecord(work.operator)).toEqual(new Map([['P-001', '2028-04-01']]));
    await until('2028-10-01');
    expect(await casesOf(work.operator.database, erasure)).toHaveLength(1);
  });

  it('I4: ends the use only when its last report is in as well', async () => {
    await give('mori', 'use', use, 'report-erasure', { on: '2028-04-01', copies: 1, evidence: digest });
    await give('kondo', 'use', use, 'certify-erasure');
    await expect(give('kato', 'use', use, 'close')).rejects.toMatchObject({ code: 'use/duties-open' });
    const [report] = await casesOf(work.operator.database, useReport, { isOpen: true });
    await give('kondo', 'use-report', report!.id, 'waive', { reason: '公表された成果による' });
    await give('kato', 'use', use, 'close');
    expect((await useNamed(work.operator.database, use)).state).toBe('closed');
    work.clock.set(journeyMorning);
  });
});
