import type { Finding } from './clinical-model.ts';

/** All findings of one kind: how many, and where the first were. */
export interface FindingGroup extends Pick<Finding, 'code' | 'severity' | 'field'> {
  readonly count: number;
  readonly places: readonly Finding['place'][];
}

/** Findings by code, severity and field, with the first places of each. */
export class FindingSummary {
  readonly #placesEach: number;
  readonly #groups = new Map<string, { finding: Finding; count: number; places: Finding['place'][] }>();

  constructor(placesEach: number) {
    this.#placesEach = placesEach;
  }

  /** Counts findings in. */
  add(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const key = `${finding.code} ${finding.severity} ${finding.field ?? ''}`;
      const group = this.#groups.get(key) ?? { finding, count: 0, places: [] };
      this.#groups.set(key, group);
      group.count += 1;
      if (group.places.length < this.#placesEach) group.places.push(finding.place);
    }
  }

  /** The groups, the most frequent first. */
  groups(): FindingGroup[] {
    return [...this.#groups.values()]
      .map(({ finding: { code, severity, field }, count, places }) => ({
        code,
        severity,
        field,
        count,
        places,
      }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  }
}
