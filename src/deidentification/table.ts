/**
 * Tables in memory, column by column, and what comes out of anonymizing one.
 */

import type { Cell, Hierarchy } from './hierarchy.ts';
import type { PrivacyModel } from './privacy-model.ts';
import type { ReidentificationRisk } from './reidentification-risk.ts';

/** What an attribute is: identifiers are removed, quasi-identifiers generalized, the rest kept. */
export type AttributeRole = 'identifier' | 'quasi' | 'sensitive' | 'insensitive';

/** The cells of a column: as they are, or coded by a dictionary (code → cell). */
export type ColumnData =
  | { readonly values: readonly Cell[] }
  | { readonly codes: Uint32Array; readonly dictionary: readonly Cell[] };

/** A column with its role. A quasi-identifier without a hierarchy stays as it is or becomes `*`. */
export type TableColumn = ColumnData & {
  readonly name: string;
  readonly role: AttributeRole;
  readonly hierarchy?: Hierarchy;
  /** A quasi-identifier that no label may hide: a row that fits no class with its own value is suppressed. */
  readonly fixed?: boolean;
};

/** A table of `rows` rows. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: number;
}

/** How to recode: one level per column (`full-domain`), or each class its own (`local`). */
export type RecodingMethod = 'full-domain' | 'local';

/** What is asked of the anonymized table. */
export interface AnonymizeOptions {
  readonly models: readonly PrivacyModel[];
  /** Largest share of rows that may be suppressed, in [0, 1]. */
  readonly suppressionLimit: number;
  readonly method: RecodingMethod;
}

/** What was done and how good it is. */
export interface AnonymizationReport {
  readonly rows: number;
  /** Rows of which every quasi-identifier is suppressed. */
  readonly suppressed: number;
  /** Level of each quasi-identifier (full-domain), or null where each class has its own (local). */
  readonly levels: Readonly<Record<string, number>> | null;
  readonly lossKind: 'granularity';
  /** 1 − granularity, in [0, 1]: 0 = untouched, 1 = all suppressed. */
  readonly loss: number;
  /**
   * ARX's granularity, in [0, 1]: 1 − Σ (leaves covered − 1) / leaves over the cells, divided by what that sum is
   * when everything is suppressed.
   */
  readonly granularity: number;
  /** Classes of rows that are not suppressed. */
  readonly equivalenceClasses: number;
  readonly risk: ReidentificationRisk;
  /** Whether it is proved that no other choice of levels loses less. Never for local recoding. */
  readonly optimal: boolean;
  /** Nodes of the lattice that were counted. */
  readonly nodesChecked: number;
}

/** An anonymized table: each row is in a class, and each class has one label per quasi-identifier. */
export interface AnonymizedTable {
  /** Names of the quasi-identifiers, in the order of the input's columns. */
  readonly quasiIdentifiers: readonly string[];
  /** Row → class; −1 when suppressed. */
  readonly classOf: Int32Array;
  /** Class → rows. */
  readonly classSizes: Uint32Array;
  /** Row → 1 when suppressed. */
  readonly suppressed: Uint8Array;
  /** The label of a class (−1: the suppressed rows) for a quasi-identifier, by position. */
  label(classIndex: number, quasiIdentifier: number): Cell;
  /** The level that the label stands on; −1 when suppressed. */
  level(classIndex: number, quasiIdentifier: number): number;
  /** The generalized cells of a quasi-identifier, row by row. */
  cells(quasiIdentifier: string): Cell[];
  readonly report: AnonymizationReport;
}
