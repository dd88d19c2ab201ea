/*
 * Who asks to a call in calendars: whoever of ours had it when it was first set. Calendars know an entry by its id and
 * by who asks, so that stays as it is when somebody else has the call since.
 */

import type { Owners } from '../../app/domain/onboarding/access';
import { ownerAt } from '../../app/domain/onboarding/hand-over';
import type { Handle } from '../client.server';
import { loadHandOvers } from '../onboarding/hand-overs.server';

type Which = { workspaceId: string; onboardingId: string };

export type InCalendars = { id: string; name: string; email: string };

/** Who looked after them at a moment. */
export async function hostAt(
  handle: Handle,
  which: Which,
  { hostId, at }: { hostId: string; at: Date },
): Promise<InCalendars> {
  const owners = { hostId, repId: hostId };
  return memberInCalendars(handle, which, ownerAt(owners, 'host', await loadHandOvers(handle, which), at));
}

/**
 * Of the talk of sales and customer success: whoever of the two arranged it (`byId`), or customer success; and who has
 * that part by now.
 */
export async function talkAskedBy(
  handle: Handle,
  which: Which,
  { owners, byId, at }: { owners: Owners; byId: string; at: Date },
): Promise<{ organizer: InCalendars; holderId: string }> {
  const changes = await loadHandOvers(handle, which);
  const isReps = ownerAt(owners, 'rep', changes, at) === byId;
  const id = isReps ? byId : ownerAt(owners, 'host', changes, at);
  const organizer = await memberInCalendars(handle, which, id);
  return { organizer, holderId: isReps ? owners.repId : owners.hostId };
}

/** Also of somebody who has left: their name stands in calendars. */
const memberInCalendars = (handle: Handle, { workspaceId }: Which, id: string): Promise<InCalendars> =>
  handle
    .selectFrom('members')
    .select(['id', 'name', 'email'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

/** Whether their calendar was told of any of these acts. */
export async function wasInvited(
  handle: Handle,
  { workspaceId }: Which,
  memberId: string,
  actIds: readonly string[],
): Promise<boolean> {
  const found = await handle
    .selectFrom('notices')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('kind', 'in', ['meeting_for_us', 'handoff_meeting'])
    .where('subject_id', 'in', [...actIds])
    .where('recipient_id', '=', memberId)
    .where('first_attempt_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
