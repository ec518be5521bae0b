import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoApplication } from '../../src/app/demo/demo-application.ts';
import { demoDesk } from '../../src/app/demo/demo-desk.ts';
import { carryToBuild } from '../../src/app/demo/demo-procedure.ts';
import { employDemoStaff, type DemoAccount } from '../../src/app/demo/demo-staff.ts';
import { openOperator } from '../../src/app/operator.ts';
import { newRecipientKey, type RecipientKey } from '../../src/flow/delivery/index.ts';
import { addMonths, dayOf } from '../../src/kit/day.ts';
import { noProgress } from '../../src/kit/progress.ts';
import { writeRegion, type RegionSummary } from '../../src/synth/region.ts';

const main = join(import.meta.dirname, '../../src/cli/main.ts');
const run = promisify(execFile);
const kinds: Readonly<Record<string, string>> = {
  'acute-hospital': 'hospital',
  'fhir-hospital': 'hospital',
  clinic: 'clinic',
  'dental-clinic': 'dental-clinic',
  municipality: 'local-government',
};
/** The demonstration's application, for a year from today. */
function applicationOf(agePublicKey: string) {
  const content = demoApplication(agePublicKey);
  const from = dayOf(new Date());
  const until = addMonths(from, 12);
  const members = content.members.map((member) => ({ ...member, trainedUntil: until }));
  return { ...content, members, conditions: { ...content.conditions, from, until } };
}

