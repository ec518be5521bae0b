import { canonicalDigest } from '../../obligations/index.ts';
import type { Receipt } from '../../../ledger/index.ts';

/** Something that an inspector looked at. */
export interface InspectionView {
  readonly inspection: string;
  readonly account: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** What kind of thing: a page, a kind of case, a register. */
  readonly kind: string;
  /** Our number of the thing. */
  readonly reference: string;
}

/** What was looked at, as both sides are told: per kind, in the order of first looks. */
export interface InspectionSummary {
  readonly views: number;
  readonly things: number;
  readonly accounts: readonly string[];
  readonly firstAt?: string;
  readonly lastAt?: string;
  readonly byKind: readonly {
    readonly kind: string;
    readonly views: number;
    readonly things: readonly string[];
  }[];
  /** SHA-256 of all views in order: both sides hold the same. */
  readonly digest: string;
}

/** Where views are kept. Every implementation passes `test/conformance/inspection-log.test.ts`. */
export interface InspectionLog {
  /** Keeps a view. Nothing is shown before it is kept. */
  add(receipt: Receipt, view: InspectionView): Promise<void>;
  /** The views of an inspection, in order. */
  of(inspection: string): Promise<readonly InspectionView[]>;
}

/** See `InspectionSummary`. */
export function inspectionSummary(views: readonly InspectionView[]): InspectionSummary {
  const kinds = [...new Set(views.map(({ kind }) => kind))];
  const byKind = kinds.map((kind) => {
    const own = views.filter((view) => view.kind === kind);
    return { kind, views: own.length, things: [...new Set(own.map(({ reference }) => reference))] };
  });
  const [first, last] = [views[0], views.at(-1)];
  return {
    views: views.length,
    things: byKind.reduce((sum, { things }) => sum + things.length, 0),
    accounts: [...new Set(views.map(({ account }) => account))].sort(),
    ...(first === undefined ? {} : { firstAt: first.at }),
    ...(last === undefined ? {} : { lastAt: last.at }),
    byKind,
    digest: canonicalDigest(
      views.map(({ account, at, kind, reference }) => ({ account, at, kind, reference })),
    ),
  };
}
