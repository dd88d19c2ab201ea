/*
 * Sales and customer success arrange their own meeting before a handoff is accepted, and note what they decide. Both
 * calendars follow by mail. No customer hears any of it.
 */
import { insertHandoffAct, loadHandoffActs } from '#db/meeting/handoff-meetings.server';
import type { Notice } from '../../domain/mail/notice';
import { type HandoffAct, handoffMeetingIn } from '../../domain/meeting/handoff-meeting';
import { isOpen, isSetAhead, sets } from '../../domain/meeting/meeting';
import type { MemberActor } from '../../domain/onboarding/access';
import type { NewEvent } from '../../domain/onboarding/event';
import { isAccepted } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember, type Scene } from '../perform.server';
import type { Wish } from './arrange-meeting.server';
import { ruled, whichOf } from './keep-act.server';

/** Sets its time, or another one than is set. */
export function setHandoffMeeting(actor: MemberActor, onboardingId: string, wish: Wish): Promise<Outcome> {
  return performAsMember(actor, 'arrange_handoff_meeting', onboardingId, async (scene) => {
    const last = handoffMeetingIn(await loadHandoffActs(scene.trx, whichOf(scene)));
    const open = last && isOpen(last.standing) ? last : null;
    // One that is still to come is moved like any other; none is begun about what is accepted.
    const isAhead = open !== null && isSetAhead(open.standing, scene.now);
    if (isAccepted(scene.onboarding.stage) && !isAhead) return refuse('already_accepted');
    const { base, ...said } = wish;
    const ruling = sets(open?.standing ?? null, { ...said, by: { is: 'member', id: actor.id } }, scene.now);
    if (ruling !== 'act') return ruled(ruling);
    if ((last?.standing.last.number ?? 0) !== base) return refuse('changed_meanwhile');
    const [startsAt = null] = wish.times;
    const kind = open ? 'moved' : 'set';
    const meetingId = open?.id ?? scene.newId();
    await say(scene, { meetingId, kind, startsAt, where: wish.where, words: wish.words });
    return { ok: true };
  });
}

export function callOffHandoffMeeting(
  actor: MemberActor,
  onboardingId: string,
  { base, words }: { base: number; words: string },
): Promise<Outcome> {
  return performAsMember(actor, 'arrange_handoff_meeting', onboardingId, async (scene) => {
    const last = handoffMeetingIn(await loadHandoffActs(scene.trx, whichOf(scene)));
    if (!last) return refuse('not_found');
    if (!isOpen(last.standing)) return { ok: true };
    if (last.standing.last.number !== base) return refuse('changed_meanwhile');
    await say(scene, { meetingId: last.id, kind: 'called_off', startsAt: null, where: null, words });
    return { ok: true };
  });
}

/** Keeps what they decided or found out. Sent twice in a row it is one note. */
export function noteHandoffMeeting(
  actor: MemberActor,
  onboardingId: string,
  words: string,
): Promise<Outcome> {
  return performAsMember(actor, 'arrange_handoff_meeting', onboardingId, async (scene) => {
    const acts = await loadHandoffActs(scene.trx, whichOf(scene));
    const last = acts.findLast(({ kind }) => kind === 'noted');
    if (last?.memberId === actor.id && last.words === words) return { ok: true };
    await say(scene, { meetingId: null, kind: 'noted', startsAt: null, where: null, words });
    return { ok: true };
  });
}

type NewAct = Omit<HandoffAct, 'id' | 'number' | 'memberId' | 'at'>;

async function say(scene: Scene<MemberActor>, said: NewAct): Promise<void> {
  const { trx, actor, onboarding, now, newId, record, owe } = scene;
  const act = { ...said, id: newId(), memberId: actor.id, at: now };
  await insertHandoffAct(trx, whichOf(scene), act);
  await record(eventOf(act));
  if (act.kind === 'noted') return;
  const both = [...new Set([onboarding.repId, onboarding.hostId])];
  await owe(
    ...both.map(
      (id): Notice => ({
        kind: 'handoff_meeting',
        subjectId: act.id,
        recipient: { kind: 'member', id },
      }),
    ),
  );
}

function eventOf({ id, kind, startsAt }: Pick<HandoffAct, 'id' | 'kind' | 'startsAt'>): NewEvent {
  if (kind === 'noted') return { kind: 'handoff_meeting_noted', details: { act: id } };
  if (startsAt === null) return { kind: 'handoff_meeting_called_off', details: { act: id } };
  return { kind: 'handoff_meeting_set', details: { act: id, startsAt: startsAt.toISOString() } };
}
