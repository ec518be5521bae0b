/** Who holds data by which case, as the cases on record have it: uses and what was passed on from them. */

import type { Kysely } from 'kysely';
import { useCase, type UseCase, type UseState } from '../../flow/application/index.ts';
import { postgresPackageRegister } from '../../flow/delivery/index.ts';
import {
  erasure,
  onwardProvision,
  useRegister,
  type Chain,
  type ChainConditions,
  type ChainLink,
  type UseOnRecord,
} from '../../flow/obligations/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import { casesOf } from '../use/cases-of.ts';

/** States in which a recipient has data no more. */
const over: ReadonlySet<UseState> = new Set(['erased', 'closed']);
/** States in which a recipient has data that may be used no more. */
const ended: ReadonlySet<UseState> = new Set(['expired', 'revoked', 'erasure-reported']);

/** States of an onward provision in which its recipient has, or had, the data. */
const linkStates: Readonly<Partial<Record<string, ChainLink['state']>>> = {
  provided: 'holding',
  suspended: 'suspended',
  ended: 'ended',
};

function linkStateOf({ state, data }: UseCase): ChainLink['state'] {
  if (over.has(state)) return 'ended';
  return data.suspended !== undefined || ended.has(state) ? 'suspended' : 'holding';
}

/** The conditions of a use, as they bind whoever comes after; undefined when it has no contract. */
function conditionsOf({ data: { content, contract } }: UseCase): ChainConditions | undefined {
  if (content === undefined || contract === undefined) return undefined;
  const { purposes, environment, onward } = content.conditions;
  return {
    purposes: [...purposes],
    forms: [environment],
    items: [...content.variables],
    until: contract.until,
    mayPassOn: onward === 'with-permission',
  };
}

/** The conditions under which data are held by a case, a use or an onward provision; undefined when nothing is held by it. */
export async function conditionsHeldBy(
  db: Kysely<unknown>,
  id: string,
): Promise<ChainConditions | undefined> {
  const store = postgresCaseStore(db);
  const use = await store.find(useCase, id);
  return use === undefined ? (await store.find(onwardProvision, id))?.data.conditions : conditionsOf(use);
}

/** Packages whose key is out to the recipient of a use, recalled ones as well, by number. */
async function packagesOut(db: Kysely<unknown>, use: string): Promise<readonly string[]> {
  const isOut: ReadonlySet<string> = new Set(['key-released', 'delivered', 'recalled']);
  const all = await postgresPackageRegister(db).all();
  return all.filter(({ application, state }) => application === use && isOut.has(state)).map(({ id }) => id);
}

/** The use of this number as the station of obligations knows it; undefined while nothing was handed over under it. */
export async function useOnRecord(db: Kysely<unknown>, id: string): Promise<UseOnRecord | undefined> {
  const use = await postgresCaseStore(db).find(useCase, id);
  const conditions = use && conditionsOf(use);
  if (use?.data.handOver === undefined || use.data.contract === undefined || conditions === undefined)
    return undefined;
  const { party, data, state } = use;
  const isEnded = over.has(state) || ended.has(state);
  return {
    id,
    party,
    state: isEnded ? 'ended' : data.suspended === undefined ? 'in-use' : 'suspended',
    startsOn: use.data.contract.from,
    endsOn: use.data.contract.until,
    conditions,
    packages: await packagesOut(db, id),
  };
}

async function peopleAt(db: Kysely<unknown>, { id, data }: UseCase): Promise<readonly string[]> {
  const members = data.content?.members.map(({ person }) => person) ?? [];
  const handlers = (await registerEntries(db, id)).filter(({ what }) => what === 'handler');
  return [...new Set([...members, ...handlers.map(({ code }) => code)])].sort();
}

async function registerEntries(db: Kysely<unknown>, use: string) {
  const store = postgresCaseStore(db);
  const number = await store.numberOf(useRegister, use);
  return number === undefined ? [] : ((await store.find(useRegister, number))?.data.entries ?? []);
}

async function chainFrom(db: Kysely<unknown>, use: UseCase): Promise<Chain> {
  if (use.data.handOver === undefined) return [];
  const links: ChainLink[] = [
    { case: use.id, party: use.party, state: linkStateOf(use), people: await peopleAt(db, use) },
  ];
  for (const { id, data, state } of await casesOf(db, onwardProvision, { parent: use.id })) {
    const linked = data.provided === undefined ? undefined : linkStates[state];
    if (linked === undefined) continue;
    links.push({ case: id, from: data.from, party: data.recipient, state: linked, people: [] });
  }
  return links;
}

/**
 * Everybody who has, or had, data from the use that a case belongs to, the case being that use or an onward provision: its
 * recipient, and whoever it was passed on to. Empty while nothing was handed over.
 */
export async function chainOf(db: Kysely<unknown>, id: string): Promise<Chain> {
  const store = postgresCaseStore(db);
  const use = await store.find(useCase, (await store.find(onwardProvision, id))?.data.use ?? id);
  return use === undefined ? [] : chainFrom(db, use);
}

/** The chains of all uses. */
export async function chainOnRecord(db: Kysely<unknown>): Promise<Chain> {
  const chains: Chain[] = [];
  for (const use of await casesOf(db, useCase)) chains.push(await chainFrom(db, use));
  return chains.flat();
}

/** Copies of a use whose erasure was confirmed. */
export async function erasedCopies(db: Kysely<unknown>, use: string): Promise<readonly string[]> {
  const certified = await casesOf(db, erasure, { parent: use, states: ['certified'] });
  return certified.flatMap(({ data }) => data.copies.map(({ code }) => code));
}

/** Copies of a use that are on record and whose erasure was not confirmed: its packages, and what its register lists. */
export async function copiesLeft(db: Kysely<unknown>, use: string): Promise<readonly string[]> {
  const gone = new Set(await erasedCopies(db, use));
  const entries = (await registerEntries(db, use)).filter(({ what }) => what === 'copy');
  const copies = [...(await packagesOut(db, use)), ...entries.map(({ code }) => code)];
  return [...new Set(copies)].filter((code) => !gone.has(code));
}
