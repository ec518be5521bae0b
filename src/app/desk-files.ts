/**
 * The lists that an institution's desk hands in as CSV: who was notified, who died, who asked to stop.
 *
 * A list is taken whole or not at all: a row that cannot be read names its line, never its content.
 */

import { CsvError, parse } from 'csv-parse';
import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { parseDay } from '../kit/day.ts';
import { InvalidInputError, NotFoundError } from '../kit/errors.ts';

/** A day as `YYYY-MM-DD`. */
export const dayText = z.string().transform((text, context) => {
  const parsed = parseDay(text);
  if (parsed === undefined) context.addIssue({ code: 'custom', message: 'not a day' });
  return parsed ?? z.NEVER;
});
const instant = z.iso.datetime().transform((text) => new Date(text));

/** A row of `notices.csv`: a patient was given a notice. */
const noticeRow = z.object({
  local_id: z.string().min(1),
  version: z.string().min(1),
  given_on: dayText,
  method: z.string().min(1),
});

/** A row of `deaths.csv`. */
const deathRow = z.object({ local_id: z.string().min(1), died_on: dayText });

/** A row of `stop-requests.csv`. */
const stopRow = z.object({
  number: z.string().min(1),
  institution: z.string().min(1),
  local_id: z.string().min(1),
  scope: z.enum(['institution', 'operator', 'all']),
  requester: z.enum(['self', 'guardian', 'bereaved']),
  channel: z.enum(['web', 'phone', 'mail', 'paper', 'desk']),
  received_at: instant,
  moment: z.string(),
  guardian_checked: z.enum(['0', '1']).transform((flag) => flag === '1'),
});

/** A stop request as a list gives it. */
export type StopRow = z.output<typeof stopRow>;

/** The rows of a notice list. */
export const readNoticeList = (path: string) => readList(path, noticeRow);

/** The rows of a list of deaths. */
export const readDeathList = (path: string) => readList(path, deathRow);

/** The rows of a list of stop requests. */
export const readStopList = (path: string) => readList(path, stopRow);

/**
 * The rows of a list.
 *
 * @throws {NotFoundError} `desk/no-such-list`: a mistyped path is not an empty list.
 * @throws {InvalidInputError} `desk/bad-list` with the first lines that cannot be read.
 */
export async function readList<Row extends z.ZodType>(path: string, shape: Row): Promise<z.output<Row>[]> {
  if (!existsSync(path)) throw new NotFoundError('desk/no-such-list', `there is no list ${basename(path)}`);
  const rows: z.output<Row>[] = [];
  const badLines: number[] = [];
  let line = 1;
  const cellsOf = parse({ columns: true, bom: true, trim: true, skip_empty_lines: true });
  try {
    for await (const cells of createReadStream(path).pipe(cellsOf)) {
      line += 1;
      const outcome = shape.safeParse(cells);
      if (outcome.success) rows.push(outcome.data);
      else badLines.push(line);
    }
  } catch (error) {
    // The parser's own words quote the cell: only the line is told.
    if (!(error instanceof CsvError)) throw error;
    badLines.push(line + 1);
  }
  if (badLines.length > 0) {
    const shown = badLines.slice(0, 10).join(', ');
    throw new InvalidInputError(
      'desk/bad-list',
      `${basename(path)} has ${badLines.length} rows that cannot be read (lines ${shown}); nothing was taken in`,
    );
  }
  return rows;
}
