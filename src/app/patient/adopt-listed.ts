import { createHmac } from 'node:crypto';
import type { Actor } from '../../access/actor.ts';
import { receiptDigest, receiptNumberOf, stopCase, subjectId } from '../../flow/institution/index.ts';
import { dayOf } from '../../kit/day.ts';
import { derivedSecret } from '../../seal/index.ts';
import { openCase } from '../cases/carry-on-case.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import type { StopRow } from '../desk-files.ts';
import type { Operator } from '../operator.ts';

const channels = { web: 'web', phone: 'phone', mail: 'email', paper: 'paper', desk: 'desk' } as const;

/**
 * Takes requests that came by an institution's list, and are in force, into the one queue, so that they are confirmed, told and deleted like
 * all others. One that is in the queue already stays as it is. Gives the numbers of their cases.
 */
export async function adoptListed(
  operator: Operator,
  office: CaseOffice,
  rows: readonly StopRow[],
): Promise<readonly string[]> {
  const actor: Actor = {
    account: 'desk',
    person: 'desk',
    roles: ['steward'],
    organization: operator.config.operator,
  };
  const ids: string[] = [];
  for (const row of rows) {
    const isSeen = row.requester !== 'guardian' || row.guardian_checked;
    const input = {
      institution: row.institution,
      subject: subjectId(operator.keys.subject, row.institution, row.local_id),
      requester: row.requester,
      scope: row.scope,
      channel: channels[row.channel],
      identity: isSeen ? 'institution-vouched' : null,
      receiptDigest: receiptDigest(numberOfListed(operator, row)),
      listed: { number: row.number, receivedOn: dayOf(row.received_at) },
    };
    const key = `listed/${row.number}`;
    ids.push((await openCase(office, actor, { kind: stopCase.name, input, key })).id);
  }
  return ids;
}

/** The number that a receipt of ours would have; the institution has given its own paper. */
function numberOfListed({ keys }: Operator, { number }: StopRow): string {
  const secret = derivedSecret(keys.root, 'stop-receipt-number');
  try {
    return receiptNumberOf(
      createHmac('sha256', secret)
        .update(JSON.stringify(['listed', number]))
        .digest(),
    );
  } finally {
    secret.fill(0);
  }
}
