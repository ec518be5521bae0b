import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveriesOf } from '../../src/app/demo/region-files.ts';
import { registerInstitution } from '../../src/app/desk-import.ts';
import { noticesInPersonDue } from '../../src/app/desk/coming-of-age.ts';
import { addCosts, costSheetFor, keepContract, payInstitution } from '../../src/app/desk/contracts.ts';
import {
  confirmationCsv,
  confirmationRecordsFor,
  provisionCsv,
  provisionRecordsFor,
  recordOperatorProfile,
} from '../../src/app/desk/records.ts';
import { noticeLedgerOf } from '../../src/app/desk/notices.ts';
import { worklistOf, buildWorklist } from '../../src/app/desk/worklist.ts';
import { handOver, type HandedOver } from '../../src/app/gateway-process.ts';
import { takeIn } from '../../src/app/take-in.ts';
import { comesOfAgeOn, type SubjectId } from '../../src/flow/institution/index.ts';
import { day } from '../../src/kit/day.ts';
import { sha256Hex } from '../../src/kit/digest.ts';
import { OperatorAtWork, type RegionAtHand } from '../journeys/operator-at-work.ts';

let work: OperatorAtWork;
let region: RegionAtHand;
let charts: HandedOver;
let dpc: HandedOver;
beforeAll(async () => {
  work = await OperatorAtWork.open();
  region = await work.foundRegion(120, 'records');
  const deliveries = deliveriesOf(region.folder, region.summary);
  const institution = deliveries.find(({ format }) => format === 'dpc')?.institution ?? '';
  const of = (format: string) =>
    deliveries.find((one) => one.institution === institution && one.format === format)!;
  [charts, dpc] = [of('ssmix2'), of('dpc')];
  await registerInstitution(work.operator, {
    code: institution,
    name: '例示病院',
    kind: 'hospital',
    address: '静岡県例示市1-1',
    representative: '院長 例示太郎',
  });
  await recordOperatorProfile(work.operator, {
    validFrom: day('2026-01-01'),
    name: '例示機構',
    address: '東京都千代田区1-1',
    representative: '代表理事 甲',
  });
});
afterAll(() => work[Symbol.asyncDispose]());

/** Takes one object in, as the program does. */
async function take(object: HandedOver) {
  for await (const waiting of handOver(work.operator, [object])) {
    return takeIn(work.operator, waiting, { code: waiting.institution, name: waiting.institution });
  }
  return undefined;
}
const entryCodes = async () =>
  (await Array.fromAsync(work.operator.ledger.entries())).flatMap(({ detail }) => detail?.['code'] ?? []);

describe('a take-in under a contract', () => {
  it('B11: takes nothing in that the contract does not cover, and says why in the ledger', async () => {
    const { institution } = charts;
    const terms = {
      institution,
      kinds: ['dpc'] as const,
      startsOn: day('2026-04-01'),
      endsOn: day('2026-09-30'),
    };
    await keepContract(work.operator, terms);
    await expect(take(charts)).rejects.toMatchObject({ code: 'institution/outside-contract-term' });
    await keepContract(work.operator, { ...terms, startsOn: day('2026-10-01'), endsOn: day('2027-09-30') });
    await expect(take(charts)).rejects.toMatchObject({ code: 'institution/outside-contract-scope' });
    expect(await work.operator.intake.all()).toEqual([]);
    expect(await work.operator.vault.segments()).toEqual([]);
    expect(await entryCodes()).toEqual([
      'institution/outside-contract-term',
      'institution/outside-contract-scope',
    ]);
  });

  it('B11: takes in what it covers: the control', async () => {
    const { institution } = charts;
    const renewed = {
      institution,
      startsOn: day('2026-10-01'),
      endsOn: day('2027-09-30'),
      filing: '届出第12号',
    };
    const { version } = await keepContract(work.operator, {
      ...renewed,
      kinds: ['dpc', 'electronic-record'],
    });
    expect(version).toBe(3);
    expect((await take(charts))?.admittedSubjects).toBeGreaterThan(0);
  });

  it('B11: takes in from an institution without a contract, unless the home requires one', async () => {
    const deliveries = deliveriesOf(region.folder, region.summary);
    const other = deliveries.find(({ institution }) => institution !== charts.institution)!;
    const strict = { ...work.operator, config: { ...work.operator.config, contractsRequired: true } };
    for await (const waiting of handOver(work.operator, [other])) {
      const provider = { code: waiting.institution, name: waiting.institution };
      await expect(takeIn(strict, waiting, provider)).rejects.toMatchObject({
        code: 'institution/no-contract',
      });
      expect((await takeIn(work.operator, waiting, provider)).admittedSubjects).toBeGreaterThan(0);
    }
  });
});

