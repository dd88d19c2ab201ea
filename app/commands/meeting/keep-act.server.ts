/*
 * What both sides of a meeting do alike: find it with where it stands, keep what was said of it, and owe the news of it
 * to everybody it is for and to whoever looks after them, their calendars with them.
 */
import { insertAct, loadMeetings, type Meeting, type NewAct } from '#db/meeting/meetings.server';
import type { Notice, NoticeKind } from '../../domain/mail/notice';
import { type Act, type Ruling, type Standing, standingOf } from '../../domain/meeting/meeting';
import type { Actor, ContactActor } from '../../domain/onboarding/access';
import type { NewEvent } from '../../domain/onboarding/event';
import { type Gap, type Outcome, refuse } from '../../domain/onboarding/refusal';
import type { Scene } from '../perform.server';

/** What a ruling is told as, where it makes no act; `gaps` are the times that can't be set. */
export const ruled = (ruling: Exclude<Ruling, 'act'>, gaps: Gap[] = []): Outcome =>
  ruling === 'said_already' ? { ok: true } : refuse(ruling, { gaps });

export const whichOf = ({ actor, onboarding }: Scene<Actor>) => ({
  workspaceId: actor.workspaceId,
  onboardingId: onboarding.id,
});

export type Found = { meeting: Meeting; standing: Standing };

/** Every meeting of which something was said. */
export async function meetingsOf(scene: Scene<Actor>): Promise<Found[]> {
  return (await loadMeetings(scene.trx, whichOf(scene))).flatMap((meeting) => {
    const standing = standingOf(meeting.acts);
    return standing ? [{ meeting, standing }] : [];
  });
}

export const meetingIn = async (scene: Scene<Actor>, id: string): Promise<Found | undefined> =>
  (await meetingsOf(scene)).find(({ meeting }) => meeting.id === id);

/** Adds an act with its event, and owes the news of it. */
export async function keepAct(
  scene: Scene<Actor>,
  meeting: Meeting,
  said: Omit<Act, 'id' | 'number' | 'at' | 'by'>,
  event: NewEvent,
): Promise<void> {
  const { trx, actor, now, newId, record, owe } = scene;
  const act = { ...said, id: newId(), at: now, by: { is: actor.kind, id: actor.id } };
  await insertAct(trx, whichOf(scene), meeting.id, act);
  await record(event);
  await owe(...newsOf(scene, meeting, act));
}

/** What stands in the calendars of the others, for one of theirs who comes along since. */
export async function inviteTo(
  { actor, owe }: Scene<ContactActor>,
  { calendarAct }: Standing,
): Promise<void> {
  if (calendarAct) await owe(...toGuests([actor.id], 'meeting_set', calendarAct));
}

/** To everybody of theirs whom it is for. */
export const toGuests = (
  guestIds: readonly string[],
  kind: NoticeKind,
  { id: subjectId }: { id: string },
): Notice[] => guestIds.map((id) => ({ kind, subjectId, recipient: { kind: 'contact', id } }));

function newsOf({ onboarding }: Scene<Actor>, { id, guestIds, acts }: Meeting, act: NewAct): Notice[] {
  const toHost = (kind: NoticeKind): Notice => ({
    kind,
    subjectId: act.id,
    recipient: { kind: 'member', id: onboarding.hostId },
  });
  const wasSet = acts.some(({ kind }) => kind === 'set');
  switch (act.kind) {
    case 'offered':
    case 'linked':
      return toGuests(guestIds, 'meeting_offered', act);
    case 'proposed':
      return [{ ...toHost('meeting_proposed'), subjectId: id }];
    case 'declined':
      return [toHost('meeting_declined')];
    case 'set':
    case 'moved':
      return [...toGuests(guestIds, 'meeting_set', act), toHost('meeting_for_us')];
    case 'called_off':
    case 'left_out':
      return [
        ...toGuests(guestIds, 'meeting_called_off', act),
        ...(wasSet ? [toHost('meeting_for_us')] : []),
      ];
    case 'agreed':
    case 'handed_over':
    case 'held':
      return [];
  }
}
