/* The page of one onboarding, ready to be drawn. */
import type { PageClockFacts, StepFacts } from '../../queries/onboarding/milestones.server';
import type { OnboardingFacts } from '../../queries/onboarding/onboarding-page.server';
import type { Person } from '../contact/said-person';
import type { SaidCourse } from '../en/path/say-course';
import type { SaidForecast } from '../en/path/say-forecast';
import type { Delivery } from '../mail/said-mail';
import type { SaidOffer } from '../starting-point/said-starting-point';
import type { NextSaid, RemindSaid } from '../worklist/said-worklist';
import type { SaidClock } from './said-clock';
import type { Timeline } from './said-timeline';

export type Step = { label: string; note: string; when: StepFacts['when'] };

export type PageClock = Omit<PageClockFacts, 'span' | 'bar' | 'wait'> & {
  bar: SaidClock | null;
  /** What the time is for, and what follows. */
  words: string;
  /** Which days did not count until then. */
  daysOff: string[];
};

type OtherName = NonNullable<OnboardingFacts['otherName']>;

type Said =
  | 'away'
  | 'reader'
  | 'deal'
  | 'ownsSince'
  | 'signedAt'
  | 'steps'
  | 'clock'
  | 'otherName'
  | 'row'
  | 'remind'
  | 'firstContactAt'
  | 'people'
  | 'askedFor'
  | 'mail'
  | 'path'
  | 'offer'
  | 'recent';

/** With the latest mail that lets them in. */
type PersonWithMail = Person & { wayIn: Delivery | null };

export type OnboardingPage = Omit<OnboardingFacts, Said> & {
  /** A new version of its starting point, that its host may take; null where none is offered. */
  offer: SaidOffer | null;
  /** "Ordering for 23 shops · €58,000 · 0061x in the CRM". */
  deal: string;
  /** "Ines is away until Friday 4 December. You stand in."; null while they are there. */
  away: string | null;
  /** Since when its owner has it. */
  since: string;
  signed: string;
  steps: Step[];
  clock: PageClock;
  otherName: (Omit<OtherName, 'at'> & { when: string }) | null;
  row: NextSaid;
  remind: RemindSaid | null;
  firstContact: string | null;
  people: PersonWithMail[];
  askedFor: (Omit<OnboardingFacts['askedFor'][number], 'at'> & { asked: string })[];
  mail: Delivery[];
  /** How its path stands; null while nothing of one is published. */
  path: {
    course: SaidCourse;
    forecast: SaidForecast | null;
    behind: number;
    of: number;
    /** The way on to first value. */
    stages: Step[];
    /** "Eight questions on the path: four show what we know, four ask"; empty where no list asks anything. */
    neverTwice: string;
  } | null;
  recent: Timeline;
};
