/* The introduction before and after it is made, ready to be drawn. */
import type {
  IntroductionFacts,
  IntroductionSetFacts,
  RecipientFacts,
} from '../../queries/introduction/introduction.server';
import type { MadeFacts, RecipientNowFacts } from '../../queries/introduction/introduction-made.server';
import type { Delivery } from '../mail/said-mail';
import type { SaidClock } from '../onboarding/said-clock';
import type { Step } from '../onboarding/said-onboarding';

export type Recipient = Omit<RecipientFacts, 'parts' | 'nothing'> & {
  parts: string[];
  /** Why this person gets nothing; null for whoever can be chosen. */
  nothing: string | null;
};

export type IntroductionSet = Omit<IntroductionSetFacts, 'at' | 'timeZone' | 'ofTwo'> & {
  /** "Tue 24 Nov, 9:00, Brussels time". */
  when: string;
  /** The same as a program reads it. */
  at: string;
};

export type IntroductionPage = Omit<
  IntroductionFacts,
  'reader' | 'clock' | 'steps' | 'accepted' | 'published' | 'recipients' | 'set' | 'later'
> & {
  clock: SaidClock;
  steps: Step[];
  /** When it was accepted and published, for the rep who waits for both. */
  accepted: string | null;
  published: string | null;
  recipients: Recipient[];
  /** Until it leaves by itself; null while it isn't set. */
  set: IntroductionSet | null;
  later: IntroductionFacts['later'] & { place: string };
};

export type RecipientNow = Omit<
  RecipientNowFacts,
  'delivery' | 'later' | 'notWritten' | 'opened' | 'firstAnswer'
> & {
  /** Null for whoever was not written to. */
  delivery: Delivery | null;
  /** The latest mail with a link, where that is another. */
  later: Delivery | null;
  notWritten: string | null;
  opened: string | null;
  firstAnswer: string | null;
};

export type IntroductionMade = Omit<
  MadeFacts,
  'reader' | 'by' | 'isReaders' | 'at' | 'tookHours' | 'recipients' | 'copy' | 'hostSince'
> & {
  /** "You", or their first name. */
  by: string;
  when: string;
  took: string;
  recipients: RecipientNow[];
  copy: Delivery | null;
  hostSince: string | null;
};