describe('the records of a take-in', () => {
  const query = () => ({ institution: charts.institution });

  it('B7: makes the institution’s provision record, with every item of the Act, by itself', async () => {
    const { records, missing } = await provisionRecordsFor(work.operator, query());
    expect(missing).toEqual([]);
    expect(records).toMatchObject([
      {
        providedOn: '2026-10-01',
        institution: { code: charts.institution, name: '例示病院' },
        operator: {
          code: 'demo-operator',
          name: '例示機構',
          address: '東京都千代田区1-1',
          representative: '代表理事 甲',
        },
        format: 'ssmix2',
        keepUntil: '2029-10-01',
      },
    ]);
    const [record] = records;
    expect(record?.dataItems).toContain('identity');
    expect(record?.dataItems).toContain('condition');
    const [batch] = (await work.operator.intake.all()).filter(({ format }) => format === 'ssmix2');
    expect(record?.subjects).toHaveLength(batch?.admittedSubjects ?? 0);
    expect(await provisionRecordsFor(work.operator, { ...query(), to: day('2026-09-30') })).toMatchObject({
      records: [],
    });
  });

  it('B7: gives provision records out for inspection, a line for each person with the day of the notice', async () => {
    const { records } = await provisionRecordsFor(work.operator, query());
    const lines = (await Array.fromAsync(provisionCsv(work.operator, records))).join('').trim().split('\r\n');
    expect(lines).toHaveLength(1 + (records[0]?.subjects.length ?? 0));
    for (const line of lines.slice(1))
      expect(line).toMatch(/例示病院.*,[0-9a-f]{32},20\d\d-\d\d-\d\d,identity /);
  });

  it('C9: confirms who gave what and how they had it, whose it is, and that notice and filing were there', async () => {
    const { records, missing } = await confirmationRecordsFor(work.operator, query());
    expect(missing).toEqual([]);
    const [provision] = (await provisionRecordsFor(work.operator, query())).records;
    expect(records).toMatchObject([
      {
        provider: { name: '例示病院', address: '静岡県例示市1-1', representative: '院長 例示太郎' },
        acquiredBy: '診療の過程で提供者が作成',
        receivedOn: '2026-10-01',
        dataItems: provision?.dataItems,
        subjects: provision?.subjects.length,
        subjectsDigest: sha256Hex([...(provision?.subjects ?? [])].sort().join('\n')),
        noticeConfirmed: true,
        filing: '届出第12号',
        keepUntil: '2029-10-01',
      },
    ]);
    expect([...confirmationCsv(records)]).toHaveLength(2);
    const everybody = await confirmationRecordsFor(work.operator, {});
    expect(everybody.missing).toEqual(['filing', 'provider.address', 'provider.representative']);
  });

  it('C9: cannot be changed', async () => {
    const change = work.operator.database
      .updateTable('intake.batch' as never)
      .set({ confirmation_record: '{}' } as never);
    await expect(change.execute()).rejects.toThrow(/immutable/);
  });

  it('B3: knows the patients of what was taken in, and of nothing else', async () => {
    await buildWorklist(work.operator);
    const people = (await worklistOf(work.operator).counts()).reduce((sum, count) => sum + count.people, 0);
    expect(people).toBeGreaterThan(0);
    const { rows } = await work.operator.database
      .selectFrom('institution.known_subject' as never)
      .select(({ fn }) => fn.countAll().as('known'))
      .execute()
      .then((rows) => ({ rows }));
    const admitted = (await provisionRecordsFor(work.operator, {})).records.flatMap(
      ({ subjects }) => subjects,
    );
    expect(Number((rows[0] as { known: unknown }).known)).toBe(new Set(admitted).size);
  });
});

describe('a child who was told through a guardian', () => {
  it('A9: is named by token, and by nothing else, from a month before turning sixteen', async () => {
    const { operator } = work;
    const { institution } = charts;
    const asked = { type: 'test/happened', actor: 'test', subject: 'test' } as const;
    const receipt = await operator.ledger.intend(asked);
    const people = await Array.fromAsync(operator.vault.openIdentities(receipt, { institution }));
    const born = new Map(
      people.flatMap(({ subject, identity }) =>
        identity.birthOn === null ? [] : [[subject, identity.birthOn]],
      ),
    );
    const sixteenOn = (subject: SubjectId) => comesOfAgeOn(born.get(subject) ?? day('1900-01-01'), 16);
    const noticedOn = day('2018-07-01');
    const handed = {
      institution,
      version: '1',
      noticedOn,
      method: 'hand',
      givenTo: 'guardian',
      handedBy: 'sato',
    } as const;
    const handings = [...born.keys()].map((subject) => ({ subject, ...handed }));
    await noticeLedgerOf(operator).hand(receipt, handings);
    await operator.ledger.settle(receipt, 'done');
    const expected = [...born.keys()].filter(
      (subject) => noticedOn < sixteenOn(subject) && sixteenOn(subject) <= day('2026-10-31'),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(await noticesInPersonDue(operator, { institution, by: 'sato' })).toEqual(expected.sort());
  });
});

describe('the cost sheet of an institution', () => {
  it('B10: pays no yen above the cost that a paper shows', async () => {
    const { institution } = dpc;
    const path = join(work.folder, 'costs.csv');
    await writeFile(
      path,
      'number,month,kind,yen,evidence\n1,2026-09,labour,30000,勤務表2026-09\n2,2026-09,printing,500,領収書88\n',
    );
    expect(await addCosts(work.operator, institution, path)).toBe(2);
    const payment = { institution, number: 'P1', month: '2026-09', paidOn: day('2026-10-01') };
    const above = payInstitution(work.operator, { ...payment, yen: 30_501 });
    await expect(above).rejects.toMatchObject({
      code: 'institution/payment-above-cost',
      kind: 'not-permitted-by-law',
    });
    await payInstitution(work.operator, { ...payment, yen: 30_500 });
    expect((await costSheetFor(work.operator, institution)).payments).toHaveLength(1);
    await writeFile(path, 'number,month,kind,yen,evidence\n3,2026-09,labour,30000,\n');
    await expect(addCosts(work.operator, institution, path)).rejects.toMatchObject({ code: 'desk/bad-list' });
  });
});
