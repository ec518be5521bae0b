import { z } from 'zod';
import { allRoles, type Role } from '../../access/role.ts';
import { audiences, type AnyCaseKind } from '../../procedure/index.ts';

const roleNames = allRoles as readonly [Role, ...Role[]];
/** A day, as `YYYY-MM-DD`. */
export const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A name in both languages. */
export const wordsShape = z.strictObject({ ja: z.string(), en: z.string() }).meta({ id: 'Words' });

/** What a request did. */
export const outcomeShape = z
  .strictObject({ id: z.string(), kind: z.string(), state: z.string(), version: z.int().min(1) })
  .meta({ id: 'CaseOutcome' });

const rowFields = {
  id: z.string(),
  kind: z.string(),
  party: z.string(),
  parent: z.string().optional(),
  title: z.string(),
  state: z.string(),
  turn: z.enum([...roleNames, 'nobody']),
  dueOn: dayText.optional(),
  openedOn: dayText,
  enteredOn: dayText,
  isFinal: z.boolean(),
  version: z.int().min(1),
};

/** A case in a list. */
export const rowShape = z.strictObject(rowFields).meta({ id: 'CaseRow' });

const refusalShape = z
  .strictObject({
    code: z.string(),
    kind: z.enum(['conflict', 'forbidden', 'not-permitted-by-law', 'invalid-input']),
    japanese: z.string(),
    english: z.string(),
    article: z.string().optional(),
  })
  .meta({ id: 'Refusal' });

const commandShape = z
  .strictObject({
    name: z.string(),
    words: wordsShape,
    isSigned: z.boolean(),
    refusal: refusalShape.optional(),
  })
  .meta({ id: 'OfferedCommand' });

const historyShape = z
  .strictObject({
    sequence: z.int().min(1),
    happened: z.string(),
    words: wordsShape,
    on: dayText,
    role: z.enum(roleNames),
    to: z.string(),
    at: z.string().optional(),
    account: z.string().optional(),
    isSigned: z.boolean(),
  })
  .meta({ id: 'HistoryLine' });

/** The case page of a kind: its data are what the kind says, or the part of them that the viewer may see. */
export function viewShape(kind: AnyCaseKind): z.ZodType {
  const data = kind.data instanceof z.ZodObject ? kind.data.partial() : z.record(z.string(), z.unknown());
  return z.strictObject({
    ...rowFields,
    kind: z.literal(kind.name),
    state: z.enum(Object.keys(kind.states) as [string, ...string[]]),
    audience: z.enum(audiences),
    kindWords: wordsShape,
    stateWords: wordsShape,
    dueWords: wordsShape.optional(),
    data,
    commands: z.array(commandShape),
    history: z.array(historyShape),
    children: z.array(rowShape),
  });
}

/** What is signed for an approval, and how a passkey is asked for it. */
export const statementShape = z
  .strictObject({
    statement: z
      .strictObject({
        case: z.string(),
        version: z.int(),
        command: z.string(),
        digest: z.string(),
        person: z.string(),
      })
      .meta({ id: 'ApprovalStatement' }),
    /** The WebAuthn challenge that stands for the statement: base64url. */
    challenge: z.string(),
  })
  .meta({ id: 'ApprovalRequest' });

/** What a list may be asked for, in the query string. */
export const listQueryShape = z.strictObject({
  kind: z.string().optional(),
  state: z.string().optional(),
  turn: z.enum([...roleNames, 'nobody']).optional(),
  party: z.string().optional(),
  parent: z.string().optional(),
  overdue: z.enum(['true', 'false']).optional(),
  open: z.enum(['true', 'false']).optional(),
  afterDue: dayText.optional(),
  afterId: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
