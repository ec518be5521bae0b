import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CookieTerms } from './auth-options.ts';

/** The cookie that holds a session's token. */
export interface SessionCookie {
  read(request: FastifyRequest): string | undefined;
  set(reply: FastifyReply, secret: string): void;
  clear(reply: FastifyReply): void;
}

/**
 * The cookie of a site's sessions: no script reads it, no other site's page sends it, and it ends with the browser. How
 * long it is good for, we decide, not the browser.
 */
export function sessionCookie({ session, isSecure }: CookieTerms): SessionCookie {
  const terms = { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure } as const;
  return {
    read: (request) => request.cookies[session],
    set: (reply, secret) => {
      void reply.setCookie(session, secret, terms);
    },
    clear: (reply) => {
      void reply.clearCookie(session, terms);
    },
  };
}
