import { describe, expect, it } from 'vitest';
import { allRoles } from '../../access/role.ts';
import { apiDocument } from './api-document.ts';

interface Operation {
  readonly operationId: string;
  readonly 'x-roles': readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly responses: Readonly<Record<string, object>>;
  readonly security: readonly object[];
}

const operations = async () => {
  const { paths } = (await apiDocument()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );
};

describe('apiDocument', () => {
  it('M1: is made without a home, and names every operation once, with the roles that may', async () => {
    const all = await operations();
    expect(all.length).toBeGreaterThan(300);
    expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
    const known: readonly string[] = allRoles;
    const unknown = all.filter(({ 'x-roles': roles }) => !roles.every((role) => known.includes(role)));
    expect(unknown).toEqual([]);
  });

  it('M1: asks for a mark with every write, and says how a refusal looks', async () => {
    for (const { operationId, method, parameters = [], responses } of await operations()) {
      const mark = parameters.find(({ name }) => name === 'idempotency-key');
      expect([operationId, mark?.required]).toEqual([operationId, method === 'get' ? undefined : true]);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '401', '403', '404', '409']));
    }
  });

  it('M1: says by what a caller is known, and what anybody may call', async () => {
    const { components } = (await apiDocument()) as {
      readonly components: { readonly securitySchemes: Readonly<Record<string, object>> };
    };
    expect(components.securitySchemes).toMatchObject({
      session: { type: 'apiKey', in: 'cookie', name: '__Host-meguri-session' },
      token: { type: 'http', scheme: 'bearer' },
    });
    for (const { operationId, 'x-roles': roles, security } of await operations()) {
      const known = roles.includes('public') ? [] : [{ session: [] }, { token: [] }];
      expect([operationId, security]).toEqual([operationId, known]);
    }
  });

  it('A11: has no address that takes a receipt’s number', async () => {
    const stops = (await operations()).filter(({ path }) => path.includes('stop-status'));
    expect(stops.map(({ method }) => method)).toEqual(['post', 'post']);
    expect(stops.flatMap(({ parameters = [] }) => parameters).filter((one) => one.in !== 'header')).toEqual(
      [],
    );
  });
});
