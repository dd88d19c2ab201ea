/* Calls with a customer, as programs read them; the talk before acceptance is none of them. */
import type { z } from 'zod';
import { databaseNow, db } from '#db/client.server';
import { agendaFacts } from '#db/meeting/agenda-facts.server';
import { factsOf, heldBefore, type MeetingFacts, nextAfter } from '#db/meeting/meeting-facts.server';
import { loadMeetings } from '#db/meeting/meetings.server';
import { titleOf } from '../../domain/statement/statement';
import type { MEETING, MEETING_WITH_AGENDA } from '../../http/api/shapes/meeting-shapes';
import { namesFor } from './names.server';
import { type Asked, type Page, pageOf } from './page';

type Which = { workspaceId: string; onboardingId: string };
type Told = z.input<typeof MEETING>;

/** The earliest first. */
export async function meetingsFor(which: Which, { after, limit }: Asked): Promise<Page<Told>> {
  const names = await namesFor(which);
  const all = (await allOf(which)).toReversed();
  const from = after ? all.findIndex(({ id }) => id === after[0]) + 1 : 0;
  return pageOf(all.slice(from, from + limit + 1), limit, {
    position: ({ id }) => [id],
    item: (one) => toldOf(one, names),
  });
}

export async function meetingFor(
  which: Which,
  id: string,
): Promise<z.input<typeof MEETING_WITH_AGENDA> | null> {
  const all = await allOf(which);
  const meeting = all.find((one) => one.id === id);
  if (!meeting) return null;
  const around = {
    meeting,
    next: nextAfter(all, meeting),
    before: heldBefore(all, meeting),
    now: await databaseNow(db()),
  };
  const { points } = await agendaFacts(db(), which, around);
  return {
    ...toldOf(meeting, await namesFor(which)),
    agenda: points.map(({ id: pointId, is, title, came }) => ({
      point_id: pointId,
      is,
      title,
      came: came && {
        outcome: came.is,
        line: came.line,
        words: came.words ? titleOf(came.words) : '',
        step: came.step,
        statement_id: came.statementId,
        open_until: came.until,
      },
    })),
  };
}

/** The one that goes on, or was last said something of. */
export async function lastMeetingFor(which: Which): Promise<z.input<typeof MEETING_WITH_AGENDA> | null> {
  const [last] = await allOf(which);
  return last ? meetingFor(which, last.id) : null;
}

const allOf = async (which: Which): Promise<MeetingFacts[]> => factsOf(await loadMeetings(db(), which));

function toldOf(
  { id, kind, everyWeeks, guestIds, standing }: MeetingFacts,
  names: Map<string, string>,
): Told {
  const named = (one: string) => ({ id: one, name: names.get(one) ?? '' });
  const { proposals, where } = standing;
  const iso = (time: Date) => time.toISOString();
  return {
    id,
    kind,
    state: standing.state,
    acts: standing.last.number,
    times: standing.times.map(iso),
    booking_link: standing.link,
    starts_at: standing.startsAt && iso(standing.startsAt),
    minutes: where.minutes,
    place: where.place,
    every_weeks: everyWeeks,
    guests: guestIds.map(named),
    proposals: proposals.map(({ by, times, words }) => ({ by: named(by.id), times: times.map(iso), words })),
  };
}
