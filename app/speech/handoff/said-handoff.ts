/* The handoff, ready to be drawn: as sales wrote it, and as the page on which it is written. */

import type { OwnField } from '../../domain/handoff/own-field';
import type { HandoffFacts } from '../../queries/handoff/handoff.server';
import type {
  AreaFacts,
  PersonFacts,
  SaidFacts,
  WrittenFacts,
} from '../../queries/handoff/handoff-as-written.server';
import type { Told } from '../en/tell-statement';
import type { SaidClock } from '../onboarding/said-clock';

/** One statement, with where it comes from. `note` is only for us. */
export type Said = Omit<SaidFacts, 'words'> & { told: Told };
export type SaidPerson = Omit<PersonFacts, 'words' | 'parts' | 'known' | 'stance'> & {
  told: Told;
  plays: string[];
  /** What is known of them beyond that, each in a few words. */
  known: string[];
  /** What they think of it, for us alone; empty where nobody said. */
  stance: string;
};
export type SaidArea = Omit<AreaFacts, 'items'> & { title: string; items: Said[] };

type Listed = {
  [List in keyof WrittenFacts as WrittenFacts[List] extends SaidFacts[] ? List : never]: Said[];
};

/** A field of the starting point’s own, with what is written there. */
export type SaidOwnField = {
  field: OwnField;
  /** As the form takes it; empty where nothing is said, or nothing that the field could hold. */
  value: string;
  /** As it reads. */
  words: string;
};

export type SaidOwn = {
  fields: SaidOwnField[];
  /** Written for us alone in fields that aren’t asked any more. */
  left: { key: string; label: string; words: string }[];
};

export type HandoffAsWritten = Omit<WrittenFacts, keyof Listed | 'people' | 'systems' | 'own'> &
  Omit<Listed, 'people'> & { people: SaidPerson[]; systems: SaidArea[]; own: SaidOwn };

/** `day` is empty for what has none. */
export type SaidOffer = { key: string; text: string; day: string };

type Begins = HandoffFacts['begins'];
type Returned = NonNullable<HandoffFacts['returned']>;
type Unsaid =
  | keyof WrittenFacts
  | 'reader'
  | 'clock'
  | 'signedAt'
  | 'savedAt'
  | 'since'
  | 'returned'
  | 'begins';

export type HandoffPage = HandoffAsWritten &
  Omit<HandoffFacts, Unsaid> & {
    clock: SaidClock;
    signed: string;
    saved: string | null;
    /** Since when it is where it is, to follow "since"; null while it is with sales. */
    since: string | null;
    /** Why it came back. */
    returned: (Omit<Returned, 'at'> & { when: string }) | null;
    begins: Omit<Begins, 'promises' | 'dates'> & { promises: SaidOffer[]; dates: SaidOffer[] };
  };
