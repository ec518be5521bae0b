import { clockActor } from '../../access/actor.ts';
import { gateNumberOf, stopCase, type StopRequest, type SubjectId } from '../../flow/institution/index.ts';
import { ConflictError } from '../../kit/errors.ts';
import { commandCase } from '../cases/carry-on-case.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import type { Operator } from '../operator.ts';
import { eraseCopies } from './erase-copies.ts';
import type { StopMatter } from './put-stop-in-force.ts';
import { stopById } from './stop-by-number.ts';

/**
 * Carries out a deletion that two people have ordered: erases every copy that can be erased now and records each by itself. Gives the request
 * as it is afterwards; what waits is done by another run.
 *
 * @throws {NotFoundError} `case/no-such-case`
 * @throws {ConflictError} `stop/deletion-not-approved`: nothing is deleted on one person's word.
 */
export async function carryOutDeletion(
  operator: Operator,
  office: CaseOffice,
  id: string,
): Promise<StopMatter> {
  const matter = await stopById(office, id);
  const { subject, deletion } = matter.data;
  if (matter.state !== 'deleting' || deletion === null || subject === null) {
    throw new ConflictError(
      'stop/deletion-not-approved',
      'two people order a deletion before it is carried out',
    );
  }
  const subjects = await subjectsToErase(operator, matter, subject);
  const institutions = matter.data.places.flatMap(({ place, organization }) =>
    place === 'institution' && organization !== null ? [organization] : [],
  );
  const open = new Set(deletion.copies.filter(({ erasedOn }) => erasedOn === null).map(({ copy }) => copy));
  for (const gone of await eraseCopies(operator, { subjects, institutions, open })) {
    const request = { kind: stopCase.name, id, command: 'record-erasure', input: gone };
    await commandCase(office, clockActor, request);
  }
  return stopById(office, id);
}

/** A request for one institution deletes what came from it; a wider one deletes what came of the person from anywhere. */
async function subjectsToErase(
  { gate }: Operator,
  matter: StopMatter,
  subject: SubjectId,
): Promise<readonly SubjectId[]> {
  const { scope, institution } = matter.data;
  if (scope === 'institution') return [subject];
  const isThis = (stop: StopRequest) => stop.id === gateNumberOf(matter);
  const covered = (await gate.stops(institution)).find(isThis)?.alsoCovers ?? [];
  return [subject, ...covered];
}
