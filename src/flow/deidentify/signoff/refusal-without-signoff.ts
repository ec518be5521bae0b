import { refusal, type Case, type Refusal } from '../../../procedure/index.ts';
import type { CriteriaSignoffData } from './criteria-signoff-case.ts';

/**
 * Why a build with this manifest may not be released, as far as the criteria go; undefined once two people have signed for
 * exactly these bytes.
 *
 * @law Rules Art. 18 ①–⑤
 */
export function refusalWithoutSignoff(
  signoff: Pick<Case<CriteriaSignoffData>, 'state' | 'data'> | undefined,
  manifestDigest: string,
): Refusal | undefined {
  if (signoff?.state === 'signed' && signoff.data.evidence.manifestDigest === manifestDigest)
    return undefined;
  return refusal(
    'deidentify/not-signed-off',
    '加工基準①〜⑤の確認に二人の署名がありません。',
    'two people have not signed that the criteria are met',
  );
}
