/* Meetings with customers, for whom of them, what was said of each, and the addresses that calendars read. */
import type { AgendaOutcomeKind } from '../../app/domain/meeting/agenda';
import type { Rhythm } from '../../app/domain/meeting/check-in';
import type { HandoffActKind } from '../../app/domain/meeting/handoff-meeting';
import type { ActKind, MeetingKind } from '../../app/domain/meeting/meeting';
import type { OfOnboarding } from '../columns';

export type MeetingTables = {
  meetings: OfOnboarding & {
    id: string;
    kind: MeetingKind;
    /** How often it comes again; null where it doesn't. */
    every_weeks: Rhythm | null;
    /** When the rhythm has it; null where nobody reckoned it. */
    in_rhythm_at: Date | null;
    member_id: string;
    at: Date;
  };
  meeting_guests: OfOnboarding & { meeting_id: string; contact_id: string };
  meeting_acts: OfOnboarding & {
    id: string;
    meeting_id: string;
    number: number;
    kind: ActKind;
    member_id: string | null;
    contact_id: string | null;
    minutes: number | null;
    place: string | null;
    link: string | null;
    words: string;
    at: Date;
  };
  meeting_times: OfOnboarding & { act_id: string; position: number; starts_at: Date };
  agenda_points: OfOnboarding & {
    id: string;
    meeting_id: string;
    position: number;
    statement_id: string | null;
    phase_id: string | null;
    words: string | null;
    left_out: boolean;
    member_id: string;
    at: Date;
  };
  agenda_outcomes: OfOnboarding & {
    point_id: string;
    kind: AgendaOutcomeKind;
    statement_id: string | null;
    step_id: string | null;
    line: string;
    member_id: string;
    at: Date;
  };
  handoff_meeting_acts: OfOnboarding & {
    id: string;
    meeting_id: string | null;
    number: number;
    kind: HandoffActKind;
    starts_at: Date | null;
    minutes: number | null;
    place: string | null;
    words: string;
    member_id: string;
    at: Date;
  };
  calendar_feeds: OfOnboarding & {
    id: string;
    contact_id: string;
    token_hash: string;
    made_at: Date;
    ended_at: Date | null;
  };
};
