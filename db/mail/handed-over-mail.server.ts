/*
 * What becomes of mail on its way when an onboarding goes from one colleague to another: what waits for whoever had it
 * goes to whoever has it, and what is written already, but not tried, is written anew in the new names.
 */
import { sql } from 'kysely';
import { NOTICE_KINDS, NOTICES, type NoticeKind } from '../../app/domain/mail/notice';
import { isOver, type OwnedPart } from '../../app/domain/onboarding/hand-over';
import type { Stage } from '../../app/domain/onboarding/onboarding';
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };

/** News for that part alone; whoever still has the other part keeps what both are told. */
const OF_PART: Record<OwnedPart, NoticeKind[]> = {
  rep: NOTICE_KINDS.filter((kind) => NOTICES[kind].mutedBy === 'sales' || kind === 'introduction_stopped'),
  host: NOTICE_KINDS.filter((kind) => NOTICES[kind].mutedBy === 'cs' || kind === 'handoff_received'),
};
/** A lead is told of others' onboardings as a lead; a letter to try is theirs who asked for it. */
const STAYS: NoticeKind[] = NOTICE_KINDS.filter((kind) => NOTICES[kind].mutedBy === 'leads');
const PERSONAL: NoticeKind[] = ['introduction_test'];
/** What somebody is told of their own parts and for their own calendar is nothing to whoever answers for the workspace. */
const OF_THEMSELVES: NoticeKind[] = ['onboarding_handed_over', 'meeting_for_us', 'handoff_meeting'];

/** What waits for whoever had the part waits for whoever has it now; nobody is told the same twice, or what is over. */
export async function passOnMail(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  {
    part,
    fromId,
    toId,
    keepsOther,
    stage,
  }: { part: OwnedPart; fromId: string; toId: string; keepsOther: boolean; stage: Stage },
): Promise<void> {
  const waiting = trx
    .selectFrom('notices')
    .select(['id', 'kind'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('recipient_kind', '=', 'member')
    .where('recipient_id', '=', fromId)
    .where('state', '=', 'queued')
    .where('kind', 'not in', STAYS)
    .$if(keepsOther, (query) => query.where('kind', 'in', OF_PART[part]));
  for (const { id, kind } of await waiting.execute())
    if (PERSONAL.includes(kind) || isOver(kind, stage)) await cancel(trx, id);
    else await readdress(trx, id, toId);
}

/** To another member, written anew; where they are told the same already, or it may have left, it goes unsent. */
async function readdress(trx: Trx, id: string, toId: string): Promise<void> {
  const moved = await trx
    .updateTable('notices as n')
    .set({ recipient_id: toId, message: null, quiet_from: null })
    .where('n.id', '=', id)
    .where('n.first_attempt_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('notices as same')
            .select('same.id')
            .whereRef('same.kind', '=', 'n.kind')
            .whereRef('same.subject_id', '=', 'n.subject_id')
            .whereRef('same.generation', '=', 'n.generation')
            .where('same.recipient_id', '=', toId),
        ),
      ),
    )
    .executeTakeFirst();
  if (moved.numUpdatedRows === 0n) await cancel(trx, id);
}

/** What waits for somebody who leaves goes to who answers for the workspace, or to nobody where it was theirs alone. */
export async function passOnMailOf(
  trx: Trx,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  leaderIds: string[],
): Promise<void> {
  const waiting = await trx
    .selectFrom('notices')
    .select(['id', 'kind', 'onboarding_id'])
    .where('workspace_id', '=', workspaceId)
    .where('recipient_kind', '=', 'member')
    .where('recipient_id', '=', memberId)
    .where('state', '=', 'queued')
    .execute();
  const [leader] = leaderIds;
  for (const { id, kind, onboarding_id } of waiting)
    if (leader && onboarding_id !== null && !OF_THEMSELVES.includes(kind)) await readdress(trx, id, leader);
    else await cancel(trx, id);
}

async function cancel(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ state: 'cancelled', turned_away_at: null })
    .where('id', '=', id)
    .execute();
}

/** Unwrites what nobody has tried to send yet: its words and sender are those of before. */
export async function writeAnew(trx: Trx, { workspaceId, onboardingId }: Which): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ message: null, quiet_from: null })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('state', '=', 'queued')
    .where('message', 'is not', null)
    .where('first_attempt_at', 'is', null)
    .execute();
}

/** Mail in doubt is for whoever sells to find out about: they are told of what the one before was told of. */
export async function tellOfDoubtAnew(trx: Trx, { workspaceId, onboardingId }: Which): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ doubt_told_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('state', '=', 'unsure')
    .execute();
}

/** Whether what was written may name somebody whose it isn't any more, or goes to somebody who left. */
export async function whatChangedFor(
  handle: Handle,
  notice: {
    workspaceId: string;
    onboardingId: string | null;
    recipientKind: string;
    recipientId: string;
    openedAt: Date;
  },
): Promise<{ isHandedOver: boolean; hasLeft: boolean }> {
  const { rows } = await sql<{ isHandedOver: boolean; hasLeft: boolean }>`
    select
      exists (
        select from hand_overs h
        where h.workspace_id = ${notice.workspaceId} and h.onboarding_id = ${notice.onboardingId}::uuid
          and h.at >= ${notice.openedAt}
      ) as "isHandedOver",
      exists (
        select from members m
        where m.workspace_id = ${notice.workspaceId} and m.id = ${notice.recipientId} and m.disabled_at is not null and ${notice.recipientKind} = 'member'
      ) as "hasLeft"
  `.execute(handle);
  return rows[0] ?? { isHandedOver: false, hasLeft: false };
}
