/**
 * FHIR JSON as it comes: anything may be missing or of the wrong kind, so each look gives a value or nothing.
 */

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** `value` when it is an object. */
export function objectOf(value: Json | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** The objects in `value`: of a list, or itself. */
export function objectsOf(value: Json | undefined): JsonObject[] {
  const list = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return list.map(objectOf).filter((object) => object !== undefined);
}

/** `value` when it is text with something in it, without outer blanks. */
export function textOf(value: Json | undefined): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** The texts in `value`: of a list, or itself. */
export function textsOf(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return list.map(textOf).filter((text) => text !== null);
}

/** `value` when it is a finite number. */
export function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** What stands at a path of keys; the first element where a list stands between. */
export function at(from: JsonObject | undefined, ...path: readonly string[]): Json | undefined {
  let value: Json | undefined = from;
  for (const key of path) value = objectsOf(value)[0]?.[key];
  return value;
}

/** The extensions of `element` whose URL ends with `name`. */
export function extensionsOf(element: JsonObject | undefined, name: string): JsonObject[] {
  return objectsOf(element?.extension).filter((extension) => textOf(extension.url)?.endsWith(name) === true);
}
