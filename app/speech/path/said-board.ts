/* The board, ready to be drawn. */
import type { ListedStage } from '../../domain/onboarding/stages-to-value';
import type { Course } from '../../domain/path/course';
import type { SaidForecast } from '../en/path/say-forecast';

type Tone = 'ok' | 'wait' | 'stop' | null;

/** A step that a path is late or at risk for, or that waits for one. */
export type SaidBoardStep = {
  id: string;
  title: string;
  /** "Do", "Read". */
  kind: string;
  /** "Wouter Maas", "you", or that nobody is named yet. */
  who: string;
  tone: Tone;
  /** "four working days late", "stuck", "Fri 27 Nov, waits". */
  state: string;
  /** The reader may say something of it. */
  mayChoose: boolean;
};

export type SaidBoardRow = {
  id: string;
  customer: string;
  /** "Under way". */
  stage: string;
  /** "Both presses, phase 3 of 4". */
  phase: string;
  /** One for each phase with steps, as wide as it is long. */
  pips: { done: number; of: number }[];
  /** Who looks after them; empty where that is the reader. */
  host: string;
  course: { is: Course['is']; tone: Tone; words: string };
  /** Why it stands like this, or what comes next. */
  reason: string;
  /** Other days that are asked for. */
  asked: { stepId: string; said: string }[];
  /** What they said who are stuck. */
  quote: string;
  forecast: SaidForecast | null;
  steps: SaidBoardStep[];
  /** How many more of such steps there are. */
  moreSteps: number;
};

export type SaidBoardGroup = {
  key: string;
  title: string;
  /** "nine paths: two late"; empty where the rows say it. */
  line: string;
  /** How many there are; null where a page doesn't know. */
  count: number | null;
  course: Course['is'] | null;
  rows: SaidBoardRow[];
  /** Where its next page begins. */
  next: string | null;
};

/** What became of chosen steps. */
export type SaidSeveral = {
  /** "Two steps are done."; empty where none is. */
  done: string;
  /** What can be taken back, as the form names it. */
  marks: string[];
  /** What got another day, to be put back. */
  moves: string[];
  /** "One of three stays as it was."; empty where all are done. */
  kept: string;
  reasons: { step: string; because: string }[];
};

/** How many are how far, each to be narrowed to. */
export type SaidStageCount = { stage: ListedStage; label: string; count: number };

/** For whoever leads: all customers by stage, and what was never asked twice over all of them. */
export type SaidAllStages = { stages: SaidStageCount[]; neverTwice: string };

export type SaidBoard = {
  title: string;
  lead: string;
  groups: SaidBoardGroup[];
  counts: Record<Course['is'], number>;
  stages: SaidStageCount[];
  isEmpty: boolean;
  /** To whom chosen steps may be given: ours, and the people of each customer whose steps stand open. */
  givable: { label: string; people: { value: string; label: string }[] }[];
};
