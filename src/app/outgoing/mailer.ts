import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { writeDurably } from '../../kit/durable-file.ts';
import { InvalidInputError } from '../../kit/errors.ts';
import type { RenderedMessage } from './message-template.ts';

/** A message with its address. */
export interface Mail extends RenderedMessage {
  /** Number of the message: sent twice, it is one. */
  readonly number: number;
  readonly to: string;
  readonly isTest: boolean;
  readonly at: Date;
}

/** Hands messages over to whoever delivers them. */
export interface Mailer {
  /** Hands one over; when it returns, somebody else has it. The same number again is the same message. */
  send(mail: Mail): Promise<void>;
}

/**
 * Nothing, for one address of one line.
 *
 * @throws {InvalidInputError} `outgoing/bad-address`
 */
export function assertAddress(address: string): void {
  if (!/^[^\s@<>,;:"]{1,64}@[^\s@<>,;:"]{1,255}$/u.test(address)) {
    throw new InvalidInputError('outgoing/bad-address', 'this is no mail address');
  }
}

const encodedWord = (text: string) => {
  // A word of a header has at most 75 characters; a character is never cut in two.
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > 42) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((one) => `=?UTF-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ');
};

/** A message as a file that any mail program opens (RFC 5322). */
export function mailText({ number, to, subject, body, isTest, at }: Mail): string {
  const id = createHash('sha256').update(`${number} ${at.toISOString()}`).digest('hex').slice(0, 32);
  const encoded = Buffer.from(body.replaceAll(/\r?\n/g, '\r\n')).toString('base64');
  const lines = encoded.match(/.{1,76}/g) ?? [''];
  return [
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@meguri.invalid>`,
    `To: ${to}`,
    `Subject: ${encodedWord(isTest ? `［試験］${subject}` : subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...lines,
    '',
  ].join('\r\n');
}

/** Puts each message as a file into a folder, private to its owner, from where another program sends it. */
export function fileMailer(folder: string): Mailer {
  return {
    send: (mail) =>
      writeDurably(join(folder, `${String(mail.number).padStart(10, '0')}.eml`), mailText(mail)),
  };
}
