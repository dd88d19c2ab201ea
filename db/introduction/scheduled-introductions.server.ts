import { sql } from 'kysely';
import type { RefusalCode } from '../../app/domain/onboarding/refusal';
import type { Handle, Trx } from '../client.server';
import { NOW } from '../now.server';

type Owner = { id: string; workspaceId: string };

export function loadScheduled(handle: Handle, workspaceId: string, onboardingId: string) {
  return handle
    .selectFrom('scheduled_introductions as s')
    .innerJoin('members as m', 'm.id', 's.member_id')
    .select([
      's.goes_at as goesAt',
      's.time_zone as timeZone',
      's.why',
      's.subject',
      's.opening',
      's.closing',
      's.contact_ids as contactIds',
      's.set_at as setAt',
      's.stopped_because as stoppedBecause',
      'm.id as memberId',
      'm.name as setBy',
      'm.called as setByCalled',
      'm.portrait',
    ])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', '=', onboardingId)
    .executeTakeFirst();
}

export type Scheduled = NonNullable<Awaited<ReturnType<typeof loadScheduled>>>;

/** Takes it away; false when there was none. */
export async function removeScheduled(trx: Trx, onboarding: Owner): Promise<boolean> {
  const removed = await trx
    .deleteFrom('scheduled_introductions')
    .where('workspace_id', '=', onboarding.workspaceId)
    .where('onboarding_id', '=', onboarding.id)
    .executeTakeFirst();
  return removed.numDeletedRows > 0n;
}

/** What is due, with the member who set it; earliest first. */
export async function dueScheduled(handle: Handle, limit: number) {
  const rows = await handle
    .selectFrom('scheduled_introductions as s')
    .innerJoin('members as m', 'm.id', 's.member_id')
    .select(['s.onboarding_id', 's.workspace_id', 'm.id', 'm.name', 'm.role', 'm.disabled_at'])
    .where('s.goes_at', '<=', NOW)
    .where('s.stopped_because', 'is', null)
    .orderBy('s.goes_at')
    .limit(limit)
    .execute();
  return rows.map(({ onboarding_id, workspace_id, disabled_at, ...member }) => ({
    onboardingId: onboarding_id,
    member: { ...member, workspaceId: workspace_id, isDisabled: disabled_at !== null },
  }));
}

type NewScheduled = {
  workspaceId: string;
  onboardingId: string;
  goesAt: Date;
  timeZone: string;
  why: string;
  subject: string;
  opening: string;
  closing: string;
  contactIds: string[];
  memberId: string;
  setAt: Date;
};

export async function insertScheduled(trx: Trx, set: NewScheduled): Promise<void> {
  await trx
    .insertInto('scheduled_introductions')
    .values({
      onboarding_id: set.onboardingId,
      workspace_id: set.workspaceId,
      goes_at: set.goesAt,
      time_zone: set.timeZone,
      why: set.why,
      subject: set.subject,
      opening: set.opening,
      closing: set.closing,
      contact_ids: set.contactIds,
      member_id: set.memberId,
      set_at: set.setAt,
    })
    .execute();
}

/** Stops what is due and may not leave, with the reason; who set it, undefined where nothing was due any more. */
export async function stopDue(
  trx: Trx,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  because: RefusalCode,
  now: Date,
): Promise<string | undefined> {
  const stopped = await trx
    .updateTable('scheduled_introductions')
    .set({ stopped_because: because })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('goes_at', '<=', now)
    .where('stopped_because', 'is', null)
    .returning('member_id')
    .executeTakeFirst();
  return stopped?.member_id;
}

/** It leaves in the name of whoever sells now, where whoever did before had set it. */
export async function passOnScheduled(
  trx: Trx,
  { id, workspaceId }: Owner,
  { fromId, toId }: { fromId: string; toId: string },
): Promise<void> {
  await trx
    .updateTable('scheduled_introductions')
    .set({ member_id: toId })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', id)
    .where('member_id', '=', fromId)
    .execute();
}

/** Stops what waits for its time, with the reason; false where nothing did. */
export async function stopWaiting(
  trx: Trx,
  { id, workspaceId }: Owner,
  because: RefusalCode,
): Promise<boolean> {
  const stopped = await trx
    .updateTable('scheduled_introductions')
    .set({ stopped_because: because })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', id)
    .where('stopped_because', 'is', null)
    .executeTakeFirst();
  return stopped.numUpdatedRows > 0n;
}

/** Nobody of these is written to by what waits for its time; false where none of them would have been. */
export async function leaveOutOfScheduled(
  trx: Trx,
  { id, workspaceId }: Owner,
  contactIds: string[],
): Promise<boolean> {
  const changed = await trx
    .updateTable('scheduled_introductions')
    .set({
      contact_ids: sql<
        string[]
      >`array(select id from unnest(contact_ids) as id where id <> all (${contactIds}::uuid[]))`,
    })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', id)
    .where(sql<boolean>`contact_ids && ${contactIds}::uuid[]`)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Empties the line of one in which the rep says why it is this host. */
export async function emptyScheduledLine(trx: Trx, { id, workspaceId }: Owner): Promise<void> {
  await trx
    .updateTable('scheduled_introductions')
    .set({ why: '' })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', id)
    .execute();
}
