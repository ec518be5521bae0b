import { only, type Viewer } from '../../procedure/index.ts';
import type { UseCase } from './use-command.ts';
import type { UseData } from './use-data.ts';

/** What the applicant's side sees: its own, what was said to it, and what binds it; not how the committee came to it. */
const partySees = [
  'consultation',
  'answers',
  'content',
  'comments',
  'assessed',
  'decision',
  'conditions',
  'quote',
  'contract',
  'invoice',
  'handOver',
  'receivedOn',
  'erasure',
  'amendments',
  'suspended',
] as const satisfies readonly (keyof UseData)[];

const isMember = ({ roles }: Viewer) => roles.includes('committee') || roles.includes('committee-chair');

/**
 * What a viewer sees of a use. Opinions are blind: until they are consolidated a member sees the others' only after
 * giving one, and nobody else sees any.
 */
export function useAsSeenBy({ data, state }: UseCase, viewer: Viewer): Partial<UseData> {
  if (viewer.audience !== 'operator') return only(data, partySees);
  const own = data.opinions.filter(({ persons }) =>
    persons.some((person) => viewer.persons.includes(person)),
  );
  const isBlind = state === 'opinions' && !(isMember(viewer) && own.length > 0);
  // Votes are open once they are closed; until then each sees that of their own.
  const votes = data.votes.filter(({ persons }) => persons.some((person) => viewer.persons.includes(person)));
  return {
    ...data,
    ...(isBlind ? { opinions: own } : {}),
    ...(state === 'voting' && !viewer.roles.includes('committee-chair') ? { votes } : {}),
  };
}
