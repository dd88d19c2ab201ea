/* The timeline, ready to be drawn. */
import type { EventDetails } from '../../domain/onboarding/event';
import type { EditedPart } from '../../domain/path/path-events';
import type { StatementKind } from '../../domain/statement/kinds';
import type { TimelineEventFacts, TimelineFacts } from '../../queries/onboarding/timeline.server';

export type ToldChange = {
  kind: StatementKind;
  title: string;
  /** It answers what we asked, where sales didn't know. */
  isOurQuestion: boolean;
  /** The whole words that were answered, where the title leaves some of them out. */
  answered: string | null;
  /** Null where nothing stood there before, or nothing changed. */
  before: string | null;
  after: string | null;
} | null;

/** What was written on the path; of some parts it is told only that they changed. */
export type ToldPathEdit = {
  edit: EventDetails['path_written']['edit'];
  title: string;
  changes: { part: EditedPart; before: string; after: string }[];
};

/** One line: an event, or a run of the same by one person, with when it began and ended. */
export type TimelineEntry = Omit<TimelineEventFacts, 'at' | 'change' | 'points' | 'edits'> & {
  /** ISO, for machines. */
  at: string;
  time: string;
  change: ToldChange;
  /** The words of every point that one press was about. */
  points: string[];
  edits: ToldPathEdit[];
  /** When an introduction that was set goes, where its readers are. */
  goes: string;
  /** Which other day was asked for. */
  day: string;
  /** Until which day a point was left open. */
  openUntil: string;
  /** What became of the facts of a deal: "€58,000 → €60,000". */
  deal: string;
  /** What became of a field of the starting point’s own: "None → Up to 10%". */
  own: string;
  run: { from: string; to: string } | null;
};

export type TimelineDay = { day: string; entries: TimelineEntry[] };
export type Timeline = Omit<TimelineFacts, 'days'> & { days: TimelineDay[] };
