/* Insight, ready to be drawn: every chart is a table, and what is drawn in it comes as numbers beside the words. */
import type { Stretch } from '../../domain/insight/stretches';
import type { PromiseState } from '../../domain/promise/promise';

export type SaidNumber = {
  value: string;
  label: string;
  line: string;
  of: 'times' | 'points' | 'promises' | 'repeats';
};

export type SaidTime = {
  stretch: Stretch;
  name: string;
  /** Somebody came that far, and stands in the list behind. */
  isReached: boolean;
  /** "limit 24 h", "the agreed day"; empty where there is none. */
  limit: string;
  /** Null for too few: the middle, between which half of them lie, and the limits where they are numbers of the same kind, the shortest first. */
  drawn: { low: number; middle: number; high: number; limits: number[] } | null;
  /** "22 h", "too few yet". */
  typical: string;
  /** "half of them 6 to 44 h, of 41". */
  between: string;
  /** "93%", "no limit". */
  within: string;
  /** "38 of 41"; empty where there is none. */
  withinOf: string;
  /** Some came past the limit. */
  isLate: boolean;
  /** The middle of each stretch of the period; null for too few. */
  trend: (number | null)[];
  /** "16 to 31 h": from the least to the most of it; empty where nothing is drawn. */
  range: string;
  /** "was 31 h"; empty where there were too few. */
  was: string;
};

export type SaidTimes = {
  key: 'hours' | 'days';
  title: string;
  meta: string;
  rows: SaidTime[];
  /** All of the drawing, in its unit. */
  most: number;
  /** Where lines are drawn, and what they are called. */
  scale: { at: number; words: string }[];
};

export type SaidShare = { key: string; name: string; line: string; count: number; of: number; words: string };

export type SaidReps = {
  title: string;
  /** Above the names, of the table, and beneath it. */
  head: string;
  caption: string;
  note: string;
  kinds: string[];
  /** `rate` is null where too few stand behind it: `few` says how many of how many, or nothing. */
  rows: {
    id: string;
    name: string;
    line: string;
    rates: { kind: string; name: string; rate: number | null; few: string }[];
  }[];
};

/** How the steps of a starting point go. */
export type SaidSteps = {
  title: string;
  meta: string;
  /** Whose steps: what the lists behind are narrowed to. */
  pointId: string;
  rows: SaidStep[];
};

export type SaidStep = {
  key: string;
  name: string;
  /** "theirs, hand in · 26 of 29 done". */
  line: string;
  /** Of all: done in time, late, left out. */
  drawn: { inTime: number; late: number; skipped: number; of: number };
  within: string;
  /** "twelve late, two left out"; empty where all went well. */
  others: string;
  isLate: boolean;
  took: string;
  between: string;
  /** "by 4 days"; a dash where none came late. */
  lateBy: string;
  /** "15 at most". */
  latest: string;
};

/** Whether mail and pages reach whom they are for. */
export type SaidWays = {
  title: string;
  /** `see` leads to those behind it; empty where there are none. */
  rows: (SaidShare & { behind: 'unopened' | 'asked_anew' | 'lost'; see: string })[];
  mail: string;
};

export type SaidPromises = {
  title: string;
  meta: string;
  /** In all. */
  count: number;
  /** Promises for each sign that is drawn. */
  each: number;
  ends: { key: 'on_time' | 'late' | Exclude<PromiseState, 'kept'>; name: string; count: number }[];
  verdicts: SaidShare[];
};

/** The onboardings behind a figure. */
export type SaidBehind = {
  title: string;
  lead: string;
  rows: { id: string; customer: string; about: string; words: string; tone: 'ok' | 'stop' | null }[];
  empty: string;
  next: string | null;
};

export type SaidInsight = {
  title: string;
  lead: string;
  /** Why nothing is shown; the rest is empty then. */
  tooFew: string;
  /** The reader's own figures, and not those of all. */
  isOwn: boolean;
  numbers: SaidNumber[];
  times: SaidTimes[];
  /** The middles of the times, by each stretch of the period. */
  steps: { head: { key: string; name: string; unit: string }[]; rows: { from: string; cells: string[] }[] };
  stepName: string;
  /** `returned` and `changed` say whether anything stands behind. */
  returns: { title: string; meta: string; rows: SaidShare[]; returned: number };
  points: { title: string; meta: string; rows: SaidShare[]; bySaid: SaidShare[]; changed: number };
  reps: SaidReps | null;
  byPoint: SaidReps | null;
  /** Null where steps aren't counted by themselves; why is in `noSteps`. */
  pointSteps: SaidSteps | null;
  noSteps: string;
  ways: SaidWays;
  promises: SaidPromises;
  repeats: { title: string; meta: string; rows: SaidShare[]; never: string };
  readOnly: string;
};
