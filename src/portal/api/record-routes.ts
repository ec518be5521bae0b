/**
 * Records for those who inspect: provision records 提供記録 and confirmation records 確認記録. People are counted, not named: who they are
 * stands in the export that the desk makes on its own computer.
 *
 * @law Act Art. 32/54, Art. 33/55
 */

import { z } from 'zod';
import { confirmationRecordsFor, provisionRecordsFor } from '../../app/desk/records.ts';
import type { Operator } from '../../app/operator.ts';
import { day, type Day } from '../../kit/day.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { dayText } from './case-shapes.ts';
import { ownOrganization } from './own-organization.ts';

const partyShape = z
  .strictObject({
    code: z.string(),
    name: z.string().nullable(),
    address: z.string().nullable(),
    representative: z.string().nullable(),
  })
  .meta({ id: 'RecordedParty' });

const missing = z.array(z.string());

const provisionShape = z.strictObject({
  objectDigest: z.string(),
  round: z.int().min(1),
  providedOn: dayText,
  institution: partyShape,
  operator: partyShape,
  dataItems: z.array(z.string()),
  format: z.string(),
  records: z.int().min(0),
  people: z.int().min(0),
  ledgerSequence: z.int().min(0),
  keepUntil: dayText,
});

const confirmationShape = z.strictObject({
  provider: partyShape,
  acquiredBy: z.string(),
  receivedOn: dayText,
  objectDigest: z.string(),
  format: z.string(),
  dataItems: z.array(z.string()),
  subjects: z.int().min(0),
  subjectsDigest: z.string(),
  records: z.int().min(0),
  refusedSubjects: z.record(z.string(), z.int()),
  noticeConfirmed: z.literal(true),
  filing: z.string().nullable(),
  ledgerSequence: z.int().min(0),
  keepUntil: dayText,
});

const queryShape = z.strictObject({
  institution: z.string().min(1).max(64).optional(),
  from: dayText.optional(),
  to: dayText.optional(),
});

const queryOf = (institution: string | undefined, { from, to }: z.output<typeof queryShape>) => ({
  ...(institution === undefined ? {} : { institution }),
  ...daysOf({ from, to }),
});

function daysOf(asked: { readonly from: string | undefined; readonly to: string | undefined }): {
  readonly from?: Day;
  readonly to?: Day;
} {
  const { from, to } = asked;
  return {
    ...(from === undefined ? {} : { from: day(from) }),
    ...(to === undefined ? {} : { to: day(to) }),
  };
}

/** Routes of records: an institution sees its own provisions, the operator's office and auditors all. */
export function recordRoutes(operator: Operator): readonly ApiRoute[] {
  return [
    apiRoute({
      method: 'GET',
      path: '/provision-records',
      id: 'provisionRecords',
      summary: '提供記録の一覧（人は数だけ）',
      tag: 'records',
      permission: ['institution-desk', 'institution-manager', 'office', 'steward', 'auditor'],
      query: queryShape,
      answer: z.strictObject({ records: z.array(provisionShape), missing }),
      handle: async ({ actor, query }) => {
        const asked = queryOf(ownOrganization(actor, query.institution), query);
        const { records, missing: lacking } = await provisionRecordsFor(operator, asked);
        return {
          records: records.map(({ subjects, ...record }) => ({ ...record, people: subjects.length })),
          missing: lacking,
        };
      },
    }),
    apiRoute({
      method: 'GET',
      path: '/confirmation-records',
      id: 'confirmationRecords',
      summary: '確認記録の一覧',
      tag: 'records',
      permission: ['office', 'steward', 'auditor'],
      query: queryShape,
      answer: z.strictObject({ records: z.array(confirmationShape), missing }),
      handle: ({ query }) => confirmationRecordsFor(operator, queryOf(query.institution, query)),
    }),
  ];
}
