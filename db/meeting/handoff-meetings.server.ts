/*
 * What sales and customer success said of their meeting before a handoff is accepted. Written once and never changed,
 * nowhere but here, and read by nothing that is made for a customer.
 */
import { sql } from 'kysely';
import type { HandoffAct } from '../../app/domain/meeting/handoff-meeting';
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };

/** In the order in which it was said. */
export async function loadHandoffActs(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<HandoffAct[]> {
  const rows = await handle
    .selectFrom('handoff_meeting_acts')
    .select(['id', 'meeting_id as meetingId', 'number', 'kind', 'starts_at as startsAt', 'minutes', 'place'])
    .select(['words', 'member_id as memberId', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('number')
    .execute();
  return rows.map(({ minutes, place, ...row }) => ({
    ...row,
    where: minutes === null || place === null ? null : { minutes, place },
  }));
}

export async function insertHandoffAct(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { id, meetingId, kind, startsAt, where, words, memberId, at }: Omit<HandoffAct, 'number'>,
): Promise<void> {
  await trx
    .insertInto('handoff_meeting_acts')
    .values((eb) => ({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      meeting_id: meetingId,
      number: eb
        .selectFrom('handoff_meeting_acts')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('onboarding_id', '=', onboardingId),
      kind,
      starts_at: startsAt,
      minutes: where?.minutes ?? null,
      place: where?.place ?? null,
      words,
      member_id: memberId,
      at,
    }))
    .execute();
}
