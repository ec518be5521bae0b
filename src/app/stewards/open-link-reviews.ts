import { clockActor, type Actor } from '../../access/actor.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { openCase } from '../cases/carry-on-case.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import { postgresIdentityStore, type DoubtfulPair } from '../../flow/identity/index.ts';

/** A pair to look at, and where it is from. */
type Asked = Pick<DoubtfulPair, 'left' | 'right'>;

async function openOne(
  office: CaseOffice,
  actor: Actor,
  { left, right }: Asked,
  origin: 'doubtful' | 'linked',
): Promise<string> {
  const reversals = await postgresIdentityStore(office.db).reversals();
  const occasion = 1 + reversals.filter((one) => one.left === left && one.right === right).length;
  const key = `${left} ${right} ${String(occasion)}`;
  const { id } = await openCase(office, actor, { kind: 'link-review', input: { left, right, origin }, key });
  return id;
}

/**
 * Opens a review for each pair that the last linkage was not sure of, the likeliest first; a pair that was asked about
 * before is not asked about again. Gives the numbers of the cases.
 */
export async function openLinkReviews(office: CaseOffice, limit = Infinity): Promise<readonly string[]> {
  const pairs = await postgresIdentityStore(office.db).doubtful();
  const opened: string[] = [];
  for (const pair of pairs.slice(0, limit)) opened.push(await openOne(office, clockActor, pair, 'doubtful'));
  return opened;
}

/**
 * Opens a review for `size` pairs that the linkage has linked, drawn at random by `seed`: how often they turn out to be two
 * people says how often a link is wrong.
 *
 * @see Cochran (1977), Sampling Techniques, §2: simple random sampling
 */
export async function sampleLinks(
  office: CaseOffice,
  actor: Actor,
  { size, seed }: { readonly size: number; readonly seed: string },
): Promise<readonly string[]> {
  const ordered = ({ left, right }: Asked): Asked =>
    left < right ? { left, right } : { left: right, right: left };
  const drawn = (await postgresIdentityStore(office.db).linkedPairs())
    .map((pair) => ({ pair: ordered(pair), draw: sha256Hex(`${seed} ${pair.left} ${pair.right}`) }))
    .sort((a, b) => (a.draw < b.draw ? -1 : 1))
    .slice(0, size);
  const opened: string[] = [];
  for (const { pair } of drawn) opened.push(await openOne(office, actor, pair, 'linked'));
  return opened;
}
