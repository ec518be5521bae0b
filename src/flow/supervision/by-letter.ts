import { sideOf } from '../../access/role.ts';
import { badInput, type Moment, type Refusal } from '../../procedure/index.ts';

/**
 * Why a deed of the ministers cannot be entered, or undefined: the ministers do it themselves, or the operator enters it with the digest
 * of the letter in which they did.
 */
export function refusalWithoutLetter(
  { letter }: { readonly letter?: string | undefined },
  { actor }: Moment,
): Refusal | undefined {
  const isMinister = actor.roles.some((role) => sideOf(role) === 'supervisor');
  if (isMinister || letter !== undefined) return undefined;
  return badInput(
    'supervision/letter-needed',
    '主務大臣からの文書（のハッシュ値）が必要です。',
    'what the ministers did by letter is entered with the digest of the letter',
  );
}
