/** Values of a JSON Schema, and values that break it: made from the published document, without knowing the code behind it. */

import fc from 'fast-check';

/** The parts of JSON Schema 2020-12 that the API's document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

const words = ['糖尿病', 'a', 'sato', '2026-11-24', '0', '-', 'é́', '𠮷野', 'x'.repeat(50)];
const deepest = 12;
const anyJson = fc.jsonValue({ maxDepth: 2, noUnicodeString: false });

/** Values that agree with the schema, as far as its words say. */
export function valuesOf(
  schema: Schema | boolean | undefined,
  root: unknown,
  depth = 0,
): fc.Arbitrary<unknown> {
  // A shape may hold itself: deep inside, anything will do.
  if (schema === undefined || typeof schema === 'boolean' || depth > deepest) return anyJson;
  if (schema.$ref !== undefined) return valuesOf(resolved(schema.$ref, root), root, depth + 1);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => valuesOf(one, root, depth + 1)));
  if (schema.allOf !== undefined)
    return valuesOf(Object.assign({}, ...schema.allOf) as Schema, root, depth + 1);
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.length === 0) return schema.properties === undefined ? anyJson : objectsOf(schema, root, depth);
  return fc.oneof(...types.map((type) => valuesOfType(type, schema, root, depth)));
}

function valuesOfType(type: string, schema: Schema, root: unknown, depth: number): fc.Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return objectsOf(schema, root, depth);
    case 'array':
      return arraysOf(schema, root, depth);
    case 'string':
      return stringsOf(schema);
    case 'integer':
      return fc.integer(boundsOf(schema));
    case 'number': {
      const { min, max } = boundsOf(schema);
      return fc.double({ min, max, noNaN: true });
    }
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

function boundsOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema) {
  const min = Math.max(minimum ?? -1000, (exclusiveMinimum ?? -1001) + 1);
  const max = Math.min(maximum ?? Math.max(min, 1000), (exclusiveMaximum ?? Number.MAX_SAFE_INTEGER) - 1);
  return { min, max: Math.max(min, Math.min(max, min + 10_000)) };
}

function stringsOf({ pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  const fitting = words.filter(({ length }) => length >= minLength && length <= maxLength);
  const long = fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, minLength + 40)) });
  return fitting.length === 0 ? long : fc.oneof(fc.constantFrom(...fitting), long);
}

function arraysOf({ items, prefixItems, minItems = 0, maxItems = 3 }: Schema, root: unknown, depth: number) {
  if (prefixItems !== undefined) return fc.tuple(...prefixItems.map((one) => valuesOf(one, root, depth + 1)));
  const maxLength = Math.max(minItems, Math.min(maxItems, minItems + 2));
  return fc.array(valuesOf(items, root, depth + 1), { minLength: minItems, maxLength });
}

function objectsOf(
  { properties = {}, required = [], additionalProperties }: Schema,
  root: unknown,
  depth: number,
) {
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [name, valuesOf(one, root, depth + 1)]),
  );
  const known = fc.record(model, { requiredKeys: required.filter((name) => name in properties) });
  if (typeof additionalProperties !== 'object') return known;
  const more = fc.dictionary(fc.constantFrom(...words), valuesOf(additionalProperties, root, depth + 1), {
    maxKeys: 2,
  });
  return fc.tuple(known, more).map(([one, other]) => ({ ...other, ...one }));
}

function resolved(reference: string, root: unknown): Schema {
  const steps = reference.replace(/^#\//, '').split('/');
  return steps.reduce((at, step) => (at as Record<string, unknown>)[step], root) as Schema;
}

/** What breaks a value: a field left out, of another type, too many, too long, or the value is no object at all. */
export const broken = (value: unknown): fc.Arbitrary<unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return anyJson;
  const names = Object.keys(value);
  const name = names.length === 0 ? fc.constant('input') : fc.constantFrom(...names);
  return fc.oneof(
    name.map((left) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== left))),
    fc.tuple(name, anyJson).map(([key, other]) => ({ ...value, [key]: other })),
    fc.constantFrom('__proto__', 'constructor', 'more').map((key) => ({ ...value, [key]: 1 })),
    name.map((key) => ({ ...value, [key]: 'あ'.repeat(5000) })),
    fc.tuple(name, fc.constantFrom('a\u0000b', '\ud83d')).map(([key, text]) => ({ ...value, [key]: text })),
    fc.constantFrom(null, [], 'text', 0),
  );
};
