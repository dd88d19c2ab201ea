/*
 * What the provider reports of our mail. Each event is kept once, by its own id; what a notice shows is worked out
 * anew from all of them, so neither repetition nor disorder changes the end.
 */
import { sql } from 'kysely';
import { DELIVERIES, type Delivery, highestReport, isTrouble } from '../../app/domain/mail/delivery';
import { NOTICES } from '../../app/domain/mail/notice';
import { type Db, type Trx, transact } from '../client.server';
import { noteForInsight } from '../insight/insight-facts.server';
import { NOW } from '../now.server';
import { insertEvent } from '../onboarding/events.server';
import { owe } from './notices.server';

export type ProviderEvent = {
  id: string;
  /** The mail, as the provider knows it and, where it was tagged, as we do. */
  providerId: string;
  noticeId: string | null;
  kind: 'accepted' | Delivery;
  at: Date;
  reason: string;
};

/** The notice an event is about, locked; undefined while we don't know of any. */
export async function lockReported(
  trx: Trx,
  { noticeId, providerId }: Pick<ProviderEvent, 'noticeId' | 'providerId'>,
) {
  return trx
    .selectFrom('notices')
    .select([
      'id',
      'workspace_id',
      'onboarding_id',
      'kind',
      'recipient_id',
      'state',
      'delivery',
      'provider_id',
      'first_attempt_at',
    ])
    .where((eb) => (noticeId ? eb('id', '=', noticeId) : eb('provider_id', '=', providerId)))
    .forUpdate()
    .executeTakeFirst();
}

type Reported = NonNullable<Awaited<ReturnType<typeof lockReported>>>;

/** Keeps an event; false when it is here already. */
export async function keepEvent(trx: Trx, event: ProviderEvent): Promise<boolean> {
  const kept = await trx
    .insertInto('provider_events')
    .values({
      id: event.id,
      provider_id: event.providerId,
      kind: event.kind,
      at: event.at,
      reason: event.reason,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Boolean(kept.numInsertedOrUpdatedRows);
}

/** Brings a locked notice up to everything reported of its mail, and tells of trouble the first time. */
export async function applyReports(trx: Trx, notice: Reported, providerId: string, now: Date): Promise<void> {
  const ids = [...new Set([providerId, notice.provider_id ?? providerId])];
  const ownId = notice.provider_id ?? ((await isTaken(trx, providerId)) ? null : providerId);
  const highest = highestReport(await loadReports(trx, ids));
  await trx
    .updateTable('notices')
    .set({
      ...(isUndecided(notice) && { state: 'accepted', accepted_at: now, failure: null, lease_until: null }),
      provider_id: ownId,
      delivery: highest?.delivery ?? null,
      delivery_at: highest?.at ?? null,
      delivery_reason: highest?.reason ?? '',
    })
    .where('id', '=', notice.id)
    .execute();
  await trx
    .updateTable('provider_events')
    .set({ applied_at: now })
    .where('provider_id', 'in', ids)
    .where('applied_at', 'is', null)
    .execute();
  if (notice.onboarding_id)
    await noteForInsight(trx, { workspaceId: notice.workspace_id, onboardingId: notice.onboarding_id });
  const isNews = isTrouble(highest?.delivery ?? null) && !isTrouble(notice.delivery);
  if (isNews && NOTICES[notice.kind].letsIn) await tellOfTrouble(trx, notice, now);
}

/** Whether another mail has this id already: a provider that repeats itself must not keep us from hearing it. */
async function isTaken(trx: Trx, providerId: string): Promise<boolean> {
  const found = await trx
    .selectFrom('notices')
    .select('id')
    .where('provider_id', '=', providerId)
    .executeTakeFirst();
  return found !== undefined;
}

/** Forgets what the provider said of mail to these contacts: it names addresses. */
export async function forgetReasons(
  trx: Trx,
  { workspaceId, contactIds }: { workspaceId: string; contactIds: string[] },
): Promise<void> {
  if (contactIds.length === 0) return;
  await trx
    .updateTable('provider_events')
    .set({ reason: '' })
    .where('provider_id', 'in', (eb) =>
      eb
        .selectFrom('notices')
        .select(sql<string>`provider_id`.as('id'))
        .where('workspace_id', '=', workspaceId)
        .where('recipient_id', 'in', contactIds)
        .where('provider_id', 'is not', null),
    )
    .execute();
}

/** Whether a mail went to somebody who was erased since. */
export async function isToErased(trx: Trx, recipientId: string): Promise<boolean> {
  const found = await trx
    .selectFrom('contacts')
    .select('id')
    .where('id', '=', recipientId)
    .where('erased_at', 'is not', null)
    .executeTakeFirst();
  return found !== undefined;
}

/** What the provider reports, it has accepted, whatever we knew of the attempt. */
const isUndecided = ({ state, first_attempt_at }: Reported): boolean =>
  first_attempt_at !== null && ['queued', 'sending', 'unsure', 'failed', 'cancelled'].includes(state);

async function loadReports(trx: Trx, providerIds: string[]) {
  const rows = await trx
    .selectFrom('provider_events')
    .select(['kind', 'at', 'reason'])
    .where('provider_id', 'in', providerIds)
    .where('kind', 'in', [...DELIVERIES])
    .execute();
  return rows.flatMap(({ kind, at, reason }) =>
    kind === 'accepted' ? [] : [{ delivery: kind, at, reason }],
  );
}

/** Tells of a way in that the provider refused outright; of other mail there is nothing to tell. */
export async function tellOfRefusal(trx: Trx, noticeId: string, now: Date): Promise<void> {
  const notice = await lockReported(trx, { noticeId, providerId: '' });
  if (notice?.state === 'failed' && NOTICES[notice.kind].letsIn) await tellOfTrouble(trx, notice, now);
}

async function tellOfTrouble(trx: Trx, notice: Reported, now: Date): Promise<void> {
  if (!notice.onboarding_id) return;
  const onboarding = await trx
    .selectFrom('onboardings')
    .select(['id', 'workspace_id as workspaceId', 'rep_member_id as repId', 'host_member_id as hostId'])
    .where('workspace_id', '=', notice.workspace_id)
    .where('id', '=', notice.onboarding_id)
    .executeTakeFirstOrThrow();
  await insertEvent(
    trx,
    { kind: 'mail_bounced', details: { contact: notice.recipient_id, notice: notice.id } },
    { onboarding, actor: null, at: now },
  );
  const members = new Set([onboarding.repId, onboarding.hostId]);
  const news = [...members].map((id) => ({
    kind: 'mail_bounced' as const,
    subjectId: notice.id,
    recipient: { kind: 'member' as const, id },
  }));
  await owe(trx, onboarding, news, now);
}

const WAIT_DAYS = 3;

/** Events that came before we knew the id of their mail, now that we do. Returns how many mails they were about. */
export async function applyWaitingReports(handle: Db, now: Date): Promise<number> {
  const waiting = await handle
    .selectFrom('provider_events as e')
    .innerJoin('notices as n', 'n.provider_id', 'e.provider_id')
    .select('e.provider_id as providerId')
    .distinct()
    .where('e.applied_at', 'is', null)
    .where('e.received_at', '>', sql<Date>`${NOW} - make_interval(days => ${WAIT_DAYS}::int)`)
    .limit(100)
    .execute();
  for (const { providerId } of waiting)
    await transact(handle, async (trx) => {
      const notice = await lockReported(trx, { noticeId: null, providerId });
      if (notice) await applyReports(trx, notice, providerId, now);
    });
  return waiting.length;
}
