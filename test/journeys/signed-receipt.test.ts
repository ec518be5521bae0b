import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkEverybody } from '../../src/app/link.ts';
import { sealReviewed } from '../../src/app/release.ts';
import { acceptReceipt } from '../../src/app/use/accept-receipt.ts';
import { useNamed } from '../../src/app/use/cases-of.ts';
import { signAcceptance } from '../../src/flow/delivery/index.ts';
import { filePaths } from '../../src/flow/delivery/package-files.ts';
import { OperatorAtWork } from './operator-at-work.ts';

describe('a package that is handed over', () => {
  let work: OperatorAtWork;
  let use: string;
  beforeAll(async () => {
    work = await OperatorAtWork.open();
    await work.receiveRegion(await work.foundRegion(300, 'signed receipt'));
    await linkEverybody(work.operator);
    use = await work.applyAndApprove();
  });
  afterAll(() => work[Symbol.asyncDispose]());

  it('H2, D3: has statistics of every file and the profile that its conditions call for beside it, and neither in it', async () => {
    const { outcome } = await work.build(use);
    const { manifest, folder, digest } = outcome.built;
    const sheet = JSON.parse(readFileSync(outcome.reviewSheet, 'utf8')) as {
      readonly manifest: string;
      readonly profile: { readonly chosen: string; readonly proposed: { readonly profile: string } };
      readonly files: readonly { readonly table: string; readonly people: number }[];
    };
    expect(sheet.manifest).toBe(digest);
    expect(sheet.files.map(({ table }) => table)).toEqual(manifest.tables.map(({ name }) => name));
    expect(sheet.files.find(({ table }) => table === 'person')?.people).toBe(manifest.persons);
    expect(sheet.profile.chosen).toBe(manifest.profile);
    expect(['standard', 'strict']).toContain(sheet.profile.proposed.profile);
    expect((await filePaths(folder)).filter((path) => path.includes('disclosure'))).toEqual([]);
    expect(outcome.reviewSheet.startsWith(join(folder, '/'))).toBe(false);
  });

  it('H9: is received when the acceptance that its recipient signed over its manifest is verified', async () => {
    await work.review('P-001');
    await sealReviewed(work.operator, 'P-001');
    expect((await work.handOver('P-001')).state).toBe('delivered');
    const { version, data } = await useNamed(work.operator.database, use);
    const facts = {
      case: use,
      version,
      package: 'P-001',
      manifest: data.package?.manifest ?? '',
      account: 'sato',
      person: work.desk.hands.sato.actor.person,
      acceptedOn: '2026-10-01',
      checks: ['files-unchanged'],
    };
    const signed = (change: object, hand: 'sato' | 'tanaka' = 'sato') =>
      acceptReceipt(
        work.operator,
        JSON.stringify(signAcceptance({ ...facts, ...change }, work.desk.hands[hand].privateKey)),
      );
    await expect(signed({ manifest: 'b'.repeat(64) })).rejects.toMatchObject({ code: 'use/other-package' });
    await expect(signed({ package: 'P-002' })).rejects.toThrow();
    await expect(signed({}, 'tanaka')).rejects.toMatchObject({ code: 'account/key-not-registered' });
    expect((await useNamed(work.operator.database, use)).state).toBe('delivered');
    expect((await signed({})).state).toBe('in-use');
    const { events } = await useNamed(work.operator.database, use);
    expect(events.at(-1)).toMatchObject({ happened: 'receipt-confirmed', account: 'sato' });
  });
});
