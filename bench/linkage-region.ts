/**
 * Accuracy, time and memory of the identity station on the synthetic region, whose truth is known:
 * `node bench/linkage-region.ts 5000 a` makes a region of 5,000 people with seed `a`, reads all its deliveries and links them.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkPeople, type SubjectIdentity } from '../src/flow/identity/index.ts';
import { subjectId, type SubjectId } from '../src/flow/institution/index.ts';
import { distinctIdentities } from '../src/flow/intake/index.ts';
import { filesAt, readerFor, type IdentityRecord } from '../src/formats/index.ts';
import { noProgress } from '../src/kit/progress.ts';
import { evaluateClusters } from '../src/linkage/index.ts';
import { writeRegion, type RegionInstitution } from '../src/synth/region.ts';

const key = Buffer.alloc(32, 7);
const people = Number(process.argv[2] ?? 2000);
const seed = process.argv[3] ?? 'bench';
const out = mkdtempSync(join(tmpdir(), 'bench-region-'));

/** Who came to an institution, from all of its deliveries. */
async function subjectsOf({ code, deliveries }: RegionInstitution): Promise<SubjectIdentity[]> {
  const records = new Map<string, IdentityRecord[]>();
  for (const { format, path } of deliveries) {
    const identities = distinctIdentities();
    for await (const batch of readerFor(format).read(filesAt(join(out, 'institutions', code, path))))
      identities.add(batch.identities);
    for (const [localId, some] of identities.bySubject())
      records.set(localId, [...(records.get(localId) ?? []), ...some]);
  }
  return [...records].map(([localId, ofSubject]) => ({
    subject: subjectId(key, code, localId),
    institution: code,
    records: ofSubject,
  }));
}

/** The person of each subject, from the region's truth. */
function truthOf(): Map<SubjectId, string> {
  const [, ...lines] = readFileSync(join(out, 'truth', 'subjects.csv'), 'utf8')
    .trim()
    .split('\n');
  return new Map(
    lines.map((line) => {
      const [institution = '', localId = '', person = ''] = line.split(',');
      return [subjectId(key, institution, localId), person];
    }),
  );
}

try {
  const region = await writeRegion({ people, seed, out }, noProgress);
  const subjects: SubjectIdentity[] = [];
  for (const institution of region.institutions) subjects.push(...(await subjectsOf(institution)));
  const before = process.cpuUsage();
  const linkage = linkPeople(subjects, [], key);
  const { user, system } = process.cpuUsage(before);
  const truth = truthOf();
  const { precision, recall } = evaluateClusters(
    linkage.memberships.map(({ person }) => person),
    linkage.memberships.map(({ subject }) => truth.get(subject) ?? subject),
  );
  process.stdout.write(
    `${people} people, seed ${seed}: ${subjects.length} subjects  P ${precision.toFixed(5)}  R ${recall.toFixed(5)}  ` +
      `${linkage.doubtful.length} doubtful pairs  ${((user + system) / 1e6).toFixed(1)} CPU-s  ` +
      `${Math.round(process.resourceUsage().maxRSS / 1024)} MiB\n`,
  );
} finally {
  rmSync(out, { recursive: true });
}
