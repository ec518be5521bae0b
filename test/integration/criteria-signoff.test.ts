import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandCase, openCase } from '../../src/app/cases/carry-on-case.ts';
import { caseOffice } from '../../src/app/cases/case-office.ts';
import type { CaseOffice } from '../../src/app/cases/case-wiring.ts';
import { guarded } from '../../src/app/guarded.ts';
import { holdsOfSignoff } from '../../src/app/stewards/criteria-signoff-wiring.ts';
import { sha256Hex } from '../../src/kit/digest.ts';
import { openStewardsOperator, somebody, type StewardsOperator } from './stewards-operator.ts';

const kind = 'criteria-signoff';
const label = '匿名加工医療情報_';
const tanaka = somebody('tanaka', 'builder');
let work: StewardsOperator;
let office: CaseOffice;
let folder: string;
let manifestDigest: string;

const classRisk = {
  persons: 10,
  classes: 2,
  k: 5,
  uniques: 0,
  prosecutor: { maximum: 0.2, average: 0.2, atRisk: 0 },
  journalist: { maximum: 0.2 },
  marketer: 0.2,
  histogram: [{ from: 5, to: 9, persons: 10 }],
};
const both = { before: classRisk, after: classRisk };
const risk = { quasiIdentifiers: ['sex'], persons: both, codeSets: both, suppressedPersons: 0 };
const evidenceOf = (criterion: number) => ({
  criterion,
  title: `基準${String(criterion)}`,
  law: '施行規則第18条',
  counts: [],
  checks: [{ criterion, name: 'check', japanese: '確認', found: 0, of: 10, holds: true }],
});

beforeAll(async () => {
  work = await openStewardsOperator();
  const real = caseOffice(work.operator);
  office = { ...real, verifyApproval: (signature) => Promise.resolve(signature as string) };
  folder = join(work.operator.paths.packages, 'P-1', 'content');
  await mkdir(join(folder, 'evidence'), { recursive: true });
  const files: { path: string; sha256: string }[] = [];
  const write = async (name: string, content: unknown) => {
    const path = `evidence/${label}${name}`;
    await writeFile(join(folder, path), JSON.stringify(content));
    files.push({ path, sha256: sha256Hex(JSON.stringify(content)) });
  };
  for (const criterion of [1, 2, 3, 4, 5])
    await write(`criterion-${String(criterion)}.json`, evidenceOf(criterion));
  await write('risk.json', risk);
  const manifest = JSON.stringify({ profile: 'standard', files });
  await writeFile(join(folder, 'manifest.json'), manifest);
  manifestDigest = sha256Hex(manifest);
  const event = { type: 'delivery/package-built', actor: 'tanaka', subject: 'P-1' } as const;
  await guarded(work.operator.ledger, event, async (receipt) => {
    const about = { id: 'P-1', application: 'U-1', requester: 'sato', builder: 'tanaka' };
    await work.operator.packages.open(receipt, about);
    await work.operator.packages.finish(receipt, 'P-1', { manifestDigest, members: [] });
  });
});
afterAll(() => work[Symbol.asyncDispose]());

describe('criteria-signoff, of a package', () => {
  const open = () => openCase(office, tanaka, { kind, input: { package: 'P-1' } });

  it('D4: is of the evidence as it lies there; evidence that was changed is none', async () => {
    const path = join(folder, 'evidence', `${label}criterion-3.json`);
    await writeFile(path, JSON.stringify({ ...evidenceOf(3), checks: [] }));
    await expect(open()).rejects.toMatchObject({ code: 'deidentify/no-evidence' });
    await writeFile(path, JSON.stringify(evidenceOf(3)));
    await expect(openCase(office, tanaka, { kind, input: { package: 'P-2' } })).rejects.toMatchObject({
      code: 'deidentify/no-evidence',
    });
  });

  it('D4: holds the package back until two people have signed for its manifest', async () => {
    const holds = () => holdsOfSignoff(work.operator.database, 'P-1', manifestDigest);
    expect(await holds()).toMatchObject([{ code: 'deidentify/not-signed-off' }]);
    const { id } = await open();
    for (const person of ['ito', 'watanabe']) {
      expect(await holds()).toHaveLength(1);
      const signer = somebody(person, 'releaser');
      const request = { kind, id, command: 'sign', input: {} };
      await expect(commandCase(office, signer, request)).rejects.toMatchObject({ code: 'case/not-signed' });
      await commandCase(office, signer, { ...request, signature: `by ${person}` });
    }
    expect(await holds()).toEqual([]);
    expect(await holdsOfSignoff(work.operator.database, 'P-1', sha256Hex('other'))).toHaveLength(1);
  });
});
