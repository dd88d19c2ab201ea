/*
 * The agreement: what a signature made of the page, as a document that is kept. It holds what customers were shown and
 * what was said on their page, and nothing else; words as they stood, people by the names they had, instants in ISO.
 * A later signature makes the next version, beside this one.
 */
import type { Language } from '../contact/language';
import type { Commitment, Part, StatementKind, Words } from '../statement/statement';

/** What somebody did about a point, oldest first. */
export type AgreedAct = {
  who: string;
  /** An ISO instant. */
  at: string;
  did:
    | 'confirmed'
    | 'corrected'
    | 'remarked'
    | 'added'
    | 'talk'
    | 'adopted'
    | 'reworded'
    | 'changed'
    | 'noted_call'
    | 'left_open';
  /** The words that came of it, where they differ from those agreed in the end. */
  words: Words | null;
  /** What they wrote where it is all that they said; left out for all others. */
  note?: string;
};

export type AgreedPoint = {
  kind: StatementKind;
  commitment: Commitment | null;
  words: Words;
  /** The words shown first, where others were agreed. */
  first: Words | null;
  acts: AgreedAct[];
  /** Until which ISO day it stays open after the call, and the line that says why; left out for all others. */
  openUntil?: string;
  openLine?: string;
  /** The parts a person played; left out for all others. */
  parts?: Part[];
};

export type Agreement = {
  version: number;
  /** It is said in the language it was signed in. */
  language: Language;
  /** When it was signed: an ISO instant, and the IANA zone of the company that promises. */
  at: string;
  timeZone: string;
  vendor: string;
  customer: string;
  notedBy: string;
  /** Who looked after the customer then. */
  host: string;
  published: { at: string; version: number };
  /** In the order of the page. */
  points: AgreedPoint[];
  /** Shown, and not agreed: talked about at the call. */
  forTheCall: AgreedPoint[];
  /** Every signature that stood then: whose page it was, and the name that was typed there. */
  signatures: { name: string; typedName: string; at: string }[];
};

/** The text that is stored and hashed: the same facts give the same text. */
export const textOf = (agreement: Agreement): string => JSON.stringify(agreement);
export const agreementFrom = (text: string): Agreement => JSON.parse(text);
