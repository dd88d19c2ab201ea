/* A wait of ours as a clock shows it: how much of it is left, and what it runs towards. */

export type ClockFacts = {
  /** Working hours, below zero once it is late. */
  leftHours: number;
  towards: Towards;
  /** Share of the limit that is used up, 0 to 1. */
  ratio: number;
  /** How much of it the acceptance may take, 0 to 1; null where none is on the way. */
  notch: number | null;
  tone: 'calm' | 'soon' | 'late' | 'done';
};

export type Towards =
  | { to: 'accept' | 'introduce' | 'first_contact' | 'open_point' }
  /** `whom` is a first name; null where the row says it. */
  | { to: 'answer'; whom: string | null }
  /** All hours there are from the signature to the introduction. */
  | { to: 'limit'; hours: number };
