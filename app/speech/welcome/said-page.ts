/*
 * The customer's page, ready to be drawn: every sentence said, every day in the reader's calendar. This is the only
 * shape in which anything of an onboarding reaches a customer's browser. It is made from publications, wordings,
 * answers, resolutions, sign-offs, the names and parts of contacts, and what members say of themselves in public.
 * Red flags, internal notes, verdicts, receipts and questions to sales are not read on the way here, so that no path
 * leads from them to this page.
 */
import type { ItemState } from '../../domain/review/review';
import type { Many, Side, StatementKind, Words } from '../../domain/statement/kinds';
import type { Commitment, Part, SystemArea } from '../../domain/statement/statement';
import type { ShownWords } from '../en/shown-words';

export type Person = { name: string; firstName: string; portrait: string | null };
export type Host = Person & { title: string; about: string; email: string; phone: string | null };

export type TrailStep = {
  who: { name: string; portrait: string | null };
  /** "You changed it on 4 May". */
  said: string;
  quotes: string[];
  /** A wording that no longer holds. */
  struck: string | null;
};

export type WelcomeItem = {
  /** Of the statement; also where the page is jumped to. */
  id: string;
  /** What an answer given now answers. */
  wordingId: string;
  kind: StatementKind;
  commitment: Commitment | null;
  side: Side | null;
  /** A short name for lists and the endings of buttons; no two on a page are equal. */
  name: string;
  state: ItemState;
  /** The words that a correction starts from. */
  words: Words;
  shown: ShownWords;
  /** The words before, where the page marks what changed. */
  was: ShownWords | null;
  /** Where it stands, in a sentence, and in a word or two for rows; empty while it is open. */
  status: string;
  shortStatus: string;
  trail: TrailStep[];
  /** "From your second call", where the part says who noted its points and when; otherwise the trail does. */
  heard: string;
  /** The wording whose answer the reader may take back. */
  undoes: string | null;
  mayConfirm: boolean;
  mayCorrect: boolean;
  isReader: boolean;
  /** The parts a person plays, "Signs off, pays the bills"; empty where none are noted. */
  plays: string;
  /** The same as they are noted, for a form; null for what is no contact. */
  parts: Part[] | null;
  /** Which question of the technical part a system answers. */
  area: SystemArea | null;
  /** Answered before this visit, so that it makes way for what is still to be answered. */
  isOld: boolean;
  /** For others in the first place: folded, and open to the reader all the same. */
  isAside: boolean;
  /** Who gave it the words it has now. */
  wordedBy: string;
};

export type SectionName = Many;

export type Section = {
  name: SectionName;
  kind: StatementKind;
  items: WelcomeItem[];
  /** What contacts added, while it is with us. */
  added: WelcomeItem[];
  /** "Sam noted these on 3 May": said once where it holds for all. */
  source: string | null;
};

export type Link = { id: string; name: string };
export type News = {
  agreed: Link[];
  suggested: Link[];
  forTheCall: Link[];
  /** What came of a call. */
  noted: Link[];
  changed: Link[];
  added: Link[];
  /** Whoever looks after the customer did all of it; otherwise it was “we”. */
  isHosts: boolean;
};

/** `part` is where the press stood: the one part that all its points are of, or the end of the page. */
export type Batch = { id: string; count: number; part: SectionName | null };

export type Closing = {
  /** What nobody has answered yet, with the wordings shown. */
  left: (Link & { wordingId: string })[];
  /** What a "yes to the rest" does not cover: the reader's turn, or ours. */
  yours: Link[];
  ours: Link[];
  /** "by tomorrow, 17:00, Brussels time": when the latest of ours is answered. */
  answerBy: string;
  maySettle: boolean;
  /** Who else may sign, in words. */
  settlers: string;
  /** Nothing is open or with us, so that a name can be given. */
  isReady: boolean;
  /** The points as they stand, for a signature to cover; empty while none can be given. */
  toSign: { id: string; wordingId: string }[];
  /** The latest signature: "You", "on 4 May"; the name as it was typed and the moment in full, for paper. */
  signed: { name: string; when: string; typedName: string; moment: string; undoes: string | null } | null;
  /** Points that are right and were not signed yet. */
  unsigned: number;
  /** Everything on the page is signed, or set for the call. */
  isSettled: boolean;
};

export type WelcomePage = {
  vendor: string;
  /** Six hex digits, for the address of the stylesheet. */
  colour: string;
  customer: string;
  /** Whose page it is; forms carry the id. */
  reader: Person & { id: string };
  host: Host;
  rep: Person | null;
  /** The moment since when the host looks after the customer, "Tue 4 May, 9:12"; null before that. */
  takenOver: string | null;
  /** "4 May", "Tue 4 May", and as YYYY-MM-DD; null before the introduction. */
  introduction: { on: string; day: string; iso: string } | null;
  /** The first date that is not over; null when there is none. */
  upcoming: string | null;
  greeting: string[];
  isReturning: boolean;
  /** They came before: the letter is read, what is left comes first. */
  isBack: boolean;
  /** The moment of this page, for paper. */
  asOf: string;
  /** Points that concern the reader in the first place. */
  of: number;
  /** Where the reader is wanted next; null when nowhere. */
  next: string | null;
  /** Points that wait for the reader; our open questions come on top of them. */
  toDo: number;
  /** What is folded, points and questions, and for whom: "Katrin and Emre"; null where nothing is. */
  aside: { count: number; unknown: SystemArea[]; names: string } | null;
  news: News | null;
  forTheCall: number;
  sections: Section[];
  /** What we don't know yet and ask this reader, in the order of asking. */
  unknown: SystemArea[];
  batch: Batch | null;
  /** How many answers in the reader's name came unusually fast: a program may have pressed the buttons. */
  fast: number;
  closing: Closing;
};
