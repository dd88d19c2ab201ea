/* A calendar as it is sent: an invitation, or what a calendar reads again and again. */

import { calendarText, invitationText } from '../../paper/meeting/calendar.server';
import type { CalendarFacts } from '../../queries/meeting/calendar.server';
import { sayCalendar } from '../../speech/en/meeting/say-calendar';

/** @throws Response 404 for a meeting that was never set */
export function calendarResponse(facts: CalendarFacts): Response {
  const said = sayCalendar(facts);
  const written = said.invitation ? invitationText(said.invitation) : calendarText(said.name, said);
  if (!written) throw new Response(null, { status: 404 });
  return new Response(written.text, {
    headers: {
      'Content-Type': `text/calendar; charset=utf-8; method=${written.method}`,
      'Content-Disposition': 'attachment; filename="calendar.ics"',
      'Cache-Control': 'private, no-store',
    },
  });
}
