/**
 * A stop request received: in force first, then the written receipt made, its copy sealed, and the number given to the
 * requester alone.
 */

import { createHmac, randomBytes } from 'node:crypto';
import type { Actor } from '../../access/actor.ts';
import {
  receiptDigest,
  receiptNumberBytes,
  receiptNumberOf,
  stopCase,
  stopReceipt,
  stopReceiptDigest,
  type IdentityMeans,
  type Requester,
  type StopReceipt,
  type SubjectId,
} from '../../flow/institution/index.ts';
import { today } from '../../kit/clock.ts';
import { IntegrityError, InvalidInputError } from '../../kit/errors.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import { derivedSecret } from '../../seal/index.ts';
import { commandCase, openCase } from '../cases/carry-on-case.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import { removeVoidPackages } from '../void-packages.ts';
import { openedReceipt } from './sealed-papers.ts';
import { notePurposes, withStopNotes } from './stop-notes.ts';

/** What a requester says. Contact data are sealed and stand in no event. */
export interface StopWish {
  readonly institution: string;
  readonly subject: SubjectId | null;
  readonly requester: Requester;
  readonly relation?: string | undefined;
  readonly ground?: 'under-age' | 'cannot-decide' | undefined;
  readonly scope: 'institution' | 'operator' | 'all';
  readonly channel: 'desk' | 'paper' | 'phone' | 'email' | 'web';
  readonly asksDeletion: boolean;
  readonly identity?: IdentityMeans | undefined;
  /** Where the paper about the relation is filed. */
  readonly evidence?: string | undefined;
  /** Where the receipt goes, or whom to call back: as the requester gave it. */
  readonly contact?: string | undefined;
}

/** What the requester gets. */
export interface ReceivedStop {
  readonly case: string;
  readonly state: string;
  readonly receipt: StopReceipt;
}

const longestContact = 2000;

/**
 * Receives a stop request. When it returns, the stop is durable and in force, and its receipt is issued. Sent again under the same
 * `key`, it gives the same number and does nothing twice.
 *
 * @law Act Art. 30(1)/52(1) — provision stops on request; Art. 31/53 — the written receipt, without delay
 * @throws As `openCase`; {InvalidInputError} `stop/contact-too-long`
 */
export async function receiveStop(
  operator: Operator,
  office: CaseOffice,
  actor: Actor,
  { wish, key }: { readonly wish: StopWish; readonly key?: string },
): Promise<ReceivedStop> {
  const { contact, relation, ground, identity, evidence, ...plain } = wish;
  if (contact !== undefined && contact.length > longestContact) {
    throw new InvalidInputError(
      'stop/contact-too-long',
      `contact data have at most ${longestContact} letters`,
    );
  }
  const institution = await operator.institutions.find(wish.institution);
  const number = numberFor(operator, actor, key);
  const input = {
    ...plain,
    relation: relation ?? null,
    ground: ground ?? null,
    identity: identity ?? null,
    evidence: evidence ?? null,
    receiptDigest: receiptDigest(number),
  };
  const { id } = await openCase(office, actor, {
    kind: stopCase.name,
    input,
    ...(key === undefined ? {} : { key }),
  });
  await removeVoidPackages(operator);
  const matter = await foundStop(office, id);
  if (matter.data.receipt !== null) {
    return { case: id, state: matter.state, receipt: await openedReceipt(operator, office, actor, matter) };
  }
  const issuer = {
    institution: { code: institution.code, name: institution.name },
    operator: operator.config.operator,
  };
  const document = stopReceipt(matter, { number, issuedOn: today(office.clock), issuer });
  await issue(operator, office, actor, { id, document, contact });
  return { case: id, state: matter.state, receipt: document };
}

/** A number that nobody can guess; of a request with a key, the same each time that it is sent. */
function numberFor({ keys }: Operator, { account }: Actor, key: string | undefined): string {
  if (key === undefined) return receiptNumberOf(randomBytes(receiptNumberBytes));
  const secret = derivedSecret(keys.root, 'stop-receipt-number');
  try {
    return receiptNumberOf(
      createHmac('sha256', secret)
        .update(JSON.stringify([account, key]))
        .digest(),
    );
  } finally {
    secret.fill(0);
  }
}

/** The case of this number, as it is now. @throws {IntegrityError} `stop/case-gone` */
async function foundStop({ db }: CaseOffice, id: string) {
  const matter = await postgresCaseStore(db).find(stopCase, id);
  if (matter === undefined) throw new IntegrityError('stop/case-gone', 'a case that was just opened is gone');
  return matter;
}

interface Issue {
  readonly id: string;
  readonly document: StopReceipt;
  readonly contact: string | undefined;
}

async function issue(operator: Operator, office: CaseOffice, actor: Actor, { id, document, contact }: Issue) {
  const event = { type: 'stop-request/receipt-sealed', actor: actor.account, subject: id } as const;
  const sealed = await guarded(office.ledger, event, (receipt) =>
    withStopNotes(operator, office.db, async (notes) => ({
      note: await notes.keep(receipt, notePurposes.receipt, JSON.stringify(document)),
      contactNote: contact === undefined ? null : await notes.keep(receipt, notePurposes.contact, contact),
    })),
  );
  const input = { number: document.number, documentDigest: stopReceiptDigest(document), ...sealed };
  try {
    await commandCase(office, actor, { kind: stopCase.name, id, command: 'issue-receipt', input });
  } catch (error) {
    await forget(operator, office, actor, { id, ...sealed });
    throw error;
  }
}

/** Nothing names these notes: they would never be erased. */
async function forget(
  operator: Operator,
  office: CaseOffice,
  actor: Actor,
  {
    id,
    note,
    contactNote,
  }: { readonly id: string; readonly note: string; readonly contactNote: string | null },
) {
  const event = { type: 'stop-request/notes-forgotten', actor: actor.account, subject: id } as const;
  await guarded(office.ledger, event, (receipt) =>
    withStopNotes(operator, office.db, async (notes) => {
      const on = today(office.clock);
      await notes.erase(receipt, note, { purpose: notePurposes.receipt, on });
      if (contactNote !== null) {
        await notes.erase(receipt, contactNote, { purpose: notePurposes.contact, on });
      }
    }),
  );
}
