import type { AnyCaseKind } from '../../procedure/index.ts';
import { certificationFile } from './certification/certification-file.ts';
import { closure } from './closure/closure.ts';
import { consignee } from './consignee/consignee.ts';
import { filing } from './certification/filing.ts';
import { incident } from './incident/incident.ts';
import { inquiryCase } from './inquiry/inquiry-case.ts';
import { inspection } from './inspection/inspection.ts';
import { mediaItem } from './media/media-item.ts';
import { ministerMessage } from './minister/minister-message.ts';
import { ministerOrder } from './order/order.ts';
import { operatorExchange } from './exchange/operator-exchange.ts';
import { ownFreeze } from './order/own-freeze.ts';
import { periodicReport } from './periodic-report/periodic-report.ts';
import { reportRequest } from './report-request/report-request.ts';
import { staffDuty } from './staff-duty/staff-duty.ts';

/** The kinds of case of this station. */
export const supervisionKinds: readonly AnyCaseKind[] = [
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
];
