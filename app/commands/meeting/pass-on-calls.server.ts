/*
 * A call that is set goes over with its onboarding: whoever has it now is asked, the calendar of whoever had it takes it
 * out, and everybody else who is asked reads with whom it is. What has begun stays as it was.
 */
import { insertHandoffAct, loadHandoffActs } from '#db/meeting/handoff-meetings.server';
import { insertAct } from '#db/meeting/meetings.server';
import type { Notice } from '../../domain/mail/notice';
import { handoffMeetingIn } from '../../domain/meeting/handoff-meeting';
import { isSetAhead } from '../../domain/meeting/meeting';
import type { MemberActor } from '../../domain/onboarding/access';
import type { OwnedPart } from '../../domain/onboarding/hand-over';
import type { Scene } from '../perform.server';
import { meetingsOf, toGuests, whichOf } from './keep-act.server';

/** `had` are those whose calendars have it for that part: whoever had it, and who stood in. */
type Passed = { part: OwnedPart; had: readonly string[]; toId: string };

export async function passOnCalls(scene: Scene<MemberActor>, passed: Passed): Promise<void> {
  if (passed.part === 'host') await passOnMeetings(scene, passed);
  await passOnTalk(scene, passed);
}

const toMembers = (kind: 'meeting_for_us' | 'handoff_meeting', subjectId: string, ids: string[]): Notice[] =>
  [...new Set(ids)].map((id) => ({ kind, subjectId, recipient: { kind: 'member', id } }));

async function passOnMeetings(scene: Scene<MemberActor>, { had, toId }: Passed): Promise<void> {
  const { trx, actor, now, newId, owe } = scene;
  for (const { meeting, standing } of await meetingsOf(scene)) {
    if (!isSetAhead(standing, now)) continue;
    const act = { id: newId(), at: now, by: { is: actor.kind, id: actor.id } };
    const nothing = { times: [], where: null, link: null, words: '' };
    await insertAct(trx, whichOf(scene), meeting.id, { ...act, ...nothing, kind: 'handed_over' });
    await owe(
      ...toGuests(meeting.guestIds, 'meeting_set', act),
      ...toMembers('meeting_for_us', act.id, [toId, ...had]),
    );
  }
}

/** Where one person has both parts by it, there is nobody left to talk with. */
async function passOnTalk(scene: Scene<MemberActor>, { part, had, toId }: Passed): Promise<void> {
  const { trx, actor, onboarding, now, newId, owe } = scene;
  const talk = handoffMeetingIn(await loadHandoffActs(trx, whichOf(scene)));
  if (!talk || !isSetAhead(talk.standing, now)) return;
  const otherId = part === 'rep' ? onboarding.hostId : onboarding.repId;
  const kind = otherId === toId ? 'called_off' : 'handed_over';
  const id = newId();
  const said = { id, meetingId: talk.id, kind, startsAt: null, where: null, words: '' } as const;
  await insertHandoffAct(trx, whichOf(scene), { ...said, memberId: actor.id, at: now });
  await owe(...toMembers('handoff_meeting', id, [toId, otherId, ...had]));
}
