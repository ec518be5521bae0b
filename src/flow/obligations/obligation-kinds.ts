import type { AnyCaseKind } from '../../procedure/index.ts';
import { useReport } from './report/use-report.ts';
import { useRegister } from './holding/use-register.ts';
import { onwardProvision } from './onward/onward-provision.ts';
import { publicationCheck } from './publication/publication-check.ts';
import { erasure } from './erasure/erasure.ts';
import { useResult } from './result/use-result.ts';
import { recipientAudit } from './audit/recipient-audit.ts';
import { recall } from './recall/recall.ts';
import { halt } from './recall/halt.ts';
import { instruction } from './recall/instruction.ts';

/** What a recipient owes after a hand-over, and what is done about it: the kinds of case of this station. */
export const obligationKinds: readonly AnyCaseKind[] = [
  useReport,
  useRegister,
  onwardProvision,
  publicationCheck,
  erasure,
  useResult,
  recipientAudit,
  recall,
  halt,
  instruction,
];
