/** Findings by code and how often each. */
export type FindingCounts = Readonly<Record<string, number>>;

/** What became of an issue from one load of a feed to the next. */
export interface IssueChange {
  readonly code: string;
  readonly before: number;
  readonly after: number;
  readonly change: 'new' | 'resolved' | 'persisting';
}

/** The issues of two loads of one feed, by code: which are new, which are resolved, which persist. */
export function issueDelta(before: FindingCounts, after: FindingCounts): readonly IssueChange[] {
  const codes = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...codes].sort().flatMap((code): IssueChange[] => {
    const [was, is] = [before[code] ?? 0, after[code] ?? 0];
    if (was === 0 && is === 0) return [];
    const change = was === 0 ? 'new' : is === 0 ? 'resolved' : 'persisting';
    return [{ code, before: was, after: is, change }];
  });
}
