/*
 * A mail whose outcome nobody knows is never sent again by itself: a person asks, and then says that it arrived or
 * sends it again as a new one. What couldn't be sent may be sent again, too.
 */
import { hasSuccessor, lockMail, type Mail, oweAgain } from '#db/notice-again.server';
import type { MemberActor } from '../domain/access';
import { type Outcome, refuse } from '../domain/refusal';
import { performAsMember, type Scene } from './perform.server';

/** A person knows that it arrived. */
export function markArrived(actor: MemberActor, onboardingId: string, noticeId: string): Promise<Outcome> {
  return decide(actor, onboardingId, noticeId, async ({ trx, now, record }, mail) => {
    if (mail.state === 'accepted') return { ok: true };
    if (mail.state !== 'unsure') return refuse('already_resolved');
    await trx
      .updateTable('notices')
      .set({ state: 'accepted', accepted_at: now, failure: null })
      .where('workspace_id', '=', mail.workspace_id)
      .where('id', '=', mail.id)
      .execute();
    await record({ kind: 'mail_marked_arrived', details: told(mail) });
    return { ok: true };
  });
}

/** Sends it once more, as a new mail with a key of its own. Pressed twice, it is sent once. */
export function sendAgain(actor: MemberActor, onboardingId: string, noticeId: string): Promise<Outcome> {
  return decide(actor, onboardingId, noticeId, async (scene, mail) => {
    if (await hasSuccessor(scene.trx, mail)) return { ok: true };
    if (mail.state !== 'unsure' && mail.state !== 'failed') return refuse('already_resolved');
    if (mail.link_id && !(await linkWorks(scene, mail.link_id))) return refuse('link_ended');
    await oweAgain(scene.trx, mail, scene.now);
    await scene.record({ kind: 'mail_sent_again', details: told(mail) });
    return { ok: true };
  });
}

type Decision = (scene: Scene<MemberActor>, mail: Mail) => Promise<Outcome>;

function decide(
  actor: MemberActor,
  onboardingId: string,
  noticeId: string,
  work: Decision,
): Promise<Outcome> {
  return performAsMember(actor, 'decide_on_mail', onboardingId, async (scene) => {
    const mail = await lockMail(scene.trx, actor.workspaceId, onboardingId, noticeId);
    return mail ? work(scene, mail) : refuse('not_found');
  });
}

const told = ({ id, recipient_id }: Mail) => ({ notice: id, contact: recipient_id });

async function linkWorks({ trx, actor, now }: Scene<MemberActor>, linkId: string): Promise<boolean> {
  const link = await trx
    .selectFrom('welcome_links')
    .select('id')
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', linkId)
    .where('revoked_at', 'is', null)
    .where('replaced_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return link !== undefined;
}
