import canonicalize from 'canonicalize';
import { sha256Hex } from '../../../kit/digest.ts';
import { InvalidInputError } from '../../../kit/errors.ts';
import { fillSlots, noticeDigest, type NoticeText } from './compose-notice.ts';
import type { InstitutionBlock } from './institution-block.ts';
import { rubyGroup } from './ruby-text.ts';

/** A version with one institution's own block: what is printed and handed out there. */
export interface NoticeEdition {
  readonly text: NoticeText;
  readonly institution: InstitutionBlock;
  /** Whether the ministries have confirmed the version; a draft says so on every variant. */
  readonly standing: 'draft' | 'confirmed';
}

/** SHA-256 of what this edition says: of the version and of the institution's block together. */
export function editionDigest({ text, institution }: NoticeEdition): string {
  return sha256Hex(canonicalize({ notice: noticeDigest(text), institution }) ?? '');
}

/** The languages that a text is written in. */
export type WordingLanguage = 'standard' | 'easy' | 'english';

/**
 * A line of the notice with the institution's block in it.
 *
 * @throws {InvalidInputError} `notice-text/slot-without-value` naming what the institution has not given.
 */
export function filledLine(line: string, institution: InstitutionBlock, language: WordingLanguage): string {
  const filled = fillSlots(
    line,
    language === 'english' ? englishSlots(institution) : japaneseSlots(institution),
  );
  const missing = [...filled.matchAll(/\{([A-Za-z]+)\}/gu)].map(([, name]) => name ?? '');
  if (missing.length > 0) {
    const what = language === 'english' ? 'in English' : 'by the institution';
    throw new InvalidInputError(
      'notice-text/slot-without-value',
      `${[...new Set(missing)].join(', ')} was not given ${what}`,
    );
  }
  return filled;
}

type Slots = Readonly<Record<string, string>>;

const present = (slots: Readonly<Record<string, string | undefined>>): Slots =>
  Object.fromEntries(Object.entries(slots).filter((pair): pair is [string, string] => pair[1] !== undefined));

function japaneseSlots({ name, address, representative, officeHours, ...plain }: InstitutionBlock): Slots {
  const group = (written: InstitutionBlock['address']) =>
    written === undefined ? undefined : rubyGroup(written.text, written.reading);
  const { phone, email, url } = plain;
  return present({
    provider: group(name),
    address: group(address),
    representative: group(representative),
    officeHours: group(officeHours),
    phone,
    email,
    url,
  });
}

function englishSlots({ name, address, representative, officeHours, ...plain }: InstitutionBlock): Slots {
  const { phone, email, url } = plain;
  return present({
    provider: name.english,
    address: address?.english,
    representative: representative?.english,
    officeHours: officeHours?.english,
    phone,
    email,
    url,
  });
}
