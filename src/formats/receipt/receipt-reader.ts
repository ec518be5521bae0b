/**
 * Reader of receipts (レセプト電算処理 UKE): 医科, DPC and 歯科, both date generations.
 *
 * A unit is a line. A claim (RE and what follows) is read as a whole; lines before the first claim stand alone.
 *
 * @see オンライン又は光ディスク等による請求に係る記録条件仕様
 */

import { BatchBuilder } from '../batch-builder.ts';
import type { ReadBatch } from '../clinical-model.ts';
import type { Reader } from '../reader.ts';
import type { SourceFile, SourceFiles } from '../source-files.ts';
import { decodeLineBatches } from '../text-encoding.ts';
import { ClaimTotals } from './claim-totals.ts';
import { readClaim, type ClaimRecord } from './read-claim.ts';
import { structuralRecords } from './record-layout.ts';

/** A batch is given when it has this many lines; a claim is never cut. */
const batchLines = 4000;
/** No claim is longer; what follows in a longer one is lost, so that memory stays bounded. */
const longestClaim = 100_000;

/** Reader of receipt files, in CP932 or UTF-8. */
export const receiptReader: Reader = {
  format: 'receipt',
  recognizes(path, head) {
    const start = Buffer.from(head.subarray(0, 64)).toString('latin1');
    if (/^(?:\u00ef\u00bb\u00bf)?(?:IR|UK),[1-3]?,\d\d,[1-6],/.test(start)) return 0.95;
    if (/^RE,\d*,\d{4},\d{5,6},/.test(start)) return 0.9;
    return /\.uke$/i.test(path) ? 0.6 : 0;
  },
  async *read(files: SourceFiles): AsyncIterable<ReadBatch> {
    for await (const file of files) yield* readReceiptFile(file);
  },
};

async function* readReceiptFile(file: SourceFile): AsyncIterable<ReadBatch> {
  const lines = new ReceiptLines(file.path);
  for await (const some of decodeLineBatches(file.bytes(), 'auto')) {
    for (const line of some) {
      lines.add(line);
      if (lines.isFull) yield lines.take();
    }
  }
  yield lines.end();
}

/** The state between the lines of a file. */
class ReceiptLines {
  readonly #file: string;
  readonly #batch = new BatchBuilder();
  readonly #totals = new ClaimTotals();
  #claim: ClaimRecord[] = [];
  #position = 0;

  constructor(file: string) {
    this.#file = file;
  }

  get isFull(): boolean {
    return this.#batch.size >= batchLines;
  }

  take(): ReadBatch {
    return this.#batch.take();
  }

  end(): ReadBatch {
    this.#closeClaim();
    return this.take();
  }

  add(line: string): void {
    this.#position += 1;
    const place = { file: this.#file, position: this.#position };
    if (isEnd(line)) {
      this.#batch.structural();
      return;
    }
    const comma = line.indexOf(',');
    const type = comma === -1 ? line : line.slice(0, comma);
    if (type === 'CO' || type === 'SJ') {
      this.#batch.structural();
      return;
    }
    if (line.includes('\ufffd')) this.#batch.note('receipt/unreadable-character', null, place);
    const fields = line.split(',');
    this.#totals.add(type, fields);
    if (type === 'GO') this.#totals.close(fields, place, this.#batch);
    if (type === 'RE' || type === 'GO' || type === 'IR' || type === 'UK') this.#closeClaim();
    if (type === 'RE' || this.#claim.length > 0) this.#addToClaim({ type, fields, place });
    else if (structuralRecords.has(type)) this.#batch.structural();
    else this.#batch.lost('receipt/record-outside-claim', null, place);
  }

  #addToClaim(record: ClaimRecord): void {
    if (this.#claim.length < longestClaim) this.#claim.push(record);
    else this.#batch.lost('receipt/claim-too-long', null, record.place);
  }

  #closeClaim(): void {
    if (this.#claim.length > 0) readClaim(this.#claim, this.#batch);
    this.#claim = [];
  }
}

/** An empty line, or a closing control character: 0x1A, which ICU's Shift_JIS gives as U+001C. */
function isEnd(line: string): boolean {
  return line === '' || (line.length === 1 && line < ' ');
}
