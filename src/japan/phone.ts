/**
 * The digits of a phone number in national form (`03-1234-5678`, `+81 3 …`, full-width → `0312345678`), or undefined
 * when there are fewer than six or all are the same, which is how desks write "none".
 */
export function phoneDigits(text: string): string | undefined {
  const digits = text
    .normalize('NFKC')
    .replace(/^\s*\+?81[\s-]?(?:\(0\))?/u, '0')
    .replaceAll(/\D/gu, '');
  return digits.length < 6 || /^(\d)\1*$/u.test(digits.slice(-6)) ? undefined : digits;
}
