/**
 * A stop request by whoever holds the notice, without an account: in force when the answer comes. Nothing is asked of who asks in their
 * own name but whose information it is, which the sheet of paper says.
 *
 * @law Act Art. 30(1)/52(1) — provision stops on request; Art. 31/53 — the written receipt, without delay
 */

import canonicalize from 'canonicalize';
import { z } from 'zod';
import { anybody } from '../../access/actor.ts';
import type { CaseOffice } from '../../app/cases/case-wiring.ts';
import type { Operator } from '../../app/operator.ts';
import { patientOfSheet } from '../../app/patient/patient-of-sheet.ts';
import { receiveStop } from '../../app/patient/receive-stop.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { InvalidInputError } from '../../kit/errors.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { dayText, wordsShape } from './case-shapes.ts';

const wishShape = z.strictObject({
  /** Number of the sheet that was handed over, as it stands on the paper. */
  sheet: z.string().min(1).max(40).optional(),
  /** Instead of the sheet: where the person was a patient. Whose request it is, is then asked by way of `contact`. */
  institution: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/)
    .optional(),
  scope: z.enum(['institution', 'operator', 'all']),
  requester: z.enum(['self', 'guardian', 'bereaved']),
  relation: z.string().max(40).optional(),
  ground: z.enum(['under-age', 'cannot-decide']).optional(),
  asksDeletion: z.boolean().default(false),
  /** Sealed; it stands in no case and no log. */
  contact: z.string().min(1).max(2000).optional(),
});

const receivedShape = z
  .strictObject({
    /** To be kept: with it the request is followed, without it nobody sees it. */
    number: z.string(),
    receivedOn: dayText,
    isInForce: z.boolean(),
    /** What was asked for, and what happens next. */
    lines: z.array(wordsShape),
  })
  .meta({ id: 'StopReceived' });

/** Whose request it is: who holds the sheet, or a patient of the institution whom the desk finds out. */
async function whose(operator: Operator, { sheet, institution, contact }: z.output<typeof wishShape>) {
  if (sheet !== undefined && institution === undefined) return patientOfSheet(operator, sheet);
  if (sheet === undefined && institution !== undefined && contact !== undefined) {
    return { institution, subject: null };
  }
  throw new InvalidInputError(
    'stop/sheet-or-institution',
    'name the number of the sheet, or the institution and how you are reached',
  );
}

/** The route by which anybody asks for a stop. */
export function stopRoutes(office: CaseOffice, operator: Operator): readonly ApiRoute[] {
  return [
    apiRoute({
      method: 'POST',
      path: '/stop-requests',
      id: 'requestStop',
      summary: '停止を求める（お知らせの番号で。ログイン不要。答えが返った時には止まっている）',
      tag: 'stop-status',
      permission: 'anybody',
      body: wishShape,
      answer: receivedShape,
      status: 201,
      handle: async ({ body, key }) => {
        const patient = await whose(operator, body);
        const { scope, requester, relation, ground, asksDeletion, contact } = body;
        const said = { scope, requester, relation, ground, asksDeletion, contact };
        const wish = { ...said, ...patient, channel: 'web' } as const;
        // Who is not signed in shares one account: the mark of one is not the mark of another who says something else.
        const own = sha256Hex(canonicalize([key, body]) ?? '');
        const { receipt, state } = await receiveStop(operator, office, anybody, { wish, key: own });
        const { number, receivedOn, lines } = receipt;
        return { number, receivedOn, isInForce: state !== 'received', lines };
      },
    }),
  ];
}
