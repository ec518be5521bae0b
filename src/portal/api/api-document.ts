import fastify from 'fastify';
import { anybody } from '../../access/actor.ts';
import { registeredKinds } from '../../app/cases/case-registry.ts';
import type { CaseOffice } from '../../app/cases/case-wiring.ts';
import type { Operator } from '../../app/operator.ts';
import { apiPlugin } from './api.ts';
import { apiRoutes } from './api-routes.ts';

/** The API's OpenAPI document, made without a home: routes are made of tables and shapes, and touch nothing until they are called. */
export async function apiDocument(): Promise<object> {
  const app = fastify();
  const office = { wirings: registeredKinds.map(({ kind }) => ({ kind })) } as unknown as CaseOffice;
  const routes = apiRoutes(office, {} as Operator);
  await app.register(apiPlugin({ routes, actorOf: () => Promise.resolve(anybody) }));
  await app.ready();
  const answer = await app.inject({ method: 'GET', url: '/api/v1/openapi.json' });
  await app.close();
  return answer.json<object>();
}
