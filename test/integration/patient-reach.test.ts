import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandCase } from '../../src/app/cases/carry-on-case.ts';
import { caseOffice } from '../../src/app/cases/case-office.ts';
import { listCases } from '../../src/app/cases/look-at-case.ts';
import { readStopList } from '../../src/app/desk-files.ts';
import { acceptStops } from '../../src/app/desk-import.ts';
import { releasePackageKey, sealPackage } from '../../src/app/package-gate.ts';
import { adoptListed } from '../../src/app/patient/adopt-listed.ts';
import { confirmReflected } from '../../src/app/patient/confirm-reflected.ts';
import { putInForce } from '../../src/app/patient/put-stop-in-force.ts';
import { receiveStop } from '../../src/app/patient/receive-stop.ts';
import { stopByNumber } from '../../src/app/patient/stop-by-number.ts';
import { proofByReceipt } from '../../src/app/patient/stop-proof.ts';
import { postgresPackageRegister } from '../../src/flow/delivery/index.ts';
import { settableClock } from '../../src/kit/clock.ts';
import { parseVerifierKey } from '../../src/ledger/index.ts';
import { who } from '../fixtures/case-desk.ts';
import { HomeAtWork } from './home-at-work.ts';

let home: HomeAtWork;
beforeAll(async () => {
  home = await HomeAtWork.open();
  await home.register('H1');
  await home.admit('1', '2', '3', '4');
});
afterAll(() => home[Symbol.asyncDispose]());

const clock = settableClock(new Date('2026-07-01T03:00:00Z'));
const office = () => ({ ...caseOffice(home.operator), clock });
const [mori, sato] = [who('mori', 'inquiry-desk'), who('sato', 'steward')];
const receive = (localId: string) =>
  receiveStop(home.operator, office(), mori, {
    wish: {
      institution: 'H1',
      subject: home.subject(localId),
      requester: 'self',
      scope: 'institution',
      channel: 'phone',
      asksDeletion: false,
    },
  });

async function sealedPackage(id: string, ...localIds: string[]): Promise<void> {
  const members = localIds.map((localId) => home.subject(localId));
  const parts = { db: home.database.kysely, operator: 'OP', clock };
  await home.under('test/packaged', id, async (receipt) => {
    const register = postgresPackageRegister(home.database.kysely);
    await register.open(receipt, { id, application: 'A1', requester: 'yamada', builder: 'tanaka' });
    await register.finish(receipt, id, { manifestDigest: 'cd'.repeat(32), members });
    expect((await sealPackage(parts, receipt, id)).record.state).toBe('sealed');
  });
}

describe('a received stop', () => {
  it('A16: voids the packages with the person in the same commit, and counts them in its proof', async () => {
    await sealedPackage('P1', '1', '2');
    const { receipt } = await receive('1');
    expect((await postgresPackageRegister(home.database.kysely).find('P1')).state).toBe('void');
    await home.under('test/released', 'P1', async (proof) => {
      const parts = { db: home.database.kysely, operator: 'OP', clock };
      await expect(releasePackageKey(parts, proof, 'P1')).rejects.toMatchObject({
        code: 'delivery/not-in-this-state',
      });
    });
    await home.operator.ledger.checkpoint();
    const { ledger: folder } = home.operator.paths;
    const key = parseVerifierKey((await readFile(join(folder, 'verifier-key'), 'utf8')).trim());
    const proof = await proofByReceipt({ db: home.database.kysely, folder, key }, receipt.number);
    expect(proof.packages).toEqual({ voided: 1, alreadyReleased: 0 });
  });

  it('A16: is not called in force while the gate does not hold it: then nothing is committed', async () => {
    const { receipt } = await receive('2');
    const matter = await stopByNumber(home.database.kysely, receipt.number);
    const event = { ...matter.events[0]!, at: '2026-07-01T03:00:00.000Z' };
    const attempt = (operator: string) =>
      home.under('test/forged', matter.id, (proof) =>
        home.database.kysely.transaction().execute((tx) =>
          // As if it came by a list that nobody had taken in.
          putInForce(operator, {
            tx,
            receipt: proof,
            actor: sato,
            event,
            matter: {
              ...matter,
              state: 'received',
              data: { ...matter.data, listedAs: 'nobody', subject: home.subject('9') },
            },
          }),
        ),
      );
    await expect(attempt('OP')).rejects.toMatchObject({ code: 'stop/not-in-force' });
  });
});

describe('adoptListed', () => {
  it('A6: brings what institutions took in by list into the same queue, once, in force since its own day', async () => {
    const path = join(home.folder, 'stops.csv');
    await writeFile(
      path,
      'number,institution,local_id,scope,requester,channel,received_at,moment,guardian_checked\n' +
        'T-1,H1,3,institution,guardian,mail,2026-06-20T01:00:00Z,any,0\n',
    );
    const rows = await readStopList(path);
    await acceptStops(home.operator, rows);
    const [id] = await adoptListed(home.operator, office(), rows);
    expect(await adoptListed(home.operator, office(), rows)).toEqual([id]);
    const queue = await listCases(office(), mori, { kinds: ['stop-request'], limit: 50 });
    expect(queue.map((row) => row.id)).toContain(id);
    const check = {
      kind: 'stop-request',
      id: id!,
      command: 'check-identity',
      input: { means: 'relation-document-seen', evidence: 'F-12' },
    };
    await commandCase(office(), mori, check);
    const stop = (await home.operator.gate.stops('H1')).find((one) => one.id === 'T-1');
    expect(stop).toMatchObject({ state: 'identity-checked', receivedOn: '2026-06-20' });
    await commandCase(office(), mori, { ...check, command: 'withdraw', input: {} });
    expect((await home.operator.gate.stops('H1')).find((one) => one.id === 'T-1')?.state).toBe('withdrawn');
  });
});

describe('confirmReflected', () => {
  it('B4, A16: takes an institution’s word on a list as its confirmation, once', async () => {
    const { receipt } = await receive('4');
    expect(await confirmReflected(office(), 'OP')).toBe(0);
    const values = `('OP', 90, 'H1', 'csv', '${'0'.repeat(64)}', 1, 1, '2026-07-02', 0)`;
    await home.database.pool.query(
      `insert into institution.stop_export (operator, number, institution, form, digest, asked, stopped, exported_on, receipt_sequence) values ${values}`,
    );
    await home.database.pool.query(
      `insert into institution.stop_export_subject (operator, number, subject, is_stopped) values ('OP', 90, $1, true)`,
      [home.subject('4')],
    );
    expect(await confirmReflected(office(), 'OP')).toBe(0);
    await home.database.pool.query(
      `insert into institution.stop_reflection (operator, number, reflected_on, confirmed_by, receipt_sequence) values ('OP', 90, '2026-07-03', 'abe', 0)`,
    );
    expect(await confirmReflected(office(), 'OP')).toBe(1);
    expect((await stopByNumber(home.database.kysely, receipt.number)).state).toBe('completed');
    expect(await confirmReflected(office(), 'OP')).toBe(0);
  });
});
