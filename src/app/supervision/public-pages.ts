/**
 * What the public pages tell, from the database: the numbers, who uses what, who takes part, the committee, what went wrong. No person is
 * named, and few people are never counted.
 *
 * @law 基本方針 — 透明性 (S22)
 */

import { z } from 'zod';
import { meetingCase, registerOfUses, useCase } from '../../flow/application/index.ts';
import { contractOn, postgresInstitutionContracts } from '../../flow/institution/index.ts';
import { dayField, useResult } from '../../flow/obligations/index.ts';
import {
  committeePage,
  participatingInstitutions,
  publicNumbers,
  publicRegister,
  type CommitteeMember,
  type CommitteePage,
  type InstitutionSearch,
  type PublicInstitution,
  type PublicNumbers,
  type PublicUse,
} from '../../flow/supervision/index.ts';
import { prefectures } from '../../japan/prefectures.ts';
import { today } from '../../kit/clock.ts';
import { chainOnRecord } from '../obligations/holders.ts';
import type { OperatorRecords } from '../operator.ts';
import { casesOf } from '../use/cases-of.ts';
import { homeList } from './home-list.ts';
import { operatingCounts } from './operating-counts.ts';

/** The public register of uses 利用の一覧, as it stands. */
export async function usesForPublic({
  database,
}: Pick<OperatorRecords, 'database'>): Promise<readonly PublicUse[]> {
  const uses = registerOfUses(await casesOf(database, useCase));
  const results = await casesOf(database, useResult, { states: ['published'] });
  const published = results.map(({ data }) => data);
  return publicRegister(uses, published, await chainOnRecord(database));
}

const unknownPrefecture = '不明';

/** Where an address lies; an institution without one is somewhere unknown. */
const prefectureOf = (address: string | undefined) =>
  prefectures.find(({ name }) => address?.startsWith(name) === true)?.name ?? unknownPrefecture;

/** The institutions that take part today: under a contract in force, or, where none is on record, having provided. */
async function takingPart(records: OperatorRecords): Promise<readonly PublicInstitution[]> {
  const on = today(records.clock);
  const contracts = postgresInstitutionContracts(records.database, records.config.operator);
  const { providers } = await operatingCounts(records);
  const found: PublicInstitution[] = [];
  for (const { code, name, kind, address } of await records.institutions.all()) {
    const own = await contracts.of(code);
    const contract = contractOn(own, on);
    if (own.length > 0 ? contract === undefined : !providers.includes(code)) continue;
    found.push({
      code,
      name,
      kind,
      prefecture: prefectureOf(address),
      ...(contract === undefined ? {} : { providesFrom: contract.startsOn, providesUntil: contract.endsOn }),
    });
  }
  return found;
}

/** 「わたしの病院は参加している？」, from the register of institutions and their contracts. */
export async function institutionsForPublic(
  records: OperatorRecords,
  search: InstitutionSearch = {},
): Promise<readonly PublicInstitution[]> {
  return participatingInstitutions(await takingPart(records), today(records.clock), search);
}

const countBy = (values: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(values)].sort().map((value) => [value, values.filter((one) => one === value).length]),
  );

/** 数字で見る, from the stores. */
export async function numbersForPublic(records: OperatorRecords): Promise<PublicNumbers> {
  const { peopleByInstitution, counts } = await operatingCounts(records);
  const addresses = new Map(
    (await records.institutions.all()).map(({ code, address }) => [code, prefectureOf(address)]),
  );
  const peopleByPrefecture: Record<string, number> = {};
  for (const { institution, people } of peopleByInstitution) {
    const prefecture = addresses.get(institution) ?? unknownPrefecture;
    peopleByPrefecture[prefecture] = (peopleByPrefecture[prefecture] ?? 0) + people;
  }
  const uses = registerOfUses(await casesOf(records.database, useCase));
  return publicNumbers(today(records.clock), {
    ...counts,
    institutionsByKind: countBy((await institutionsForPublic(records)).map(({ kind }) => kind)),
    usesByState: countBy(uses.map(({ state }) => state)),
    peopleByPrefecture,
  });
}

const membersShape = z.array(
  z.strictObject({
    name: z.string().min(1).max(100),
    field: z.string().min(1).max(200),
    isChair: z.boolean(),
    interests: z.array(z.string().max(500)).max(50),
    until: dayField.optional(),
  }),
);

/**
 * The page of the committee 審査委員会: its members from `committee.json` in the home, where they stand who agreed to be named; its meetings
 * from their cases.
 *
 * @throws {InvalidInputError} `supervision/bad-list`
 */
export async function committeeForPublic({
  database,
  paths,
  clock,
}: OperatorRecords): Promise<CommitteePage> {
  const members = (await homeList(paths.root, 'committee.json', membersShape)).map(
    ({ until, ...member }): CommitteeMember => (until === undefined ? member : { ...member, until }),
  );
  const meetings = (await casesOf(database, meetingCase)).filter(({ state }) => state !== 'cancelled');
  return committeePage(
    today(clock),
    members,
    meetings.map(({ id, state, data }) => ({
      number: id,
      on: data.on,
      state,
      ...(data.publicSummary === undefined ? {} : { summary: data.publicSummary.text }),
      decided: data.agenda.length,
      recusals: data.declarations.filter(({ matters }) => matters.length > 0).length,
    })),
  );
}
