import canonicalize from 'canonicalize';
import { sha256Hex } from '../../../kit/digest.ts';
import type { Day } from '../../../kit/day.ts';
import { InvalidInputError } from '../../../kit/errors.ts';
import { ruleOn } from '../../../law/rule-on.ts';
import { fixedStatements } from './fixed-statement.ts';
import { itemBlockIds, itemBlocks } from './item-blocks.ts';
import type { NoticeBlock, Wording } from './notice-block.ts';
import type { NoticeSource } from './notice-source.ts';
import { rubyGroup } from './ruby-text.ts';
import { englishDay, writtenDay } from './written-day.ts';

/**
 * A version of the notice 通知の版, whole: the operator's words, the fixed statements and the items, as one document. What was confirmed is
 * this document; a later program reads it and adds nothing.
 */
export interface NoticeText {
  readonly form: 'meguri/notice/v1';
  readonly version: string;
  /** Code of the operator that the data go to. */
  readonly operator: string;
  readonly plannedStartOn: Day;
  readonly title: NoticeSource['title'];
  readonly blocks: readonly NoticeBlock[];
}

/**
 * The whole text of a version, composed on day `on`, whose rules it states.
 *
 * @throws {InvalidInputError} `notice-text/fixed-statement-replaced` when the operator's words would take the place of a fixed statement.
 */
export function composeNotice(source: NoticeSource, on: Day): NoticeText {
  const { version, operator, plannedStartOn, title, provided, blocks } = source;
  const age = String(ruleOn('guardian-age', on).value);
  const months = String(ruleOn('waiting-months', on).value);
  const japanese = {
    operator: rubyGroup(operator.name, operator.reading),
    plannedStart: writtenDay(plannedStartOn),
    guardianAge: age,
    waitingMonths: months,
  };
  const english = { ...japanese, operator: operator.english, plannedStart: englishDay(plannedStartOn) };
  const replaced = blocks.find(({ id }) => fixedIds.has(id));
  if (replaced !== undefined) {
    throw new InvalidInputError(
      'notice-text/fixed-statement-replaced',
      `${replaced.id} stands in every notice by itself`,
    );
  }
  const all = [...blocks.filter(isFront), ...fixedStatements.filter(isFront), ...itemBlocks(provided)].concat(
    fixedStatements.filter(isBack),
    blocks.filter(isBack),
  );
  return {
    form: 'meguri/notice/v1',
    version,
    operator: operator.code,
    plannedStartOn,
    title: filledHeading(title, japanese, english),
    blocks: all.map((block) => ({
      ...block,
      ...(block.heading === undefined ? {} : { heading: filledHeading(block.heading, japanese, english) }),
      wording: filledWording(block.wording, japanese, english),
    })),
  };
}

/** SHA-256 of the canonical JSON of a version: what identifies it. */
export function noticeDigest(text: NoticeText): string {
  return sha256Hex(canonicalize(text) ?? '');
}

const fixedIds: ReadonlySet<string> = new Set([...fixedStatements.map(({ id }) => id), ...itemBlockIds]);
const isFront = ({ face }: NoticeBlock) => face === 'front';
const isBack = ({ face }: NoticeBlock) => face === 'back';

type Slots = Readonly<Record<string, string>>;

/** `text` with the slots that `values` has; the others stay for later. */
export function fillSlots(text: string, values: Slots): string {
  return text.replaceAll(/\{([A-Za-z]+)\}/gu, (slot, name: string) => values[name] ?? slot);
}

function filledHeading(
  { standard, easy, english }: NoticeSource['title'],
  japaneseSlots: Slots,
  englishSlots: Slots,
): NoticeSource['title'] {
  return {
    standard: fillSlots(standard, japaneseSlots),
    easy: fillSlots(easy, japaneseSlots),
    english: fillSlots(english, englishSlots),
  };
}

function filledWording(wording: Wording, japaneseSlots: Slots, englishSlots: Slots): Wording {
  return {
    standard: wording.standard.map((line) => fillSlots(line, japaneseSlots)),
    easy: wording.easy.map((line) => fillSlots(line, japaneseSlots)),
    english: wording.english.map((line) => fillSlots(line, englishSlots)),
  };
}
