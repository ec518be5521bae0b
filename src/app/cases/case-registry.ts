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
import {
  certificationFile,
  closure,
  consignee,
  filing,
  incident,
  inquiryCase,
  inspection,
  mediaItem,
  ministerMessage,
  ministerOrder,
  operatorExchange,
  ownFreeze,
  periodicReport,
  reportRequest,
  staffDuty,
} from '../../flow/supervision/index.ts';
import { exchangeWiring } from '../supervision/exchange-wiring.ts';
import { closureWiring, orderWiring, ownFreezeWiring } from '../supervision/freeze-wiring.ts';
import { incidentWiring } from '../supervision/incident-wiring.ts';
import { inspectionWiring } from '../supervision/inspection-wiring.ts';
import { periodicReportWiring } from '../supervision/periodic-report-wiring.ts';
import { staffDutyWiring } from '../supervision/staff-duty-wiring.ts';
import { inquiryWiring } from '../inquiries/inquiry-wiring.ts';
import {
  erasure,
  halt,
  instruction,
  onwardProvision,
  publicationCheck,
  recall,
  recipientAudit,
  useRegister,
  useReport,
  useResult,
} from '../../flow/obligations/index.ts';
import { erasureWiring } from '../obligations/erasure-wiring.ts';
import { haltWiring } from '../obligations/halt-wiring.ts';
import { instructionWiring } from '../obligations/instruction-wiring.ts';
import { onwardProvisionWiring } from '../obligations/onward-provision-wiring.ts';
import { recallWiring } from '../obligations/recall-wiring.ts';
import { useChildWiring } from '../obligations/use-child-wiring.ts';
import { useRegisterWiring } from '../obligations/use-register-wiring.ts';
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
  { kind: useReport, wire: useChildWiring },
  { kind: useRegister, wire: useRegisterWiring },
  { kind: onwardProvision, wire: onwardProvisionWiring },
  { kind: publicationCheck, wire: useChildWiring },
  { kind: erasure, wire: erasureWiring },
  { kind: useResult, wire: useChildWiring },
  { kind: recipientAudit, wire: useChildWiring },
  { kind: recall, wire: recallWiring },
  { kind: halt, wire: haltWiring },
  { kind: instruction, wire: instructionWiring },
  { kind: inquiryCase, wire: inquiryWiring },
  { kind: reportRequest },
  { kind: ministerOrder, wire: orderWiring },
  { kind: ownFreeze, wire: ownFreezeWiring },
  { kind: ministerMessage },
  { kind: periodicReport, wire: periodicReportWiring },
  { kind: certificationFile },
  { kind: filing },
  { kind: incident, wire: incidentWiring },
  { kind: inspection, wire: inspectionWiring },
  { kind: mediaItem },
  { kind: staffDuty, wire: staffDutyWiring },
  { kind: consignee },
  { kind: operatorExchange, wire: exchangeWiring },
  { kind: closure, wire: closureWiring },
];

/** The kinds, tied to `operator`. */
export function caseWirings(operator: Operator): readonly CaseWiring[] {
  return registeredKinds.map(({ kind, wire }) => ({ kind, ...wire?.(operator) }));
}
