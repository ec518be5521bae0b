const zeros = '\0'.repeat(512);

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`;
}

function checksum(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum += text.charCodeAt(index);
  return sum;
}

/** What ends a tar archive. */
export const tarEnd = zeros + zeros;

/**
 * One file of a tar archive, header and padding included, as a binary string. `folder` and `name` are ASCII; the
 * modification time is the epoch, so that the same content is the same bytes.
 *
 * @see POSIX.1-2017 pax, ustar interchange format
 */
export function tarEntry(folder: string, name: string, content: string): string {
  const before = `${name.padEnd(100, '\0')}${octal(0o644, 8)}${octal(0, 8)}${octal(0, 8)}${octal(content.length, 12)}${octal(0, 12)}`;
  const after = `0${'\0'.repeat(100)}ustar\x0000${'\0'.repeat(64)}${octal(0, 8)}${octal(0, 8)}${folder}`;
  const sum = checksum(before) + checksum(after) + 8 * 32;
  const header = `${before}${octal(sum, 7)} ${after}`;
  const rest = content.length % 512;
  return (
    header + zeros.slice(0, 512 - header.length) + content + (rest === 0 ? '' : zeros.slice(0, 512 - rest))
  );
}
