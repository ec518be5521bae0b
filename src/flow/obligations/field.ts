import { z } from 'zod';
import { parseDay, type Day } from '../../kit/day.ts';

/** A calendar day, as it is entered. */
export const dayField = z.iso.date().refine((text) => parseDay(text) !== undefined) as unknown as z.ZodType<
  Day,
  string
>;

/** A SHA-256, hexadecimal: what a document or a file is known by. */
export const digestField = z.string().regex(/^[0-9a-f]{64}$/);

/** Our own code of a person, a party, a case, a thing: never a name. */
export const codeField = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/);

/** Text that somebody writes, up to so many characters. It is about the matter, never about a patient. */
export const proseField = (longest: number) => z.string().trim().min(1).max(longest);
