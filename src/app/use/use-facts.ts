import { sql, type Kysely } from 'kysely';
import {
  noUseFacts,
  amendmentCase,
  consultationCase,
  contractTextOf,
  itemOf,
  meetingCase,
  preAssessed,
  reconsiderationCase,
  tariffCase,
  tariffOn,
  useCase,
  type GrantedAmendment,
  type MeetingNow,
  type TariffNow,
  type UseCase,
  type UseFacts,
  type UseState,
} from '../../flow/application/index.ts';
import { postgresPackageRegister } from '../../flow/delivery/index.ts';
import type { Day } from '../../kit/day.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import { refusal } from '../../procedure/index.ts';
import type { Asked } from '../cases/case-wiring.ts';
import type { Operator } from '../operator.ts';
import { checkMembers } from '../package-gate.ts';
import { holdsOfSignoff } from '../stewards/criteria-signoff-wiring.ts';
import { casesOf } from './cases-of.ts';
import { contentFaults } from './content-faults.ts';

const isIn = ({ state }: UseCase, ...states: readonly UseState[]) => states.includes(state);

/** What the rules of a use must know beside the case; each is looked up only in the states in which it is asked. */
export async function useFacts(
  operator: Operator,
  db: Kysely<unknown>,
  given: UseCase | undefined,
  { actor, on, command, input }: Omit<Asked, 'input'> & Partial<Pick<Asked, 'input'>>,
): Promise<UseFacts> {
  if (given === undefined) {
    const ownConsultation = await ownConsultationOf(db, actor.organization, input);
    return {
      ...noUseFacts,
      isFirstUse: await isFirstUse(db, actor.organization),
      ...(ownConsultation === undefined ? {} : { ownConsultation }),
    };
  }
  const { content } = given.data;
  const meeting = isIn(given, 'opinions', 'voting') ? await meetingWith(db, given.id) : undefined;
  const tariff = isIn(given, 'approved', 'conditional', 'expired') ? await tariffNow(db, on) : undefined;
  const amendment = given.data.decision === undefined ? undefined : await amendmentOf(db, given);
  const reconsideration = isIn(given, 'rejected') ? await reconsiderationOf(db, given) : undefined;
  return {
    ...noUseFacts,
    contentFaults: content !== undefined && isIn(given, 'completeness') ? contentFaults(content) : [],
    assessed: content !== undefined && isIn(given, 'assessment') ? preAssessed(content, on) : [],
    contractText: contractTextOf({ use: given.id, operator: operator.config.operator, data: given.data }),
    ...(meeting === undefined ? {} : { meeting }),
    ...(tariff === undefined ? {} : { tariff }),
    ...(amendment === undefined ? {} : { amendment }),
    ...(reconsideration === undefined ? {} : { reconsideration }),
    ...(isIn(given, 'checking', 'ready') ? await packageFacts(operator, db, given, command) : {}),
    openDuties: isIn(given, 'erased', 'rejected') ? await openDuties(db, given.id) : 0,
  };
}

/** The consultation that an application names, when it is the organization's own. */
async function ownConsultationOf(
  db: Kysely<unknown>,
  party: string,
  input: unknown,
): Promise<string | undefined> {
  const named = (input as { readonly consultation?: unknown } | null | undefined)?.consultation;
  if (typeof named !== 'string') return undefined;
  const found = await postgresCaseStore(db).find(consultationCase, named);
  return found?.party === party ? found.id : undefined;
}

/** Whether this organization never had data before. */
async function isFirstUse(db: Kysely<unknown>, party: string): Promise<boolean> {
  const uses = await casesOf(db, useCase, { party });
  return uses.every(({ data }) => data.handOver === undefined);
}

/** The open meeting that has this matter on its agenda, the latest planned first. */
async function meetingWith(db: Kysely<unknown>, matter: string): Promise<MeetingNow | undefined> {
  const open = await casesOf(db, meetingCase, { states: ['planned', 'convened', 'in-session'] });
  const inSessionFirst = [...open].sort((one) => (one.state === 'in-session' ? -1 : 1));
  return inSessionFirst.find(({ data }) => itemOf(data, matter) !== undefined);
}

/** The tariff in force on a day. */
export async function tariffNow(db: Kysely<unknown>, on: Day): Promise<TariffNow | undefined> {
  const tariffs = await casesOf(db, tariffCase, { states: ['in-force'] });
  return tariffOn(
    tariffs.map(({ id, data }) => ({ id, tariff: data.tariff })),
    on,
  );
}

async function amendmentOf(
  db: Kysely<unknown>,
  { id, data }: UseCase,
): Promise<GrantedAmendment | undefined> {
  const granted = await casesOf(db, amendmentCase, { parent: id, states: ['granted'] });
  const next = granted.find((one) => !data.amendments.includes(one.id));
  return next === undefined ? undefined : { id: next.id, changes: next.data.answers };
}

async function reconsiderationOf(db: Kysely<unknown>, { id, data }: UseCase): Promise<string | undefined> {
  const granted = await casesOf(db, reconsiderationCase, { parent: id, states: ['granted'] });
  return granted.find((one) => one.id !== data.reopenedBy)?.id;
}

/** What the gate says of the people in the package, and whether the package may still leave. */
async function packageFacts(
  operator: Operator,
  db: Kysely<unknown>,
  { data }: UseCase,
  command: string | undefined,
): Promise<Pick<UseFacts, 'gate' | 'holdsOnPackage'>> {
  if (data.package === undefined) return { gate: 'not-asked', holdsOnPackage: [] };
  const register = postgresPackageRegister(db);
  const { state } = await register.find(data.package.id);
  const isOver = state === 'void' || state === 'recalled';
  return {
    // Everybody in the package is asked for only when it leaves: a page that is looked at would ask each time.
    gate: command === 'hand-over' ? await gateOver(operator, db, data.package.id) : 'clear',
    holdsOnPackage: isOver
      ? [
          refusal(
            'use/package-void',
            '提供物は無効です。作り直してください。',
            'the package is void: build again',
          ),
        ]
      : await holdsOfSignoff(db, data.package.id, data.package.manifest),
  };
}

async function gateOver(
  { config, clock }: Operator,
  db: Kysely<unknown>,
  id: string,
): Promise<UseFacts['gate']> {
  const check = checkMembers(db, { operator: config.operator, clock });
  const { ineligible } = await check(await postgresPackageRegister(db).members(id));
  return ineligible.length === 0 ? 'clear' : 'somebody-ineligible';
}

/** Cases under this one that are still open: reports, erasures, findings. A result that is published rests as it is. */
async function openDuties(db: Kysely<unknown>, id: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from procedure.matter where parent = ${id} and not is_final
      and not (kind = 'use-result' and state = 'published')`.execute(db);
  return rows[0]?.open ?? 0;
}
