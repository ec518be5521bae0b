import type { IdentityRecord } from '../../formats/clinical-model.ts';
import { noProgress, type Progress } from '../../kit/progress.ts';
import { edgeReasons, linkRecords, type LinkageResult, type LinkageSpec } from '../../linkage/index.ts';
import type { SubjectId } from '../institution/index.ts';
import { newPersonId } from './person-id.ts';
import type { LinkReason, Membership, Separation } from './person-link.ts';

/** All that one subject's institution wrote about who the subject is, over time. */
export interface SubjectIdentity {
  readonly subject: SubjectId;
  /** At least one. */
  readonly records: readonly IdentityRecord[];
}

/** Who is one person, and why. */
export interface PeopleLinkage {
  readonly memberships: readonly Membership[];
  readonly reasons: readonly LinkReason[];
  readonly people: number;
}

const spec: LinkageSpec = {
  id: 'record',
  entity: 'subject',
  columns: {
    name: 'full-name',
    kana: 'kana-full-name',
    birth_on: 'date',
    sex: 'sex',
    postcode: 'postcode',
    address: 'address',
    phone: 'phone',
    insured: 'insurance-number',
    branch: 'insurance-branch',
  },
};

/** The number of the insured: it names a household, and with the branch a person. */
const insuredOf = ({ insurerNumber, insuredSymbol, insuredNumber }: IdentityRecord) =>
  insurerNumber === null || insuredNumber === null
    ? null
    : [insurerNumber, insuredSymbol ?? '', insuredNumber].join(':');

/**
 * 名寄せ: which subjects are one person, from what institutions wrote about them. Subjects that a steward has separated
 * stay apart. The same subjects give the same people whatever their order.
 */
export function linkPeople(
  identities: readonly SubjectIdentity[],
  separations: readonly Separation[],
  personKey: Uint8Array,
  progress: Progress = noProgress,
): PeopleLinkage {
  const ordered = [...identities].sort((a, b) => (a.subject < b.subject ? -1 : 1));
  const subjectOfRow = ordered.flatMap(({ subject, records }) => records.map(() => subject));
  const rows = ordered.flatMap(({ records }) => records);
  const column = (cell: (record: IdentityRecord) => string | null) => rows.map(cell);
  const table = new Map<string, readonly (string | null)[]>([
    ['record', rows.map((_, index) => String(index))],
    ['subject', subjectOfRow],
    ['name', column(({ name }) => name)],
    ['kana', column(({ kana }) => kana)],
    ['birth_on', column(({ birthOn }) => birthOn)],
    ['sex', column(({ sex }) => sex)],
    ['postcode', column(({ postcode }) => postcode)],
    ['address', column(({ address }) => address)],
    ['phone', column(({ phone }) => phone)],
    ['insured', column(insuredOf)],
    ['branch', column(({ insuredBranch }) => insuredBranch)],
  ]);
  if (rows.length === 0) return { memberships: [], reasons: [], people: 0 };
  const firstRow = new Map<SubjectId, number>();
  subjectOfRow.forEach((subject, row) => {
    if (!firstRow.has(subject)) firstRow.set(subject, row);
  });
  const cannotLink = separations.flatMap(({ left, right }): (readonly [number, number])[] => {
    const [one, other] = [firstRow.get(left), firstRow.get(right)];
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
  const result = linkRecords(table, spec, { cannotLink, progress });
  return { ...membershipsOf(result, firstRow, personKey), reasons: reasonsOf(result, subjectOfRow) };
}

function membershipsOf(
  { clusterOf }: LinkageResult,
  firstRow: ReadonlyMap<SubjectId, number>,
  personKey: Uint8Array,
): Pick<PeopleLinkage, 'memberships' | 'people'> {
  const subjectsOf = new Map<number, SubjectId[]>();
  for (const [subject, row] of firstRow) {
    const cluster = clusterOf[row] ?? row;
    const together = subjectsOf.get(cluster);
    if (together === undefined) subjectsOf.set(cluster, [subject]);
    else together.push(subject);
  }
  const memberships = [...subjectsOf.values()].flatMap((subjects) => {
    const person = newPersonId(personKey, subjects);
    return subjects.map((subject): Membership => ({ subject, person }));
  });
  return { memberships, people: subjectsOf.size };
}

/** The reasons of links within a person: per pair of subjects, the strongest evidence between their records. */
function reasonsOf(
  { clusterOf, edges, model }: LinkageResult,
  subjectOfRow: readonly SubjectId[],
): LinkReason[] {
  const strongest = new Map<string, number>();
  edges.left.forEach((left, edge) => {
    const right = edges.right[edge] ?? left;
    const [one, other] = [subjectOfRow[left], subjectOfRow[right]];
    if (one === undefined || other === undefined || one === other || clusterOf[left] !== clusterOf[right])
      return;
    const pair = one < other ? `${one} ${other}` : `${other} ${one}`;
    const before = strongest.get(pair);
    if (before === undefined || (edges.weight[edge] ?? 0) > (edges.weight[before] ?? 0))
      strongest.set(pair, edge);
  });
  return [...strongest].map(([pair, edge]) => {
    const [left, right] = pair.split(' ') as [SubjectId, SubjectId];
    const reasons = edgeReasons(model, edges.levels, edge);
    return {
      left,
      right,
      weight: edges.weight[edge] ?? 0,
      probability: edges.probability[edge] ?? 0,
      levels: Object.fromEntries(reasons.map(({ comparison, level }) => [comparison, level])),
    };
  });
}
