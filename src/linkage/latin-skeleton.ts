/**
 * The consonants of a Latin-letter name as they sound, roughly: first letter kept, vowels, h, w, y dropped, c/k/q/ck,
 * ph/f, s/z and doubled letters as one. Undefined when fewer than two sounds are left.
 */
export function latinSkeleton(name: string): string | undefined {
  const sounds = name
    .replaceAll(/[^a-z]/gu, '')
    .replaceAll('ph', 'f')
    .replaceAll(/sch|sh/gu, 's')
    .replaceAll(/ck|[cqk]/gu, 'k')
    .replaceAll('z', 's')
    .replace(/^(kn|gn|pn)/u, 'n')
    .replace(/^wr/u, 'r');
  const skeleton = (sounds[0] ?? '') + sounds.slice(1).replaceAll(/[aeiouhwy]/gu, '');
  const single = skeleton.replaceAll(/(.)\1+/gu, '$1');
  return single.length < 2 ? undefined : single;
}
