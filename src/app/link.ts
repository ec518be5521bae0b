import { linkPeople, type PeopleLinkage } from '../flow/identity/index.ts';
import type { SubjectId } from '../flow/institution/index.ts';
import type { IdentityRecord } from '../formats/clinical-model.ts';
import type { Progress } from '../kit/progress.ts';
import { guarded } from './guarded.ts';
import type { Operator } from './operator.ts';

/**
 * 名寄せ of everybody in the vault: identities are opened for this run only, and what is kept is who is one person and why.
 *
 * @law Act Art. 17/18 — within what the certified business needs
 */
export async function linkEverybody(operator: Operator, progress?: Progress): Promise<PeopleLinkage> {
  const event = { type: 'identity/people-linked', actor: 'core', subject: 'everybody' } as const;
  return guarded(
    operator.ledger,
    event,
    async (receipt) => {
      const subjects = new Map<SubjectId, { institution: string; records: IdentityRecord[] }>();
      const segments = await operator.vault.segments({ kind: 'identity' });
      for (const institution of new Set(segments.map((segment) => segment.institution))) {
        for await (const { subject, identity } of operator.vault.openIdentities(receipt, { institution })) {
          const known = subjects.get(subject);
          if (known === undefined) subjects.set(subject, { institution, records: [identity] });
          else known.records.push(identity);
        }
      }
      const linkage = linkPeople(
        [...subjects].map(([subject, known]) => ({ subject, ...known })),
        await operator.identities.separations(),
        operator.keys.person,
        progress,
        await operator.identities.joinings(),
      );
      await operator.identities.replace(receipt, linkage.memberships, linkage.reasons, linkage);
      return linkage;
    },
    ({ memberships, people, doubtful }) => ({
      subjects: memberships.length,
      people,
      doubtful: doubtful.length,
    }),
  );
}
