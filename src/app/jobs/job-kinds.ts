import { sql } from 'kysely';
import { z } from 'zod';
import { addWorkingDays } from '../../japan/working-days.ts';
import { today } from '../../kit/clock.ts';
import { addDays } from '../../kit/day.ts';
import { keepLastRun } from '../backup/last-runs.ts';
import { takeBackup } from '../backup/take-backup.ts';
import { caseOffice } from '../cases/case-office.ts';
import { buildWorklist } from '../desk/worklist.ts';
import { beginObligations } from '../obligations/begin-obligations.ts';
import { sendDue } from '../outgoing/messages.ts';
import { eraseOldReceipts } from '../patient/erase-old-receipts.ts';
import { expireUploads } from '../provision/expire-uploads.ts';
import { whatIsDue } from '../stewards/retention-due.ts';
import { deliverDue, queueEvents } from '../outgoing/webhooks.ts';
import { expireUses } from '../use/expire-uses.ts';
import { defineJob, type AnyJobKind } from './job-kind.ts';

const worklistBuild = defineJob({
  name: 'institution/worklist-build',
  japanese: '送信可否一覧の作成',
  input: z.object({}),
  mostAttempts: 5,
  pauseSeconds: 60,
  // Built twice, it is the same list: so it needs no step of its own.
  run: async (_, { operator }) => {
    const { people, changed } = await buildWorklist(operator);
    return { people, changed };
  },
});

const mostLines = 50;

const dueDays = defineJob({
  name: 'procedure/due-days',
  japanese: '期限の近い案件・過ぎた案件の確認',
  input: z.object({ workingDays: z.number().int().min(0).max(30) }),
  mostAttempts: 3,
  pauseSeconds: 60,
  run: async ({ workingDays }, { operator, line }) => {
    const on = today(operator.clock);
    const expired = await expireUses(operator);
    const { reports, erasures } = await beginObligations(operator);
    const until = addWorkingDays(on, workingDays);
    const { rows } = await sql<{ id: string; due: string; isPast: boolean }>`
      select id, due_on::text as due, due_on < ${on}::date as "isPast" from procedure.matter
      where not is_final and due_on <= ${until}::date order by due_on, id`.execute(operator.database);
    for (const { id, due, isPast } of rows.slice(0, mostLines))
      await line(`${id} ${isPast ? 'was' : 'is'} due ${due}`);
    const past = rows.filter(({ isPast }) => isPast).length;
    return { past, soon: rows.length - past, expired, reports, erasures, until };
  },
});

const retention = defineJob({
  name: 'operations/retention-clocks',
  japanese: '保存期間の満了の確認',
  input: z.object({ days: z.number().int().min(0).max(366) }),
  mostAttempts: 3,
  pauseSeconds: 300,
  // Copies of receipts end by themselves; what two people must delete is only counted.
  run: async ({ days }, { operator }) => {
    const erasedReceipts = await eraseOldReceipts(operator, caseOffice(operator));
    const expiredUploads = await expireUploads(operator);
    const until = addDays(today(operator.clock), days);
    const due = await whatIsDue(operator, until);
    return { erasedReceipts, expiredUploads, due: due.length, until };
  },
});

const backup = defineJob({
  name: 'operations/backup',
  japanese: 'バックアップの取得',
  input: z.object({ out: z.string().min(1), recipients: z.array(z.string()).min(1) }),
  mostAttempts: 3,
  pauseSeconds: 300,
  run: async ({ out, recipients }, { operator, progress, signal }) => {
    const { clock, paths, ledger } = operator;
    const taken = await takeBackup({
      home: paths.root,
      out,
      recipients,
      clock,
      progress: (done, total) => {
        signal.throwIfAborted();
        progress({ done, ...(total === undefined ? {} : { total }), stage: 'files' });
      },
    });
    await keepLastRun(paths.root, 'backup', { at: taken.takenAt, backup: taken.id, ok: true });
    await ledger.record({
      type: 'operations/backup-taken',
      actor: 'worker',
      subject: taken.id,
      detail: { manifest: taken.manifestDigest, entries: taken.ledgerEntries, rows: taken.rows },
    });
    return { backup: taken.id, rows: taken.rows, segments: taken.segments, bytes: taken.bytes };
  },
});

const webhooks = defineJob({
  name: 'outgoing/webhooks',
  japanese: '外部のシステムへの通知',
  input: z.object({}),
  mostAttempts: 1,
  pauseSeconds: 60,
  run: async (_, { operator, signal }) => {
    const queued = await queueEvents(operator);
    return { queued, ...(await deliverDue(operator, signal)) };
  },
});

const messages = defineJob({
  name: 'outgoing/messages',
  japanese: '文書の送信',
  input: z.object({}),
  mostAttempts: 1,
  pauseSeconds: 60,
  run: async (_, { operator }) => ({ ...(await sendDue(operator)) }),
});

const tidying = defineJob({
  name: 'operations/tidy-jobs',
  japanese: '終わった作業の整理',
  input: z.object({ days: z.number().int().min(1) }),
  mostAttempts: 3,
  pauseSeconds: 60,
  // What failed stays until somebody has looked at it.
  run: async ({ days }, { operator }) => {
    const before = new Date(operator.clock.now().getTime() - days * 86_400_000);
    const { numAffectedRows } = await sql`
      delete from operations.job where state in ('done', 'cancelled') and ended_at < ${before}`.execute(
      operator.database,
    );
    return { removed: Number(numAffectedRows ?? 0) };
  },
});

/** What a worker can do. */
export const jobKinds: readonly AnyJobKind[] = [
  worklistBuild,
  dueDays,
  retention,
  backup,
  webhooks,
  messages,
  tidying,
];
