/* A meeting as its pages say it: every time in words, each form's values beside it. */
import type { AgendaReason } from '../../domain/meeting/agenda';
import type { Stage } from '../../domain/onboarding/onboarding';
import type { TalkPoint } from '../review/said-corrections';
import type { SaidPlaces } from '../step/said-places';
import type { SaidTalk } from './said-handoff-meeting';

/** A time that may be taken: its instant, as a form sends it. */
export type SaidTime = { value: string; time: string; beside: string };

/** The same for one of us; `warn` is what somebody would wonder about, '' for nothing. */
export type SaidOurTime = SaidTime & { warn: string };

type Guest = { name: string; first: string; isReader: boolean };

/** A point of an agenda: why it is talked about, and what came of it. */
export type SaidAgendaPoint = {
  id: string;
  is: 'point' | 'phase' | 'own';
  reason: AgendaReason;
  title: string;
  why: string;
  came: {
    label: string;
    line: string;
    /** The words that hold from then on; '' where the old ones do, or none. */
    now: string;
    step: { id: string; title: string } | null;
    statementId: string | null;
    /** Nobody there has said yes to them yet. */
    isUnsaid: boolean;
  } | null;
};

/** A step that changed; where it is on another day, from which to which: "Fri 27 Nov". */
export type SaidChange = {
  id: string;
  title: string;
  from: string | null;
  to: string | null;
  /** It stands on the path still. */
  isThere: boolean;
};

/** What changed on the path since the call before: "Done: …". `isNew` where the path itself is newer. */
export type SaidSince = {
  title: string;
  meetingId: string;
  isNew: boolean;
  lines: { label: string; steps: SaidChange[] }[];
};

export type SaidAgenda = { points: SaidAgendaPoint[]; leftOut: SaidAgendaPoint[]; since: SaidSince | null };

/** A meeting on a page of its own, for whom it is. */
export type SaidMeetingPage = {
  id: string;
  vendor: string;
  colour: string;
  logo: string | null;
  customer: string;
  readerId: string;
  firstName: string;
  host: { name: string; first: string; portrait: string | null };
  pageId: string;
  isClosed: boolean;
  /** How it stands, as a tag says it, and whether the reader has something to say to it. */
  tag: string;
  isTurn: boolean;
  /** It is for the reader too: only guests say when it is. */
  isAsked: boolean;
  title: string;
  /** "45 minutes". */
  length: string;
  place: string;
  /** The address in its place, and the host that it leads to. */
  placeLink: { href: string; host: string } | null;
  /** What whoever holds it said last; '' for nothing. */
  words: string;
  state: 'offered' | 'linked' | 'set' | 'called_off' | 'held';
  times: SaidTime[];
  link: { href: string; host: string } | null;
  /** When it is, or was to be; null while nothing is set. */
  set:
    | (SaidTime & {
        iso: string;
        month: string;
        day: string;
        before: string;
        isMoved: boolean;
        isPast: boolean;
      })
    | null;
  /** What they proposed instead, each by name, and who can't come to what is set. */
  proposals: { by: string; isReader: boolean; times: string[]; words: string }[];
  absent: { by: string; isReader: boolean; words: string }[];
  /** An invitation was mailed to the reader. */
  isInvited: boolean;
  zone: string;
  zoneName: string;
  isOwnZone: boolean;
  guests: Guest[];
  agenda: SaidAgendaPoint[];
  since: SaidSince | null;
  /** Other calls that were held, the latest first, each with its day: "Friday 27 November". */
  held: { id: string; day: string }[];
};

export type SaidCalendarPage = {
  vendor: string;
  colour: string;
  logo: string | null;
  customer: string;
  readerId: string;
  isClosed: boolean;
  /** When it was made, in words; '' where there is none. */
  since: string;
  mayMake: boolean;
};

/** A meeting as customer success reads it. */
export type SaidMeeting = {
  id: string;
  state: SaidMeetingPage['state'];
  tone: 'ok' | 'wait' | 'stop' | undefined;
  status: string;
  length: string;
  minutes: number;
  place: string;
  /** How many acts were said: a form names what its reader had read. */
  base: number;
  /** Times that can be taken still, ours first. */
  times: SaidOurTime[];
  link: string;
  set: SaidOurTime | null;
  /** When it was to be, before it was moved. */
  before: string;
  /** It was moved, and nobody there has said yes to the new time. */
  isToAgree: boolean;
  proposals: { by: string; times: SaidTime[]; words: string; when: string }[];
  /** Who can't come to what is set, and why. */
  absent: { by: string; words: string; when: string }[];
  /** What one of us said last, and who. */
  said: { by: string; words: string } | null;
  guests: string;
  ourTurn: 'answer' | 'offer' | 'hold' | null;
  hasBegun: boolean;
  isFirst: boolean;
  /** "again every other week"; '' where it comes once. */
  again: string;
  /** Null for those long behind. */
  agenda: SaidAgenda | null;
};

export type SaidMeetings = {
  id: string;
  customer: string;
  stage: Stage;
  hostFirst: string;
  bookingLink: string;
  zoneName: string;
  /** Whose clocks theirs are: "Marit reads them in Dublin time." */
  theirZones: string;
  isIntroduced: boolean;
  /** Who of ours talk before a handoff is accepted; `rep` is null where nobody sold to them. */
  rep: string | null;
  host: string;
  /** When the two of them talk or talked; null where that was never set. */
  amongUs: SaidTalk | null;
  /** Who hears by mail what came of the call that was held last, and when; '' for nothing. */
  told: string;
  /** None was held yet. */
  isFirst: boolean;
  /** How often the first check-in is offered to come again, and that the starting point has it so; '' where it doesn't. */
  every: 'once' | '1' | '2';
  planned: string;
  mayArrange: boolean;
  open: SaidMeeting | null;
  /** When the one after it is, where it comes again; '' where none would. */
  next: string;
  earlier: SaidMeeting[];
  guests: { id: string; name: string; isReached: boolean }[];
  /** Who can't be asked, and why; empty where everybody can. */
  unreached: string;
  /** Points of the page that are for the call, each with what a form about it starts from. */
  talk: TalkPoint[];
  /** Where a step that comes of it may stand, and who may have it. */
  places: SaidPlaces;
  /** What they corrected and nobody has answered. */
  unanswered: number;
};

/** A call in short, on the reader's page. */
export type SaidCall = {
  id: string;
  /** It is for the reader too. */
  isAsked: boolean;
  isTurn: boolean;
  isHeld: boolean;
  /** It is set, and not over yet. */
  isAhead: boolean;
  tag: string;
  title: string;
  length: string;
  /** When it is, or how many times there are. */
  said: string;
  set: { iso: string; month: string; day: string } | null;
};
