import type { IdentityRecord } from '../../formats/clinical-model.ts';
import { noProgress, type Progress } from '../../kit/progress.ts';
import { linkRecords, type LinkageResult, type LinkageSpec } from '../../linkage/index.ts';
import type { SubjectId } from '../institution/index.ts';
import { joinedSubjects } from './joined-subjects.ts';
import { linkageQuality, type LinkageQuality } from './linkage-quality.ts';
import { matchExplanation } from './match-explanation.ts';
import { newPersonId } from './person-id.ts';
import type { DoubtfulPair, Joining, LinkReason, Membership, Separation } from './person-link.ts';

/** All that one subject's institution wrote about who the subject is, over time. */
export interface SubjectIdentity {
  readonly subject: SubjectId;
  /** Whose patient the subject is: one institution seldom has two ids for one person. */
  readonly institution: string;
  /** At least one. */
  readonly records: readonly IdentityRecord[];
}

/** Who is one person, and why. */
export interface PeopleLinkage {
  readonly memberships: readonly Membership[];
  readonly reasons: readonly LinkReason[];
  /** Pairs that are likelier one person than two, and yet not sure enough to be taken for one: for a steward to look at. */
  readonly doubtful: readonly DoubtfulPair[];
  readonly people: number;
  /** What the linkage says of its own mistakes. */
  readonly quality: LinkageQuality | undefined;
}

/**
 * How sure a link must be: a wrong one shows a person's illness under another's name, a missing one only splits a
 * course in two.
 */
const surely = 0.95;

/** From which probability a pair that was not linked is worth a steward's look. */
const doubtfully = 0.5;

const spec: LinkageSpec = {
  id: 'record',
  source: 'institution',
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
  threshold: surely,
};

/** The number of the insured: it names a household, and with the branch a person. */
const insuredOf = ({ insurerNumber, insuredSymbol, insuredNumber }: IdentityRecord) =>
  insurerNumber === null || insuredNumber === null
    ? null
    : [insurerNumber, insuredSymbol ?? '', insuredNumber].join(':');

const factsOf = (record: IdentityRecord): readonly (string | null)[] => [
  record.name,
  record.kana,
  record.birthOn,
  record.sex,
  record.postcode,
  record.address,
  record.phone,
  insuredOf(record),
  record.insuredBranch,
];
const factNames = Object.keys(spec.columns);

/**
 * What is known of a subject, distinct: what one record does not say is taken from the record nearest before, or else
 * after, so that a record that says little does not stand for the subject without what would contradict.
 */
function knownFacts(records: readonly IdentityRecord[]): (string | null)[][] {
  const rows = records.map((record) => [...factsOf(record)]);
  const fill = (from: readonly (string | null)[][]) => {
    from.forEach((row, index) =>
      row.forEach((fact, column) => (row[column] = fact ?? from[index - 1]?.[column] ?? null)),
    );
  };
  fill(rows);
  fill(rows.toReversed());
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/**
 * 名寄せ: which subjects are one person, from what institutions wrote about them. Subjects that a steward has separated
 * stay apart; those whom reviewers have joined are taken as one patient with all that is written about either. The same
 * subjects give the same people whatever their order.
 */
export function linkPeople(
  identities: readonly SubjectIdentity[],
  separations: readonly Separation[],
  personKey: Uint8Array,
  progress: Progress = noProgress,
  joinings: readonly Joining[] = [],
): PeopleLinkage {
  const ordered = [...identities].sort((a, b) => (a.subject < b.subject ? -1 : 1));
  const rows = ordered.flatMap(({ subject, institution, records }) =>
    knownFacts(records).map((facts) => ({ subject, institution, facts })),
  );
  const subjectOfRow = rows.map(({ subject }) => subject);
  const joined = joinedSubjects(joinings);
  const patientOfRow = subjectOfRow.map((subject) => joined.get(subject) ?? subject);
  // The rows of one patient are those of one source: who was joined counts to the first one's institution.
  const sourceOf = new Map<string, string>();
  rows.forEach(({ institution }, row) => {
    const patient = patientOfRow[row] ?? '';
    if (!sourceOf.has(patient)) sourceOf.set(patient, institution);
  });
  const table = new Map<string, readonly (string | null)[]>([
    ['record', rows.map((_, index) => String(index))],
    ['subject', patientOfRow],
    ['institution', patientOfRow.map((patient) => sourceOf.get(patient) ?? null)],
    ...factNames.map((name, column) => [name, rows.map(({ facts }) => facts[column] ?? null)] as const),
  ]);
  if (rows.length === 0) return { memberships: [], reasons: [], doubtful: [], people: 0, quality: undefined };
  const firstRow = new Map<SubjectId, number>();
  subjectOfRow.forEach((subject, row) => {
    if (!firstRow.has(subject)) firstRow.set(subject, row);
  });
  const cannotLink = separations.flatMap(({ left, right }): (readonly [number, number])[] => {
    const [one, other] = [firstRow.get(left), firstRow.get(right)];
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
  const result = linkRecords(table, spec, { cannotLink, progress });
  const links = reasonsOf(result, subjectOfRow, pairKeys(separations));
  return { ...membershipsOf(result, firstRow, personKey), ...links, quality: linkageQuality(result) };
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

const pairKey = (left: SubjectId, right: SubjectId) =>
  left < right ? `${left} ${right}` : `${right} ${left}`;
const pairKeys = (separations: readonly Separation[]) =>
  new Set(separations.map(({ left, right }) => pairKey(left, right)));

/** The reasons of links within a person, and the pairs that were thought of and not linked, unless a person has looked at them. */
function reasonsOf(
  result: LinkageResult,
  subjectOfRow: readonly SubjectId[],
  decided: ReadonlySet<string>,
): Pick<PeopleLinkage, 'reasons' | 'doubtful'> {
  const { clusterOf, edges } = result;
  const reasons: LinkReason[] = [];
  const doubtful: DoubtfulPair[] = [];
  edges.left.forEach((leftRow, edge) => {
    const rightRow = edges.right[edge] ?? leftRow;
    const [left, right] = [subjectOfRow[leftRow], subjectOfRow[rightRow]];
    if (left === undefined || right === undefined) return;
    const probability = edges.probability[edge] ?? 0;
    const explanation = matchExplanation(result, edge);
    if (clusterOf[leftRow] === clusterOf[rightRow]) {
      reasons.push({
        left,
        right,
        weight: edges.weight[edge] ?? 0,
        probability,
        levels: Object.fromEntries(explanation.parts.map(({ comparison, level }) => [comparison, level])),
        explanation,
      });
    } else if (probability >= doubtfully && edges.guarded[edge] !== 1 && !decided.has(pairKey(left, right))) {
      doubtful.push({ left, right, probability, explanation });
    }
  });
  return { reasons, doubtful };
}
