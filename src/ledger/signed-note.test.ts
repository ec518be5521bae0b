import { describe, expect, it } from 'vitest';
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { emptyRoot } from './merkle-tree.ts';
import {
  ledgerSigningKey,
  newLedgerKey,
  openNote,
  parseVerifierKey,
  verifierKeyOf,
  verifierKeyText,
} from './signed-note.ts';

const key = ledgerSigningKey('example.jp/ledger', newLedgerKey());
const verifier = verifierKeyOf(key);

describe('parseVerifierKey', () => {
  it('reads what verifierKeyText writes', () => {
    const text = verifierKeyText(verifier);
    expect(verifierKeyText(parseVerifierKey(text))).toBe(text);
  });

  it('reads the key of the signed-note specification with its key id', () => {
    const text = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    expect(verifierKeyText(parseVerifierKey(text))).toBe(text);
  });

  it.each(['', 'a+00000000+AAAA', 'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'])(
    'refuses %j',
    (text) => {
      expect(() => parseVerifierKey(text)).toThrow(/verifier key/);
    },
  );
});

describe('openNote', () => {
  it('opens the example of the specification', () => {
    const example = parseVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const text =
      'If you think cryptography is the answer to your problem,\n' +
      "then you don't know what your problem is.\n";
    const line =
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    expect(openNote(`${text}\n${line}`, example)).toBe(text);
    expect(() => openNote(`${text.replace('answer', 'Answer')}\n${line}`, example)).toThrow(/does not hold/);
  });
});

describe('readCheckpoint', () => {
  const note = writeCheckpoint({ size: 0, root: emptyRoot }, key);

  it('reads what writeCheckpoint wrote, beside the signature of a witness', () => {
    expect(readCheckpoint(note, verifier)).toMatchObject({ origin: 'example.jp/ledger', size: 0 });
    const witnessed = `${note}— witness.example ${Buffer.alloc(76, 1).toString('base64')}\n`;
    expect(readCheckpoint(witnessed, verifier).size).toBe(0);
  });

  it('refuses any changed byte', () => {
    const bytes = Buffer.from(note);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(() => readCheckpoint(changed.toString('utf8'), verifier)).toThrow();
    }
  });

  it('refuses a checkpoint signed by another key of the same name', () => {
    const other = ledgerSigningKey('example.jp/ledger', newLedgerKey());
    expect(() => readCheckpoint(writeCheckpoint({ size: 0, root: emptyRoot }, other), verifier)).toThrow(
      /not signed by the expected key/,
    );
  });
});
