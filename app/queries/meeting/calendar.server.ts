/*
 * What a contact's calendar reads: meetings that they are asked to, and the days of steps that are theirs. Made from
 * their own page, so nothing of ours alone has a way into it.
 */
import { db } from '#db/client.server';
import { agendaTitles } from '#db/meeting/agenda-titles.server';
import { factsOf, type MeetingFacts } from '#db/meeting/meeting-facts.server';
import { hostAt } from '#db/meeting/organizers.server';
import { findFeed } from '../../auth/contact/calendar-feed.server';
import type { CustomerSession } from '../../auth/contact/customer-session.server';
import { countMiss } from '../../auth/contact/link-misses.server';
import { hasTaken } from '../../domain/meeting/taken';
import { pathIn } from '../path/path-in.server';
import type { Reading } from '../welcome/reading.server';
import { read } from '../welcome/reading.server';
import { loadPublished } from '../welcome/shown-guide.server';
import { readWelcome } from '../welcome/welcome.server';

type Names = { vendor: string; host: { name: string; email: string } };
export type DayFacts = { id: string; title: string; on: string; at: Date };

/** With what there is to talk about, as their page has it. */
type CallInCalendar = MeetingFacts & { agenda: string[] };

export type CalendarFacts = Names &
  (
    | {
        meeting: CallInCalendar;
        organizer: { name: string; email: string };
        to: { name: string; email: string };
        hasTaken: boolean;
      }
    | { meetings: CallInCalendar[]; days: DayFacts[] }
  );

/** The invitation of a meeting, for the session's contact; null for none of theirs. */
export async function invitationFor(session: CustomerSession, id: string): Promise<CalendarFacts | null> {
  const reading = await readWelcome(session);
  const found = reading && factsOf(reading.setting.meetings).find((one) => one.id === id);
  const [meeting] = found ? await withAgendas(reading, [found]) : [];
  if (!reading || !meeting) return null;
  const { name, email } = await addressOf(session);
  const at = meeting.standing.inCalendarsSince ?? reading.setting.now;
  const organizer = await hostAt(db(), session.actor, { hostId: reading.setting.host_member_id, at });
  return {
    ...namesIn(reading),
    meeting,
    organizer,
    to: { name, email: email ?? '' },
    hasTaken: hasTaken(meeting.standing, session.actor.id),
  };
}

const addressOf = ({ actor }: CustomerSession) =>
  db()
    .selectFrom('contacts')
    .select(['name', 'email'])
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow();

/** All of it behind an address; without one, how many seconds to wait before the next try (0 when none). */
export async function calendarWith(
  given: string,
  clientAddress: string,
): Promise<{ calendar: CalendarFacts } | { calendar: null; retryAfter: number }> {
  const feed = await findFeed(db(), given);
  if (!feed) return { calendar: null, retryAfter: await countMiss(clientAddress) };
  const { workspaceId, onboardingId, contactId } = feed;
  const visit = { workspaceId, onboardingId, contactId, session: null };
  const guide = await loadPublished(db(), visit);
  const reading = guide && (await read(db(), visit, guide));
  if (!reading) return { calendar: null, retryAfter: 0 };
  const meetings = await withAgendas(reading, meetingsOf(reading));
  return { calendar: { ...namesIn(reading), meetings, days: daysOf(reading) } };
}

function namesIn({ setting, profiles }: Reading): Names {
  const { name = '', email = '' } = profiles.get(setting.host_member_id) ?? {};
  return { vendor: setting.vendor, host: { name, email } };
}

async function withAgendas(
  { setting, visit }: Reading,
  meetings: readonly MeetingFacts[],
): Promise<CallInCalendar[]> {
  const all = factsOf(setting.meetings);
  const now = setting.now;
  const found: CallInCalendar[] = [];
  for (const meeting of meetings)
    found.push({ ...meeting, agenda: await agendaTitles(db(), visit, all, { meeting, now }) });
  return found;
}

const meetingsOf = ({ setting, me }: Reading): MeetingFacts[] =>
  factsOf(setting.meetings).filter(
    ({ guestIds, standing }) => guestIds.includes(me.id) && standing.calendarAct !== null,
  );

/** What is theirs and still to be done; nothing of a page that is closed. */
function daysOf(reading: Reading): DayFacts[] {
  const path = reading.setting.closed_at === null ? pathIn(reading) : null;
  const at = reading.path?.at ?? reading.setting.now;
  const steps = path?.phases.flatMap((phase) => phase.steps) ?? [];
  return steps
    .filter(({ isReaders, state }) => isReaders && state.is !== 'done' && state.is !== 'skipped')
    .flatMap(({ id, title, dueOn }) => (dueOn === null ? [] : [{ id, title, on: dueOn, at }]));
}
