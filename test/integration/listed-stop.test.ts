import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../src/app/cases/carry-on-case.ts';
import { caseOffice } from '../../src/app/cases/case-office.ts';
import { readStopList } from '../../src/app/desk-files.ts';
import { acceptStops } from '../../src/app/desk-import.ts';
import { adoptListed } from '../../src/app/patient/adopt-listed.ts';
import { receiveStop } from '../../src/app/patient/receive-stop.ts';
import { stopById } from '../../src/app/patient/stop-by-number.ts';
import { settableClock } from '../../src/kit/clock.ts';
import { who } from '../fixtures/case-desk.ts';
import { HomeAtWork } from './home-at-work.ts';

let home: HomeAtWork;
beforeAll(async () => {
  home = await HomeAtWork.open();
  await home.register('H1');
  await home.register('H2');
  await home.admit('1', '2', '3');
});
afterAll(() => home[Symbol.asyncDispose]());

const office = () => ({
  ...caseOffice(home.operator),
  clock: settableClock(new Date('2026-07-01T03:00:00Z')),
});
const openListed = (number: string, localId: string | null, institution = 'H1') =>
  openCase(office(), who('sato', 'steward'), {
    kind: 'stop-request',
    input: {
      institution,
      subject: localId === null ? null : home.subject(localId),
      requester: 'self',
      channel: 'desk',
      receiptDigest: randomBytes(32).toString('hex'),
      listed: { number, receivedOn: '2026-06-20' },
    },
  });
async function list(number: string, localId: string) {
  const path = join(home.folder, `${number}.csv`);
  await writeFile(
    path,
    'number,institution,local_id,scope,requester,channel,received_at,moment,guardian_checked\n' +
      `${number},H1,${localId},institution,self,mail,2026-06-20T01:00:00Z,any,0\n`,
  );
  const rows = await readStopList(path);
  await acceptStops(home.operator, rows);
  return rows;
}

describe('a case of a listed request', () => {
  it('A5: is not opened over a stop that has a case of its own, which would be lifted with it', async () => {
    const wish = {
      institution: 'H1',
      subject: home.subject('1'),
      requester: 'self',
      scope: 'institution',
      channel: 'phone',
      asksDeletion: false,
    } as const;
    const { case: id } = await receiveStop(home.operator, office(), who('mori', 'inquiry-desk'), { wish });
    await expect(openListed(id, '1')).rejects.toMatchObject({ code: 'stop/listed-has-case' });
  });

  it('A6: is opened once, for the very patient and institution of the row in the register, and for no other', async () => {
    const rows = await list('T-2', '2');
    await list('T-3', '3');
    await expect(openListed('T-2', '3')).rejects.toMatchObject({ code: 'stop/listed-otherwise' });
    await expect(openListed('T-2', null)).rejects.toMatchObject({ code: 'stop/listed-otherwise' });
    await expect(openListed('T-2', '2', 'H2')).rejects.toMatchObject({ code: 'stop/listed-otherwise' });
    await expect(openListed('nobody', '2')).rejects.toMatchObject({ code: 'stop/not-on-a-list' });
    expect(await adoptListed(home.operator, office(), rows)).toHaveLength(1);
    await expect(openListed('T-2', '2')).rejects.toMatchObject({ code: 'stop/listed-has-case' });
    // What is on a list, is of this patient and has no case yet is opened.
    const { id } = await openListed('T-3', '3');
    expect((await stopById(office(), id)).state).toBe('in-force');
  });
});
