import { createAppendFile } from './append-file.ts';
import { compactDay } from './day-text.ts';
import type { DeliveryTruth, DeliveryWriter } from './delivery-writer.ts';
import type { Encounter } from './encounter.ts';
import {
  admission,
  demographics,
  discharge,
  laboratory,
  outpatientVisit,
  prescription,
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

function entry(slot: Slot, message: string): string {
  const { localId, day, kind, order, moment, department, flag } = slot;
  const folder = `${localId.slice(0, 3)}/${localId.slice(3, 6)}/${localId}/${day}/${kind}`;
  return tarEntry(folder, `${localId}_${day}_${kind}_${order}_${moment}_${department}_${flag}`, message);
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
  const put = (slot: Slot, message: string) => {
    tar.append(entry(slot, message));
    records += 1;
    if (records % messagesPerBadFile === 100) misplace(slot, message);
  };
  const misplace = (slot: Slot, message: string) => {
    const stray = { ...slot, localId: '9990000001' };
    const folder = `999/000/9990000001/${slot.day}/${slot.kind}`;
    const name = `${slot.localId}_${slot.day}_${slot.kind}_${slot.order}_${slot.moment}_${slot.department}_1`;
    tar.append(tarEntry(folder, name, message));
    truth.finding('ssmix2', `${folder}/${name}`, 'ssmix2/misplaced-file');
    const deleted = { ...stray, localId: slot.localId, order: '000000000000001', flag: '0' };
    tar.append(entry(deleted, message));
    truth.finding('ssmix2', `${slot.localId}_${slot.day}_${slot.kind}`, 'ssmix2/deleted-file');
  };
  const sender: Sender = {
    institution,
    nextOrder: (on) => `${compactDay(on)}${String((orders += 1) % 10_000_000).padStart(7, '0')}`,
  };
  return {
    get records() {
      return records;
    },
    write: (registration, encounters) => writePatient(registration, encounters, sender, put),
    close: () => {
      tar.append(tarEnd);
      tar.close();
    },
  };
}

function writePatient(
  registration: Registration,
  encounters: readonly Encounter[],
  sender: Sender,
  put: (slot: Slot, message: string) => void,
): void {
  const last = encounters.at(-1);
  if (last === undefined) return;
  const { localId } = registration;
  const slot = (on: number, kind: string, order: string): Slot => ({
    localId,
    day: compactDay(on),
    kind,
    order,
    moment: `${compactDay(on)}103000000`,
    department: '01',
    flag: '1',
  });
  put(
    { ...slot(last.until, 'ADT-00', nines), day: '-', department: '-' },
    demographics(registration, last.until),
  );
  put({ ...slot(last.until, 'PPR-01', nines), day: '-' }, problems(registration, encounters, sender));
  for (const encounter of encounters) {
    const { on, until } = encounter;
    if (encounter.kind === 'inpatient') {
      put(slot(on, 'ADT-22', nines), admission(registration, encounter));
      put(slot(until, 'ADT-52', nines), discharge(registration, encounter));
    } else put(slot(on, 'ADT-12', nines), outpatientVisit(registration, encounter));
    if (encounter.prescriptions.length > 0) {
      const order = sender.nextOrder(on);
      put(slot(on, 'OMP-01', order), prescription(registration, encounter, sender, order));
    }
    if (encounter.measured.length > 0) {
      const order = sender.nextOrder(on);
      put(slot(on, 'OML-11', order), laboratory(registration, encounter, sender, order));
    }
  }
}
