/* Calls with a customer: offered, set, moved, called off, held, and what came of them. */
import { callOff, markHeld, offerMeeting, setTime } from '../../../commands/meeting/arrange-meeting.server';
import { noteAgendaPoint } from '../../../commands/meeting/note-agenda.server';
import type { Outcome } from '../../../domain/onboarding/refusal';
import { stageFor } from '../../../queries/api/handoff.server';
import { lastMeetingFor, meetingFor, meetingsFor } from '../../../queries/api/meetings.server';
import { operation } from '../operation';
import { whichOf } from '../read-operations.server';
import {
  CALLING_OFF_SENT,
  CAME_SENT,
  MEETING_SENT,
  MEETING_TIME_SENT,
  MEETING_WITH_AGENDA,
  MEETINGS,
} from '../shapes/meeting-shapes';

// What stands in a customer’s calendar or on their page is said by people: assistants read it, and say that a call was held.
const OF = { topic: 'meetings', scope: 'meetings:write' } as const;

/** The call as it stands then, or why not. */
const stands = async (done: Outcome<unknown>, which: ReturnType<typeof whichOf>, meetingId: string) =>
  done.ok ? meetingFor(which, meetingId) : done;

export const MEETING_OPERATIONS = [
  operation({
    id: 'list_meetings',
    method: 'GET',
    path: '/onboardings/{onboarding_id}/meetings',
    topic: 'meetings',
    scope: 'read',
    summary: 'The calls with a customer: the first one, and check-ins after it',
    answer: MEETINGS,
    isList: true,
    async handle({ actor, params, page }) {
      const which = whichOf(actor, params);
      return (await stageFor(which)) ? meetingsFor(which, page) : null;
    },
  }),
  operation({
    id: 'get_meeting',
    method: 'GET',
    path: '/onboardings/{onboarding_id}/meetings/{meeting_id}',
    topic: 'meetings',
    scope: 'read',
    summary: 'A call, with what it is about and what came of it',
    answer: MEETING_WITH_AGENDA,
    handle: ({ actor, params }) => meetingFor(whichOf(actor, params), params.meeting_id ?? ''),
  }),
  operation({
    ...OF,
    id: 'offer_meeting',
    isNoTool: true,
    method: 'POST',
    path: '/onboardings/{onboarding_id}/meetings',
    summary: 'Offer times or a link for a call, or say when it is agreed to be; the guests are written to',
    description: 'Begins one where none goes on. Once the first call was held, what is begun is a check-in.',
    body: MEETING_SENT,
    answer: MEETING_WITH_AGENDA,
    status: 201,
    refusals: [
      'not_introduced',
      'changed_meanwhile',
      'meeting_over',
      'time_taken',
      'time_passed',
      'call_too_far',
      'person_gone',
      'recipient_unreachable',
    ],
    async handle({ actor, params, body }) {
      const which = whichOf(actor, params);
      const offer = {
        times: timesOf(body),
        link: body.how === 'link' ? body.booking_link : null,
        where: { minutes: body.minutes, place: body.place },
        words: body.words,
        base: body.acts,
        guestIds: [...new Set(body.guest_ids)],
        everyWeeks: body.every_weeks ?? null,
      };
      const offered = await offerMeeting(actor, which.onboardingId, offer, body.how === 'agreed');
      return offered.ok ? lastMeetingFor(which) : offered;
    },
  }),
  operation({
    ...OF,
    id: 'set_meeting_time',
    isNoTool: true,
    method: 'PUT',
    path: '/onboardings/{onboarding_id}/meetings/{meeting_id}/time',
    summary: 'Set when a call begins, or another time than is set; the guests are written to',
    body: MEETING_TIME_SENT,
    answer: MEETING_WITH_AGENDA,
    refusals: ['changed_meanwhile', 'meeting_over', 'time_passed', 'call_too_far'],
    async handle({ actor, params, body }) {
      const which = whichOf(actor, params);
      const id = params.meeting_id ?? '';
      const wish = {
        times: [new Date(body.starts_at)],
        where: { minutes: body.minutes, place: body.place },
        link: null,
        words: body.words,
        base: body.acts,
      };
      return stands(await setTime(actor, which.onboardingId, id, wish), which, id);
    },
  }),
  operation({
    ...OF,
    id: 'call_off_meeting',
    isNoTool: true,
    method: 'POST',
    path: '/onboardings/{onboarding_id}/meetings/{meeting_id}/calling-off',
    summary: 'Call a call off; the guests are written to',
    body: CALLING_OFF_SENT,
    answer: MEETING_WITH_AGENDA,
    status: 201,
    refusals: ['changed_meanwhile', 'meeting_over'],
    async handle({ actor, params, body: { words, acts } }) {
      const which = whichOf(actor, params);
      const id = params.meeting_id ?? '';
      return stands(await callOff(actor, which.onboardingId, id, { words, base: acts }), which, id);
    },
  }),
  operation({
    ...OF,
    id: 'hold_meeting',
    method: 'POST',
    path: '/onboardings/{onboarding_id}/meetings/{meeting_id}/held',
    summary: 'Say that a call was held',
    answer: MEETING_WITH_AGENDA,
    status: 201,
    refusals: ['meeting_over', 'call_ahead', 'corrections_unread'],
    async handle({ actor, params }) {
      const which = whichOf(actor, params);
      const id = params.meeting_id ?? '';
      return stands(await markHeld(actor, which.onboardingId, id), which, id);
    },
  }),
  operation({
    ...OF,
    id: 'note_outcome',
    isNoTool: true,
    method: 'POST',
    path: '/onboardings/{onboarding_id}/meetings/{meeting_id}/agenda/{point_id}/outcome',
    summary: 'Note what came of a phase or a point of our own on the agenda; the customer reads it',
    description: 'What came of a point of the page is answered as its correction is. Once for each point.',
    body: CAME_SENT,
    answer: MEETING_WITH_AGENDA,
    status: 201,
    refusals: ['call_ahead', 'already_resolved', 'step_needs_path', 'path_full', 'day_not_ahead'],
    async handle({ actor, params, body }) {
      const which = whichOf(actor, params);
      const id = params.meeting_id ?? '';
      const { line } = body;
      const outcome =
        body.outcome === 'left'
          ? { kind: body.outcome, line }
          : body.outcome === 'step'
            ? { kind: body.outcome, line, step: newOf(body) }
            : { kind: body.outcome, line, words: newOf(body) };
      const noted = await noteAgendaPoint(actor, which.onboardingId, id, params.point_id ?? '', outcome);
      return stands(noted, which, id);
    },
  }),
];

type New = { title: string; side: 'ours' | 'theirs' | 'together'; on?: string | null | undefined };
const newOf = ({ title, side, on }: New) => ({ title, side, on: on ?? null });

type When = { how: 'times'; times: string[] } | { how: 'link' } | { how: 'agreed'; starts_at: string };

function timesOf(when: When): Date[] {
  const times = when.how === 'times' ? when.times : when.how === 'agreed' ? [when.starts_at] : [];
  return [...new Set(times.map((time) => Date.parse(time)))]
    .sort((one, other) => one - other)
    .map((at) => new Date(at));
}
