/* The agreement, ready to be drawn, mailed and printed: the same sentences in each. */

export type SaidPoint = {
  /** "2.1", by which it is spoken of. */
  number: string;
  title: string;
  /** What people look for: "11% → 6% by 14 April 2027"; empty where there is none. */
  figure: string;
  /** The rest of its words. */
  more: string;
  /** Who said what and when; empty where the opening says it. */
  said: string;
};

export type SaidSection = { number: string; title: string; note: string; points: SaidPoint[] };

export type SaidAgreement = {
  title: string;
  version: string;
  vendor: string;
  customer: string;
  opening: string;
  sections: SaidSection[];
  /** The name as it was typed, and by whom, where and when. */
  signatures: { name: string; line: string }[];
  foot: string;
  /** Of the stored text: SHA-256 in hex, as the timeline has it. */
  fingerprint: string;
};

/** "Version 2, 3 December 2026". */
export type SaidVersion = { hash: string; name: string; isShown: boolean };

/** The document with what is said around it. */
export type SaidKept = {
  said: SaidAgreement;
  versions: SaidVersion[];
  /** What became of it since: that there is a later one, or that the signature was taken back; empty otherwise. */
  since: string;
};
