/* A calendar in English: what a call and a due day are called in it. */

import type { MeetingFacts } from '#db/meeting/meeting-facts.server';
import type { CalendarFacts } from '../../../queries/meeting/calendar.server';

const ON_YOUR_PAGE = 'What there is to talk about stands on your page.';

export function sayCalendar(facts: CalendarFacts) {
  const { vendor, host } = facts;
  const entry = ({ id, standing }: MeetingFacts) => ({
    id,
    standing,
    title: `Our call, ${vendor}`,
    words: ON_YOUR_PAGE,
  });
  if ('meeting' in facts) return { invitation: { ...entry(facts.meeting), organizer: host, to: facts.to } };
  return {
    invitation: null,
    name: vendor,
    meetings: facts.meetings.map(entry),
    days: facts.days.map(({ id, title, on, at }) => ({
      id,
      title: `${title} (${vendor})`,
      words: 'Yours, by this day. It stands on your page.',
      on,
      at,
    })),
  };
}
