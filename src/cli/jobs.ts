import type { Command } from 'commander';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresJobBoard } from '../app/jobs/job-board.postgres.ts';
import type { Job, JobState } from '../app/jobs/job-board.ts';
import { enqueue } from '../app/jobs/enqueue.ts';
import { jobKinds } from '../app/jobs/job-kinds.ts';
import { queueOfHome } from '../app/jobs/job-queue.ts';
import { jobSchedules } from '../app/jobs/job-schedule.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { startWorker } from '../worker/work.ts';
import { newCommand, printOutcome, tell } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';

const states: Readonly<Record<JobState, string>> = {
  queued: '待機',
  running: '実行中',
  done: '完了',
  failed: '失敗',
  cancelled: '中止',
};

const kindName = (job: Job) => jobKinds.find(({ name }) => name === job.kind)?.japanese ?? job.kind;
const time = (at: Date | undefined) => at?.toISOString().replace('T', ' ').slice(0, 19) ?? '—';

function lineOf(job: Job): string {
  const { done, total, stage } = job.progress;
  const share = total === undefined ? '' : `  ${done}/${total}`;
  return `${job.id}  ${states[job.state]}  ${kindName(job)}${share}${stage === undefined ? '' : ` ${stage}`}  ${time(job.createdAt)}`;
}

/** `meguri jobs list|show|add|cancel|retry|work|schedules`: the board of long jobs, and the worker that does them. */
export function jobsCommand(): Command {
  return newCommand('jobs', '長い作業の一覧・実行・中止・やり直し', 'meguri jobs list --state failed')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(addCommand())
    .addCommand(changeCommand('cancel', '作業を中止する'))
    .addCommand(changeCommand('retry', '失敗した作業をやり直す'))
    .addCommand(workCommand())
    .addCommand(schedulesCommand());
}

function listCommand(): Command {
  return homeCommand('list', '作業の一覧（新しい順）', 'meguri jobs list --state running')
    .option('--state <state>', Object.keys(states).join(' | '))
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { state?: string }>();
      const state = Object.keys(states).find((one): one is JobState => one === options.state);
      if (options.state !== undefined && state === undefined) {
        throw new InvalidInputError(
          'jobs/no-such-state',
          `a state is one of ${Object.keys(states).join(', ')}`,
        );
      }
      const filter = state === undefined ? {} : { state };
      const jobs = await withRecords(options, ({ database }) => postgresJobBoard(database).list(filter));
      printOutcome(options, { jobs }, () => (jobs.length === 0 ? ['ありません'] : jobs.map(lineOf)));
    });
}

function showCommand(): Command {
  return homeCommand('show', '作業の経過と記録', 'meguri jobs show 3f1c…')
    .argument('<id>', "the job's id")
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const found = await withRecords(options, async ({ database }) => {
        const board = postgresJobBoard(database);
        return { job: await board.find(id), lines: await board.lines(id) };
      });
      printOutcome(options, found, ({ job, lines }) => [
        lineOf(job),
        `試行 ${job.attempts}/${job.mostAttempts}、開始 ${time(job.startedAt)}、終了 ${time(job.endedAt)}`,
        ...(job.failure === undefined ? [] : [`理由: ${job.failure}`]),
        ...(job.outcome === undefined ? [] : [`結果: ${JSON.stringify(job.outcome)}`]),
        ...lines.map(({ at, text }) => `${time(at)}  ${text}`),
      ]);
    });
}

function addCommand(): Command {
  const example = 'meguri jobs add institution/worklist-build --key 2026-11-24';
  return homeCommand('add', '作業を頼む', example)
    .argument('<kind>', jobKinds.map(({ name }) => name).join(' | '))
    .requiredOption('--key <text>', 'asked for twice under one key, it is one job')
    .option('--input <json>', 'what it takes', '{}')
    .action(async (kind: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { key: string; input: string }>();
      const input = parsed(options.input);
      const job = await withRecords(options, async (records) => {
        await using queue = await queueOfHome(records);
        const order = { kind, key: options.key, input, requestedBy: 'office' };
        const added = await enqueue(postgresJobBoard(records.database), jobKinds, order, records.clock);
        await queue.send(added.id);
        return added;
      });
      printOutcome(options, { job }, () => [lineOf(job)]);
    });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidInputError('jobs/bad-input', 'the input of a job is JSON', { cause });
  }
}

function changeCommand(name: 'cancel' | 'retry', summary: string): Command {
  return homeCommand(name, summary, `meguri jobs ${name} 3f1c…`)
    .argument('<id>', "the job's id")
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const job = await withRecords(options, async (records) => {
        const changed = await postgresJobBoard(records.database)[name](id, records.clock.now());
        if (name === 'retry') {
          await using queue = await queueOfHome(records);
          await queue.send(id);
        }
        return changed;
      });
      printOutcome(options, { job }, () => [lineOf(job)]);
    });
}

function workCommand(): Command {
  const summary = '作業を順に行う（Ctrl-C で、区切りのよいところで止まる）';
  return homeCommand('work', summary, 'meguri jobs work --home ./meguri-home')
    .option('--until-empty', 'ends when nothing waits and nothing runs')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { untilEmpty?: boolean }>();
      const ended = await withHome(options, async (operator) => {
        await using queue = await queueOfHome(operator);
        const board = postgresJobBoard(operator.database);
        let count = 0;
        const onEnd = (job: string, end: string) => {
          count += 1;
          tell(`${job} ${end}`);
        };
        const parts = { operator, board, queue, kinds: jobKinds, schedules: jobSchedules, onEnd };
        await using worker = await startWorker(parts);
        tell(`引き継いだ作業 ${String(worker.takenOver)}件。作業を待っています`);
        await stopAsked(async () => options.untilEmpty === true && (await isEmpty(board)));
        return count;
      });
      printOutcome(options, { ended }, () => [`終わった作業 ${String(ended)}件`]);
    });
}

const isEmpty = async (board: ReturnType<typeof postgresJobBoard>) =>
  (await board.list({ state: 'queued', limit: 1 })).length + (await board.running()).length === 0;

/** Returns when the process is asked to stop, or when `isOver` says so. */
async function stopAsked(isOver: () => Promise<boolean>): Promise<void> {
  const asked = new AbortController();
  const ask = () => asked.abort();
  process.once('SIGINT', ask);
  process.once('SIGTERM', ask);
  while (!asked.signal.aborted && !(await isOver())) await sleep(300);
}

function schedulesCommand(): Command {
  return homeCommand('schedules', '決まった時刻に行う作業', 'meguri jobs schedules').action(
    (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ json?: boolean }>();
      printOutcome(options, { schedules: jobSchedules }, () =>
        jobSchedules.map(({ name, japanese }) => `${name}  ${japanese}`),
      );
    },
  );
}
