/* What each onboarding adds to the figures, and the sums of that by week and month. */
import type { ColumnType, Generated } from 'kysely';
import type { Span } from '../../app/domain/insight/period';
import type { Shelf, StoredTally } from '../../app/domain/insight/tally';
import type { Json, OfOnboarding, Row } from '../columns';

/** Of whom a sum is: of all, or of one of the parts by which it is narrowed. */
export type InsightPart = 'all' | 'rep' | 'host' | 'starting_point' | 'segment';

export type InsightTables = {
  insight_facts: OfOnboarding & {
    /** How often something happened to it, and up to which of that it is counted; null while it never was. */
    acts: Generated<number>;
    counted: number | null;
    /** Under what it was counted: the day of its signature, by the workspace's days. */
    signed_on: string | null;
    rep_member_id: string | null;
    host_member_id: string | null;
    starting_point_id: string | null;
    /** Of the company, as it is known; null where it isn't. */
    segment: string | null;
    tally: ColumnType<StoredTally, string | undefined, string>;
    /** When it is counted again although nothing happens, as a limit passes; null where none runs. */
    count_at: Date | null;
  };
  insight_sums: Row & {
    part: InsightPart;
    /** An id, or the words of a segment. */
    part_id: string;
    shelf: Shelf;
    span: Span;
    starts_on: string;
    tally: Json<StoredTally>;
    /** Points that were answered, where those are what it counts. */
    answered: Generated<number>;
  };
};
