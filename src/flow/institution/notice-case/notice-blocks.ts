import canonicalize from 'canonicalize';
import { sha256Hex } from '../../../kit/digest.ts';
import type { Day } from '../../../kit/day.ts';
import type { Receipt } from '../../../ledger/index.ts';
import type { InstitutionBlock } from '../notice-text/institution-block.ts';

/** An institution's block as it is kept: which version it is, and since when. */
export interface KeptBlock {
  readonly version: number;
  readonly digest: string;
  readonly block: InstitutionBlock;
  readonly keptOn: Day;
}

/**
 * What institutions print about themselves in their notices. A change is another version: what was printed before stays provable. Every
 * implementation passes `test/conformance/notice-blocks.test.ts`.
 */
export interface NoticeBlocks {
  /** Keeps a block as the current one; the same as the current one changes nothing. */
  keep(receipt: Receipt, institution: string, block: InstitutionBlock, on: Day): Promise<KeptBlock>;
  /** The current block, or undefined when the institution has given none. */
  current(institution: string): Promise<KeptBlock | undefined>;
  /** Every block that it had, the first first. */
  history(institution: string): Promise<readonly KeptBlock[]>;
}

/** SHA-256 of a block. */
export function blockDigest(block: InstitutionBlock): string {
  return sha256Hex(canonicalize(block) ?? '');
}
