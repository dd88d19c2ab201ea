/*
 * Customer success arranges a meeting: offers times or a link, sets a time that was agreed or proposed, moves it, calls
 * it off. A press names how much had been said when its page was made, so that nobody overrides what they haven't read;
 * the same said twice is said once. Calendars of both sides follow by mail.
 */
import { contactsWithPage } from '#db/contact/ways-in.server';
import { addGuests, insertMeeting, type Meeting } from '#db/meeting/meetings.server';
import { loadReview } from '#db/review/review.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { nextCheckIn, type Rhythm } from '../../domain/meeting/check-in';
import { type Act, holds, isOpen, offers, refusedTimes, type Said, sets } from '../../domain/meeting/meeting';
import type { MemberActor } from '../../domain/onboarding/access';
import type { NewEvent } from '../../domain/onboarding/event';
import { isIntroduced } from '../../domain/onboarding/onboarding';
import { type Outcome, type Refusal, refuse } from '../../domain/onboarding/refusal';
import { isUnanswered } from '../../domain/review/review';
import { performAsMember, type Scene } from '../perform.server';
import { carryAgenda, carryOn } from './carry-agenda.server';
import { followCall } from './follow-call.server';
import { type Found, keepAct, meetingIn, meetingsOf, ruled, whichOf } from './keep-act.server';
import { tellWhatCame } from './tell-what-came.server';

/** What one of us says of when; `base` is how many acts had been said when the page was made. */
export type Wish = Omit<Said, 'by'> & { base: number };
/** With whom of theirs it is begun, and how often it comes again. */
export type Offer = Wish & { guestIds: string[]; everyWeeks?: Rhythm | null };

/**
 * Offers times or a link for a call, or says when it is agreed to be; begun with it where none goes on. Once the first
 * one was held, what is begun is a check-in.
 */
export function offerMeeting(
  actor: MemberActor,
  onboardingId: string,
  offer: Offer,
  isAgreed: boolean,
): Promise<Outcome> {
  return performAsMember(actor, 'arrange_meeting', onboardingId, async (scene) => {
    if (!isIntroduced(scene.onboarding.stage)) return refuse('not_introduced');
    const all = await meetingsOf(scene);
    const open = openOf(all);
    const said = saidBy(actor, offer);
    const ruling = (isAgreed ? sets : offers)(open?.standing ?? null, said, scene.now);
    if (ruling !== 'act') return ruled(ruling, refusedTimes(said.times, scene.now));
    if ((open?.standing.last.number ?? 0) !== offer.base) return refuse('changed_meanwhile');
    const unknown = await refuseGuests(scene, offer.guestIds);
    if (unknown) return unknown;
    const isFirst = !all.some(({ standing }) => standing.state === 'held');
    const begun = isFirst
      ? ({ kind: 'first_call', everyWeeks: null, inRhythmAt: null } as const)
      : ({ kind: 'check_in', everyWeeks: offer.everyWeeks ?? null, inRhythmAt: null } as const);
    const meeting = open?.meeting ?? (await begin(scene, begun));
    if (!open) await carryAgenda(scene, all.at(-1), meeting.id);
    await addGuests(scene.trx, whichOf(scene), meeting.id, offer.guestIds);
    const guestIds = [...new Set([...meeting.guestIds, ...offer.guestIds])];
    const kind = isAgreed ? 'set' : said.link === null ? 'offered' : 'linked';
    await say(scene, { ...meeting, guestIds }, { kind, ...said });
    return { ok: true };
  });
}

/** Sets the time of a meeting that goes on, or another one than is set. */
export function setTime(
  actor: MemberActor,
  onboardingId: string,
  meetingId: string,
  wish: Wish,
): Promise<Outcome> {
  return performAsMember(actor, 'arrange_meeting', onboardingId, async (scene) => {
    const found = await meetingIn(scene, meetingId);
    if (!found) return refuse('not_found');
    const { meeting, standing } = found;
    const said = saidBy(actor, wish);
    const ruling = sets(standing, said, scene.now);
    if (ruling !== 'act') return ruled(ruling, refusedTimes(said.times, scene.now));
    if (standing.last.number !== wish.base) return refuse('changed_meanwhile');
    await say(scene, meeting, { kind: standing.state === 'set' ? 'moved' : 'set', ...said });
    return { ok: true };
  });
}

export function callOff(
  actor: MemberActor,
  onboardingId: string,
  meetingId: string,
  { base, words }: { base: number; words: string },
): Promise<Outcome> {
  return performAsMember(actor, 'arrange_meeting', onboardingId, async (scene) => {
    const found = await meetingIn(scene, meetingId);
    if (!found) return refuse('not_found');
    const { meeting, standing } = found;
    if (standing.state === 'called_off') return { ok: true };
    if (!isOpen(standing)) return refuse('meeting_over');
    if (standing.last.number !== base) return refuse('changed_meanwhile');
    await say(scene, meeting, { kind: 'called_off', ...nothingBut(words) });
    return { ok: true };
  });
}

/** One of those that come again isn't held; the next one is set with it, and what was to be talked about goes along. */
export function leaveOut(
  actor: MemberActor,
  onboardingId: string,
  meetingId: string,
  { base, words }: { base: number; words: string },
): Promise<Outcome> {
  return performAsMember(actor, 'arrange_meeting', onboardingId, async (scene) => {
    const found = await meetingIn(scene, meetingId);
    if (!found || found.meeting.everyWeeks === null) return refuse('not_found');
    const { meeting, standing } = found;
    if (standing.last.kind === 'left_out') return { ok: true };
    if (!isOpen(standing)) return refuse('meeting_over');
    if (standing.last.number !== base) return refuse('changed_meanwhile');
    await say(scene, meeting, { kind: 'left_out', ...nothingBut(words) });
    const next = await beginNext(scene, found);
    if (!next) return refuse('no_next_call');
    await carryOn(scene, found, next);
    return { ok: true };
  });
}

