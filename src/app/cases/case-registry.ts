import type { Operator } from '../operator.ts';
import type { AnyCaseKind } from '../../procedure/index.ts';
import {
  amendmentCase,
  consultationCase,
  meetingCase,
  reconsiderationCase,
  tariffCase,
  useCase,
} from '../../flow/application/index.ts';
import { linkReviewCase } from '../../flow/identity/index.ts';
import { feedIssueCase, intakeBatchCase } from '../../flow/intake/index.ts';
import { feedIssueWiring } from '../stewards/feed-issue-wiring.ts';
import { intakeBatchWiring } from '../stewards/intake-batch-wiring.ts';
import { noticeVersionCase, stopCase, stopRelayCase } from '../../flow/institution/index.ts';
import { noticeVersionWiring } from '../patient/notice-wiring.ts';
import { stopRelayWiring } from '../patient/stop-relay-wiring.ts';
import { stopWiring } from '../patient/stop-wiring.ts';
import { criteriaSignoffWiring } from '../stewards/criteria-signoff-wiring.ts';
import { criteriaSignoffCase } from '../../flow/deidentify/index.ts';
import { linkReviewWiring } from '../stewards/link-review-wiring.ts';
import { deletionOrderWiring } from '../stewards/retention-due.ts';
import { deletionOrderCase } from '../../flow/vault/index.ts';
import { amendmentWiring, meetingWiring, reconsiderationWiring, useWiring } from '../use/use-wiring.ts';
import { inquiryCase } from '../../flow/supervision/index.ts';
import { inquiryWiring } from '../inquiries/inquiry-wiring.ts';
import type { CaseWiring } from './case-wiring.ts';

/** A kind of case, and how it is tied to an operator's home where it is. */
export interface RegisteredKind {
  readonly kind: AnyCaseKind;
  readonly wire?: (operator: Operator) => Omit<CaseWiring, 'kind'>;
}

/** Every kind of case there is. Routes, documents and the matrix of permissions are made from this list. */
export const registeredKinds: readonly RegisteredKind[] = [
  { kind: noticeVersionCase, wire: noticeVersionWiring },
  { kind: stopCase, wire: stopWiring },
  { kind: stopRelayCase, wire: stopRelayWiring },
  { kind: linkReviewCase, wire: linkReviewWiring },
  { kind: intakeBatchCase, wire: intakeBatchWiring },
  { kind: feedIssueCase, wire: feedIssueWiring },
  { kind: deletionOrderCase, wire: deletionOrderWiring },
  { kind: criteriaSignoffCase, wire: criteriaSignoffWiring },
  { kind: consultationCase },
  { kind: useCase, wire: useWiring },
  { kind: meetingCase, wire: meetingWiring },
  { kind: tariffCase },
  { kind: amendmentCase, wire: amendmentWiring },
  { kind: reconsiderationCase, wire: reconsiderationWiring },
  { kind: inquiryCase, wire: inquiryWiring },
];

/** The kinds, tied to `operator`. */
export function caseWirings(operator: Operator): readonly CaseWiring[] {
  return registeredKinds.map(({ kind, wire }) => ({ kind, ...wire?.(operator) }));
}
