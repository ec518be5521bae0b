import type { CaseOffice } from '../../app/cases/case-wiring.ts';
import type { Operator } from '../../app/operator.ts';
import type { ApiRoute } from './api-route.ts';
import { caseRoutes } from './case-routes.ts';

/** Every route of the API of an operator's home. */
export function apiRoutes(office: CaseOffice, _operator: Operator): readonly ApiRoute[] {
  return [...caseRoutes(office)];
}
