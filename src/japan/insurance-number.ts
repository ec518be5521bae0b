/** Numbers of a Japanese health insurance card, for comparing. */

/** Parts of an insured person's number (保険者番号, 記号, 番号, 枝番), as written. */
export interface InsuranceParts {
  readonly insurer: string | null;
  readonly symbol: string | null;
  readonly number: string | null;
}

/** One part folded: full-width turned, blanks and hyphens dropped, letters large, leading zeros dropped. */
export function foldInsurancePart(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐―ー・./]/gu, '')
    .replace(/^0+(?=.)/u, '');
}

/**
 * Insurer, symbol and number as one string to compare, or undefined without insurer or number. Without a 枝番 it names a
 * *household*, not a person (except 後期高齢者医療, insurers 39…, where each has their own number).
 */
export function insuranceKey({ insurer, symbol, number }: InsuranceParts): string | undefined {
  const [insurerPart, symbolPart, numberPart] = [insurer, symbol, number].map((part) =>
    foldInsurancePart(part ?? ''),
  );
  if (insurerPart === '' || numberPart === '') return undefined;
  return [insurerPart, symbolPart, numberPart].join('/');
}

/** The 枝番 as two digits, or undefined when there is none. */
export function branchDigits(text: string): string | undefined {
  const digits = text.normalize('NFKC').replaceAll(/\D/gu, '');
  return digits === '' ? undefined : digits.slice(-2).padStart(2, '0');
}
