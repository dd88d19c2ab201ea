/*
 * Meetings with one customer as customer success arranges them: the one that goes on, those before it, and with whom
 * one can be had.
 */
import { db } from '#db/client.server';
import { contactsWithPage } from '#db/contact/ways-in.server';
import { type AgendaFacts, agendaFacts } from '#db/meeting/agenda-facts.server';
import { loadHandoffActs } from '#db/meeting/handoff-meetings.server';
import { factsOf, heldBefore, type MeetingFacts, nextAfter } from '#db/meeting/meeting-facts.server';
import { loadMeetings, type Meeting } from '#db/meeting/meetings.server';
import { loadOutcomeMail } from '#db/meeting/outcome-mail.server';
import { loadReview } from '#db/review/review.server';
import { versionOfOnboarding } from '#db/starting-point/load-starting-points.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import type { Member } from '../../auth/member/member.server';
import type { Calendar } from '../../domain/clock/clock';
import { calledOf } from '../../domain/contact/first-name';
import { nextCheckIn, plannedRhythm } from '../../domain/meeting/check-in';
import { handoffMeetingIn } from '../../domain/meeting/handoff-meeting';
import { isOpen, standingOf } from '../../domain/meeting/meeting';
import { isAccepted, isIntroduced } from '../../domain/onboarding/onboarding';
import { isUnanswered } from '../../domain/review/review';
import { onboardingHead } from '../onboarding/onboarding-head.server';
import { reviewProgress } from '../review/review-progress.server';
import { newStepPlaces } from '../step/new-step-places.server';
import { membersIn, zonesOfMembers } from './meeting-facts.server';

export type MeetingGuest = {
  id: string;
  name: string;
  first: string;
  timeZone: string;
  /** They have a page and an address, so they may be asked to a meeting. */
  isReached: boolean;
  /** Why they can't be asked; null where they can. */
  unreached: 'no_page' | 'no_mail' | null;
};

export type MeetingsFacts = NonNullable<Awaited<ReturnType<typeof meetingsPage>>>;

/** Null for an onboarding of another workspace, as for none at all. `shownId` is a call of before whose agenda is read. */
export async function meetingsPage(member: Member, id: string, shownId: string | null = null) {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const { workspaceId } = member;
  const which = { workspaceId, onboardingId: id };
  const meetings = await loadMeetings(db(), which);
  const facts = factsOf(meetings);
  const contacts = await loadContacts(db(), workspaceId, id);
  const withPage = await contactsWithPage(db(), workspaceId, [id]);
  const { answers } = await loadReview(db(), workspaceId, id);
  const { forTheCall } = await reviewProgress(member, id);
  const agendas = new Map<string, AgendaFacts>();
  for (const meeting of withAgenda(facts, shownId)) {
    const around = {
      meeting,
      next: nextAfter(facts, meeting),
      before: heldBefore(facts, meeting),
      now: head.reader.now,
    };
    agendas.set(meeting.id, await agendaFacts(db(), which, around));
  }
  return {
    id,
    customer: head.customer,
    stage: head.stage,
    reader: head.reader,
    /** The wall that times are typed and told on. */
    officeZone: head.calendar.timeZone,
    calendar: head.calendar,
    host: { first: head.host.first, bookingLink: await bookingLinkOf(member, head.host.id) },
    isIntroduced: isIntroduced(head.stage),
    /** Who sold to them, where somebody did. */
    rep: head.isWithoutHandoff ? null : head.rep.first,
    mayArrange: isIntroduced(head.stage) && head.closedAt === null && head.mayDo('arrange_meeting'),
    planned: facts.some(({ kind }) => kind === 'check_in') ? null : await plannedOf(workspaceId, id),
    open: facts.find(({ standing }) => isOpen(standing)) ?? null,
    /** When the one after the call that goes on is, where it comes again. */
    next: nextOf(meetings, head.calendar, head.reader.now),
    earlier: facts.filter(({ standing }) => !isOpen(standing)),
    guests: contacts.map(
      (one): MeetingGuest => ({
        id: one.id,
        name: one.name,
        first: calledOf(one),
        timeZone: one.timeZone ?? head.calendar.timeZone,
        isReached: isReachable(one) && withPage.has(one.id),
        unreached: !isReachable(one) ? 'no_mail' : withPage.has(one.id) ? null : 'no_page',
      }),
    ),
    members: await namesOf(workspaceId, membersIn(meetings)),
    /** Where the talk of sales and customer success stands; null where none was ever set. */
    amongUs: handoffMeetingIn(await loadHandoffActs(db(), which))?.standing ?? null,
    /** By when the handoff is to be accepted; null once it is, or goes no further. */
    acceptBy: isAccepted(head.stage) || head.closedAt ? null : head.acceptanceDueAt,
    amongUsZones: await zonesOfMembers(workspaceId, [head.rep.id, head.host.id]),
    /** Who hears by mail what came of the call that was held last. */
    told: lastHeld(facts) ? await loadOutcomeMail(db(), which, lastHeld(facts)?.id ?? '') : [],
    talk: forTheCall,
    agendas,
    places: await newStepPlaces(which),
    unanswered: answers.filter(isUnanswered).length,
  } satisfies { open: MeetingFacts | null } & Record<string, unknown>;
}

function nextOf(meetings: readonly Meeting[], calendar: Calendar, now: Date): Date | null {
  for (const { acts, everyWeeks, inRhythmAt } of meetings) {
    const standing = standingOf(acts);
    if (!standing?.startsAt || !isOpen(standing) || everyWeeks === null) continue;
    const { startsAt } = standing;
    const next = nextCheckIn({ inRhythmAt: inRhythmAt ?? startsAt, startsAt }, everyWeeks, calendar, now);
    return next?.startsAt ?? null;
  }
  return null;
}

/** The check-ins that its starting point has; null where it has none. */
async function plannedOf(workspaceId: string, onboardingId: string) {
  const version = await versionOfOnboarding(db(), { workspaceId, onboardingId });
  if (!version) return null;
  const every = plannedRhythm(version.document.checkIns);
  return every === undefined ? null : { name: version.document.name, every };
}

/** The one that goes on, the one that was held last, and one of before that is asked for: each costs queries of its own. */
const withAgenda = (facts: readonly MeetingFacts[], shownId: string | null): MeetingFacts[] => {
  const last = lastHeld(facts);
  return facts.filter(
    ({ id, standing }) =>
      isOpen(standing) || id === last?.id || (id === shownId && standing.state === 'held'),
  );
};

const lastHeld = (facts: readonly MeetingFacts[]): MeetingFacts | undefined =>
  facts.find(({ standing }) => standing.state === 'held');

async function bookingLinkOf({ workspaceId }: Member, id: string): Promise<string> {
  const row = await db()
    .selectFrom('members')
    .select('booking_link')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.booking_link ?? '';
}

async function namesOf(workspaceId: string, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db()
    .selectFrom('members')
    .select(['id', 'name', 'called'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, calledOf(row)]));
}
