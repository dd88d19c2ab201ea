/* A calendar in English: what a call and a due day are called in it, and what the call is about. */
import type { MeetingFacts } from '#db/meeting/meeting-facts.server';
import type { CalendarFacts } from '../../../queries/meeting/calendar.server';
import { endSentence } from '../sentence';
import { sayWhich } from './say-times';

/** More than anybody reads in a calendar. */
const MOST = 12;

/** What is talked about, point by point as the customer's page has it; `where` is where the rest stands. */
export function sayCallWords(titles: readonly string[], where: string): string {
  const points = titles.slice(0, MOST).map((title) => `- ${title.replace(/\s*\n\s*/g, ' ')}`);
  const more = titles.length > MOST ? [`- and ${titles.length - MOST} more`] : [];
  return points.length === 0 ? where : ['We talk about:', ...points, ...more, '', where].join('\n');
}

/** "Our first call, Brindlewick": as their page calls it, and with whom. */
export const sayCallTitle = (kind: MeetingFacts['kind'], vendor: string): string =>
  `${sayWhich(kind)}, ${vendor}`;

/** With whom it is, for calendars that show who asked first. */
export const sayOnYourPage = (host: string): string =>
  `${endSentence(`With ${host}`)} What there is to talk about stands on your page, with what comes to it until then.`;

export function sayCalendar(facts: CalendarFacts) {
  const { vendor, host } = facts;
  const entry = ({ id, kind, standing, agenda }: MeetingFacts & { agenda: string[] }) => ({
    id,
    standing,
    title: sayCallTitle(kind, vendor),
    words: sayCallWords(agenda, sayOnYourPage(host.name)),
  });
  if ('meeting' in facts) {
    const { meeting, organizer, to, hasTaken } = facts;
    const holder = organizer.email === host.email ? null : host;
    return { invitation: { ...entry(meeting), organizer, holder, to, hasTaken } };
  }
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
