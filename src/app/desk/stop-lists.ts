/**
 * Stops told back to an institution 停止情報の還元, so that its own system holds the data back: a list in and the same list out
 * without the stopped, or FHIR Consents for all of its stopped patients.
 */

import { z } from 'zod';
import {
  consentBundle,
  localPatientIdentifier,
  parseSubjectId,
  postgresStopLists,
  stopBacklog,
  stopConsent,
  subjectId,
  tokenIdentifier,
  type StopBacklog,
  type StopExport,
  type StopLists,
  type StopToTell,
  type SubjectId,
} from '../../flow/institution/index.ts';
import { today } from '../../kit/clock.ts';
import type { Day } from '../../kit/day.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { InvalidInputError } from '../../kit/errors.ts';
import type { Receipt } from '../../ledger/index.ts';
import { readList } from '../desk-files.ts';
import { guarded } from '../guarded.ts';
import type { Operator, OperatorRecords } from '../operator.ts';
import { csvList } from './csv-list.ts';

const askedRow = z
  .object({ subject: z.string().optional(), local_id: z.string().optional() })
  .refine(({ subject, local_id }) => (subject === undefined) !== (local_id === undefined))
  .refine(({ subject }) => subject === undefined || parseSubjectId(subject) !== undefined)
  .refine(({ local_id }) => local_id !== '');

/** The lists of stops of a home. */
export const stopListsOf = ({ database, config }: Pick<OperatorRecords, 'database' | 'config'>): StopLists =>
  postgresStopLists(database, config.operator);

/** A patient as the institution named it: by the operator's token, or by its own id. */
interface AskedPatient {
  readonly column: 'subject' | 'local_id';
  readonly name: string;
  readonly subject: SubjectId;
}

/** The rows of an institution's list; a local id becomes a token in memory and is kept nowhere. */
async function readAsked(operator: Operator, institution: string, path: string): Promise<AskedPatient[]> {
  const rows = await readList(path, askedRow);
  return rows.map(({ subject, local_id }) =>
    subject === undefined
      ? {
          column: 'local_id',
          name: local_id ?? '',
          subject: subjectId(operator.keys.subject, institution, local_id ?? ''),
        }
      : { column: 'subject', name: subject, subject: subject as SubjectId },
  );
}

/** A list that came back. */
export interface ExchangedList {
  /** Number of the export, for the institution's word that it is reflected. */
  readonly number: number;
  /** The list without the stopped, in its order, as CSV. */
  readonly cleaned: string;
  /** The stopped of the list, as CSV. */
  readonly stopped: string;
  readonly counts: { readonly asked: number; readonly cleaned: number; readonly stopped: number };
}

/**
 * The institution's list without whom the gate stops, and a list of these. Who is not stopped may still not be sent: the worklist
 * says that.
 *
 * @throws {InvalidInputError} `desk/bad-list`, `desk/empty-list`
 */
export async function exchangeStopList(
  operator: Operator,
  { institution, path, by }: { readonly institution: string; readonly path: string; readonly by: string },
): Promise<ExchangedList> {
  const asked = await readAsked(operator, institution, path);
  const column = asked[0]?.column;
  if (column === undefined) throw new InvalidInputError('desk/empty-list', 'the list names nobody');
  return exporting(operator, { institution, by, form: 'csv' }, async (receipt) => {
    const on = today(operator.clock);
    const decisions = await operator.gate.decisionsFor(
      asked.map(({ subject }) => subject),
      on,
    );
    const isStopped = ({ subject }: AskedPatient) =>
      ['stopped', 'proxy-being-checked'].includes(decisions.get(subject)?.state ?? '');
    const text = (rows: readonly AskedPatient[]) =>
      [
        ...csvList(
          [column],
          rows.map(({ name }) => [name]),
        ),
      ].join('');
    const [out, kept] = [asked.filter(isStopped), asked.filter((one) => !isStopped(one))];
    const [stopped, cleaned] = [text(out), text(kept)];
    const told = [...new Set(out.map(({ subject }) => subject))].map((subject) => ({
      subject,
      isStopped: true,
    }));
    const counts = { asked: asked.length, cleaned: kept.length, stopped: out.length };
    const exported = { digest: sha256Hex(cleaned + stopped), asked: asked.length, told };
    return { exported, outcome: { number: receipt.sequence, cleaned, stopped, counts } };
  });
}

