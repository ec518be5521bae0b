import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoApplication } from '../../src/app/demo/demo-application.ts';
import { newRecipientKey, type RecipientKey } from '../../src/flow/delivery/index.ts';
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
const people = {
  suzuki: 'committee',
  takahashi: 'committee',
  tanaka: 'builder',
  ito: 'releaser',
  watanabe: 'releaser',
};

describe('an operator who works by the command line alone', () => {
  let folder: string;
  let region: RegionSummary;
  let recipient: RecipientKey;

  const meguri = async (...args: readonly string[]): Promise<Record<string, unknown>> => {
    const { stdout } = await run(process.execPath, [main, ...args, '--home', join(folder, 'home'), '--json']);
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  const keyOf = (person: string) => join(folder, `${person}.pem`);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'meguri command line '));
    const out = join(folder, 'region');
    region = await writeRegion({ people: 600, institutions: 3, seed: 'command line', out }, noProgress);
    recipient = await newRecipientKey();
    await meguri('init', '--operator', 'OP-1');
    for (const [account, role] of Object.entries(people)) {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      await writeFile(keyOf(account), privateKey.export({ type: 'pkcs8', format: 'pem' }));
      await writeFile(`${keyOf(account)}.pub`, publicKey.export({ type: 'spki', format: 'pem' }));
      await meguri(
        'staff',
        'add',
        '--account',
        account,
        '--name',
        account,
        '--role',
        role,
        '--key',
        `${keyOf(account)}.pub`,
      );
    }
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

  it('delivers nothing before two of the committee and two releasers, each by signature', async () => {
    const file = join(folder, 'application.json');
    await writeFile(file, JSON.stringify(demoApplication(recipient.recipient)));
    const submitBad = async (bad: object) => {
      await writeFile(
        `${file}.bad`,
        JSON.stringify({ ...demoApplication(recipient.recipient), id: 'BAD', ...bad }),
      );
      return meguri('application', 'submit', `${file}.bad`);
    };
    const typo = { name: 'x', agePublicKey: `${recipient.recipient.slice(0, -1)}x` };
    await expect(submitBad({ recipient: typo })).rejects.toMatchObject({ code: 2 });
    await expect(submitBad({ variables: ['names'] })).rejects.toMatchObject({ code: 2 });
    const { id } = await meguri('application', 'submit', file);
    const build = ['release', 'build', 'P-1', '--application', String(id), '--builder', 'tanaka'];
    await expect(meguri(...build)).rejects.toMatchObject({ code: 5 });
    for (const member of ['suzuki', 'takahashi']) {
      await meguri(
        'application',
        'decide',
        String(id),
        '--person',
        member,
        '--decision',
        'approve',
        '--key',
        keyOf(member),
      );
    }
    const others = ['--application', String(id), '--builder'];
    await expect(meguri('release', 'build', '../P-1', ...others, 'tanaka')).rejects.toMatchObject({
      code: 2,
    });
    await expect(meguri('release', 'build', 'P-1', ...others, 'ito')).rejects.toMatchObject({ code: 3 });
    await meguri(...build);
    await expect(meguri('release', 'hand-over', 'P-1')).rejects.toMatchObject({ code: 5 });
  });

  it('hands over what two releasers approved, and what the recipient can verify', async () => {
    const { packages } = await meguri('release', 'list');
    const current = (packages as readonly { id: string }[]).at(-1)?.id ?? '';
    for (const releaser of ['ito', 'watanabe']) {
      await meguri(
        'release',
        'vote',
        current,
        '--person',
        releaser,
        '--decision',
        'approve',
        '--key',
        keyOf(releaser),
      );
    }
    const { state, sealedPath } = await meguri('release', 'hand-over', current);
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
});
