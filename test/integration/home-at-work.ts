/**
 * A small home for tests of backups: a database of its own, institutions, people with notices, sealed identities and clinical
 * records; and empty databases on the same server to restore into.
 */

import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guarded } from '../../src/app/guarded.ts';
import { createHome } from '../../src/app/home.ts';
import { openOperator, type Operator } from '../../src/app/operator.ts';
import { openDuckdbEngine } from '../../src/engines/duckdb/duckdb-engine.ts';
import { subjectId, type StopRequest, type SubjectId } from '../../src/flow/institution/index.ts';
import { openJobFolder, parquetCompaction } from '../../src/flow/vault/index.ts';
import { day, type Day } from '../../src/kit/day.ts';
import type { Receipt } from '../../src/ledger/index.ts';
import { commaList, sql } from '../../src/sql/sql.ts';
import { testDatabase, type TestDatabase } from './database.ts';

const institution = 'H1';

/** A home, opened. Disposing of it removes all that it made. */
export class HomeAtWork implements AsyncDisposable {
  readonly folder: string;
  readonly database: TestDatabase;
  readonly identity: string;
  readonly recipient: string;
  operator: Operator;
  readonly #databases: string[] = [];

  private constructor(
    folder: string,
    database: TestDatabase,
    operator: Operator,
    key: { identity: string; recipient: string },
  ) {
    this.folder = folder;
    this.database = database;
    this.operator = operator;
    this.identity = key.identity;
    this.recipient = key.recipient;
  }

  static async open(): Promise<HomeAtWork> {
    const folder = await mkdtemp(join(tmpdir(), 'meguri backup '));
    const database = await testDatabase();
    await createHome(join(folder, 'home'), { operator: 'OP' });
    const operator = await openOperator(join(folder, 'home'), { databaseUrl: database.url });
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    return new HomeAtWork(folder, database, operator, { identity, recipient });
  }

  get home(): string {
    return this.operator.paths.root;
  }

  /** What a backup of this home is asked for with. */
  get request() {
    const { home, database, recipient, folder } = this;
    return { home, out: join(folder, 'set'), recipients: [recipient], databaseUrl: database.url };
  }

  /** What a restore of it is asked for with, into a folder and a database of its own. */
  async restore(name: string) {
    const { identity, folder, home } = this;
    const databaseUrl = await this.emptyDatabase();
    const keys = { folder: join(home, 'keys') };
    return { from: join(folder, 'set'), home: join(folder, name), identity, keys, databaseUrl };
  }

  async emptyDatabase(): Promise<string> {
    const name = `test_${Math.floor(Date.now() / 1000)}_${randomBytes(4).toString('hex')}`;
    await this.database.pool.query(`create database ${name}`);
    this.#databases.push(name);
    return this.database.url.replace(/[^/]*$/, name);
  }

  subject(localId: string): SubjectId {
    return subjectId(this.operator.keys.subject, institution, localId);
  }

  /** Does something under an intent, as the program does. */
  under<Result>(type: `${string}/${string}`, subject: string, work: (receipt: Receipt) => Promise<Result>) {
    return guarded(this.operator.ledger, { type, actor: 'test', subject }, work);
  }

  async register(code: string): Promise<void> {
    const about = { code, name: `医療機関 ${code}`, kind: 'hospital' } as const;
    await this.under('institution/registered', code, (receipt) =>
      this.operator.institutions.record(receipt, about),
    );
  }

  /** Notices, sealed identities and clinical records of some patients. */
  async admit(...localIds: string[]): Promise<void> {
    const subjects = localIds.map((id) => this.subject(id));
    const { vault, gate, paths } = this.operator;
    const notice = { institution, operator: 'OP', version: 'v1', noticedOn: day('2026-05-01') };
    await this.under('institution/lists-taken-in', institution, (receipt) =>
      gate.recordNotices(
        receipt,
        subjects.map((subject) => ({ ...notice, subject })),
      ),
    );
    await using job = await openJobFolder(paths.root);
    await using engine = await openDuckdbEngine();
    const parquetPath = join(job.path, 'events.parquet');
    const values = commaList(subjects.map((subject) => sql`(${subject})`));
    await engine.writeParquet(sql`select * from (values ${values}) as t (subject)`, parquetPath);
    await this.under('vault/admitted', institution, async (receipt) => {
      const rows = localIds.map((id) => {
        const subject = this.subject(id);
        return { subject, identity: { ...nobody, subject, name: `名前${id}` } };
      });
      await vault.admitIdentities(receipt, institution, rows);
      await vault.admitClinical(receipt, institution, { parquetPath, subjects, rows: subjects.length });
    });
  }

  async erase(localId: string): Promise<void> {
    const { vault, paths } = this.operator;
    await using jobFolder = await openJobFolder(paths.root);
    await using engine = await openDuckdbEngine();
    const means = { jobFolder, compact: parquetCompaction(engine) };
    const subject = this.subject(localId);
    await this.under('vault/subject-erased', subject, (receipt) => vault.erase(receipt, subject, means));
  }

  stop(id: string, localId: string): StopRequest {
    return {
      id,
      subject: this.subject(localId),
      alsoCovers: [],
      institution,
      requester: 'self',
      scope: 'institution',
      channel: 'web',
      receivedOn: day('2026-06-30'),
      state: 'requested',
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.operator[Symbol.asyncDispose]();
    for (const name of this.#databases) {
      await this.database.pool.query(`drop database if exists ${name} with (force)`);
    }
    await this.database.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const nobody = {
  kana: 'ヤマダ',
  birthOn: '1950-01-02' as Day,
  sex: 'M',
  postcode: null,
  address: null,
  phone: null,
  insurerNumber: null,
  insuredSymbol: null,
  insuredNumber: null,
  insuredBranch: null,
  deathOn: null,
  observedOn: null,
  place: { file: 'ADT-00', position: 1 },
} as const;

/** Names of everybody whom the vault of `operator` can still read. */
export async function readableNames(operator: Operator): Promise<(string | null)[]> {
  const event = { type: 'vault/read', actor: 'test', subject: 'everybody' } as const;
  return guarded(operator.ledger, event, async (receipt) => {
    const names: (string | null)[] = [];
    for await (const { identity } of operator.vault.openIdentities(receipt)) names.push(identity.name);
    return names.sort();
  });
}
