/* What happened to a workspace, ready to be drawn. */
import type { RecordEntryFacts } from '../../queries/workspace/record.server';

export type SaidRecordEntry = Omit<RecordEntryFacts, 'at'> & {
  /** The days it is about, in words: one, or the first and the last. */
  days: string[];
  /** ISO, for machines. */
  at: string;
  time: string;
};

export type SaidRecordDay = { day: string; entries: SaidRecordEntry[] };
export type SaidRecord = { days: SaidRecordDay[]; older: string | null };
