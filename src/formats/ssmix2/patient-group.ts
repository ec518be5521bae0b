import type { BatchBuilder } from '../batch-builder.ts';
import type { ClinicalEvent, IdentityRecord } from '../clinical-model.ts';
import { timeKeyOf } from './storage-path.ts';
import type { MessageReading } from './message-reading.ts';
import type { StoredFile } from './stored-file.ts';
import { displacedFiles } from './valid-files.ts';
import { joinVisits, visitHolding } from './visit-join.ts';

/** Adds to `batch` what the files of one patient's folder say together, and tells each file's unit. */
export function addPatient(files: readonly StoredFile[], batch: BatchBuilder): void {
  const displaced = displacedFiles(files);
  const counting = files.filter((file) => file.content !== undefined && !displaced.has(file));
  counting.sort((a, b) => newestFirst(a, b));
  const readings = counting.flatMap(({ content }) => (content === undefined ? [] : [content.reading]));
  const givers = new Set<string>();
  for (const identity of distinctIdentities(readings)) {
    givers.add(identity.place.file);
    batch.identity(identity);
  }
  const visits = joinVisits(readings, batch);
  for (const visit of visits) batch.event(visit);
  for (const reading of readings) if (reading.visits.length > 0) givers.add(reading.file);
  for (const event of distinctEvents(readings)) {
    givers.add(event.place.file);
    batch.event(
      visits.length === 0 || event.domain === 'death'
        ? event
        : { ...event, visit: visitHolding(visits, event.startOn) },
    );
  }
  for (const file of files) {
    const reason = displaced.get(file);
    if (reason !== undefined) {
      batch.note(reason, null, { file: file.path, position: 1 });
      batch.structural();
    } else tellUnit(file, givers.has(file.path), batch);
  }
}

function newestFirst(a: StoredFile, b: StoredFile): number {
  const [left, right] = [a, b].map(({ name }) => (name === undefined ? '' : timeKeyOf(name)));
  return (left ?? '') > (right ?? '') ? -1 : (left ?? '') < (right ?? '') ? 1 : a.path < b.path ? -1 : 1;
}

function tellUnit(file: StoredFile, gave: boolean, batch: BatchBuilder): void {
  const place = { file: file.path, position: 1 };
  if (file.content === undefined) {
    batch.structural();
    return;
  }
  const { findings } = file.content.reading;
  for (const { severity, code, field, place: where } of findings) {
    if (severity === 'partial') batch.partial(code, field, where);
    else batch.note(code, field, where);
  }
  const { meaning } = file.content.kind;
  if (meaning !== 'record') {
    batch.note(meaning === 'plan' ? 'ssmix2/no-record-kind' : 'ssmix2/cancellation', 'MSH-9', place);
  }
  if (gave) batch.used();
  else if (findings.some(({ severity }) => severity === 'partial')) {
    batch.lost('ssmix2/nothing-usable', null, place);
  } else {
    if (meaning === 'record') batch.note('ssmix2/nothing-new', null, place);
    batch.structural();
  }
}

type PersonPart = Exclude<keyof IdentityRecord, 'subject' | 'observedOn' | 'place'>;

const personParts: readonly PersonPart[] = [
  'name',
  'kana',
  'birthOn',
  'sex',
  'postcode',
  'address',
  'phone',
  'insurerNumber',
  'insuredSymbol',
  'insuredNumber',
  'insuredBranch',
  'deathOn',
];

/** Every different way in which the patient was written, each once: what says less than another is left out. */
function distinctIdentities(readings: readonly MessageReading[]): IdentityRecord[] {
  const fullestFirst = readings
    .flatMap(({ identities }) => identities)
    .map((identity) => ({ identity, parts: personParts.filter((part) => identity[part] !== null).length }))
    .sort((a, b) => b.parts - a.parts);
  const kept: IdentityRecord[] = [];
  for (const { identity } of fullestFirst) {
    const isSaid = kept.some((other) =>
      personParts.every((part) => identity[part] === null || identity[part] === other[part]),
    );
    if (!isSaid) kept.push(identity);
  }
  return kept;
}

/** The events, where a thing that was told in several states (a diagnosis) counts in its newest one. */
function* distinctEvents(newestFirstReadings: readonly MessageReading[]): Iterable<ClinicalEvent> {
  const seen = new Map<string, MessageReading>();
  for (const reading of newestFirstReadings) {
    for (const event of reading.events) {
      const instance = reading.instances.get(event) ?? (event.domain === 'death' ? 'death' : undefined);
      if (instance !== undefined) {
        const first = seen.get(instance);
        if (first !== undefined && (first !== reading || event.domain === 'death')) continue;
        seen.set(instance, reading);
      }
      yield event;
    }
  }
}
