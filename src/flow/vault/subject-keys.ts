import { deriveKey, randomKey, unwrapKey, wrapKey, type SealingKey } from '../../seal/index.ts';
import type { SubjectId } from '../institution/index.ts';
import type { SubjectKey, VaultStore } from './vault-store.ts';

const contextOf = (subject: SubjectId) => ({ purpose: 'vault-subject-key', subject });

/**
 * Keys of subjects, unwrapped as they are asked for and overwritten when this is disposed of. The one thing to destroy
 * when a person's identifiers must go is the wrapped key in the store.
 */
export class SubjectKeys implements Disposable {
  readonly #wrapping: SealingKey;
  readonly #wrapped: ReadonlyMap<SubjectId, SubjectKey>;
  readonly #open = new Map<SubjectId, SealingKey>();

  private constructor(wrapping: SealingKey, wrapped: ReadonlyMap<SubjectId, SubjectKey>) {
    this.#wrapping = wrapping;
    this.#wrapped = wrapped;
  }

  /** The keys of subjects who may be new: who has none gets one. */
  static async ensure(
    root: SealingKey,
    store: VaultStore,
    subjects: Iterable<SubjectId>,
  ): Promise<SubjectKeys> {
    const wrapping = deriveKey(root, 'vault-subject');
    const candidates = Array.from(new Set(subjects), (subject) => {
      using key = randomKey();
      return { subject, keyId: key.id, wrappedKey: wrapKey(key, wrapping, contextOf(subject)) };
    });
    return new SubjectKeys(wrapping, await store.ensureSubjectKeys(candidates));
  }

  /** The keys that are there. */
  static from(root: SealingKey, wrapped: ReadonlyMap<SubjectId, SubjectKey>): SubjectKeys {
    return new SubjectKeys(deriveKey(root, 'vault-subject'), wrapped);
  }

  /** The living key of a subject, or undefined when there is none. */
  get(subject: SubjectId): SealingKey | undefined {
    const open = this.#open.get(subject);
    if (open !== undefined) return open;
    const wrapped = this.#wrapped.get(subject);
    if (wrapped === undefined) return undefined;
    const key = unwrapKey(wrapped.wrappedKey, this.#wrapping, contextOf(subject));
    this.#open.set(subject, key);
    return key;
  }

  /** Overwrites every key. */
  [Symbol.dispose](): void {
    for (const key of this.#open.values()) key[Symbol.dispose]();
    this.#open.clear();
    this.#wrapping[Symbol.dispose]();
  }
}
