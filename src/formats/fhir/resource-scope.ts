import { at, objectOf, objectsOf, textOf, type Json, type JsonObject } from './fhir-json.ts';

/**
 * The resources among which references are resolved: those of a bundle, then those of the bundle around it.
 */
export class ResourceScope {
  readonly #outer: ResourceScope | undefined;
  readonly #resources = new Map<string, JsonObject>();
  /** A document, message or collection is complete by definition: nothing outside it is meant. */
  readonly isClosed: boolean;
  /** Bundles around it. */
  readonly depth: number;

  constructor(bundle: JsonObject | undefined, outer?: ResourceScope) {
    this.#outer = outer;
    this.depth = outer === undefined ? 0 : outer.depth + 1;
    this.isClosed = ['document', 'message', 'collection'].includes(textOf(bundle?.type) ?? '');
    for (const entry of objectsOf(bundle?.entry)) {
      const resource = objectOf(entry.resource);
      if (resource === undefined) continue;
      const fullUrl = textOf(entry.fullUrl);
      if (fullUrl !== null) this.#resources.set(fullUrl, resource);
      const id = textOf(resource.id);
      const type = textOf(resource.resourceType);
      if (id !== null && type !== null) this.#resources.set(`${type}/${id}`, resource);
    }
  }

  /** The resource that a Reference means: contained in `holder`, here, or around; undefined when it is elsewhere. */
  resolve(reference: Json | undefined, holder?: JsonObject): JsonObject | undefined {
    const target = textOf(at(objectOf(reference), 'reference'));
    if (target === null) return undefined;
    if (target.startsWith('#')) {
      return objectsOf(holder?.contained).find(({ id }) => textOf(id) === target.slice(1));
    }
    return this.#find(target);
  }

  #find(target: string): JsonObject | undefined {
    const here = this.#resources.get(target) ?? this.#resources.get(relativeOf(target));
    return here ?? (this.#outer === undefined ? undefined : this.#outer.#find(target));
  }
}

/** `Type/id` of a relative or absolute reference, without a version; the text itself when it is neither. */
export function relativeOf(target: string): string {
  const match = /([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]+)?$/.exec(target);
  return match?.[1] ?? target;
}

/** The logical id that a Reference ends with: of `Type/id`, or of `urn:uuid:id`. */
export function referencedId(reference: Json | undefined): string | null {
  const target = textOf(at(objectOf(reference), 'reference'));
  if (target === null || target.startsWith('#')) return null;
  return relativeOf(target).replace(/^.*[/:]/, '') || null;
}
