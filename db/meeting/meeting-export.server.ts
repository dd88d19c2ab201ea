/* Meetings in an export: with whom, what was said of each, and when calendars were given an address. */
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { MeetingTables } from './meeting-tables';

export const MEETING_EXPORT: ExportRules<MeetingTables> = {
  meetings: {
    file: 'meetings',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      kind: 'kept',
      every_weeks: 'kept',
      in_rhythm_at: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  meeting_guests: {
    file: 'guests-of-meetings',
    ofCustomer: OF_ONBOARDING,
    columns: { onboarding_id: 'kept', meeting_id: 'kept', contact_id: 'contact' },
  },
  meeting_acts: {
    file: 'what-was-said-of-meetings',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      meeting_id: 'kept',
      number: 'kept',
      kind: 'kept',
      member_id: 'member',
      contact_id: 'contact',
      minutes: 'kept',
      place: 'kept',
      link: 'kept',
      words: 'kept',
      at: 'kept',
    },
  },
  meeting_times: {
    file: 'times-of-meetings',
    ofCustomer: OF_ONBOARDING,
    columns: { onboarding_id: 'kept', act_id: 'kept', position: 'kept', starts_at: 'kept' },
  },
  agenda_points: {
    file: 'agendas-of-meetings',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      meeting_id: 'kept',
      position: 'kept',
      statement_id: 'kept',
      phase_id: 'kept',
      words: 'kept',
      left_out: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  agenda_outcomes: {
    file: 'what-came-of-meetings',
    ofCustomer: OF_ONBOARDING,
    columns: {
      point_id: 'kept',
      onboarding_id: 'kept',
      kind: 'kept',
      statement_id: 'kept',
      step_id: 'kept',
      line: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  calendar_feeds: {
    file: 'calendars-of-contacts',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'withheld',
      onboarding_id: 'kept',
      contact_id: 'contact',
      token_hash: 'withheld',
      made_at: 'kept',
      ended_at: 'kept',
    },
  },
};
