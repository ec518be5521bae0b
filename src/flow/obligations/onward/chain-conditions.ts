import { z } from 'zod';
import { codeField, dayField } from '../field.ts';

/** The shape of conditions that go down a chain of provision. */
export const chainConditionsShape = z.strictObject({
  purposes: z.array(codeField).min(1),
  forms: z.array(codeField).min(1),
  /** Tables or columns that may be used. */
  items: z.array(codeField).min(1),
  /** Last day of use. */
  until: dayField,
  mayPassOn: z.boolean(),
});

/** Conditions of use (利用目的・利用形態・利用範囲・期間・再提供) as far as they bind whoever comes after. */
export type ChainConditions = z.output<typeof chainConditionsShape>;

/** Where conditions are wider than others. */
export type Widening = keyof ChainConditions;

/**
 * In what `child` goes beyond `parent`; nothing when it is the same or narrower.
 *
 * @law Act, the contract's conditions of use (利用条件の明確化) — they bind every later recipient
 */
export function wideningsOf(child: ChainConditions, parent: ChainConditions): readonly Widening[] {
  const lists = (['purposes', 'forms', 'items'] as const).filter((name) =>
    child[name].some((entry) => !parent[name].includes(entry)),
  );
  return [
    ...lists,
    ...(child.until > parent.until ? (['until'] as const) : []),
    ...(child.mayPassOn && !parent.mayPassOn ? (['mayPassOn'] as const) : []),
  ];
}
