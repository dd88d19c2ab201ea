/*
 * A mail whose outcome nobody knows is never sent again by itself: a person asks, and then says that it arrived or
 * sends it again as a new one. What couldn't be sent may be sent again, too.
 */
import { db, type Trx } from '#db/client.server';
import { hasSuccessor, lockMail, type Mail, oweAgain } from '#db/mail/notice-again.server';
import { noteArrived } from '#db/mail/notice-decisions.server';
import { isIntroducedBefore } from '#db/onboarding/hand-overs.server';
import { NOTICES } from '../../domain/mail/notice';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';
import { performInWorkspace } from '../perform-in-workspace.server';

/** A person knows that it arrived. */
export const markArrived = (actor: MemberActor, onboardingId: string, noticeId: string) =>
  decide(actor, onboardingId, noticeId, ARRIVED);

/** Sends it once more, as a new mail with a key of its own. Pressed twice, it is sent once. */
export const sendAgain = (actor: MemberActor, onboardingId: string, noticeId: string) =>
  decide(actor, onboardingId, noticeId, AGAIN);

/** The same from the log of all mail, also about mail that belongs to no onboarding. */
export const markLoggedArrived = (actor: MemberActor, noticeId: string) =>
  decideInLog(actor, noticeId, ARRIVED);
export const sendLoggedAgain = (actor: MemberActor, noticeId: string) => decideInLog(actor, noticeId, AGAIN);

/** What a person decided; `isNews` is false where it had been decided so before. */
type Decision = {
  event: 'mail_marked_arrived' | 'mail_sent_again';
  carryOut(trx: Trx, mail: Mail, now: Date): Promise<Outcome<{ isNews: boolean }>>;
};

const ARRIVED: Decision = {
  event: 'mail_marked_arrived',
  async carryOut(trx, mail, now) {
    if (mail.state === 'accepted') return { ok: true, isNews: false };
    if (mail.state !== 'unsure') return refuse('already_resolved');
    await noteArrived(trx, { workspaceId: mail.workspaceId, id: mail.id }, now);
    return { ok: true, isNews: true };
  },
};

const AGAIN: Decision = {
  event: 'mail_sent_again',
  async carryOut(trx, mail, now) {
    if (await hasSuccessor(trx, mail)) return { ok: true, isNews: false };
    if (mail.state !== 'unsure' && mail.state !== 'failed') return refuse('already_resolved');
    if (!NOTICES[mail.kind].isSentAgain) return refuse('link_ended');
    if (mail.linkId && !(await linkWorks(trx, mail, now))) return refuse('link_ended');
    if (await isOfBefore(trx, mail)) return refuse('introduced_before');
    await oweAgain(trx, mail, now);
    return { ok: true, isNews: true };
  },
};

function decide(
  actor: MemberActor,
  onboardingId: string,
  noticeId: string,
  { event, carryOut }: Decision,
): Promise<Outcome> {
  return performAsMember(actor, 'decide_on_mail', onboardingId, async ({ trx, now, record }) => {
    const mail = await lockMail(trx, actor.workspaceId, onboardingId, noticeId);
    if (!mail) return refuse('not_found');
    const outcome = await carryOut(trx, mail, now);
    if (outcome.ok && outcome.isNews) await record({ kind: event, details: toWhom(mail) });
    return outcome;
  });
}

const toWhom = ({ id: notice, recipientKind, recipientId }: Mail) =>
  recipientKind === 'contact' ? { notice, contact: recipientId } : { notice, member: recipientId };

/** What belongs to an onboarding is decided by whoever may decide there, on whichever page it was asked. */
async function decideInLog(actor: MemberActor, noticeId: string, decision: Decision): Promise<Outcome> {
  const found = await db()
    .selectFrom('notices')
    .select('onboarding_id as onboardingId')
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', noticeId)
    .executeTakeFirst();
  if (!found) return refuse('not_found');
  if (found.onboardingId) return decide(actor, found.onboardingId, noticeId, decision);
  const outcome = await performInWorkspace(actor, 'decide_on_logged_mail', async ({ trx, now, record }) => {
    const mail = await lockMail(trx, actor.workspaceId, null, noticeId);
    if (!mail) return refuse('not_found');
    const decided = await decision.carryOut(trx, mail, now);
    if (decided.ok && decided.isNews)
      await record({ kind: `workspace_${decision.event}`, details: { mail: mail.kind, notice: mail.id } });
    return decided;
  });
  // For whoever may not read the log there is no such mail.
  return !outcome.ok && outcome.code === 'not_allowed' ? refuse('not_found') : outcome;
}

/** An introduction in words of before a hand-over. */
const isOfBefore = async (trx: Trx, { kind, workspaceId, onboardingId }: Mail): Promise<boolean> =>
  kind === 'introduction' &&
  onboardingId !== null &&
  (await isIntroducedBefore(trx, { workspaceId, onboardingId }));

async function linkWorks(trx: Trx, mail: Mail, now: Date): Promise<boolean> {
  const link = await trx
    .selectFrom('welcome_links')
    .select('id')
    .where('workspace_id', '=', mail.workspaceId)
    .where('id', '=', mail.linkId)
    .where('revoked_at', 'is', null)
    .where('replaced_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return link !== undefined;
}
