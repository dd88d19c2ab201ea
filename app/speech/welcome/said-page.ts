/*
 * The customer's page, ready to be drawn: every sentence said, every day in the reader's calendar. Each language makes
 * it from the same facts.
 */
import type {
  ClosingFacts,
  ItemFacts,
  Person,
  SectionFacts,
  ThreadLink,
  WelcomeFacts,
} from '../../queries/welcome/page';
import type { ShownWords } from '../en/shown-words';
import type { SaidCall } from '../meeting/said-meeting';
import type { SaidCustomerPath } from '../path/said-customer-path';

export type TrailStep = {
  who: { name: string; portrait: string | null };
  /** "You changed it on 4 May". */
  said: string;
  quotes: string[];
  /** A wording that no longer holds. */
  struck: string | null;
};

type Unsaid =
  | 'shown'
  | 'was'
  | 'standing'
  | 'noted'
  | 'heardWhere'
  | 'acts'
  | 'plays'
  | 'wordedBy'
  | 'beside';

export type WelcomeItem = Omit<ItemFacts, Unsaid> & {
  shown: ShownWords;
  /** The words before, where the page marks what changed. */
  was: ShownWords | null;
  /** Where it stands, in a sentence, and in a word or two for rows; empty while it is open. */
  status: string;
  shortStatus: string;
  /** "You wrote: “We have it in the minutes.”": what was written beside the answer, and what we wrote to it. */
  beside: string[];
  /** "you" or "Päivi": whose words are marked, where they are with us. */
  saidBy: string;
  /** It stands for a promise that we can't keep as it was said. */
  isInstead: boolean;
  trail: TrailStep[];
  /** "From your second call", where the part says who noted its points and when; otherwise the trail does. */
  heardWhere: string;
  /** "Signs off, pays the bills"; empty where none are noted. */
  plays: string;
  /** Who gave it the words it has now: "Ines". */
  wordedBy: string;
};

export type Section = Omit<SectionFacts, 'items' | 'added'> & {
  items: WelcomeItem[];
  added: WelcomeItem[];
  /** "Sam noted these on 3 May": said once where it holds for all. */
  source: string | null;
};

export type Closing = Omit<ClosingFacts, 'answerBy' | 'settlers' | 'signed'> & {
  /** "tomorrow, 17:00, Brussels time"; empty where nothing is with us. */
  answerBy: string;
  /** Who else may sign: "Katrin and Emre". */
  settlers: string;
  /** The latest signature: "You", "4 May"; the name as it was typed and the moment in full, for paper. */
  signed: { name: string; when: string; typedName: string; moment: string; undoes: string | null } | null;
};

/** Where it stands: “With Ines. You’ll have an answer by …”, “Answered”. */
export type SaidThreadLink = Omit<ThreadLink, 'waits'> & {
  state: { said: string; tone: 'ok' | 'wait' | 'stop' };
};

export type WelcomePage = Omit<
  WelcomeFacts,
  | 'reader'
  | 'away'
  | 'closedAt'
  | 'takenOverAt'
  | 'introduction'
  | 'greeting'
  | 'aside'
  | 'sections'
  | 'closing'
  | 'path'
  | 'call'
  | 'threads'
> & {
  /** In paragraphs. */
  greeting: string[];
  reader: Person & { id: string };
  /** "Thursday 26 November": since when it is closed; null while it goes on. */
  closed: string | null;
  /** Who answers while the host is away, and until when: "Friday 4 December"; null while they are there. */
  away: (Omit<NonNullable<WelcomeFacts['away']>, 'until'> & { until: string }) | null;
  /** "Tue 4 May, 9:12"; null before the host took over. */
  takenOver: string | null;
  /** "4 May", "Tue 4 May", as YYYY-MM-DD, and "Sam introduces Ines"; null before the introduction. */
  introduction: { on: string; day: string; iso: string; said: string } | null;
  /** The moment of this page, for paper. */
  asOf: string;
  /** What is folded, for whom, and whom the questions wait for: "Katrin and Emre"; null where nothing is. */
  aside:
    | (Omit<NonNullable<WelcomeFacts['aside']>, 'names' | 'askedOf'> & { names: string; askedOf: string })
    | null;
  sections: Section[];
  closing: Closing;
  path: SaidCustomerPath | null;
  call: SaidCall | null;
  threads: SaidThreadLink[];
};
