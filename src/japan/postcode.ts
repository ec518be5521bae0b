/** A postcode for comparing: full-width turned, 〒, blanks and hyphens dropped, letters large. Undefined when nothing, or only zeros, is left. */
export function foldPostcode(text: string): string | undefined {
  const folded = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/^〒/u, '');
  return folded === '' || /^0+$/u.test(folded) ? undefined : folded;
}