describe('an operator who works by the command line alone', { timeout: 240_000 }, () => {
  let folder: string;
  let region: RegionSummary;
  let recipient: RecipientKey;

  const meguri = async (...args: readonly string[]): Promise<Record<string, unknown>> => {
    const { stdout } = await run(process.execPath, [main, ...args, '--home', join(folder, 'home'), '--json']);
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  const as = (account: DemoAccount) => [
    '--as',
    account,
    '--key',
    join(folder, 'home', 'demo-people', `${account}.pem`),
  ];
  /** Carries a case on: by whom, with what. */
  const doAs = async (account: DemoAccount, number: string, command: string, input: object = {}) => {
    const file = join(folder, 'input.json');
    await writeFile(file, JSON.stringify(input));
    return meguri('case', 'do', number, command, '--input', file, ...as(account));
  };
  let use: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'meguri command line '));
    const out = join(folder, 'region');
    region = await writeRegion({ people: 600, institutions: 3, seed: 'command line', out }, noProgress);
    recipient = await newRecipientKey();
    await meguri('init', '--operator', 'OP-1');
    await using operator = await openOperator(join(folder, 'home'));
    await employDemoStaff(operator);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('takes nothing in before the notices, and can be handed the same again', async () => {
    const [institution] = region.institutions;
    const { code, name, kind, deliveries } = institution!;
    const { format, path } = deliveries[0]!;
    const object = join(folder, 'region', 'institutions', code, path);
    await meguri('institution', 'add', '--code', code, '--name', name, '--kind', kinds[kind] ?? 'hospital');
    const { batches } = await meguri('intake', 'take', '--institution', code, '--format', format, object);
    expect(batches).toMatchObject([{ admittedSubjects: 0, admittedEvents: 0 }]);
    expect(await meguri('intake', 'list')).toEqual({ batches: [] });
  });

  it('takes an institution’s lists and files in, behind the gate', async () => {
    for (const { code, name, kind, deliveries } of region.institutions) {
      const at = (path: string) => join(folder, 'region', 'institutions', code, path);
      await meguri('institution', 'add', '--code', code, '--name', name, '--kind', kinds[kind] ?? 'hospital');
      await meguri(
        'notice',
        'import',
        '--institution',
        code,
        '--notices',
        at('notices.csv'),
        '--deaths',
        at('deaths.csv'),
      );
      for (const { format, path } of deliveries) {
        const { batches } = await meguri(
          'intake',
          'take',
          '--institution',
          code,
          '--format',
          format,
          at(path),
        );
        expect(batches).toMatchObject([{ institution: code, format }]);
      }
    }
    const { acknowledged } = await meguri(
      'stop',
      'accept',
      '--list',
      join(folder, 'region', 'stop-requests.csv'),
    );
    expect((acknowledged as readonly unknown[]).length).toBeGreaterThan(0);
    const { subjects, people: linked } = await meguri('link', 'run');
    expect(Number(subjects)).toBeGreaterThan(Number(linked));
  });

  it('refuses what would be a stop for nobody, or a number for two patients', async () => {
    const [{ code }] = region.institutions as [RegionSummary['institutions'][0]];
    const header =
      'number,institution,local_id,scope,requester,channel,received_at,moment,guardian_checked\n';
    const row = (institution: string, localId: string) =>
      `X-1,${institution},${localId},institution,self,web,2026-10-01T00:00:00Z,early,1\n`;
    const list = join(folder, 'stops.csv');
    const accept = async (...rows: readonly string[]) => {
      await writeFile(list, header + rows.join(''));
      return meguri('stop', 'accept', '--list', list);
    };
    await expect(accept(row('0000000000', 'A-1'))).rejects.toMatchObject({ code: 4 });
    await expect(accept(row(code, 'A-1'), row(code, 'A-2'))).rejects.toMatchObject({ code: 5 });
    expect((await accept(row(code, 'A-1')))['acknowledged']).toHaveLength(1);
    await expect(accept(row(code, 'A-2'))).rejects.toMatchObject({ code: 5 });
    expect((await accept(row(code, 'A-1')))['acknowledged']).toEqual([]);
    await expect(meguri('stop', 'accept', '--list', `${list}.typo`)).rejects.toMatchObject({ code: 4 });
  });

  it('names no file of an institution when it cannot be read', async () => {
    const [{ code }] = region.institutions as [RegionSummary['institutions'][0]];
    const path = join(folder, '0012345', 'x.tar');
    const taking = meguri('intake', 'take', '--institution', code, '--format', 'ssmix2', path);
    const failure = (await taking.catch((error: unknown) => error)) as {
      code: number;
      stderr: string;
      stdout: string;
    };
    expect(failure.code).toBe(2);
    expect(failure.stderr + failure.stdout).not.toContain('0012345');
    expect(JSON.parse(failure.stdout)).toMatchObject({ error: { code: 'gateway/cannot-take' } });
  });

  it('F6, F13, G7: leads an application to the committee, and builds nothing before it is paid', async () => {
    const file = join(folder, 'application.json');
    const application = applicationOf(recipient.recipient);
    await writeFile(file, JSON.stringify({ ...application, variables: ['names'] }));
    const unknown = await meguri('application', 'submit', file, ...as('sato'));
    await doAs('mori', String(unknown['id']), 'sign-for-members');
    await expect(doAs('kato', String(unknown['id']), 'pass-completeness')).rejects.toMatchObject({ code: 5 });
    await writeFile(file, JSON.stringify(application));
    use = String((await meguri('application', 'submit', file, ...as('sato')))['id']);
    await doAs('mori', use, 'sign-for-members');
    expect(await doAs('kato', use, 'pass-completeness')).toMatchObject({ state: 'assessment' });
    const build = ['release', 'build', 'P-1', '--use', use, ...as('tanaka')];
    await expect(meguri(...build)).rejects.toMatchObject({ code: 5 });
    // What follows is `meguri case do` by the next person each time; here without a process for each.
    await using operator = await openOperator(join(folder, 'home'));
    expect((await carryToBuild(await demoDesk(operator), use)).state).toBe('building');
  });

  it('builds for the builder alone, and hands nothing over that two have not passed', async () => {
    const about = ['--use', use];
    await expect(meguri('release', 'build', '../P-1', ...about, ...as('tanaka'))).rejects.toMatchObject({
      code: 2,
    });
    await expect(meguri('release', 'build', 'P-1', ...about, ...as('ito'))).rejects.toMatchObject({
      code: 3,
    });
    await meguri('release', 'build', 'P-1', ...about, ...as('tanaka'));
    await expect(meguri('release', 'hand-over', 'P-1', '--to', 'sato', ...as('kato'))).rejects.toMatchObject({
      code: 5,
    });
  });

  it('D4: passes nothing before two people have signed the criteria over its evidence', async () => {
    const check = ['release', 'check', 'P-1', ...as('ito')];
    await expect(meguri(...check)).rejects.toMatchObject({ code: 5 });
    const file = join(folder, 'package.json');
    await writeFile(file, JSON.stringify({ package: 'P-1' }));
    const asked = await meguri('case', 'open', 'criteria-signoff', '--input', file, ...as('tanaka'));
    await doAs('kondo', String(asked['id']), 'sign');
    await expect(meguri(...check)).rejects.toMatchObject({ code: 5 });
    expect(await doAs('ito', String(asked['id']), 'sign')).toMatchObject({ state: 'signed' });
  });

  it('hands over what two releasers passed, and what the recipient can verify', async () => {
    for (const releaser of ['ito', 'watanabe'] as const)
      await meguri('release', 'check', 'P-1', ...as(releaser));
    const { state, sealedPath } = await meguri('release', 'hand-over', 'P-1', '--to', 'sato', ...as('kato'));
    expect(state).toBe('delivered');
    const identity = join(folder, 'identity.txt');
    await writeFile(identity, recipient.identity);
    const { stdout } = await run(process.execPath, [
      main,
      'deliver',
      'verify',
      String(sealedPath),
      '--identity',
      identity,
      '--json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ holds: true });
    expect((await readFile(String(sealedPath))).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(await meguri('verify')).toMatchObject({ ok: true });
  });

  it('shows who holds what, what is late, and opens a recall', async () => {
    const { chain } = await meguri('obligation', 'chain', use);
    expect(chain).toMatchObject([{ case: use, party: 'DEMO-INSTITUTE', state: 'holding' }]);
    expect(await meguri('obligation', 'due')).toMatchObject({ late: [] });
    const defect = ['--kind', 'batch', '--reference', 'f'.repeat(64), '--summary', '受入れの誤り'];
    const found = await meguri('obligation', 'recall', 'find', ...defect, ...as('kato'));
    expect(found).toMatchObject({ deliveries: [] });
    expect(String(found['recall'])).toMatch(/^RC-/);
  });
});
