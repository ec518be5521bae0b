import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { homePaths, ledgerName, readHomeConfig } from '../../src/app/home.ts';
import type { Operator } from '../../src/app/operator.ts';
import { readCheckpoint } from '../../src/ledger/checkpoint.ts';
import { decodeEntry } from '../../src/ledger/entry.ts';
import {
  entriesOfFolder,
  ledgerSigningKey,
  verifierKeyOf,
  type LedgerEntry,
  type LedgerVerifierKey,
} from '../../src/ledger/index.ts';
import { readJournalFile } from '../../src/ledger/journal.ts';

/** The key with which a home's ledger is verified. */
export async function verifierKeyOfHome(home: string): Promise<LedgerVerifierKey> {
  const { operator } = await readHomeConfig(home);
  return verifierKeyOf(
    ledgerSigningKey(ledgerName(operator), await readFile(homePaths(home).ledgerKey, 'utf8')),
  );
}

/** Every durable entry of a home whose process is dead: under the checkpoint, and after it in the journal. */
export async function durableEntries(home: string): Promise<readonly LedgerEntry[]> {
  const folder = homePaths(home).ledger;
  const key = await verifierKeyOfHome(home);
  const { size } = readCheckpoint(await readFile(join(folder, 'checkpoint'), 'utf8'), key);
  const entries = await Array.fromAsync(entriesOfFolder(folder, key));
  if (!existsSync(join(folder, 'journal'))) return entries;
  const { frames } = await readJournalFile(join(folder, 'journal'));
  for (const frame of frames) {
    frame.entries.forEach((bytes, offset) => {
      const sequence = frame.first + offset;
      if (sequence >= size) entries.push(decodeEntry(bytes, sequence));
    });
  }
  return entries;
}

/** What the operator's stores say, to be held against what the ledger says was done. */
async function storesOf(operator: Operator) {
  const rows = await sql<{ id: string }>`select id from institution.stop_request`.execute(operator.database);
  const lists = await sql<{ institution: string }>`
    select distinct institution from institution.notice`.execute(operator.database);
  const known = await sql<{ code: string }>`select code from institution.institution`.execute(
    operator.database,
  );
  const events = await sql<{ receipt: string }>`
    select receipt_sequence::text as receipt from procedure.event`.execute(operator.database);
  const accounts = await sql<{ id: string }>`select id from account.account`.execute(operator.database);
  return {
    institutions: new Set(known.rows.map(({ code }) => code)),
    objects: new Set((await operator.intake.all()).map(({ objectDigest }) => objectDigest)),
    stops: new Set(rows.rows.map(({ id }) => id)),
    notified: new Set(lists.rows.map(({ institution }) => institution)),
    packages: new Map((await operator.packages.all()).map((record) => [record.id, record])),
    events: new Set(events.rows.map(({ receipt }) => Number(receipt))),
    accounts: new Set(accounts.rows.map(({ id }) => id)),
    linked: (await operator.identities.memberships()).length,
  };
}

type Stores = Awaited<ReturnType<typeof storesOf>>;

/** Whether what a `done` entry acknowledged is there. */
function isThere(entry: LedgerEntry, stores: Stores, packages: string): boolean {
  const { type, subject, actor } = entry;
  const record = stores.packages.get(subject);
  const isOut = record?.state === 'key-released' || record?.state === 'delivered';
  switch (type) {
    case 'intake/object-taken-in':
      return stores.objects.has(subject);
    case 'institution/registered':
      return stores.institutions.has(subject);
    case 'institution/stop-received':
      return stores.stops.has(subject);
    case 'institution/lists-taken-in':
      return entry.detail?.['notices'] === 0 || stores.notified.has(subject);
    case 'identity/people-linked':
      return stores.linked > 0;
    case 'access/account-created':
    case 'access/duty-recorded':
    case 'access/key-registered':
      return stores.accounts.has(subject);
    case 'delivery/package-built':
      return typeof record?.manifestDigest === 'string';
    case 'delivery/package-sealed':
      return typeof record?.sealedAtEpoch === 'number';
    case 'delivery/package-released':
      return record?.releasers.includes(actor) === true;
    case 'delivery/key-released':
      return isOut;
    case 'delivery/package-sealed-to-recipient': {
      const sealed = [...stores.packages.values()].find(({ manifestDigest }) => manifestDigest === subject);
      // One that was refused at the last step is taken away again.
      if (sealed?.state !== 'delivered') return sealed !== undefined;
      return existsSync(join(packages, sealed.id, `${sealed.id}.tar.age`));
    }
    default:
      // A case's event is there under the receipt; what is not known here is not let pass.
      return stores.events.has(entry.sequence);
  }
}

/** Entries that were acknowledged as done, and whose effect is not there: all must be there. */
export async function lostAcknowledgements(
  operator: Operator,
  entries: readonly LedgerEntry[],
): Promise<readonly LedgerEntry[]> {
  const stores = await storesOf(operator);
  const intents = new Map(entries.map((entry) => [entry.sequence, entry]));
  return entries.flatMap((entry) => {
    if (entry.phase !== 'done') return [];
    // Who acted and on what stands in the intent.
    const intent = intents.get(entry.intent ?? -1) ?? entry;
    const about = { ...intent, ...(entry.detail === undefined ? {} : { detail: entry.detail }) };
    return isThere(about, stores, operator.paths.packages) ? [] : [entry];
  });
}
