/**
 * The portal: HTML over HTTP, rendered here, usable without script, with nothing from third parties.
 */

import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseOffice } from '../app/cases/case-wiring.ts';
import type { Operator } from '../app/operator.ts';
import type { StationStatus } from '../app/station-status.ts';
import type { Clock } from '../kit/clock.ts';
import { apiPlugin } from './api/api.ts';
import { frameworkProblem } from './api/framework-problem.ts';
import { apiRoutes } from './api/api-routes.ts';
import type { AuthOptions } from './auth/auth-options.ts';
import { addAuth } from './auth/auth.ts';
import { actorOfRequest } from './auth/recognize.ts';
import { StationsPage } from './pages/stations/stations-page.tsx';
import { text, type Language } from './text.ts';
import { Layout } from './ui/layout.tsx';

/** What the portal shows things of. */
export interface PortalSources {
  readonly clock: Clock;
  /** How each station stands now, in the order of the flow. */
  readonly statuses: () => Promise<readonly StationStatus[]>;
  /** Left out: the portal shows how things stand, and nobody signs in or changes anything. */
  readonly work?: PortalWork;
}

/** What the portal works with, for whoever signs in. */
export interface PortalWork {
  readonly operator: Operator;
  readonly office: CaseOffice;
  readonly auth: AuthOptions;
}

const page = (element: JSX.Element) => `<!doctype html>${renderToString(element)}`;

const languageOf = (query: unknown): Language =>
  typeof query === 'object' && query !== null && 'lang' in query && query.lang === 'en' ? 'en' : 'ja';

const moment: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ja: new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Tokyo',
  }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Tokyo' }),
};

/** The portal, not yet listening. */
export async function buildPortal({ clock, statuses, work }: PortalSources): Promise<FastifyInstance> {
  // A proxy on this computer says whose request it is: attempts to sign in are counted by address.
  const app = fastify({
    bodyLimit: 64 * 1024,
    requestTimeout: 30_000,
    trustProxy: 'loopback',
    frameworkErrors: frameworkProblem,
  });
  await app.register(helmet, {
    // With `no-referrer` a browser sends `Origin: null` with forms, and every change by a cookie is checked by its origin.
    referrerPolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
  });
  const style = await readFile(join(import.meta.dirname, 'ui/style.css'), 'utf8');
  app.get('/assets/style.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style),
  );
  app.get('/', async (request, reply) => {
    const language = languageOf(request.query);
    const asOf = moment[language].format(clock.now());
    const html = page(<StationsPage language={language} asOf={asOf} statuses={await statuses()} />);
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
  });
  if (work !== undefined) await addWork(app, work);
  app.setNotFoundHandler((request, reply) => {
    const language = languageOf(request.query);
    const html = page(
      <Layout language={language} title={text.notFound[language]} path="/">
        <h1>{text.notFound[language]}</h1>
        <p>
          <a href={`/?lang=${language}`}>{text.home[language]}</a>
        </p>
      </Layout>,
    );
    return reply.code(404).type('text/html; charset=utf-8').send(html);
  });
  return app;
}

/** Signing in, and the API behind it. */
async function addWork(app: FastifyInstance, { operator, office, auth }: PortalWork): Promise<void> {
  await addAuth(app, auth);
  await app.register(apiPlugin({ routes: apiRoutes(office, operator), actorOf: actorOfRequest }));
}
