import type { Receipt } from '../../../ledger/ledger.ts';
import type { CodeMapping, LocalCode } from './code-mapping.ts';

/** Where code mappings are kept. Every implementation passes `test/conformance/code-mappings.test.ts`. */
export interface CodeMappings {
  /**
   * Keeps the next version of a local code's mapping.
   *
   * @throws {ConflictError} `code-mapping/not-the-next-version`
   */
  propose(receipt: Receipt, mapping: CodeMapping): Promise<void>;
  /**
   * Locks a version, applies `decide`, and keeps the approval that it gives. What `decide` throws comes out as it is.
   *
   * @throws {NotFoundError} `code-mapping/no-such-version`
   */
  approve(
    receipt: Receipt,
    version: LocalCode & Pick<CodeMapping, 'version'>,
    decide: (mapping: CodeMapping) => CodeMapping,
  ): Promise<CodeMapping>;
  /** All versions of an institution's mappings, by domain, code and version. */
  of(institution: string): Promise<readonly CodeMapping[]>;
}
