/**
 * `source` cut into pieces of `size` bytes, each with whether it is the last. The last has 1 to `size` bytes; of nothing,
 * it is one empty piece. No byte is copied when a piece lies within one chunk of the source.
 */
export async function* exactPieces(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  size: number,
): AsyncIterable<{ readonly piece: Buffer; readonly isLast: boolean }> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  for await (const chunk of source) {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    // A full piece waits until it is known that something follows it.
    while (heldBytes + rest.length > size) {
      const taken = rest.subarray(0, size - heldBytes);
      yield { piece: joined([...held, taken]), isLast: false };
      rest = rest.subarray(taken.length);
      held = [];
      heldBytes = 0;
    }
    if (rest.length > 0) held.push(rest);
    heldBytes += rest.length;
  }
  yield { piece: joined(held), isLast: true };
}

function joined(pieces: readonly Buffer[]): Buffer {
  const [first] = pieces.filter(({ length }) => length > 0);
  return first !== undefined && pieces.every((piece) => piece === first || piece.length === 0)
    ? first
    : Buffer.concat(pieces);
}
