import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../access/actor.ts';
import type { Role } from '../../../access/role.ts';
import { openDuckdbEngine } from '../../../engines/duckdb/duckdb-engine.ts';
import { day } from '../../../kit/day.ts';
import { sha256Hex } from '../../../kit/digest.ts';
import { changed, opened, type Order } from '../../../procedure/index.ts';
import { deidentify, type DeidentifiedOutcome } from '../deidentify.ts';
import { drawnRegion } from '../drawn-region.fake.ts';
import { profiles } from '../profile.ts';
import {
  criteriaSignoffCase,
  type CriteriaSignoffFacts,
  type SignedEvidence,
} from './criteria-signoff-case.ts';
import { refusalWithoutSignoff } from './refusal-without-signoff.ts';
import { signedEvidence } from './signed-evidence.ts';
import { utilityLoss } from './utility-loss.ts';

let outcome: DeidentifiedOutcome;
let evidence: SignedEvidence;
beforeAll(async () => {
  await using engine = await openDuckdbEngine();
  const profile = { ...profiles.standard, suppressionLimit: 0.5 };
  outcome = await deidentify(engine, await drawnRegion(engine, 200), profile, new Uint8Array(32).fill(7));
  evidence = signedEvidence({
    profile: profile.name,
    manifestDigest: sha256Hex('manifest'),
    criteria: outcome.evidence.map((each) => ({ digest: sha256Hex(JSON.stringify(each)), evidence: each })),
    risk: outcome.risk,
  });
});

const actor = (person: string, ...roles: Role[]): Actor => ({
  account: `${person}-1`,
  person,
  roles,
  organization: 'OP',
});
const order = (
  by: Actor,
  input: unknown,
  facts: Partial<CriteriaSignoffFacts> = {},
): Order<CriteriaSignoffFacts> => ({
  actor: by,
  at: '2026-10-01T00:00:00Z',
  on: day('2026-10-01'),
  input,
  facts: { evidence, builder: 'tanaka', ...facts },
  signature: {},
});
const tanaka = actor('tanaka', 'builder');
const [ito, watanabe] = [actor('ito', 'releaser'), actor('watanabe', 'releaser', 'director')];
const open = (facts: Partial<CriteriaSignoffFacts> = {}) =>
  opened(criteriaSignoffCase, 'K-2026-000001', order(tanaka, { package: 'P-1' }, facts)).matter;
type Signoff = ReturnType<typeof open>;
const sign = (given: Signoff, by: Actor, facts: Partial<CriteriaSignoffFacts> = {}) =>
  changed(criteriaSignoffCase, given, 'sign', order(by, {}, facts)).matter;

describe('criteria-signoff', () => {
  it('D4: two different people, not the builder, sign criteria ①–⑤ over the digest of each one’s evidence', () => {
    const first = sign(open(), ito);
    expect(first.state).toBe('open');
    const { manifestDigest } = evidence;
    expect(refusalWithoutSignoff(first, manifestDigest)).toMatchObject({ code: 'deidentify/not-signed-off' });
    expect(() => sign(first, { ...ito, account: 'ito-2' })).toThrow(/done this already/);
    const second = sign(first, watanabe);
    expect(second).toMatchObject({ state: 'signed', data: { signers: ['ito', 'watanabe'] } });
    expect(second.data.evidence.criteria.map(({ criterion }) => criterion)).toEqual([1, 2, 3, 4, 5]);
    const signed = criteriaSignoffCase.commands['sign']?.signs?.(first) as { criteria: { digest: string }[] };
    expect(signed.criteria.map(({ digest }) => digest)).toEqual(
      outcome.evidence.map((each) => sha256Hex(JSON.stringify(each))),
    );
    expect(refusalWithoutSignoff(second, manifestDigest)).toBeUndefined();
    // Signed for other bytes is not signed, nor is what nobody has asked about.
    expect(refusalWithoutSignoff(second, sha256Hex('other'))).toBeDefined();
    expect(refusalWithoutSignoff(undefined, manifestDigest)).toBeDefined();
  });

  it('D4: is refused to the builder under whatever role, and when something else lies there by now', () => {
    const both = { ...tanaka, account: 'tanaka-2', roles: ['releaser'] as const };
    expect(() => sign(open(), both)).toThrow(/had a hand in it/);
    const delegate: Actor = { ...actor('mori', 'releaser'), actsFor: 'tanaka' };
    expect(() => sign(open(), delegate)).toThrow(/had a hand in it|builder/);
    const byClock = opened(
      criteriaSignoffCase,
      'K-2026-000002',
      order(actor('clock', 'clock'), { package: 'P-1' }),
    ).matter;
    expect(() => sign(byClock, both)).toThrow(/builder does not sign/);
    const other = { ...evidence, manifestDigest: sha256Hex('rebuilt') };
    expect(() => sign(open(), ito, { evidence: other })).toThrow(/not what is to be signed/);
  });

  it('D4: cannot begin without evidence of each criterion, nor when a check did not hold', () => {
    expect(() => open({ evidence: undefined })).toThrow(/no evidence/);
    const without = { ...evidence, criteria: evidence.criteria.filter(({ criterion }) => criterion !== 3) };
    expect(() => open({ evidence: without })).toThrow(/criterion 3/);
    const failed = evidence.criteria.map((one) =>
      one.criterion === 5 ? { ...one, checks: one.checks.map((check) => ({ ...check, holds: false })) } : one,
    );
    expect(() => open({ evidence: { ...evidence, criteria: failed } })).toThrow(/criterion 5/);
  });

  it('D5: has the risk before and after as histograms of class sizes that add up to the people', () => {
    const { risk } = open().data.evidence;
    const sum = (bins: readonly { persons: number }[]) => bins.reduce((all, { persons }) => all + persons, 0);
    expect(sum(risk?.before.histogram ?? [])).toBe(200);
    expect(sum(risk?.after.histogram ?? [])).toBe(200 - outcome.suppressedPersons);
    expect(risk?.before.uniques).toBeGreaterThan(100);
    expect(risk?.after).toMatchObject({ uniques: 0, persons: 200 - outcome.suppressedPersons });
  });

  it('D6: has beside it what was lost: people, rows, codes and coarser values', () => {
    const { utility } = open().data.evidence;
    const line = (what: string) => utility.find((one) => one.what === what);
    expect(line('persons')).toMatchObject({ lost: outcome.suppressedPersons, of: 200 });
    expect(line('persons with a coarser area')?.share).toBeGreaterThanOrEqual(0);
    expect(utility.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
    const counted = utilityLoss([
      { criterion: 4, counts: [{ what: 'rows', before: 10, after: 7 }] },
      { criterion: 4, counts: [{ what: 'codes suppressed', before: 8, after: 2 }] },
      { criterion: 1, counts: [{ what: 'columns', before: 20, after: 16 }] },
    ]);
    expect(counted).toEqual([
      { what: 'rows', lost: 3, of: 10, share: 0.3 },
      { what: 'codes suppressed', lost: 2, of: 8, share: 0.25 },
    ]);
  });

  it('takes statistics in the same way, with criterion ⑤ alone, for there is no person in them', () => {
    const criteria = evidence.criteria.filter(({ criterion }) => criterion === 5);
    const statistics: SignedEvidence = { ...evidence, productKind: 'statistics', criteria, risk: null };
    expect(open({ evidence: statistics }).data.evidence.productKind).toBe('statistics');
    expect(() => open({ evidence: { ...statistics, criteria: [] } })).toThrow(/criterion 5/);
  });
});
