/*
 * What there is to say on the customer's page: who, what, when and how many, and not one sentence. `speech` says it in
 * the reader's language and calendar. This is the only shape in which anything of an onboarding reaches a customer's
 * browser. It is made from publications, wordings, answers, resolutions, sign-offs, threads, the names and parts of
 * contacts, and what members say of themselves in public. Red flags, internal notes, verdicts, receipts and questions to sales
 * are not read on the way here, so that no path leads from them to this page.
 */

import type { MeetingKind, Standing as MeetingStanding } from '../../domain/meeting/meeting';
import type { AnswerKind, ItemState } from '../../domain/review/review';
import type { Many, Side, StatementKind, Words } from '../../domain/statement/kinds';
import type { Commitment, Part, SystemArea } from '../../domain/statement/statement';
import type { Reader } from '../../speech/en/say-time';
import type { CustomerPath } from '../path/customer-path-facts';

export type Person = { name: string; firstName: string; portrait: string | null };
export type Host = Person & {
  title: string;
  about: string;
  email: string;
  phone: string | null;
  bookingLink: string | null;
};

/** Somebody who said or did something, seen from the reader. The names are empty where nobody is known by now. */
export type Voice = {
  of: 'reader' | 'colleague' | 'us';
  name: string;
  givenName: string;
  portrait: string | null;
  /** Who of us copied the link by which it was done; not there where it was a mailed one. */
  copiedBy?: string;
};

/** Who noted a point, and who gave it the words that were shown first. */
export type Noted = {
  who: Voice;
  at: Date;
  /** Whoever gave it the words shown first, where that was somebody else. */
  wordedBy: Voice | null;
  /** How we had judged the recorded words that theirs stand for; null where we can keep them. */
  judged: 'with_changes' | 'not_deliverable' | null;
  /** The words shown first, where others stand now and the page doesn't mark what changed. */
  first: Words | null;
};

/** What was said or done about a point after it was noted. */
export type Act = { who: Voice; at: Date } & (
  | {
      act: 'answer';
      kind: AnswerKind;
      /** Their own words, unless the page shows them as the point itself, and those that they answered. */
      proposed: Words | null;
      before: Words | null;
      /** The parts of a person, where the correction says others. */
      parts: Part[] | null;
      note: string;
    }
  | { act: 'resolution'; outcome: 'adopted' | 'reworded' | 'talk'; line: string }
  /** We published other words without having been asked to. */
  | { act: 'change' }
  /** What came of a call. */
  | { act: 'call'; line: string }
  /** It was talked about and stays open, until an ISO day of ours. */
  | { act: 'left_open'; until: string; line: string }
);

/** What somebody did to a point: other words or parts, a note beside the same words, a new point, an answer to our question. */
export type Way = 'changed' | 'remarked' | 'added' | 'told';

/** Where an answered point stands: by whom, and since when. */
export type Standing =
  | { is: 'yes'; who: Voice; at: Date }
  | { is: 'done'; who: Voice; way: Way; by: Voice; at: Date }
  | { is: 'sent'; who: Voice; way: Way; by: Voice; answerBy: Date; isLate: boolean }
  /** For the call; who see it differently, if that is why. */
  | { is: 'talk'; differing: Voice[] }
  /** Talked about, and open until an ISO day of ours. */
  | { is: 'kept_open'; until: string; isLate: boolean }
  | { is: 'back'; by: Voice; at: Date }
  /** It was with us, or to be settled, when the onboarding was closed. */
  | { is: 'left_unanswered'; who: Voice; way: Way }
  | { is: 'left_unsettled' }
  | { is: 'changed'; by: Voice; isAfterCall: boolean };

export type ItemFacts = {
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
  /** The words shown: those, or the contact's own while they are with us. */
  shown: Words;
  /** The words before, where the page marks what changed. */
  was: Words | null;
  /** Null while nobody has answered. */
  standing: Standing | null;
  /** What was written beside the answer that it stands by, theirs before ours. */
  beside: { who: Voice; words: string }[];
  /** Null for what contacts added themselves. */
  noted: Noted | null;
  heardWhere: string;
  /** In the order they happened. */
  acts: Act[];
  /** The wording whose answer the reader may take back. */
  undoes: string | null;
  mayConfirm: boolean;
  mayCorrect: boolean;
  isReader: boolean;
  /** The parts a person plays, as a correction that is with us says they are. */
  plays: Part[];
  /** The same as they are noted, for a form; null for what is no contact. */
  parts: Part[] | null;
  /** Which question of the technical part a system answers. */
  area: SystemArea | null;
  /** Answered before this visit, so that it makes way for what is still to be answered. */
  isOld: boolean;
  /** For others in the first place: folded, and open to the reader all the same. */
  isAside: boolean;
  /** Who gave it the words it has now. */
  wordedBy: Voice;
};

/** A call in short; `officeZone` is whose wall stands beside the reader's. */
export type CallFacts = {
  id: string;
  kind: MeetingKind;
  standing: MeetingStanding;
  officeZone: string;
  isAsked: boolean;
};

