/*
 * What may be known of a person beyond who they are: how they are called, how they like to be reached, and what we call
 * the part they play. All of it is optional. What they think of it all is ours alone, and a type of its own, so that no
 * page, mail or file for the customer can be made from it.
 */

export const REACHED_BY = ['mail', 'phone', 'text'] as const;
export type ReachedBy = (typeof REACHED_BY)[number];

/** Null for what nobody said. */
export type AboutThem = {
  called: string | null;
  phone: string | null;
  reachedBy: ReachedBy | null;
  /** Our own label for their part, such as procurement, legal, security or user lead. */
  ownPart: string | null;
};

export const ATTITUDES = ['for', 'undecided', 'doubtful', 'against'] as const;
export type Attitude = (typeof ATTITUDES)[number];

/** For us alone: what they think of it, and what is in it for them. */
export type Stance = { attitude: Attitude | null; gain: string };

export const NOTHING_KNOWN: AboutThem = { called: null, phone: null, reachedBy: null, ownPart: null };
export const NO_STANCE: Stance = { attitude: null, gain: '' };

/** How long each may be, in characters. */
export const ABOUT_LIMITS = { called: 40, phone: 40, ownPart: 60, gain: 600 } as const;

export const isSameAbout = (one: AboutThem, other: AboutThem): boolean =>
  one.called === other.called &&
  one.phone === other.phone &&
  one.reachedBy === other.reachedBy &&
  one.ownPart === other.ownPart;

export const isSameStance = (one: Stance, other: Stance): boolean =>
  one.attitude === other.attitude && one.gain === other.gain;
