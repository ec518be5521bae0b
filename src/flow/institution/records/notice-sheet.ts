import type { Day } from '../../../kit/day.ts';
import { ConflictError, NotFoundError } from '../../../kit/errors.ts';
import type { SubjectId } from '../subject-id.ts';

/** Where a sheet is: printed, handed to somebody, come back (scanned) as proof, or spoiled and thrown away. */
export type SheetState = 'printed' | 'handed' | 'returned' | 'spoiled';

/** What can happen to a printed sheet. */
export type SheetStep = Exclude<SheetState, 'printed'>;

/** A sheet of a notice, printed for a patient or as stock. */
export interface PrintedSheet {
  /** `newSheetNumber`. */
  readonly sheet: string;
  readonly institution: string;
  readonly version: string;
  /** For whom it was printed; of stock for nobody. */
  readonly subject?: SubjectId;
  readonly printedOn: Day;
  readonly printedBy: string;
}

/** A sheet and its way so far. */
export interface NoticeSheet extends PrintedSheet {
  readonly state: SheetState;
}

const comesFrom: Readonly<Record<SheetStep, SheetState>> = {
  handed: 'printed',
  returned: 'handed',
  spoiled: 'printed',
};

/** Where a sheet is to which these steps have happened. */
export function sheetState(steps: readonly SheetStep[]): SheetState {
  return (['returned', 'handed', 'spoiled'] as const).find((step) => steps.includes(step)) ?? 'printed';
}

/** Why a step is not open. */
export type SheetRefusal = 'sheet-not-in-this-state' | 'sheet-of-another-notice' | 'sheet-of-another-patient';

/** For whom and of what a sheet is to be. */
export interface SheetUse {
  readonly institution: string;
  readonly version: string;
  readonly subject: SubjectId;
}

/** Why this step cannot happen to the sheet, or undefined. To be handed it must be of this notice, and of nobody else. */
export function refusalToSheetStep(
  sheet: NoticeSheet,
  step: SheetStep,
  use?: SheetUse,
): SheetRefusal | undefined {
  if (use !== undefined) {
    if (use.institution !== sheet.institution || use.version !== sheet.version)
      return 'sheet-of-another-notice';
    if (sheet.subject !== undefined && sheet.subject !== use.subject) return 'sheet-of-another-patient';
  }
  return sheet.state === comesFrom[step] ? undefined : 'sheet-not-in-this-state';
}

/**
 * The sheet, when this step can happen to it.
 *
 * @throws {NotFoundError} `institution/no-such-sheet`
 * @throws {ConflictError} `institution/sheet-not-in-this-state`, `institution/sheet-of-another-notice`,
 *   `institution/sheet-of-another-patient`
 */
export function assertSheetStep(
  sheet: NoticeSheet | undefined,
  step: SheetStep,
  use?: SheetUse,
): asserts sheet is NoticeSheet {
  if (sheet === undefined) throw new NotFoundError('institution/no-such-sheet', 'no sheet has this number');
  const refusal = refusalToSheetStep(sheet, step, use);
  if (refusal !== undefined) {
    throw new ConflictError(`institution/${refusal}`, `sheet ${sheet.sheet} cannot be marked as ${step}`);
  }
}
