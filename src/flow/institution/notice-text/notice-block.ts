import type { StatutoryItem } from './statutory-item.ts';

/** The same words three times. The Japanese ones in the notation of `parseRubyText`; all may hold `{slots}`. */
export interface Wording {
  readonly standard: readonly string[];
  /** やさしい日本語: short sentences, everyday words. */
  readonly easy: readonly string[];
  readonly english: readonly string[];
}

/** A part of a notice that says one thing. */
export interface NoticeBlock {
  readonly id: string;
  /** Front 表面 or back 裏面 of the sheet. */
  readonly face: 'front' | 'back';
  readonly heading?: { readonly standard: string; readonly easy: string; readonly english: string };
  /** Items of the Act that it states. */
  readonly states: readonly StatutoryItem[];
  readonly wording: Wording;
  /** A list, one line each, rather than sentences. */
  readonly isList?: true;
}
