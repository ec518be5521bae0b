import { InvalidInputError } from '../../kit/errors.ts';

/** Languages that messages are written in. */
export const messageLanguages = ['ja', 'en'] as const;

/** See `messageLanguages`. */
export type MessageLanguage = (typeof messageLanguages)[number];

/** A text with places for values `{{name}}`, in one language, in one version that never changes. */
export interface MessageTemplate {
  readonly name: string;
  readonly language: MessageLanguage;
  readonly version: number;
  readonly subject: string;
  readonly body: string;
  /** Names of the values that it takes: all of them, and no others. */
  readonly variables: readonly string[];
}

/** A template before it has a version. */
export type TemplateDraft = Omit<MessageTemplate, 'version'>;

/** A message as its reader sees it. */
export interface RenderedMessage {
  readonly subject: string;
  readonly body: string;
}

const place = /\{\{\s*([^{}]*?)\s*\}\}/g;
const variableName = /^[a-z][A-Za-z0-9]*$/;
const templateName = /^[a-z]+(-[a-z]+)*$/;

/** Names that stand in the places of a text, in order. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(place)].map((match) => match[1] ?? '');
}

function bad(code: string, message: string): InvalidInputError {
  return new InvalidInputError(`outgoing/${code}`, message);
}

/**
 * Nothing, for a template that can be filled in.
 *
 * @throws {InvalidInputError} `outgoing/bad-template` when its name or a variable's is malformed, the subject has several lines, or
 *   braces are left open; `outgoing/unknown-variable` when a place names a variable that is not declared;
 *   `outgoing/unused-variable` when a declared one has no place.
 */
export function assertTemplate({ name, subject, body, variables }: TemplateDraft): void {
  if (!templateName.test(name))
    throw bad('bad-template', 'a template is named with small letters and hyphens');
  if (subject.trim() === '' || /[\r\n]/.test(subject)) throw bad('bad-template', 'a subject is one line');
  const malformed = variables.find((variable) => !variableName.test(variable));
  if (malformed !== undefined) throw bad('bad-template', 'a variable is named with letters and digits');
  const used = new Set([...namesIn(subject), ...namesIn(body)]);
  const unknown = [...used].filter((variable) => !variables.includes(variable));
  if (unknown.length > 0) throw bad('unknown-variable', `not declared: ${unknown.join(', ')}`);
  const unused = variables.filter((variable) => !used.has(variable));
  if (unused.length > 0) throw bad('unused-variable', `declared and not used: ${unused.join(', ')}`);
  if (/\{\{|\}\}/.test(`${subject}\n${body}`.replaceAll(place, '')))
    throw bad('bad-template', 'braces are left open');
}

/**
 * The message that a template and these values make. A value stays what it is: it opens no place of its own, and in a subject it
 * makes no line.
 *
 * @throws {InvalidInputError} `outgoing/unknown-variable`, `outgoing/missing-variable`, naming variables and no values
 */
export function renderMessage(
  { subject, body, variables }: TemplateDraft,
  values: Readonly<Record<string, string>>,
): RenderedMessage {
  const unknown = Object.keys(values).filter((name) => !variables.includes(name));
  if (unknown.length > 0) throw bad('unknown-variable', `not declared: ${unknown.join(', ')}`);
  const missing = variables.filter((name) => !Object.hasOwn(values, name));
  if (missing.length > 0) throw bad('missing-variable', `no value for: ${missing.join(', ')}`);
  const filled = (text: string, written: (value: string) => string) =>
    text.replaceAll(place, (_, name: string) => written(values[name] ?? ''));
  return {
    subject: filled(subject, (value) => value.replaceAll(/[\r\n]+/g, ' ')),
    body: filled(body, (value) => value),
  };
}

/** Values that show where each goes, for a preview. */
export function sampleValues({
  variables,
}: Pick<TemplateDraft, 'variables'>): Readonly<Record<string, string>> {
  return Object.fromEntries(variables.map((name) => [name, `［${name}］`]));
}
