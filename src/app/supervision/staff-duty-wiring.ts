/**
 * Files of people at work, tied to their accounts. This is the one place where a file changes what an account may do: it takes access away
 * at once, whoever keeps the file, and gives access only by the hand of an administrator who may keep that account.
 */

import type { Actor } from '../../access/actor.ts';
import { refusalToKeep, type Account, type Duty } from '../../access/account.ts';
import { dutyOf, staffDuty, type StaffDutyData } from '../../flow/supervision/index.ts';
import type { Day } from '../../kit/day.ts';
import { postgresAccountStore } from '../accounts/account-store.postgres.ts';
import type { CaseEffect, CaseWiring } from '../cases/case-wiring.ts';

type StaffFile = Parameters<typeof dutyOf>[0];

const earlier = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one === undefined || other === undefined ? undefined : one < other ? one : other;

/** What both allow: no day later than in either. */
function narrowed(file: Duty, held: Duty | undefined): Duty {
  const appointedUntil = earlier(file.appointedUntil, held?.appointedUntil);
  const swornUntil = earlier(file.swornUntil, held?.swornUntil);
  const trainedUntil = earlier(file.trainedUntil, held?.trainedUntil);
  return {
    file: file.file,
    ...(appointedUntil === undefined ? {} : { appointedUntil }),
    ...(swornUntil === undefined ? {} : { swornUntil }),
    ...(trainedUntil === undefined ? {} : { trainedUntil }),
  };
}

/**
 * What an account's duty becomes when `keeper` changes the file.
 *
 * @law Act Art. 21–22/22–23 — no valid appointment, oath and training: no access (S12)
 */
export function dutyAfter(file: Duty, account: Account, keeper: Actor): Duty {
  return refusalToKeep(keeper, account) === undefined ? file : narrowed(file, account.duty);
}

/** Carries the file over to every account of its person, in the transaction in which the file is written. */
async function carryDuty({ tx, receipt, matter, actor }: CaseEffect): Promise<void> {
  const { person } = matter.data as StaffDutyData;
  const file = dutyOf(matter as StaffFile);
  const accounts = postgresAccountStore(tx);
  const own = (await accounts.all()).filter((account) => account.person === person);
  for (const { id } of own) {
    await accounts.write(receipt, person, (all) => {
      const account = all.find((one) => one.id === id) as Account;
      return { ...account, duty: dutyAfter(file, account, actor) };
    });
  }
}

/** How files are tied to accounts: with every command. What the ledger says of them is what a restore does again. */
export function staffDutyWiring(): Omit<CaseWiring, 'kind'> {
  const commands = ['open', ...Object.keys(staffDuty.commands)];
  return { effects: Object.fromEntries(commands.map((command) => [command, carryDuty])) };
}
