import type { SubjectId } from '../../src/flow/institution/index.ts';

/** A person of the region, as its truth tells. */
export interface Inhabitant {
  readonly person: string;
  readonly patients: readonly {
    readonly institution: string;
    readonly localId: string;
    readonly subject: SubjectId;
  }[];
  readonly isChild: boolean;
}

/** A row of the truth's files, with the columns that tests read. */
export interface TruthRow {
  readonly institution: string;
  readonly local_id: string;
  readonly person: string;
  readonly expected: string;
  readonly born_on: string;
  readonly died_on: string;
}
