/*
 * An onboarding is closed, at whichever stage it is, by whoever looks after the customer or leads: all that waits ends
 * with it, clocks, reminders, an introduction that is set, and mail that hasn't left. A call that stands in calendars is
 * called off first, for nothing could tell them afterwards. Opened again, its clocks begin
 * anew; what was let go stays so.
 */
import { db, type Trx } from '#db/client.server';
import { remindAgain, stopReminding } from '#db/introduction/recipients.server';
import { removeScheduled } from '#db/introduction/scheduled-introductions.server';
import { cancelWaiting } from '#db/mail/closed-mail.server';
import { callsAhead } from '#db/meeting/calls-ahead.server';
import { loadClosing } from '#db/onboarding/closings.server';
import { type OnboardingRow, setArchived, setClosed, setReopened } from '#db/onboarding/onboardings.server';
import { reckoningsOf } from '#db/workspace/workspaces.server';
import { answerBy } from '../../domain/clock/clock';
import type { MemberActor } from '../../domain/onboarding/access';
import type { ClosingReason } from '../../domain/onboarding/closing';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';

/** Pressed twice by one, it is the same success; who comes second is told that it is closed already. */
export async function closeOnboarding(
  actor: MemberActor,
  onboardingId: string,
  said: { reason: ClosingReason; words: string },
): Promise<Outcome> {
  const which = { workspaceId: actor.workspaceId, onboardingId };
  const outcome = await performAsMember(actor, 'close_onboarding', onboardingId, async (scene) => {
    const { trx, now, onboarding, record } = scene;
    if (onboarding.closedAt) return refuse('onboarding_closed');
    const calls = await callsAhead(trx, which, now);
    if (calls.length > 0) return refuse('call_is_set', { latest: calls });
    await setClosed(trx, which, now);
    await cancelWaiting(trx, which);
    await stopReminding(trx, which);
    if (await removeScheduled(trx, onboarding)) await record({ kind: 'introduction_called_off' });
    await record({ kind: 'onboarding_closed', details: said });
    return { ok: true };
  });
  const isClosedBefore = !outcome.ok && outcome.code === 'onboarding_closed';
  return isClosedBefore && (await loadClosing(db(), which))?.byId === actor.id ? { ok: true } : outcome;
}

/** Refused as long as one of its two owners doesn't work here any more: nobody would be told of anything. */
export function reopenOnboarding(actor: MemberActor, onboardingId: string, words: string): Promise<Outcome> {
  return performAsMember(actor, 'reopen_onboarding', onboardingId, async (scene) => {
    const { trx, now, onboarding, record } = scene;
    const { workspaceId } = actor;
    if (!onboarding.closedAt) return refuse('not_closed');
    if (await isLeftByAnOwner(trx, onboarding)) return refuse('owner_gone');
    const { calendar, calendarVersion } = (await reckoningsOf(trx, [workspaceId]))(workspaceId);
    const which = { workspaceId, onboardingId };
    await setReopened(trx, which, { at: now, answersBy: answerBy(now, calendar), calendarVersion });
    await remindAgain(trx, which, now);
    await record({ kind: 'onboarding_reopened', details: { words } });
    return { ok: true };
  });
}

/** Out of every list but that of the archive. Opening it again takes it out. */
export function archiveOnboarding(actor: MemberActor, onboardingId: string): Promise<Outcome> {
  return performAsMember(actor, 'archive_onboarding', onboardingId, async (scene) => {
    const { trx, now, onboarding, record } = scene;
    if (!onboarding.closedAt) return refuse('not_closed');
    if (onboarding.archivedAt) return { ok: true };
    await setArchived(trx, { workspaceId: actor.workspaceId, onboardingId }, now);
    await record({ kind: 'onboarding_archived' });
    return { ok: true };
  });
}

async function isLeftByAnOwner(trx: Trx, { workspaceId, repId, hostId }: OnboardingRow): Promise<boolean> {
  const gone = await trx
    .selectFrom('members')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [repId, hostId])
    .where('disabled_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return gone !== undefined;
}
