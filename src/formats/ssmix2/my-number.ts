const twelveDigits = /(?<!\d)\d{12}(?!\d)/g;

/**
 * Whether `text` holds twelve digits whose last is the check digit of a My Number (個人番号), outer groups of four
 * written together or apart.
 *
 * @law My Number Act Art. 20 — nobody may collect or keep a My Number but for the purposes of that Act
 * @see 行政手続における特定の個人を識別するための番号の利用等に関する法律施行規則 (check digit)
 */
export function holdsMyNumber(text: string): boolean {
  if (text.length < 12) return false;
  const half = text.normalize('NFKC').replace(/(?<=\d{4})[- ](?=\d{4})/g, '');
  return [...half.matchAll(twelveDigits)].some(([digits]) => isMyNumber(digits));
}

function isMyNumber(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < 11; index += 1) {
    const place = 11 - index;
    sum += Number(digits.charAt(index)) * (place <= 6 ? place + 1 : place - 5);
  }
  const remainder = sum % 11;
  return Number(digits.charAt(11)) === (remainder <= 1 ? 0 : 11 - remainder);
}
