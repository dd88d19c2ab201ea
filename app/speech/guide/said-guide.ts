/* The guide as customer success shapes it, ready to be drawn. */
import type { GreetingDraft, GuideFacts } from '../../queries/guide/guide.server';
import type { GuideChangeFacts, GuideItemFacts } from '../../queries/guide/guide-items.server';
import type { ShownWords } from '../en/shown-words';
import type { Told } from '../en/tell-statement';

/** How a point would change on the customer's page; empty before where it is new, and after where it goes. */
export type Change = Omit<GuideChangeFacts, 'before' | 'after'> & { before: string; after: string };

type UnsaidOfItem = 'side' | 'parts' | 'recorded' | 'kept' | 'leftOutAt' | 'change';

export type GuideItem = Omit<GuideItemFacts, UnsaidOfItem> & {
  /** What the customer reads. */
  shown: ShownWords;
  /** Who does it, in words; empty where that goes without saying. */
  side: string;
  /** The parts a person plays. */
  plays: string[];
  /** As it was recorded, with what only we see. */
  written: Told;
  /** "Ines, today at 9:31": who found the recorded words right as they are; empty while nobody did. */
  keptBy: string;
  leftOutWhen: string;
  change: Change | null;
};

export type Greeting = Pick<GreetingDraft, 'revision' | 'isOfAnother'> & {
  text: string;
  /** What stands there when nobody writes one. */
  drafted: string;
  isOwn: boolean;
  /** The greeting the customer reads, when it differs. */
  before: string | null;
};

type Unsaid = 'reader' | 'firstReader' | 'items' | 'questions' | 'greeting' | 'published' | 'liveApart';
type Published = NonNullable<GuideFacts['published']>;

export type GuideView = Omit<GuideFacts, Unsaid> & {
  /** Who reads it first: "Marit", or the company where nobody is named. */
  reader: string;
  items: GuideItem[];
  /** What sales didn't know, and the customer is asked. */
  questions: { area: string; question: string; about: string }[];
  greeting: Greeting;
  published: (Omit<Published, 'at'> & { when: string }) | null;
  /** What of the days of guide and path doesn't fit; empty where all does. */
  liveApart: string;
};
