import { z } from 'zod';
import { InvalidInputError } from '../../../kit/errors.ts';

const line = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^[\]|{}\r\n]+$/);
const reading = z
  .string()
  .min(1)
  .max(400)
  .regex(/^[\u3041-\u3096\u30A1-\u30FAー0-9A-Za-z '・、。.,:/@_-]+$/u);
const written = z.strictObject({ text: line, reading, english: line.optional() });

const shape = z.strictObject({
  name: written,
  address: written.optional(),
  representative: written.optional(),
  phone: z
    .string()
    .regex(/^[0-9+()-]{8,20}$/)
    .optional(),
  email: z.email().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  officeHours: written.optional(),
});

/**
 * What stands in a notice about the institution that hands it out: who it is and how it is reached. Its readings are its own to
 * give; a variant that needs one is not made without.
 */
export type InstitutionBlock = z.output<typeof shape>;

/**
 * The institution block that a JSON value is.
 *
 * @throws {InvalidInputError} `notice-text/bad-institution-block` with the places that cannot be read.
 */
export function parseInstitutionBlock(value: unknown): InstitutionBlock {
  const outcome = shape.safeParse(value);
  if (outcome.success) return outcome.data;
  const places = [...new Set(outcome.error.issues.map(({ path }) => path.join('.') || 'the whole'))];
  throw new InvalidInputError(
    'notice-text/bad-institution-block',
    `the institution block cannot be read at ${places.join(', ')}`,
  );
}
