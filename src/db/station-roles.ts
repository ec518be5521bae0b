import type pg from 'pg';
import { EngineError } from '../kit/errors.ts';

const grants = (schema: string, role: string) => [
  `grant usage on schema ${schema} to ${role}`,
  `grant select, insert, update, delete on all tables in schema ${schema} to ${role}`,
  `grant usage on all sequences in schema ${schema} to ${role}`,
  `grant execute on all functions in schema ${schema} to ${role}`,
];

/** The role that may work in the schema of a station, and in no other. */
export function stationRole(schema: string): string {
  return `meguri_${schema}`;
}

/**
 * Gives each station's schema its role. A process that serves one station runs `set role` and then cannot read what
 * belongs to another. Roles belong to the whole server, so one that is there already is used.
 *
 * @throws {EngineError} `db/cannot-make-roles` when the user of the database may not.
 */
export async function grantStationRoles(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ schema: string }>(
    `select nspname as schema from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
  );
  for (const { schema } of rows) {
    await grantStationRole(client, schema).catch((cause: unknown) => {
      const advice = 'the user of the database needs CREATEROLE, or the role must be there and granted to it';
      throw new EngineError(
        'db/cannot-make-roles',
        `role ${stationRole(schema)} could not be set up: ${advice}`,
        {
          cause,
        },
      );
    });
  }
}

async function grantStationRole(client: pg.ClientBase, schema: string): Promise<void> {
  const role = client.escapeIdentifier(stationRole(schema));
  await client.query(`do $$ begin create role ${role} nologin;
    exception when duplicate_object or unique_violation then null; end $$`);
  for (const grant of grants(client.escapeIdentifier(schema), role)) await client.query(grant);
  // Membership is kept for the whole server, where two databases would get into each other's way: only when needed.
  const { rows } = await client.query<{ member: boolean }>(
    `select pg_has_role(current_user, $1, 'member') as member`,
    [stationRole(schema)],
  );
  if (rows[0]?.member !== true) await client.query(`grant ${role} to current_user`);
}
