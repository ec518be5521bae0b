import type { Day } from '../../../kit/day.ts';
import type { Receipt } from '../../../ledger/ledger.ts';
import type { NoticeCorrection } from '../notice.ts';
import type { SubjectId } from '../subject-id.ts';
import type { NoticeSheet, PrintedSheet, SheetState } from './notice-sheet.ts';

/** How a notice can reach a patient. */
export const handingMethods = ['hand', 'post', 'kiosk', 'online'] as const;

/** To whom it was given: to a guardian 保護者等 in the name of a child, or of somebody who cannot decide. */
export const handedTo = ['self', 'guardian'] as const;

/** That a notice was handed over: to whom, when, which version, how, and by which account. */
export interface NoticeHanding {
  readonly subject: SubjectId;
  readonly institution: string;
  readonly version: string;
  /** The day on which it reached the person: the waiting period is counted from it, never from a day of a campaign. */
  readonly noticedOn: Day;
  readonly method: (typeof handingMethods)[number];
  readonly givenTo: (typeof handedTo)[number];
  /** Account of the staff who handed it over. */
  readonly handedBy: string;
  readonly sheet?: string;
}

/** A line of the notice ledger 通知台帳. Notices that were recorded without saying how have no method. */
export interface NoticeEntry extends Pick<NoticeHanding, 'subject' | 'version' | 'noticedOn'> {
  readonly method?: NoticeHanding['method'];
  readonly givenTo?: NoticeHanding['givenTo'];
  readonly handedBy?: string;
  readonly sheet?: string;
  readonly sheetState?: SheetState;
  /** That it was not given so: a later entry, never a change. */
  readonly corrected?: Pick<NoticeCorrection, 'reason' | 'correctedBy' | 'correctedOn'>;
}

/** Which lines are asked for: of these days, by day and subject, those after `after`. */
export interface NoticeQuery {
  readonly institution: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly size: number;
  readonly after?: Pick<NoticeEntry, 'noticedOn' | 'subject' | 'version'>;
}

/** Sheets that are marked, by whom, and when. */
export interface SheetMarking {
  readonly sheets: readonly string[];
  readonly step: 'returned' | 'spoiled';
  readonly on: Day;
  readonly by: string;
}

/**
 * The notice ledger of one operator's institutions: sheets and handings. What was wrong is corrected by `GateRegister.correctNotice`.
 * Every implementation passes `test/conformance/notice-ledger.test.ts`.
 *
 * @law Act Art. 30(1)/52(1) — that each person was told, provable
 */
export interface NoticeLedger {
  /** Keeps that sheets were printed. */
  print(receipt: Receipt, sheets: readonly PrintedSheet[]): Promise<void>;
  /**
   * Keeps handings, each with its notice in the gate; one that is there already is left as it is. All or none. Gives the number of
   * new notices.
   *
   * @throws {NotFoundError} `institution/no-such-sheet`
   * @throws {ConflictError} as `assertSheetStep`
   */
  hand(receipt: Receipt, handings: readonly NoticeHanding[]): Promise<number>;
  /** Marks sheets that came back, or were spoiled: all or none. Throws as `hand` does. */
  mark(receipt: Receipt, marking: SheetMarking): Promise<void>;
  /** The sheet of a number, or undefined. */
  sheet(number: string): Promise<NoticeSheet | undefined>;
  /** The patient whom a sheet was handed to, and when; undefined while it was not. */
  handingOf(sheet: string): Promise<Pick<NoticeEntry, 'subject' | 'version' | 'noticedOn'> | undefined>;
  /** Lines of the ledger. */
  entries(query: NoticeQuery): Promise<readonly NoticeEntry[]>;
}
