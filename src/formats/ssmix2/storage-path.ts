/**
 * Where a file stands in a standardized storage, and what its name says.
 *
 * Path `…/ID[0:3]/ID[3:6]/ID/診療日/データ種別/`, name `患者ID_診療日_データ種別_オーダNo_発生日時_診療科_フラグ`;
 * a part that is absent is `-`.
 *
 * @see SS-MIX2 標準化ストレージ仕様書 Ver. 1.2h
 */

import type { Day } from '../../kit/day.ts';
import { compactDay } from '../compact-day.ts';

/** What a file's name says. */
export interface FileName {
  readonly patient: string;
  readonly day: string;
  readonly kind: string;
  readonly order: string;
  /** 発生日時: digits, 17 by the standard and 15 or 14 from older systems. */
  readonly time: string;
  readonly department: string;
  /** 1 valid, 2 superseded, 0 deleted. */
  readonly flag: '0' | '1' | '2';
}

/** The folders of the storage that a file stands in, when there are as many as there should be. */
export interface Folders {
  readonly head: string;
  readonly middle: string;
  readonly patient: string;
  readonly day: string;
  readonly kind: string;
}

const form =
  /^(?<patient>[^_/]+)_(?<day>\d{8}|-)_(?<kind>[A-Z]{3}(?:-\d{2})?)_(?<order>[^_]*)_(?<time>\d*|-)_(?<department>[^_]*)_(?<flag>[012])$/;
const folderDay = /^(?:\d{8}|-)$/;
const folderKind = /^[A-Z]{3}(?:-\d{2})?$/;
const order9s = /^9{15}$/;

/** What the name of the file at `path` says, or undefined when it is not of the storage's form. */
export function fileNameAt(path: string): FileName | undefined {
  const groups = form.exec(path.slice(path.lastIndexOf('/') + 1))?.groups;
  return groups === undefined ? undefined : (groups as unknown as FileName);
}

/** The folders that the file at `path` stands in, or undefined when they are not of the storage's form. */
export function foldersAt(path: string): Folders | undefined {
  const [kind = '', day = '', patient = '', middle = '', head = ''] = path.split('/').slice(-6, -1).reverse();
  return folderDay.test(day) && folderKind.test(kind) && patient !== ''
    ? { head, middle, patient, day, kind }
    : undefined;
}

/** The folder of the patient whose file is at `path`, or the whole path when it stands outside the storage's form. */
export function patientFolderOf(path: string): string {
  return foldersAt(path) === undefined ? path : path.split('/').slice(0, -3).join('/');
}

/** Whether the upper folders are those of the patient's folder. A short id leaves them blank or `-`. */
export function isInItsBranch({ head, middle, patient }: Folders): boolean {
  const fits = (folder: string, part: string) => folder === part || (part === '' && folder === '-');
  return fits(head, patient.slice(0, 3)) && fits(middle, patient.slice(3, 6));
}

/** The day of service in the name, if it has one. */
export function serviceDayOf(name: FileName): Day | undefined {
  return compactDay(name.day);
}

/** Whether the name has an order number; fifteen nines or `-` stand for none. */
export function hasOrderNumber({ order }: FileName): boolean {
  return order !== '' && order !== '-' && !order9s.test(order);
}

/** 発生日時 filled up to 17 digits, so that texts of different lengths compare by time. */
export function timeKeyOf({ time }: FileName): string {
  return (time === '-' ? '' : time).padEnd(17, '0');
}
