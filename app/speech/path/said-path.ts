/* The path as customer success writes it, ready to be drawn. */

import type { PhaseWords, StepWords } from '../../domain/path/path';
import type { Block } from '../../domain/step/content';
import type { StepState } from '../../domain/step/step-state';
import type { PathFacts } from '../../queries/path/path.server';
import type { SaidAsks } from '../step/said-asks';

export type SaidPerson = { name: string; portrait: string | null };

/** Where a step stands, in words: "Stuck". `said` is who said so and when, `reason` what they gave as one. */
export type SaidState = {
  is: StepState['is'] | 'unpublished';
  /** Open, and begun. */
  isUnderWay: boolean;
  tone: 'ok' | 'wait' | 'stop' | null;
  words: string;
  said: string;
  reason: string;
};

/** The questions of a step: how many, how far, and what was answered. */
export type SaidList = {
  count: string;
  /** "Three of seven questions answered"; empty while none is published. */
  progress: string;
  /** `file` is the id of what was handed in as the answer. */
  answers: { id: string; label: string; said: string; by: string; file: string | null }[];
};

export type SaidStep = {
  id: string;
  revision: number;
  number: number;
  /** As it is written, for its fields. */
  words: StepWords;
  content: Block[];
  /** Null where it asks none. */
  list: SaidList | null;
  kind: string;
  side: string;
  who: SaidPerson | null;
  /** "Aoife", or that nobody is named yet. */
  whoWords: string;
  /** "5 working days before the phase ends"; empty where no day follows. */
  rule: string;
  /** "Fri 8 Jan"; empty without one. */
  due: string;
  isOverdue: boolean;
  /** Of a call that is set: "The call is set for Thu 26 Nov, 9:00"; empty otherwise. */
  call: string;
  /** "Waits for step 3". */
  waits: string;
  warnings: string[];
  state: SaidState;
  /** What the customer is asked, with what was done for it; null before it is published. */
  asks: SaidAsks | null;
  /** "Two files, one to look at", for a published step that asks for some; empty otherwise. */
  files: string;
  /** "One file and two pictures" that we put on it; empty for none. */
  attached: string;
  /** Another day that waits for an answer: "Amara asks for Fri 18 Dec". */
  otherDay: { id: string; asked: string; words: string; agree: string; keep: string } | null;
  /** The reader may mark it. */
  mayMark: boolean;
  /** The mark that can be taken back; null where there is none. */
  mark: string | null;
};

export type SaidPhase = {
  id: string;
  revision: number;
  words: PhaseWords;
  /** The agreed date that it ends with; empty where it ends on a day of its own. */
  agreed: string;
  /** "Mon 7 Dec"; empty while the agreed date names none. */
  ends: string;
  hasGap: boolean;
  steps: SaidStep[];
};

/** What publishing changes: "New", then what it is, and what is said of it. */
export type SaidChange = { key: string; is: string; title: string; had: string; now: string; line: string };

export type Choice = { value: string; label: string };

type Same =
  | 'id'
  | 'customer'
  | 'stage'
  | 'isAccepted'
  | 'isIntroduced'
  | 'mayWrite'
  | 'mayPublish'
  | 'isChanged'
  | 'gaps';

export type SaidPath = Pick<PathFacts, Same> & {
  /** Who reads it first. */
  reader: string;
  hostFirst: string;
  phases: SaidPhase[];
  steps: number;
  /** "Version 2 is out, since today at 9:31"; empty while nothing is. */
  published: string;
  /** How it stands, in one word with its reason; null while nothing is published. */
  course: {
    tone: 'ok' | 'wait' | 'stop' | null;
    words: string;
    reason: string;
    stepId: string | null;
  } | null;
  changes: SaidChange[];
  /** What is worth a look before publishing: nobody is named, nobody can be written to, a day comes too early. */
  looks: { stepId: string; words: string }[];
  agreed: Choice[];
  ours: Choice[];
  theirs: Choice[];
  /** Parts of theirs, each with who plays it now: "Whoever signs off (Marit)". */
  parts: Choice[];
  /** Where its words name the customer or somebody, and whom: “Marit and Hallowmere”. */
  named: { at: string; where: string; names: string }[];
  /** "Two files and one picture" on all of its steps; empty for none. */
  attached: string;
  /** Goals that may be approved. */
  goals: Choice[];
  /** Names the form that makes a starting point of it; null for whoever may not. */
  pointId: string | null;
};
