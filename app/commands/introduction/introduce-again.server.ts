/* An introduction mailed once more to one of its recipients: a new link, which retires the one before. */
import type { Trx } from '#db/client.server';
import { cancelUntried } from '#db/mail/notice-decisions.server';
import { isIntroducedBefore } from '#db/onboarding/hand-overs.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import { issueLink } from '../../auth/contact/welcome-link.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';

/** `after` is the mail that the button stood beside: pressed twice, it is sent once more, not twice. */
export function introduceAgain(
  actor: MemberActor,
  onboardingId: string,
  contactId: string,
  after: string,
): Promise<Outcome> {
  return performAsMember(actor, 'renew_link', onboardingId, async ({ trx, onboarding, now, record, owe }) => {
    const latest = await latestMail(trx, actor.workspaceId, onboardingId, contactId);
    if (!latest) return refuse('not_introduced');
    if (latest.id !== after) return { ok: true };
    if (
      latest.kind === 'introduction' &&
      (await isIntroducedBefore(trx, { workspaceId: actor.workspaceId, onboardingId }))
    )
      return refuse('introduced_before');
    const contacts = await loadContacts(trx, actor.workspaceId, onboardingId);
    const contact = contacts.find((one) => one.id === contactId);
    if (!contact) return refuse('not_found');
    if (!isReachable(contact)) return refuse('recipient_unreachable');
    // What was not tried yet would arrive with a link that no longer works.
    await cancelUntried(trx, { workspaceId: actor.workspaceId, id: latest.id });
    const linkId = await issueLink(trx, onboarding, contactId, now);
    await owe({
      kind: latest.kind,
      subjectId: latest.subjectId,
      generation: latest.generation + 1,
      recipient: { kind: 'contact', id: contactId },
      linkId,
    });
    await record({ kind: 'introduction_sent_again', details: { contact: contactId } });
    return { ok: true };
  });
}

/** The latest mail of the introduction to this contact, however it was made. */
function latestMail(trx: Trx, workspaceId: string, onboardingId: string, contactId: string) {
  return trx
    .selectFrom('notices')
    .select(['id', 'kind', 'subject_id as subjectId', 'generation'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', 'in', ['introduction', 'first_contact'])
    .where('recipient_id', '=', contactId)
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst();
}
