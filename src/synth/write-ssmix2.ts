import { createAppendFile } from './append-file.ts';
import { isInjected } from './catalog.ts';
import { compactDay } from './day-text.ts';
import type { DeliveryTruth, DeliveryWriter } from './delivery-writer.ts';
import type { Encounter } from './encounter.ts';
import {
  admission,
  allergies,
  demographics,
  drugOrders,
  discharge,
  isAllergic,
  laboratory,
  outpatientVisit,
  problems,
  type Sender,
} from './hl7-messages.ts';
import type { Institution } from './institutions.ts';
import type { Registration } from './registration.ts';
import { tarEnd, tarEntry } from './tar-entry.ts';

/** One bad file is put among every so many messages. */
const messagesPerBadFile = 1200;

const nines = '9'.repeat(15);

/** Where a message lies in the storage, and its name there. */
interface Slot {
  readonly localId: string;
  /** Day of care, `YYYYMMDD` or `-`. */
  readonly day: string;
  readonly kind: string;
  readonly order: string;
  /** Moment of writing, 17 digits. */
  readonly moment: string;
  readonly department: string;
  /** 1 valid, 2 superseded, 0 deleted. */
  readonly flag: string;
}

function folderOf({ localId, day, kind }: Slot): string {
  return `${localId.slice(0, 3)}/${localId.slice(3, 6)}/${localId}/${day}/${kind}`;
}

function nameOf({ localId, day, kind, order, moment, department, flag }: Slot): string {
  return `${localId}_${day}_${kind}_${order}_${moment}_${department}_${flag}`;
}

function entry(slot: Slot, message: string): string {
  return tarEntry(folderOf(slot), nameOf(slot), message);
}

/**
 * SS-MIX2 standardized storage of a hospital as one tar, its entries in the order of patients.
 *
 * @see SS-MIX2 仕様書・標準化ストレージ構成の説明書 Ver. 1.2
 */
export function ssmix2Writer(institution: Institution, path: string, truth: DeliveryTruth): DeliveryWriter {
  const tar = createAppendFile(path, 'latin1');
  let records = 0;
  let orders = 0;
  let nextBad = 100;
  const sender: Sender = {
    institution,
    nextOrder: (on) => `${compactDay(on)}${String((orders += 1) % 10_000_000).padStart(7, '0')}`,
  };
  return {
    get records() {
      return records;
    },
    write: (registration, encounters) => {
      const messages = messagesOf(registration, encounters, sender);
      for (const { slot, message } of messages) tar.append(entry(slot, message));
      records += messages.length;
      const last = messages.at(-1);
      if (records < nextBad || last === undefined) return;
      nextBad += messagesPerBadFile;
      for (const { text, file, code } of badFiles(last)) {
        tar.append(text);
        truth.finding('ssmix2', file, code);
      }
    },
    close: () => {
      tar.append(tarEnd);
      tar.close();
    },
  };
}

/** A message and where it lies. */
interface Stored {
  readonly slot: Slot;
  readonly message: string;
}

/** The same message once more as deleted, as superseded, and in another patient's folder: after all of the patient's own. */
function badFiles({ slot, message }: Stored): { text: string; file: string; code: string }[] {
  const flagged = (order: string, flag: string, code: string) => {
    const other = { ...slot, order, flag };
    return { text: entry(other, message), file: `${folderOf(other)}/${nameOf(other)}`, code };
  };
  const folder = `999/000/9990000001/${slot.day}/${slot.kind}`;
  const name = nameOf(slot);
  return [
    flagged('000000000000001', '0', 'ssmix2/deleted-file'),
    flagged('000000000000002', '2', 'ssmix2/superseded-file'),
    { text: tarEntry(folder, name, message), file: `${folder}/${name}`, code: 'ssmix2/misplaced-file' },
  ];
}

/** The messages about one patient, in the order in which they lie. */
function messagesOf(registration: Registration, encounters: readonly Encounter[], sender: Sender): Stored[] {
  const last = encounters.at(-1);
  if (last === undefined) return [];
  const messages: Stored[] = [];
  const put = (on: number, kind: string, order: string, message: string, anyDay = false) => {
    const slot: Slot = {
      localId: registration.localId,
      day: anyDay ? '-' : compactDay(on),
      kind,
      order,
      moment: `${compactDay(on)}103000000`,
      department: kind === 'ADT-00' || kind === 'ADT-61' ? '-' : '01',
      flag: '1',
    };
    messages.push({ slot, message });
  };
  put(last.until, 'ADT-00', nines, demographics(registration, last.until), true);
  if (isAllergic(registration)) put(last.until, 'ADT-61', nines, allergies(registration, last.until), true);
  put(last.until, 'PPR-01', nines, problems(registration, encounters, sender), true);
  for (const encounter of encounters) {
    const { on, until } = encounter;
    if (encounter.kind === 'inpatient') {
      put(on, 'ADT-22', nines, admission(registration, encounter));
      put(until, 'ADT-52', nines, discharge(registration, encounter));
    } else put(on, 'ADT-12', nines, outpatientVisit(registration, encounter));
    for (const [kind, given] of [
      ['OMP-01', encounter.prescriptions.filter(({ drug }) => !isInjected(drug))],
      ['OMP-02', encounter.prescriptions.filter(({ drug }) => isInjected(drug))],
    ] as const) {
      if (given.length === 0) continue;
      const order = sender.nextOrder(on);
      put(on, kind, order, drugOrders(registration, { ...encounter, prescriptions: given }, sender, order));
    }
    if (encounter.measured.length > 0) {
      const order = sender.nextOrder(on);
      put(on, 'OML-11', order, laboratory(registration, encounter, sender, order));
    }
  }
  return messages;
}
