import type { Kysely } from 'kysely';
import { instruction, instructionCount, type InstructionCount } from '../../flow/obligations/index.ts';
import { casesOf } from '../use/cases-of.ts';

/** How far the instructions are that carry out a recall or a halt. */
export async function instructionsOf(
  db: Kysely<unknown>,
  cause: string | undefined,
): Promise<InstructionCount> {
  return instructionCount(cause === undefined ? [] : await casesOf(db, instruction, { parent: cause }));
}
