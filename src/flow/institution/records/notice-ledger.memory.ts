import { assertReceipt } from '../../../ledger/receipt.ts';
import type { GateRegister } from '../gate-register.ts';
import type { NoticeCorrection } from '../notice.ts';
import type { NoticeEntry, NoticeHanding, NoticeLedger } from './notice-ledger.ts';
import {
  assertSheetStep,
  sheetState,
  type NoticeSheet,
  type PrintedSheet,
  type SheetStep,
} from './notice-sheet.ts';

/** A notice ledger in memory, for tests. Corrections are the gate's, given by `correctionOf`. */
export function memoryNoticeLedger(
  operator: string,
  gate: GateRegister,
  correctionOf: (entry: NoticeEntry) => NoticeCorrection | undefined = () => undefined,
): NoticeLedger {
  const kept = new MemorySheets();
  const handings = new Map<string, NoticeHanding>();
  const entryOf = ({ institution: _, ...handing }: NoticeHanding): NoticeEntry => {
    const state = handing.sheet === undefined ? undefined : kept.find(handing.sheet)?.state;
    const correction = correctionOf(handing);
    return {
      ...handing,
      ...(state === undefined ? {} : { sheetState: state }),
      ...(correction === undefined ? {} : { corrected: wordsOf(correction) }),
    };
  };
  return {
    print: async (receipt, printed) => {
      assertReceipt(receipt);
      kept.add(printed);
      return Promise.resolve();
    },
    hand: async (receipt, given) => {
      assertReceipt(receipt);
      const fresh = given.filter((handing) => !handings.has(keyOf(handing)));
      kept.hand(fresh);
      for (const handing of fresh) handings.set(keyOf(handing), handing);
      return gate.recordNotices(
        receipt,
        given.map((handing) => ({ ...noticeOf(handing), operator })),
      );
    },
    mark: async (receipt, { sheets, step }) => {
      assertReceipt(receipt);
      for (const number of sheets) assertSheetStep(kept.find(number), step);
      for (const number of sheets) kept.mark(number, step);
      return Promise.resolve();
    },
    sheet: (number) => Promise.resolve(kept.find(number)),
    handingOf: (sheet) => {
      const handing = [...handings.values()].find((one) => one.sheet === sheet);
      if (handing === undefined) return Promise.resolve(undefined);
      const { subject, version, noticedOn } = handing;
      return Promise.resolve({ subject, version, noticedOn });
    },
    entries: ({ institution, from, to, size, after }) => {
      const found = [...handings.values()]
        .filter((handing) => handing.institution === institution)
        .filter(
          ({ noticedOn }) =>
            (from === undefined || from <= noticedOn) && (to === undefined || noticedOn <= to),
        )
        .filter((handing) => after === undefined || orderOf(handing) > orderOf(after))
        .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
      return Promise.resolve(found.slice(0, size).map(entryOf));
    },
  };
}

class MemorySheets {
  readonly #sheets = new Map<string, PrintedSheet & { readonly steps: readonly SheetStep[] }>();

  add(printed: readonly PrintedSheet[]): void {
    for (const sheet of printed) this.#sheets.set(sheet.sheet, { ...sheet, steps: [] });
  }

  find(number: string): NoticeSheet | undefined {
    const kept = this.#sheets.get(number);
    if (kept === undefined) return undefined;
    const { steps, ...printed } = kept;
    return { ...printed, state: sheetState(steps) };
  }

  /** Marks the sheets of these handings as handed, all or none. */
  hand(handings: readonly NoticeHanding[]): void {
    const used = handings.filter(({ sheet }) => sheet !== undefined);
    for (const handing of used) assertSheetStep(this.find(handing.sheet ?? ''), 'handed', handing);
    for (const { sheet } of used) this.mark(sheet ?? '', 'handed');
  }

  mark(number: string, step: SheetStep): void {
    const kept = this.#sheets.get(number);
    if (kept !== undefined) this.#sheets.set(number, { ...kept, steps: [...kept.steps, step] });
  }
}

const orderOf = ({ noticedOn, subject, version }: Pick<NoticeEntry, 'noticedOn' | 'subject' | 'version'>) =>
  [noticedOn, subject, version].join(' ');
const keyOf = orderOf;
const noticeOf = ({ subject, institution, version, noticedOn }: NoticeHanding) => ({
  subject,
  institution,
  version,
  noticedOn,
});
const wordsOf = ({ reason, correctedBy, correctedOn }: NoticeCorrection) => ({
  reason,
  correctedBy,
  correctedOn,
});
