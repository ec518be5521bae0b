import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { today } from '../../kit/clock.ts';
import { addDays, dayOf } from '../../kit/day.ts';
import { ruleOn } from '../../law/rule-on.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import { chunkStore } from './chunk-store.ts';
import { uploadRegister, type Upload } from './upload-register.ts';

/**
 * Ends uploads to which nothing came for longer than the rule `upload-days`, and removes their bytes, and those of any upload that had
 * ended before. Gives the number of those that it ended.
 */
export async function expireUploads(operator: Operator): Promise<number> {
  const on = today(operator.clock);
  const uploads = uploadRegister(operator.database);
  const folder = join(operator.paths.inbox, '.uploads');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Looked at before the register: what is begun meanwhile is open there.
  const there = new Set((await readdir(folder)).flatMap((name) => /^UP-[0-9a-f]+/.exec(name) ?? []));
  const chunks = chunkStore(folder, operator.clock);
  const days = ruleOn('upload-days', on).value;
  const open = await uploads.open();
  const left: Upload[] = [];
  for (const upload of open) {
    const touchedAt = (await chunks.lastAt(upload.number)) ?? upload.declaredAt;
    if (addDays(dayOf(touchedAt), days) < on) left.push(upload);
  }
  for (const { number, institution } of left) {
    const event = {
      type: 'intake/upload-expired',
      actor: 'core',
      subject: number,
      detail: { institution },
    } as const;
    // The end is on record before the bytes go: nothing is appended to an upload that has ended.
    await guarded(operator.ledger, event, (receipt) =>
      uploads.end(receipt, number, 'expired', operator.clock.now()),
    );
  }
  const kept = new Set(open.filter((upload) => !left.includes(upload)).map(({ number }) => number));
  for (const number of there) if (!kept.has(number)) await chunks.remove(number);
  return left.length;
}
