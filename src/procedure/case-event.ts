import { z } from 'zod';
import type { Role } from '../access/role.ts';
import type { Day } from '../kit/day.ts';

/** Who may know of an event: the operator's people only, the party to the matter as well, or everybody. */
export const audiences = ['operator', 'party', 'public'] as const;

/** See `audiences`. */
export type Audience = (typeof audiences)[number];

/** What is kept as JSON with an event: no names, no contact data, no clinical values. */
export type Json = z.core.util.JSONType;

/** Shape of any JSON value. What comes over the wire is JSON already, so nothing is looked at but that it is there. */
export const jsonShape = z.custom<Json>((value) => value !== undefined);

/** Something that happened to a case, as it is kept. Never changed: what was wrong is put right by a later event. */
export interface CaseEvent {
  /** From 1: the version of the case that it made. */
  readonly sequence: number;
  /** Past tense, as the command's `happened` says; the first is `opened`. */
  readonly happened: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** Calendar day in Japan. */
  readonly on: Day;
  readonly account: string;
  /** Everybody whose deed it is: the person, and for whom that person acted. */
  readonly persons: readonly string[];
  readonly role: Role;
  /** The state that it left the case in. */
  readonly to: string;
  readonly audience: Audience;
  readonly detail: Json;
  /** Evidence of the approval, for commands that are signed. */
  readonly signature?: Json;
}

/** What a kind's `apply` may know of the event that it folds in. */
export type EventFacts = Pick<CaseEvent, 'sequence' | 'at' | 'on' | 'account' | 'persons' | 'role'>;
