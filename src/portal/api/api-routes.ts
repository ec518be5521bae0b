import type { CaseOffice } from '../../app/cases/case-wiring.ts';
import type { Operator } from '../../app/operator.ts';
import type { ApiRoute } from './api-route.ts';
import { caseRoutes } from './case-routes.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { countRoutes } from './count-routes.ts';
import { definitionRoutes } from './definition-routes.ts';
import { faqRoutes } from './faq-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { jobRoutes } from './job-routes.ts';
import { provisionRoutes } from './provision-routes.ts';
import { publicNumberRoutes } from './public-number-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { recordRoutes } from './record-routes.ts';
import { ruleRoutes } from './rule-routes.ts';
import { stewardRoutes } from './steward-routes.ts';
import { stopRoutes } from './stop-routes.ts';
import { stopStatusRoutes } from './stop-status-routes.ts';
import { templateRoutes } from './template-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';
import { worklistRoutes } from './worklist-routes.ts';

/** Every route of the API of an operator's home. */
export function apiRoutes(office: CaseOffice, operator: Operator): readonly ApiRoute[] {
  return [
    ...caseRoutes(office),
    ...provisionRoutes(office, operator),
    ...stopRoutes(office, operator),
    ...stopStatusRoutes(operator),
    ...worklistRoutes(operator),
    ...recordRoutes(operator),
    ...catalogueRoutes(operator),
    ...definitionRoutes(operator),
    ...countRoutes(operator),
    ...jobRoutes(operator),
    ...webhookRoutes(operator),
    ...templateRoutes(operator),
    ...ruleRoutes(operator),
    ...healthRoutes(operator),
    ...publicRoutes(operator),
    ...publicNumberRoutes(operator),
    ...faqRoutes(operator),
    ...stewardRoutes(operator),
  ];
}