/** Consents of an institution, with the number of the export. */
export interface ExportedConsents {
  readonly number: number;
  readonly bundle: ReturnType<typeof consentBundle>;
}

/**
 * FHIR R4 Consents for every stop of an institution's patients, and for those that were told before and hold no more. Patients are
 * named by token; given a list of local ids, those on it are named by them.
 *
 * @throws {InvalidInputError} `desk/bad-list`
 */
export async function exportStopConsents(
  operator: Operator,
  { institution, by, path }: { readonly institution: string; readonly by: string; readonly path?: string },
): Promise<ExportedConsents> {
  const asked = path === undefined ? [] : await readAsked(operator, institution, path);
  const localIds = new Map(
    asked.flatMap(({ column, name, subject }) => (column === 'local_id' ? [[subject, name]] : [])),
  );
  const { operator: code } = operator.config;
  return exporting(operator, { institution, by, form: 'fhir' }, async (receipt) => {
    const told = await stopListsOf(operator).stopsOf(institution);
    const consentOf = ({ subject, isStopped, changedOn }: StopToTell) => {
      const localId = localIds.get(subject);
      const patient =
        localId === undefined ? tokenIdentifier(code, subject) : localPatientIdentifier(institution, localId);
      return stopConsent({ patient, institution, operator: code, isStopped, changedOn });
    };
    const bundle = consentBundle(told.map(consentOf), operator.clock.now());
    const exported = { digest: sha256Hex(JSON.stringify(bundle)), told };
    return { exported, outcome: { number: receipt.sequence, bundle } };
  });
}

type Made<Outcome> = {
  readonly exported: Pick<StopExport, 'digest' | 'asked' | 'told'>;
  readonly outcome: Outcome;
};

/** Makes a list and keeps that it was given, under one entry of the ledger, whose sequence is its number. */
async function exporting<Outcome>(
  operator: Operator,
  about: { readonly institution: string; readonly by: string; readonly form: StopExport['form'] },
  make: (receipt: Receipt) => Promise<Made<Outcome>>,
): Promise<Outcome> {
  const { institution, by, form } = about;
  const event = {
    type: 'institution/stops-told',
    actor: by,
    subject: institution,
    detail: { form },
  } as const;
  return guarded(operator.ledger, event, async (receipt) => {
    const { exported, outcome } = await make(receipt);
    const exportedOn = today(operator.clock);
    await stopListsOf(operator).keep(receipt, {
      number: receipt.sequence,
      institution,
      form,
      exportedOn,
      ...exported,
    });
    return outcome;
  });
}

/** Keeps an institution's word that the list of this number is reflected in its system. */
export async function confirmReflection(
  operator: Operator,
  word: { readonly number: number; readonly on: Day; readonly by: string },
): Promise<void> {
  const { number, on, by } = word;
  if (on > today(operator.clock)) {
    throw new InvalidInputError(
      'institution/reflected-in-future',
      'the day of reflection lies in the future',
    );
  }
  const event = { type: 'institution/stops-reflected', actor: by, subject: String(number) } as const;
  await guarded(operator.ledger, event, (receipt) =>
    stopListsOf(operator).confirm(receipt, { number, on, by }),
  );
}

/** How many stops of an institution wait to be reflected there, and for how long. */
export async function stopBacklogOf(records: OperatorRecords, institution: string): Promise<StopBacklog> {
  return stopBacklog(await stopListsOf(records).stopsOf(institution), today(records.clock));
}
