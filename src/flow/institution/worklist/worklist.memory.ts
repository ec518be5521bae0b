import type { Day } from '../../../kit/day.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { GateRegister } from '../gate-register.ts';
import type { KnownSubjects } from './known-subjects.ts';
import { worklistPage, type Worklist, type WorklistCount, type WorklistRow } from './worklist.ts';

/** What the list in memory is built from. */
export interface WorklistSources {
  readonly gate: GateRegister;
  readonly known: KnownSubjects;
  /** Codes of all institutions. */
  readonly institutions: readonly string[];
}

interface Placed extends WorklistRow {
  readonly institution: string;
}

/** A worklist in memory, for tests: it asks the gate itself. */
export function memoryWorklist({ gate, known, institutions }: WorklistSources): Worklist {
  let built: { readonly on: Day; readonly rows: readonly Placed[] } | undefined;
  const decide = async (institution: string, on: Day): Promise<Placed[]> => {
    const told = await gate.decisions(institution, on);
    const seen = (await known.of(institution)).map(({ subject }) => subject);
    const untold = await gate.decisionsFor(
      seen.filter((subject) => !told.has(subject)),
      on,
    );
    return [...told, ...untold].map(([subject, decision]) => ({ institution, subject, ...decision }));
  };
  return {
    build: async (receipt, on) => {
      assertReceipt(receipt);
      const rows = (await Promise.all(institutions.map((code) => decide(code, on)))).flat();
      const before = new Set((built?.rows ?? []).map(textOf));
      const after = new Set(rows.map(textOf));
      const touched = [...before.symmetricDifference(after)].map((text) => text.split('\0', 2).join('\0'));
      built = { on, rows: rows.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)) };
      return { builtOn: on, people: rows.length, changed: new Set(touched).size };
    },
    builtOn: () => Promise.resolve(built?.on),
    counts: (asked) => Promise.resolve(countsOf(built?.rows ?? [], asked)),
    page: ({ institution, state, size, after }) => {
      const all = (built?.rows ?? []).filter((row) => row.institution === institution && row.state === state);
      const rest = after === undefined ? all : all.filter((row) => orderOf(row) > orderOf(after));
      return Promise.resolve(
        worklistPage(
          rest.map(({ institution: _, ...row }) => row),
          size,
        ),
      );
    },
  };
}

const textOf = ({ institution, subject, state, reason, eligibleOn }: Placed) =>
  [institution, subject, state, reason, eligibleOn].join('\0');
const orderOf = ({ eligibleOn, subject }: Pick<WorklistRow, 'eligibleOn' | 'subject'>) =>
  `${eligibleOn ?? '~'} ${subject}`;

function countsOf(rows: readonly Placed[], asked: string | undefined): WorklistCount[] {
  const people = new Map<string, WorklistCount>();
  for (const { institution, state, reason } of rows) {
    if (asked !== undefined && asked !== institution) continue;
    const key = [institution, state, reason].join('\0');
    people.set(key, { institution, state, reason, people: (people.get(key)?.people ?? 0) + 1 });
  }
  return [...people].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
