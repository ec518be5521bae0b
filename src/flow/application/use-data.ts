/** What the events of a 利用案件 add up to: from the draft of an application to the end of the use. */

import { z } from 'zod';
import type { Refusal } from '../../procedure/index.ts';
import { jsonShape } from '../../procedure/index.ts';
import { contentShape, digestShape } from './application-content.ts';
import { contractShape } from './contract.ts';
import type { MeetingNow } from './meeting-rules.ts';
import type { AssessedRule } from './pre-assessment.ts';
import { quoteShape } from './quote.ts';
import type { FieldFault } from './question.ts';
import type { TariffNow } from './tariff.ts';
import { dayShape } from './use-conditions.ts';

const persons = z.array(z.string());
const wordsShape = z.strictObject({ ja: z.string(), en: z.string() });

/** A condition of an approval, tracked until it is met. */
export const useConditionShape = z.strictObject({
  id: z.string().min(1).max(40),
  text: z.string().min(1).max(1000),
  dueOn: dayShape,
  /** What cannot happen before it is met. */
  before: z.enum(['contract', 'delivery', 'end']),
});

const trackedCondition = useConditionShape.extend({
  state: z.enum(['open', 'reported', 'met']),
  evidence: digestShape.optional(),
});

/** How a member voted. */
export const ballots = ['for', 'against', 'defer', 'abstain'] as const;

const voteShape = z.strictObject({ persons, ballot: z.enum(ballots), rationale: z.string() });

/** A comment on one field, open until it is resolved. */
const commentShape = z.strictObject({
  id: z.string(),
  field: z.string(),
  text: z.string(),
  on: dayShape,
  isResolved: z.boolean(),
});

const packageShape = z.strictObject({
  id: z.string(),
  manifest: digestShape,
  builtOn: dayShape,
  /** Who passed the output, each with the day. */
  checks: z.array(z.strictObject({ persons, on: dayShape })),
});

/** The shape of the data; see the head of this file. */
export const useDataShape = z.strictObject({
  /** Whose application it is: the person who opened it, by token. */
  applicant: z.string(),
  consultation: z.string().optional(),
  /** Whether this organization has had data before, as known at the opening. */
  isFirstUse: z.boolean(),
  answers: z.record(z.string(), jsonShape),
  content: contentShape.optional(),
  /** Answers as they were submitted, the last two: what was changed is shown. */
  submitted: z.array(
    z.strictObject({ on: dayShape, digest: digestShape, answers: z.record(z.string(), jsonShape) }),
  ),
  /** Digest of the members for whom the organization signed. */
  membersSigned: digestShape.optional(),
  comments: z.array(commentShape),
  assessed: z.array(
    z.strictObject({
      rule: z.string(),
      verdict: z.enum(['fits', 'to-check', 'does-not-fit']),
      reason: wordsShape,
    }),
  ),
  meeting: z.string().optional(),
  opinions: z.array(
    z.strictObject({ persons, view: z.enum(['for', 'for-with-conditions', 'against']), text: z.string() }),
  ),
  consolidation: z.strictObject({ summary: z.string(), conditions: z.array(useConditionShape) }).optional(),
  votes: z.array(voteShape),
  decision: z
    .strictObject({
      outcome: z.enum(['approved', 'conditional', 'rejected', 'deferred']),
      on: dayShape,
      meeting: z.string(),
      content: digestShape,
    })
    .optional(),
  conditions: z.array(trackedCondition),
  quote: quoteShape.optional(),
  contract: contractShape.optional(),
  invoice: z.strictObject({ number: z.string(), yen: z.int(), on: dayShape, dueOn: dayShape }).optional(),
  payment: z.strictObject({ yen: z.int(), receivedOn: dayShape, confirmedBy: persons }).optional(),
  /** What was paid at earlier prices, before an amendment. */
  paidBefore: z.array(z.strictObject({ quote: quoteShape, yen: z.int() })).optional(),
  package: packageShape.optional(),
  /** Numbers of all packages that were built for it. */
  packages: z.array(z.string()),
  handOver: z.strictObject({ package: z.string(), on: dayShape, to: z.string() }).optional(),
  receivedOn: dayShape.optional(),
  erasure: z
    .strictObject({
      on: dayShape,
      copies: z.int(),
      evidence: digestShape,
      certifiedOn: dayShape.optional(),
    })
    .optional(),
  amendments: z.array(z.string()),
  /** Why everything is stopped, while it is. */
  suspended: z.strictObject({ on: dayShape, reason: z.string() }).optional(),
  reopenedBy: z.string().optional(),
});

/** See the head of this file. */
export type UseData = z.output<typeof useDataShape>;

/** Where a use stands. */
export type UseState =
  | 'draft'
  | 'completeness'
  | 'returned'
  | 'assessment'
  | 'opinions'
  | 'voting'
  | 'approved'
  | 'conditional'
  | 'rejected'
  | 'deferred'
  | 'contract-draft'
  | 'signing'
  | 'invoicing'
  | 'payment'
  | 'building'
  | 'checking'
  | 'ready'
  | 'delivered'
  | 'in-use'
  | 'expired'
  | 'revoked'
  | 'erasure-reported'
  | 'erased'
  | 'closed'
  | 'withdrawn';

/** What the gate (notice, month, stops) says of the people in the package. */
export type GateAnswer = 'clear' | 'somebody-ineligible' | 'not-asked';

/** An amendment that was granted and is not yet in force. */
export interface GrantedAmendment {
  readonly id: string;
  readonly changes: Readonly<Record<string, z.core.util.JSONType>>;
}

/** What the rules of a use look up beside the case. */
export interface UseFacts {
  /** What later stations find wrong with the content. */
  readonly contentFaults: readonly FieldFault[];
  readonly assessed: readonly AssessedRule[];
  /** The meeting that has this case on its agenda. */
  readonly meeting?: MeetingNow;
  /** The tariff in force. */
  readonly tariff?: TariffNow;
  /** What the contract would say now. */
  readonly contractText: string;
  readonly gate: GateAnswer;
  /** Why the package of the case goes no further: it is void or recalled. */
  readonly holdsOnPackage: readonly Refusal[];
  /** Why other stations hold the build (criteria sign-off, orders, …). */
  readonly holdsOnBuild: readonly Refusal[];
  /** Why other stations hold the hand-over (differencing check, incidents, …). */
  readonly holdsOnHandOver: readonly Refusal[];
  readonly isFirstUse: boolean;
  /** Number of the consultation that is named at the opening, when it is one of the applicant's own organization. */
  readonly ownConsultation?: string;
  readonly amendment?: GrantedAmendment;
  /** Number of a reconsideration that was granted and not yet followed. */
  readonly reconsideration?: string;
  /** Duties of the recipient that are still open: reports, erasures, findings. */
  readonly openDuties: number;
}

/** The facts of whom nothing was asked: what a command that looks at none of them is given. */
export const noUseFacts: UseFacts = {
  contentFaults: [],
  assessed: [],
  contractText: '',
  gate: 'not-asked',
  holdsOnPackage: [],
  holdsOnBuild: [],
  holdsOnHandOver: [],
  isFirstUse: false,
  openDuties: 0,
};