export type SectionName = Many;

export type SectionFacts = {
  name: SectionName;
  kind: StatementKind;
  items: ItemFacts[];
  /** What contacts added, while it is with us. */
  added: ItemFacts[];
};

export type Link = { id: string; name: string };
/** A colleague whose words were agreed to; not there for the reader's own. */
export type AgreedLink = Link & { saidBy?: string };
export type News = {
  agreed: AgreedLink[];
  suggested: Link[];
  forTheCall: Link[];
  /** What came of a call. */
  noted: Link[];
  /** What stays open after it. */
  leftOpen: Link[];
  changed: Link[];
  added: Link[];
  /** Whoever looks after the customer did all of it; otherwise it was “we”. */
  isHosts: boolean;
};

/** `part` is where the press stood: the one part that all its points are of, or the end of the page. */
export type Batch = { id: string; count: number; part: SectionName | null };

export type ClosingFacts = {
  /** What nobody has answered yet, with the wordings shown. */
  left: (Link & { wordingId: string })[];
  /** What a "yes to the rest" does not cover: the reader's turn, or ours. */
  yours: Link[];
  ours: Link[];
  /** When the latest of ours is answered; null when none is. */
  answerBy: Date | null;
  maySettle: boolean;
  /** Who else may sign. */
  settlers: string[];
  /** Nothing is open or with us, so that a name can be given. */
  isReady: boolean;
  /** The points as they stand, for a signature to cover; empty while none can be given. */
  toSign: { id: string; wordingId: string }[];
  /** The latest signature that stands, with the name as it was typed. */
  signed: { who: Voice; at: Date; typedName: string; undoes: string | null } | null;
  /** Points that are right and were not signed yet. */
  unsigned: number;
  /** Everything on the page is signed, or set for the call. */
  isSettled: boolean;
};

export type ThreadLink = {
  /** The place that it is about: a point's id, or for the page as a whole the onboarding's. */
  id: string;
  /** The point; null for the page as a whole. */
  name: string | null;
  count: number;
  /** What nobody has answered yet; null where nothing waits. */
  waits: { answerBy: Date; isLate: boolean } | null;
  /** We read it and said that it needs no answer. */
  isOnlyRead: boolean;
  /** Answered since the reader was last here. */
  isNews: boolean;
};

export type WelcomeFacts = {
  vendor: string;
  /** Six hex digits, for the address of the stylesheet. */
  colour: string;
  /** The address of the vendor's logo; null where it has none. */
  logo: string | null;
  customer: string;
  /** Whose page it is; forms carry the id. It is said in their language, days and times by their clock. */
  reader: Person & { id: string } & Required<Reader>;
  /** Since when the onboarding is closed: the page stays to be read, and takes nothing up. Null while it goes on. */
  closedAt: Date | null;
  host: Host;
  /** Who answers while the host is away, how to reach them, and until which ISO day, included; null while they are there. */
  away: (Pick<Host, 'name' | 'firstName' | 'email' | 'phone' | 'bookingLink'> & { until: string }) | null;
  /** Who sold; null where that is the host, or somebody whom the reader never met. */
  rep: Person | null;
  /** Who introduced the host: the rep, or a lead who stood in. */
  introducer: Person | null;
  /** Since when the host looks after the customer; null before that. */
  takenOverAt: Date | null;
  /** Who looked after them before; null where the host has from the start. */
  before: Omit<Person, 'portrait'> | null;
  /** Given names: who introduced whom, `by` being null where somebody wrote for themselves. Null before it. */
  introduction: { at: Date; by: string | null; of: string } | null;
  /** The first date that is not over; null when there is none. */
  upcoming: string | null;
  /**
   * In paragraphs; none where whoever took over before the introduction has not greeted yet, and null where they took
   * over since and said nothing of their own.
   */
  greeting: string[] | null;
  isReturning: boolean;
  /** They came before: the letter is read, what is left comes first. */
  isBack: boolean;
  /** Points that concern the reader in the first place. */
  of: number;
  /** Where the reader is wanted next; null when nowhere. */
  next: string | null;
  /** Points that wait for the reader; our open questions come on top of them. */
  toDo: number;
  /** What is folded, points and questions, for whom, and whom of them the questions wait for; null where nothing is. */
  aside: { count: number; unknown: SystemArea[]; names: string[]; askedOf: string[] } | null;
  news: News | null;
  forTheCall: number;
  /** Talked about, and open until a day. */
  keptOpen: number;
  sections: SectionFacts[];
  /** What we don't know yet and ask this reader, in the order of asking. */
  unknown: SystemArea[];
  batch: Batch | null;
  /** How many answers in the reader's name came unusually fast: a program may have pressed the buttons. */
  fast: number;
  closing: ClosingFacts;
  /** What happens next, step by step; null while nothing of a path is published. */
  path: CustomerPath | null;
  /** The call that goes on, or was held last; null where there is none. */
  call: CallFacts | null;
  /** Where questions about the page as a whole are asked. */
  pageId: string;
  /** What was asked so far, the thread written in last first. */
  threads: ThreadLink[];
};
