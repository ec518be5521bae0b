import { z } from 'zod';
import { parseDay, type Day } from '../../../kit/day.ts';
import type { SubjectId } from '../subject-id.ts';

/** A calendar day. */
export const dayText = z.iso.date().refine((text) => parseDay(text) !== undefined) as unknown as z.ZodType<
  Day,
  string
>;

/** Code of an organization. */
export const codeText = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/);

/** A SHA-256, hexadecimal. */
export const digestText = z.string().regex(/^[0-9a-f]{64}$/);

/** The keyed token of a patient. */
export const subjectText = z.string().regex(/^[0-9a-f]{32}$/) as unknown as z.ZodType<SubjectId, string>;

/** Number of a sealed note. */
export const noteText = z.string().regex(/^[0-9a-f]{32}$/);
