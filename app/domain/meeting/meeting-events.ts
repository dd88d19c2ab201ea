/*
 * What happens to a meeting. Times are instants, as ISO text; what was written with it stands in the act. Who took or
 * proposed a time is whoever did it.
 */
import { z } from 'zod';
import { byCopy, type EventRules, id, words } from '../onboarding/event-rule';
import { AGENDA_OUTCOMES } from './agenda';
import { MEETING_KINDS } from './meeting';

const instant = z.iso.datetime();
const handoffAct = z.object({ act: id });
const meeting = z.object({ meeting: id, of: z.enum(MEETING_KINDS) });
const at = meeting.extend({ startsAt: instant });
const times = meeting.extend({ times: z.array(instant) });

export const MEETING_EVENTS = {
  meeting_offered: { details: times, seenBy: 'customer' },
  meeting_link_offered: { details: meeting, seenBy: 'customer' },
  meeting_time_taken: { details: at.extend(byCopy), seenBy: 'customer', byContact: 'marks' },
  meeting_time_proposed: { details: times.extend(byCopy), seenBy: 'customer', byContact: 'marks' },
  meeting_set: { details: at, seenBy: 'customer' },
  meeting_moved: { details: at, seenBy: 'customer' },
  meeting_move_agreed: { details: at.extend(byCopy), seenBy: 'customer', byContact: 'marks' },
  /** Somebody there can't come; it stands for the others. */
  meeting_declined: { details: at.extend(byCopy), seenBy: 'customer', byContact: 'marks' },
  /** `isLeftOut` of one of those that come again: the one after it stands. */
  meeting_called_off: {
    details: meeting.extend({ isLeftOut: z.literal(true).optional() }),
    seenBy: 'customer',
  },
  /** What came of what is no point of the page; what came of those is told as theirs. */
  agenda_point_noted: {
    details: meeting.extend({ title: words, outcome: z.enum(AGENDA_OUTCOMES), words }),
    seenBy: 'customer',
  },
  meeting_held: { details: meeting, seenBy: 'customer' },
  /** Between sales and customer success, before a handoff is accepted: set or moved, called off, and what they noted. */
  handoff_meeting_set: { details: handoffAct.extend({ startsAt: instant }), seenBy: 'only_us' },
  handoff_meeting_called_off: { details: handoffAct, seenBy: 'only_us' },
  handoff_meeting_noted: { details: handoffAct, seenBy: 'only_us' },
} as const satisfies EventRules;