/** It was held. What somebody there corrected and nobody has answered is read first: they would have asked about it. */
export function markHeld(actor: MemberActor, onboardingId: string, meetingId: string): Promise<Outcome> {
  return performAsMember(actor, 'arrange_meeting', onboardingId, async (scene) => {
    const found = await meetingIn(scene, meetingId);
    if (!found) return refuse('not_found');
    const ruling = holds(found.standing, scene.now);
    if (ruling !== 'act') return ruled(ruling);
    const { answers } = await loadReview(scene.trx, actor.workspaceId, onboardingId);
    if (answers.some(isUnanswered)) return refuse('corrections_unread');
    await say(scene, found.meeting, { kind: 'held', ...nothingBut('') });
    await followCall(scene, found);
    await beginNext(scene, found);
    await tellWhatCame(scene);
    return { ok: true };
  });
}

const saidBy = (actor: MemberActor, { times, where, link, words }: Wish): Said => ({
  by: { is: 'member', id: actor.id },
  times,
  where,
  link,
  words,
});

const nothingBut = (words: string) => ({ times: [], where: null, link: null, words });

const openOf = (meetings: Found[]): Found | undefined => meetings.find(({ standing }) => isOpen(standing));

async function begin(
  scene: Scene<MemberActor>,
  begun: Pick<Meeting, 'kind' | 'everyWeeks' | 'inRhythmAt'>,
): Promise<Meeting> {
  const { trx, actor, now, newId } = scene;
  const meeting = { ...begun, id: newId(), memberId: actor.id, at: now };
  await insertMeeting(trx, whichOf(scene), meeting);
  return { ...meeting, guestIds: [], acts: [] };
}

/**
 * What comes again is set for the next time with the one that was held, with everybody who can be asked still. The first of
 * them begins the rhythm.
 */
async function beginNext(scene: Scene<MemberActor>, { meeting, standing }: Found): Promise<string | null> {
  const { kind, everyWeeks } = meeting;
  const { startsAt, where } = standing;
  if (everyWeeks === null || startsAt === null) return null;
  const was = { inRhythmAt: meeting.inRhythmAt ?? startsAt, startsAt };
  const calendar = await calendarOf(scene.trx, scene.actor.workspaceId);
  const next = nextCheckIn(was, everyWeeks, calendar, scene.now);
  const isReached = await reachedIn(scene);
  const guestIds = meeting.guestIds.filter(isReached);
  if (!next || guestIds.length === 0) return null;
  const begun = await begin(scene, { kind, everyWeeks, inRhythmAt: next.inRhythmAt });
  await addGuests(scene.trx, whichOf(scene), begun.id, guestIds);
  const times = [next.startsAt];
  await say(scene, { ...begun, guestIds }, { kind: 'set', times, where, link: null, words: '' });
  return begun.id;
}

async function refuseGuests(scene: Scene<MemberActor>, ids: string[]): Promise<Refusal | null> {
  if (ids.length === 0) return refuse('no_recipients');
  const contacts = await loadContacts(scene.trx, scene.actor.workspaceId, scene.onboarding.id);
  if (!ids.every((id) => contacts.some((one) => one.id === id))) return refuse('person_gone');
  return ids.every(await reachedIn(scene)) ? null : refuse('recipient_unreachable');
}

/** Whether one of theirs can be asked to come. */
async function reachedIn({ trx, actor, onboarding }: Scene<MemberActor>): Promise<(id: string) => boolean> {
  const contacts = await loadContacts(trx, actor.workspaceId, onboarding.id);
  const withPage = await contactsWithPage(trx, actor.workspaceId, [onboarding.id]);
  const reached = new Set(
    contacts.filter((one) => isReachable(one) && withPage.has(one.id)).map(({ id }) => id),
  );
  return (id) => reached.has(id);
}

function eventOf({ id, kind }: Meeting, { kind: said, times }: OurAct): NewEvent {
  const of = { meeting: id, of: kind };
  const all = times.map((time) => time.toISOString());
  const [startsAt = ''] = all;
  switch (said) {
    case 'offered':
      return { kind: 'meeting_offered', details: { ...of, times: all } };
    case 'linked':
      return { kind: 'meeting_link_offered', details: of };
    case 'set':
      return { kind: 'meeting_set', details: { ...of, startsAt } };
    case 'moved':
      return { kind: 'meeting_moved', details: { ...of, startsAt } };
    case 'called_off':
      return { kind: 'meeting_called_off', details: of };
    case 'left_out':
      return { kind: 'meeting_called_off', details: { ...of, isLeftOut: true } };
    case 'held':
      return { kind: 'meeting_held', details: of };
  }
}

type OurAct = Omit<Act, 'id' | 'number' | 'at' | 'by' | 'kind'> & {
  kind: Exclude<Act['kind'], 'proposed' | 'agreed' | 'declined' | 'handed_over'>;
};

const say = (scene: Scene<MemberActor>, meeting: Meeting, act: OurAct): Promise<void> =>
  keepAct(scene, meeting, act, eventOf(meeting, act));
