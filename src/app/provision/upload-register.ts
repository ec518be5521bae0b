import { sql, type Kysely } from 'kysely';
import type { FormatName } from '../../formats/clinical-model.ts';
import { assertReceipt, type Receipt } from '../../ledger/index.ts';

/** What an institution says before it sends: what it has sealed, and what that is of. */
export interface Declaration {
  readonly format: FormatName;
  /** SHA-256 and size before sealing. */
  readonly objectDigest: string;
  readonly objectBytes: number;
  /** SHA-256 and size of what is sent. */
  readonly sealedDigest: string;
  readonly sealedBytes: number;
}

/** An object that is sent in parts. */
export interface Upload extends Declaration {
  readonly number: string;
  readonly institution: string;
  readonly declaredAt: Date;
  readonly end: {
    readonly outcome: 'received' | 'expired';
    readonly at: Date;
    /** Where the ledger says so. */
    readonly ledgerSequence: number;
  } | null;
}

interface Row {
  readonly number: string;
  readonly institution: string;
  readonly format: FormatName;
  readonly objectDigest: string;
  readonly objectBytes: string;
  readonly sealedDigest: string;
  readonly sealedBytes: string;
  readonly declaredAt: Date;
  readonly outcome: 'received' | 'expired' | null;
  readonly endedAt: Date | null;
  readonly endSequence: string | null;
}

const uploadOf = ({ objectBytes, sealedBytes, outcome, endedAt, endSequence, ...row }: Row): Upload => ({
  ...row,
  objectBytes: Number(objectBytes),
  sealedBytes: Number(sealedBytes),
  end:
    outcome === null || endedAt === null
      ? null
      : { outcome, at: endedAt, ledgerSequence: Number(endSequence) },
});

const rows = sql`
  select u.number, u.institution, u.format, u.object_digest as "objectDigest", u.object_bytes as "objectBytes",
    u.sealed_digest as "sealedDigest", u.sealed_bytes as "sealedBytes", u.declared_at as "declaredAt",
    e.outcome, e.ended_at as "endedAt", e.receipt_sequence as "endSequence"
  from intake.upload u left join intake.upload_end e using (number)`;

/** Register of what is sent in parts, in PostgreSQL (`migrations/0017_provision.sql`). */
export interface UploadRegister {
  /** The upload of that number of an institution; another institution's is none. */
  find(institution: string, number: string): Promise<Upload | undefined>;
  /** The upload of a sealed object that has not expired. */
  ofObject(institution: string, sealedDigest: string): Promise<Upload | undefined>;
  /** Uploads of an institution, or of all, that have not ended; the oldest first. */
  open(institution?: string): Promise<readonly Upload[]>;
  declare(receipt: Receipt, upload: Omit<Upload, 'end'>, declaredBy: string): Promise<void>;
  end(receipt: Receipt, number: string, outcome: 'received' | 'expired', at: Date): Promise<void>;
}

/** See {@link UploadRegister}. */
export function uploadRegister(db: Kysely<unknown>): UploadRegister {
  const found = async (where: ReturnType<typeof sql>) =>
    (await sql<Row>`${rows} where ${where} order by u.declared_at, u.number`.execute(db)).rows.map(uploadOf);
  return {
    find: async (institution, number) =>
      (await found(sql`u.institution = ${institution} and u.number = ${number}`))[0],
    ofObject: async (institution, sealedDigest) =>
      (
        await found(sql`u.institution = ${institution} and u.sealed_digest = ${sealedDigest}
          and e.outcome is distinct from 'expired'`)
      )[0],
    open: (institution) =>
      found(
        institution === undefined
          ? sql`e.number is null`
          : sql`e.number is null and u.institution = ${institution}`,
      ),
    declare: async (receipt, upload, declaredBy) => {
      assertReceipt(receipt);
      await sql`
        insert into intake.upload (number, institution, format, object_digest, object_bytes, sealed_digest,
          sealed_bytes, declared_by, declared_at, receipt_sequence)
        values (${upload.number}, ${upload.institution}, ${upload.format}, ${upload.objectDigest},
          ${upload.objectBytes}, ${upload.sealedDigest}, ${upload.sealedBytes}, ${declaredBy},
          ${upload.declaredAt}, ${receipt.sequence})`.execute(db);
    },
    end: async (receipt, number, outcome, at) => {
      assertReceipt(receipt);
      await sql`
        insert into intake.upload_end (number, outcome, ended_at, receipt_sequence)
        values (${number}, ${outcome}, ${at}, ${receipt.sequence})`.execute(db);
    },
  };
}
