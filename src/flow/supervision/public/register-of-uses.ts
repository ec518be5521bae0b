import type { RegisteredUse } from '../../application/index.ts';
import { reachOf, type Chain, type ResultData } from '../../obligations/index.ts';

/** A result of a use, as it was published. */
export type PublicResult = Pick<
  ResultData,
  'kind' | 'title' | 'doi' | 'patentNumber' | 'benefit' | 'publishedOn'
>;

/** One row of the public register 利用の一覧: who, why, of what, when, on which conditions, with what result, and where it went on. */
export interface PublicUse extends RegisteredUse {
  readonly results: readonly PublicResult[];
  /** Codes of those who have the data from the recipient. */
  readonly passedOnTo: readonly string[];
}

/**
 * The public register of uses, with results and the chain of onward provision.
 *
 * @law 基本方針 — 透明性 (S22)
 */
export function publicRegister(
  uses: readonly RegisteredUse[],
  results: readonly ResultData[],
  chain: Chain,
): readonly PublicUse[] {
  return uses.map((use) => ({
    ...use,
    results: results
      .filter((result) => result.use === use.number && result.publishedOn !== undefined)
      .map(({ kind, title, doi, patentNumber, benefit, publishedOn }) => ({
        kind,
        title,
        ...(doi === undefined ? {} : { doi }),
        ...(patentNumber === undefined ? {} : { patentNumber }),
        benefit,
        ...(publishedOn === undefined ? {} : { publishedOn }),
      })),
    passedOnTo: reachOf(chain, use.number)
      .links.filter(({ case: id }) => id !== use.number)
      .map(({ party }) => party),
  }));
}

const byteOrderMark = '\uFEFF';
const headings = [
  '番号',
  '件名',
  '利用者',
  '区分',
  '目的',
  '概要',
  '対象データ',
  '承認日',
  '条件',
  '提供日',
  '利用期限',
  '状態',
  '成果',
  '再提供先',
] as const;

/** A cell that a spreadsheet opens as text and never runs (RFC 4180). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The register as a CSV file in Japanese: UTF-8 with a byte order mark, one line per use. The same rows as the JSON. */
export function registerCsv(uses: readonly PublicUse[]): string {
  const lines = uses.map((use) => [
    use.number,
    use.title,
    use.recipient,
    use.sector.ja,
    use.purposes.map(({ ja }) => ja).join('；'),
    use.laySummary,
    use.tables.join('；'),
    use.approvedOn,
    use.conditions.join('；'),
    use.handedOverOn ?? '',
    use.until ?? '',
    use.state,
    use.results.map(({ title, doi }) => (doi === undefined ? title : `${title} doi:${doi}`)).join('；'),
    use.passedOnTo.join('；'),
  ]);
  return byteOrderMark + [headings, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
