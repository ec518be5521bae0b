import { contentDigest } from './application-content.ts';
import type { AgendaItem } from './meeting-rules.ts';
import type { UseCase } from './use-command.ts';

/** Everybody who belongs to an application: who applied, signed or is named in it. */
export function peopleOf({ data, events }: UseCase): readonly string[] {
  const side = events
    .filter(({ happened }) =>
      ['opened', 'draft-saved', 'submitted', 'organization-signed'].includes(happened),
    )
    .flatMap(({ persons }) => persons);
  const named = (data.content?.members ?? []).map(({ person }) => person);
  return [...new Set([data.applicant, ...side, ...named])];
}

const handling = ['commented', 'comment-resolved', 'returned', 'completeness-passed', 'pre-assessed'];

/** A use as it stands on the agenda of a meeting, or undefined when it does not wait for the committee. */
export function agendaItemOf(use: UseCase): AgendaItem | undefined {
  const { id: matter, party, state, data } = use;
  if (data.content === undefined || (state !== 'opinions' && state !== 'voting')) return undefined;
  const handled = use.events
    .filter(({ happened }) => handling.includes(happened))
    .flatMap(({ persons }) => persons);
  const people = [...new Set([...peopleOf(use), ...handled])];
  return { matter, party, people, digest: contentDigest(data.content) };
}
