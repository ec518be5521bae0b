/** Most characters that are looked at: names longer than this agree or not on their first ones. */
const window = 31;

/**
 * Jaro–Winkler similarity of two strings in [0, 1], by character (UTF-16 unit), with the common-prefix bonus (up to 4
 * characters, 0.1 each) above a Jaro similarity of 0.7.
 *
 * @see Winkler, W. E. (1990), String Comparator Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model
 */
export function jaroWinkler(left: string, right: string): number {
  const jaro = jaroSimilarity(left, right);
  if (jaro <= 0.7) return jaro;
  let prefix = 0;
  while (prefix < 4 && prefix < left.length && left.charCodeAt(prefix) === right.charCodeAt(prefix))
    prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroSimilarity(left: string, right: string): number {
  const leftLength = Math.min(left.length, window);
  const rightLength = Math.min(right.length, window);
  if (leftLength === 0 || rightLength === 0) return 0;
  const reach = Math.max(0, (Math.max(leftLength, rightLength) >> 1) - 1);
  // One bit per character: which of each string have found their counterpart.
  let leftFound = 0;
  let rightFound = 0;
  let matches = 0;
  for (let at = 0; at < leftLength; at += 1) {
    const letter = left.charCodeAt(at);
    const end = Math.min(rightLength - 1, at + reach);
    for (let other = Math.max(0, at - reach); other <= end; other += 1) {
      if ((rightFound & (1 << other)) === 0 && right.charCodeAt(other) === letter) {
        leftFound |= 1 << at;
        rightFound |= 1 << other;
        matches += 1;
        break;
      }
    }
  }
  if (matches === 0) return 0;
  let outOfOrder = 0;
  let other = 0;
  for (let at = 0; at < leftLength; at += 1) {
    if ((leftFound & (1 << at)) === 0) continue;
    while ((rightFound & (1 << other)) === 0) other += 1;
    if (left.charCodeAt(at) !== right.charCodeAt(other)) outOfOrder += 1;
    other += 1;
  }
  return (matches / leftLength + matches / rightLength + (matches - outOfOrder / 2) / matches) / 3;
}
